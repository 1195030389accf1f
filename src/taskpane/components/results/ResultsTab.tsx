import { DefaultButton, type IButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import { usePane } from "../../context";
import type { Page } from "../../place";
import { useComingBack } from "../../useComingBack";
import { useView } from "../../useView";
import { Select } from "../Select";
import { CloseCalls } from "./CloseCalls";
import { GroupResults } from "./GroupResults";
import OfficialPage from "./OfficialPage";
import { Said } from "./Said";

// What few come to comes when they do.
const WhatIfPage = React.lazy(() => import("../what-if/WhatIfPage"));
const TeamPage = React.lazy(() => import("../team/TeamPage"));

/** The fourth step: how everybody came out, who was moved and why, and what three years recommend; and the pages behind it. */
export default function ResultsTab() {
  const { page } = usePane().place;
  switch (page?.kind) {
    case undefined:
      return <AllResults />;
    case "official":
      return <OfficialPage about={page.about} />;
    case "whatIf":
      return <WhatIfPage year={page.year} />;
    case "team":
      return <TeamPage year={page.year} />;
  }
}

function AllResults() {
  const { text, styles, language, overview, place } = usePane();
  const [year, setYear] = React.useState(place.left && yearOf(place.left));
  const results = useView("results", year, language);
  if (!overview?.hasOfficials) return <p className={styles.loading}>{text.results.nobody}</p>;
  if (results === null) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.results.heading}</h2>
      {!overview.isWritten && <p className={styles.hint}>{text.results.notWritten}</p>}
      {results.years.length > 1 && (
        <Select
          label={text.results.year}
          value={String(results.year)}
          options={results.years.map((each) => [String(each), String(each)])}
          onChoose={(each) => setYear(Number(each))}
        />
      )}
      <div className={styles.answers}>
        <ToPage kind="whatIf" year={results.year} />
        <ToPage kind="team" year={results.year} />
      </div>
      {results.groups.map((group) => (
        <GroupResults key={group.group} group={group} year={results.year} decimals={results.decimals} />
      ))}
      <Said
        title={text.results.moved}
        meaning={text.results.movedMeaning}
        year={results.year}
        said={results.moved.map(({ sentence, ...who }) => ({ ...who, sentences: [sentence] }))}
      />
      <CloseCalls year={results.year} calls={results.closeCalls} />
      <Said
        title={text.results.consequences}
        meaning={text.results.consequencesMeaning}
        year={results.year}
        said={results.consequences}
      />
    </section>
  );
}

function ToPage({ kind, year }: { readonly kind: "whatIf" | "team"; readonly year: number }) {
  const { text, go } = usePane();
  const button = useComingBack<IButton>((page) => page.kind === kind);
  return (
    <DefaultButton componentRef={button} text={text.results[kind]} onClick={() => go("results", { kind, year })} />
  );
}

const yearOf = (page: Page): number => (page.kind === "official" ? page.about.year : page.year);
