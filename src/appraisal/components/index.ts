/** The components of an official, brought together into the score (scoring.md 3). */
import type { IndicatorsOutcome } from "../indicators";
import type { Component, OfficialInput, Scheme } from "../input";
import type { Issue } from "../issues";
import { roundTo } from "../numbers";
import { reportTo, type Report } from "../report";
import type { ComponentResult } from "../result";
import { scoreBallots, type BallotsOutcome } from "./ballots";
import type { Outcome } from "./component";
import { marksOf, type MarkReader } from "./marks";
import { scoreOpinions } from "./opinions";
import { scoreRegularChecks } from "./regular-checks";
import { scoreTalks } from "./talks";
import type { VoterClasses } from "./voter-classes";

export interface ComponentsOutcome {
  /** Those with a value or a weight, in the order of the scheme. */
  readonly components: readonly ComponentResult[];
  /** Rounded; `null` where a weighted component has no value. */
  readonly score: number | null;
  readonly dissatisfied: BallotsOutcome["dissatisfied"];
}

interface Assessed {
  readonly component: Component;
  readonly outcome: Outcome;
}

/** Scores every component of an official and the whole: `round(Σ weight × component ÷ Σ weight)`. */
export function scoreComponents(
  official: OfficialInput,
  year: number,
  scheme: Scheme,
  classes: VoterClasses,
  indicators: IndicatorsOutcome | undefined,
  issues: Issue[],
): ComponentsOutcome {
  const { components } = scheme;
  const scope = { kind: "official", year, official: official.key } as const;
  // A fault in a component of weight 0, or in one that the scheme leaves out, is a warning.
  const reportOn = (isOneOf: (component: Component) => boolean): Report =>
    reportTo(
      issues,
      scope,
      components.some((component) => isOneOf(component) && component.weight > 0),
    );
  // The masses' ballots count for P18 even where the scheme has no such component.
  const ballots = scoreBallots(
    official,
    scheme,
    classes,
    reportOn(({ key }) => key === "ballots"),
  );
  const readMarkOf = marksOf(
    official,
    reportOn(({ key }) => isMarked(key)),
  );
  const assessed = components.map((component): Assessed => {
    const report = reportOn(({ key }) => key === component.key);
    const outcome = outcomeOf(component, { official, indicators, ballots, readMarkOf }, report);
    return { component, outcome };
  });
  const isCounted = missingComponents(official, assessed, scheme, reportTo(issues, scope, true));
  return { ...weigh(assessed, isCounted, scheme.decimals), dissatisfied: ballots.dissatisfied };
}

interface Evidence {
  readonly official: OfficialInput;
  readonly indicators: IndicatorsOutcome | undefined;
  readonly ballots: BallotsOutcome;
  readonly readMarkOf: MarkReader;
}

function outcomeOf(component: Component, evidence: Evidence, report: Report): Outcome {
  switch (component.key) {
    case "indicators":
      return evidence.indicators?.value ?? "faulty";
    case "ballots":
      return evidence.ballots.outcome;
    case "talks":
      return scoreTalks(evidence.official, report);
    case "opinions":
      return scoreOpinions(evidence.official, report);
    case "regularChecks":
      return scoreRegularChecks(evidence.official, report);
    default:
      return evidence.readMarkOf(component, report);
  }
}

/** Whether a component is a mark of the Marks sheet. */
function isMarked(key: string): boolean {
  return !["indicators", "ballots", "talks", "opinions", "regularChecks"].includes(key);
}

/** Tells of the weighted components that are lacking, and says which components count. */
function missingComponents(
  { at }: OfficialInput,
  assessed: readonly Assessed[],
  { missingComponent }: Scheme,
  report: Report,
): (one: Assessed) => boolean {
  const weighted = assessed.filter(({ component }) => component.weight > 0);
  const lacking = weighted.filter(({ outcome }) => outcome === "absent");
  // With nothing left, there is nobody to share the weight.
  const isShared = missingComponent === "redistribute" && lacking.length < weighted.length;
  for (const { component } of lacking) {
    if (isShared) report("component-redistributed", "warning", at, { component: component.name });
    else if (component.key === "ballots") report("no-ballots", "error", at, {});
    else report("missing-component", "error", at, { component: component.name });
  }
  return ({ component, outcome }) => component.weight > 0 && !(isShared && outcome === "absent");
}

function weigh(
  assessed: readonly Assessed[],
  isCounted: (one: Assessed) => boolean,
  decimals: number,
): Pick<ComponentsOutcome, "components" | "score"> {
  const counted = assessed.filter(isCounted);
  const weights = counted.reduce((total, { component }) => total + component.weight, 0);
  const components = assessed
    .map((one): ComponentResult => {
      const value = typeof one.outcome === "number" ? one.outcome : null;
      return {
        component: one.component,
        value,
        share: isCounted(one) ? one.component.weight / weights : 0,
        evidence: null,
      };
    })
    .filter(({ component, value }) => value !== null || component.weight > 0);
  let points = 0;
  for (const { component, outcome } of counted) {
    if (typeof outcome !== "number") return { components, score: null };
    points += component.weight * outcome;
  }
  return { components, score: weights > 0 ? roundTo(points / weights, decimals) : null };
}
