/** Builds the years of the tests from what a clerk would write: cells as numbers and texts, methods as they stand. */
import {
  defaultScheme,
  isWeighted,
  readMethod,
  type CardLine,
  type Direction,
  type Figure,
  type Indicator,
  type Issue,
  type OfficialInput,
  type Place,
  type Scheme,
  type YearInput,
} from "../../src/appraisal";
import { scoreIndicators, type IndicatorsOutcome } from "../../src/appraisal/indicators";
import type { IndicatorResult } from "../../src/appraisal";
import { officialInput } from "../official";

export type Cell = number | string | null;

export interface CardText {
  readonly target?: Cell;
  readonly actual?: Cell;
  readonly verified?: Cell;
  readonly lastYear?: Cell;
  readonly verifiedBy?: string;
}

/** What a cell says, as reading would hand it over. */
export function figure(cell: Cell, at: Place = place(0, 0)): Figure {
  if (typeof cell === "number") return { kind: "number", value: cell, at };
  if (cell === null || cell === "" || cell === "—" || cell === "无")
    return { kind: "missing", none: cell === "无", at };
  if (cell === "N/A") return { kind: "notApplicable", at };
  if (cell.startsWith("#")) return { kind: "error", error: cell, at };
  return { kind: "text", text: cell, at };
}

export function place(row: number, column: number, sheet = "Cards"): Place {
  return { sheet, row, column };
}

export interface IndicatorText {
  readonly name?: string;
  readonly method: string;
  readonly parameters?: string;
  readonly weight?: number;
  readonly cap?: number;
  readonly direction?: Direction;
  readonly pillar?: string;
  readonly groups?: readonly string[];
  readonly unit?: string;
  readonly isKey?: boolean;
}

/** An indicator; a method that cannot be read is null, as reading leaves it. */
export function indicator(text: IndicatorText, row = 1): Indicator {
  const name = text.name ?? `I${row}`;
  const weight = text.weight ?? 100;
  const reading = readMethod({
    method: text.method,
    parameters: text.parameters ?? "",
    weight,
    cap: text.cap ?? null,
    grades: ["Outstanding", "Competent", "Basically competent", "Incompetent"],
  });
  const method = reading.ok ? reading.method : null;
  return {
    key: name,
    code: null,
    name,
    pillar: text.pillar ?? "Economic construction",
    groups: text.groups ?? [],
    qualitative: false,
    method,
    methodNames: reading.names,
    weight: method && !isWeighted(method) ? 0 : weight,
    direction: text.direction ?? "higher",
    unit: text.unit ?? null,
    isKey: text.isKey ?? false,
    isPublic: false,
    source: null,
    at: place(row, 1, "Indicators"),
    weightAt: place(row, 6, "Indicators"),
  };
}

export function line(indicatorKey: string, text: CardText, row = 0): CardLine {
  return {
    indicator: indicatorKey,
    target: figure(text.target ?? null, place(row, 5)),
    actual: figure(text.actual ?? null, place(row, 6)),
    verified: figure(text.verified ?? null, place(row, 7)),
    lastYear: figure(text.lastYear ?? null, place(row, 8)),
    verifiedBy: text.verifiedBy ?? null,
    at: place(row, 4),
  };
}

export interface OfficialText {
  readonly name: string;
  readonly group?: string;
  readonly coefficient?: Cell;
  readonly notGraded?: string;
  readonly cards: readonly CardLine[];
}

export function official(text: OfficialText): OfficialInput {
  return officialInput(text.name, {
    id: text.name,
    group: text.group ?? "Towns",
    coefficient: figure(text.coefficient ?? null, place(0, 5, "Officials")),
    notGraded: text.notGraded ?? null,
    cards: text.cards,
    at: place(0, 1, "Officials"),
  });
}

export function yearOf(
  indicators: readonly Indicator[],
  officials: readonly OfficialInput[],
  scheme: Partial<Scheme> = {},
): YearInput {
  return { year: 2025, scheme: { ...defaultScheme("en"), ...scheme }, indicators, officials };
}

export interface Scored {
  readonly outcomes: ReadonlyMap<string, IndicatorsOutcome>;
  readonly issues: readonly Issue[];
  /** `error missing-figure T1`, in the order in which they were found; questions are left to their own tests. */
  readonly told: readonly string[];
  readonly outcome: (official: string) => IndicatorsOutcome;
  readonly result: (official: string, indicator?: string) => IndicatorResult;
}

export function scored(year: YearInput): Scored {
  const issues: Issue[] = [];
  const outcomes = scoreIndicators(year, issues);
  const outcome = (name: string) => {
    const found = outcomes.get(name);
    if (!found) throw new Error(`no outcome of ${name}`);
    return found;
  };
  return {
    outcomes,
    issues,
    told: issues.filter(({ severity }) => severity !== "question").map(tell),
    outcome,
    result: (name, key) => {
      const found = outcome(name).results.find((one) => key === undefined || one.indicator.key === key);
      if (!found) throw new Error(`no result of ${name}`);
      return found;
    },
  };
}

function tell({ severity, code, scope }: Issue): string {
  const who = scope.kind === "official" ? scope.official : scope.kind === "group" ? scope.group : scope.kind;
  return `${severity} ${code} ${who}`;
}

/** A group of one indicator: its officials are T1, T2, … with these cards. A bare number is the actual figure. */
export function group(
  text: IndicatorText,
  cards: readonly (CardText | Cell)[],
  coefficients: readonly Cell[] = [],
): Scored {
  const one = indicator(text);
  const officials = cards.map((card, index) =>
    official({
      name: `T${index + 1}`,
      coefficient: coefficients[index] ?? null,
      cards: [line(one.key, typeof card === "object" && card !== null ? card : { actual: card }, index + 1)],
    }),
  );
  return scored(yearOf([one], officials));
}

/** The shares of T1, T2, …; `null` where there is no result. */
export function shares(scoring: Scored): readonly (number | null)[] {
  return [...scoring.outcomes.values()].map(({ results }) => results[0]?.share ?? null);
}
