/** The components of an official, brought together into the score (scoring.md 3). */
import type { IndicatorsOutcome } from "../indicators";
import type { Component, OfficialInput, Scheme } from "../input";
import type { Issue } from "../issues";
import { roundTo } from "../numbers";
import { reportTo, type Report } from "../report";
import type { ComponentResult } from "../result";
import { scoreBallots, type BallotsOutcome } from "./ballots";
import type { Outcome } from "./component";
import type { Source } from "./declaration";
import { marksOf } from "./marks";
import { componentOf, isMarked } from "./registry";
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
    const source = { official, component, indicators: outcomeOf(indicators), ballots: ballots.outcome, readMarkOf };
    return { component, outcome: componentOf(component.key).score(source, report) };
  });
  const isCounted = missingComponents(official, assessed, scheme, reportTo(issues, scope, true));
  return { ...weigh(assessed, isCounted, scheme.decimals), dissatisfied: ballots.dissatisfied };
}

/** Indicators without a value have an error, which has been reported. */
function outcomeOf(indicators: IndicatorsOutcome | undefined): Source["indicators"] {
  const { value = null, evidence = null } = indicators ?? {};
  return value === null || evidence === null ? "faulty" : { value, evidence };
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
      const worth = typeof one.outcome === "string" ? { value: null, evidence: null } : one.outcome;
      return { component: one.component, share: isCounted(one) ? one.component.weight / weights : 0, ...worth };
    })
    .filter(({ component, value }) => value !== null || component.weight > 0);
  let points = 0;
  for (const { component, outcome } of counted) {
    if (typeof outcome === "string") return { components, score: null };
    points += component.weight * outcome.value;
  }
  return { components, score: weights > 0 ? roundTo(points / weights, decimals) : null };
}
