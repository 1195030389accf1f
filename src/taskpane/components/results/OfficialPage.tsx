import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { OfficialQuery, OfficialView } from "../../../worker";
import { usePane } from "../../context";
import { useStyles } from "../../useStyles";
import { useView } from "../../useView";
import { Page } from "../Page";
import { ProfilePicture } from "../pictures/ProfilePicture";
import { YearsPicture } from "../pictures/YearsPicture";
import { Points } from "./Points";
import { resultStyles } from "./result-styles";

/** One official's year: from every cell to the points, from the points to the grade, and what follows. */
export default function OfficialPage({ about }: { readonly about: OfficialQuery }) {
  const { text, styles, language } = usePane();
  const view = useView("official", about, language);
  return (
    <Page title={view ? text.official.heading(view.name, view.year) : ""} isThere={view !== null}>
      {view && (
        <>
          <Who view={view} />
          <How view={view} />
          <h3 className={styles.subheading}>{text.official.profile}</h3>
          <ProfilePicture title={text.official.components} measured={view.components} />
          {view.pillars.length > 0 && <ProfilePicture title={text.official.pillars} measured={view.pillars} />}
          <Points view={view} />
          {view.years && <YearsPicture years={view.years} decimals={view.decimals} />}
          {view.years && <Follows view={view} />}
        </>
      )}
    </Page>
  );
}

interface PartProps {
  readonly view: OfficialView;
}

function Who({ view }: PartProps) {
  const { text, styles, reveal } = usePane();
  const own = useStyles(resultStyles);
  const { unit, post, group, score, rank, of, grade, status, row, breakdown } = view;
  const none = status === "notGraded" ? text.results.notGraded : text.results.blocked;
  return (
    <>
      <p className={styles.hint}>{[unit, post, group].filter((part) => part !== null).join(text.separator)}</p>
      <div className={own.score}>
        {score !== null && <span className={own.large}>{text.number(score, view.decimals)}</span>}
        <b>{grade ?? none}</b>
        {rank !== null && <span>{text.official.rank(rank, of)}</span>}
      </div>
      <div className={own.links}>
        <Link onClick={() => reveal(row.sheet, row.cell)}>{text.official.inSheet}</Link>
        {breakdown && <Link onClick={() => reveal(breakdown.sheet, breakdown.cell)}>{text.official.inBreakdown}</Link>}
      </div>
    </>
  );
}

function How({ view: { sentences, firmness } }: PartProps) {
  const { text, styles } = usePane();
  const own = useStyles(resultStyles);
  return (
    <>
      <h3 className={styles.subheading}>{text.official.how}</h3>
      {sentences.map((sentence) => (
        <p key={sentence} className={own.sentence}>
          {sentence}
        </p>
      ))}
      {firmness && (
        <>
          <h3 className={styles.subheading}>{text.official.firmness}</h3>
          <p className={own.sentence}>
            {text.official.firm(text.percent(firmness.grade, 1), firmness.rankLow, firmness.rankHigh)}
          </p>
        </>
      )}
    </>
  );
}

function Follows({ view: { consequences, notJudged } }: PartProps) {
  const { text, styles } = usePane();
  const own = useStyles(resultStyles);
  return (
    <>
      <h3 className={styles.subheading}>{text.official.follows}</h3>
      {consequences.length === 0 && <p className={styles.hint}>{text.official.nothingFollows}</p>}
      {[...consequences, ...notJudged].map((sentence) => (
        <p key={sentence} className={own.sentence}>
          {sentence}
        </p>
      ))}
    </>
  );
}
