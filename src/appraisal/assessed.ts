/** An official of one year before the group is compared: components, evidence and ceilings (scoring.md 3–5). */
import { ceilingsOf } from "./ceilings";
import { scoreComponents, type ComponentsOutcome } from "./components";
import { voterClassesOf } from "./components/voter-classes";
import { scoreIndicators, type IndicatorsOutcome } from "./indicators";
import type { OfficialInput, TeamOpinion, YearInput } from "./input";
import type { Issue } from "./issues";
import { reportTo } from "./report";
import type { Ceiling } from "./result";
import { areMet } from "./targets";
import { readTeamOpinion } from "./team";

export interface Assessed extends ComponentsOutcome {
  readonly official: OfficialInput;
  readonly indicators: IndicatorsOutcome | undefined;
  /** P15; `null`: not judged. */
  readonly targetsMet: boolean | null;
  readonly ceilings: readonly Ceiling[];
  readonly team: TeamOpinion | null;
}

/** Assesses everybody of the year who is graded, in the order of the officials. */
export function assess(year: YearInput, issues: Issue[]): readonly Assessed[] {
  const indicators = scoreIndicators(year, issues);
  const classes = voterClassesOf(year, issues);
  return year.officials
    .filter(({ notGraded }) => notGraded === null)
    .map((official) => assessOne(official, year, classes, indicators.get(official.key), issues));
}

function assessOne(
  official: OfficialInput,
  { year, scheme }: YearInput,
  classes: ReturnType<typeof voterClassesOf>,
  indicators: IndicatorsOutcome | undefined,
  issues: Issue[],
): Assessed {
  const report = reportTo(issues, { kind: "official", year, official: official.key }, true);
  const outcome = scoreComponents(official, year, scheme, classes, indicators, issues);
  const targetsMet = areMet(indicators?.targetsReached ?? null, scheme.targetsMetAt);
  const vetoes = indicators?.vetoes ?? [];
  const grades = scheme.grades.map(({ name }) => name);
  // A ceiling that the year's scheme does not know would hold nobody down, and silently.
  for (const text of vetoes)
    if (!grades.includes(text)) report("unknown-grade", "error", official.at, { text, grades });
  const evidence = {
    vetoes,
    targetsMet,
    dissatisfied: outcome.dissatisfied,
    findings: official.findings,
  };
  return {
    ...outcome,
    official,
    indicators,
    targetsMet,
    ceilings: ceilingsOf(evidence, scheme),
    team: readTeamOpinion(official, scheme, report),
  };
}
