import { Link, type ILink } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { GroupView, OfficialRow } from "../../../worker";
import { usePane } from "../../context";
import { useComingBack } from "../../useComingBack";
import { useStyles } from "../../useStyles";
import { useFound } from "../long-list";
import { GradesPicture } from "../pictures/GradesPicture";
import { resultStyles } from "./result-styles";

interface GroupResultsProps {
  readonly group: GroupView;
  readonly year: number;
  /** Of the scores. */
  readonly decimals: number;
}

/** The grades of a group against its seats, and everybody in it by rank. */
export function GroupResults({ group: { group, provisional, grades, officials }, year, decimals }: GroupResultsProps) {
  const { text, styles } = usePane();
  const own = useStyles(resultStyles);
  const { shown, search, rest } = useFound(officials);
  return (
    <section className={styles.group}>
      <h3 className={styles.groupName}>{group}</h3>
      {provisional && <p className={styles.hint}>{text.results.provisional}</p>}
      <GradesPicture group={group} grades={grades} />
      {search}
      <table className={own.people}>
        <thead>
          <tr>
            <th scope="col">{text.results.rank}</th>
            <th scope="col">{text.results.name}</th>
            <th scope="col" className={own.figure}>
              {text.results.score}
            </th>
            <th scope="col">{text.results.grade}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Official key={row.key} row={row} year={year} decimals={decimals} grades={grades.length} />
          ))}
        </tbody>
      </table>
      {rest}
    </section>
  );
}

interface OfficialProps {
  readonly row: OfficialRow;
  readonly year: number;
  readonly decimals: number;
  /** How many grades there are. */
  readonly grades: number;
}

function Official({
  row: { key, name, unit, status, rank, score, grade, place },
  year,
  decimals,
  grades,
}: OfficialProps) {
  const { text, go } = usePane();
  const own = useStyles(resultStyles);
  const shown = grade ?? (status === "notGraded" ? text.results.notGraded : text.results.blocked);
  const link = useComingBack<ILink>((page) => page.kind === "official" && page.about.official === key);
  const look = place === 0 ? own.best : place === grades - 1 || status === "blocked" ? own.last : "";
  const position = rank === null ? "" : text.number(rank);
  return (
    <tr>
      <td>{position}</td>
      <td>
        <Link
          componentRef={link}
          aria-label={text.results.open(name, position, shown)}
          onClick={() => go("results", { kind: "official", about: { year, official: key } })}
        >
          {name}
        </Link>
        <span className={own.unit}>{unit}</span>
      </td>
      <td className={own.figure}>{score !== null && text.number(score, decimals)}</td>
      <td className={`${own.grade} ${look}`}>{shown}</td>
    </tr>
  );
}
