/** Which of this year's figures stand as *last year* on next year's record cards (P7, P11; scoring.md 2, *Figure used*). */
import {
  figureKind,
  nameKey,
  type CardLine,
  type Figure,
  type Indicator,
  type Issue,
  type OfficialInput,
  type Place,
  type YearInput,
} from "../../appraisal";

/** Why a cell stays blank. */
export type BlankReason =
  /** The official is not on this year's list. */
  | "newcomer"
  | "notGraded"
  /** This year did not have the indicator, or counted it in another unit of measure. */
  | "newIndicator"
  | "otherUnit"
  | "noFigure"
  | "notApplicable"
  /** The indicator stands twice on the official's card. */
  | "twice"
  /** An error stands at the figure's cell, or it is no figure at all. */
  | "faulty";

/** A figure for *last year*: a number in the indicator's unit, a rating or yes/no as its word; or why there is none. */
export type LastYear =
  | { readonly kind: "figure"; readonly value: number | string; readonly verified: boolean }
  | { readonly kind: "blank"; readonly reason: BlankReason };

const blank = (reason: BlankReason): LastYear => ({ kind: "blank", reason });

/** Finds this year's figure for an official and an indicator of next year: the verified one, else the reported one. */
export function lastYearOf(
  year: YearInput,
  issues: readonly Issue[],
): (official: OfficialInput, indicator: Indicator) => LastYear {
  const officials = new Map(year.officials.map((official) => [official.key, official]));
  const faults = new Set(
    issues.flatMap(({ severity, at }) => (severity === "error" && at && "row" in at ? [cellKey(at)] : [])),
  );
  return ({ key }, indicator) => {
    const official = officials.get(key);
    if (!official) return blank("newcomer");
    if (official.notGraded !== null) return blank("notGraded");
    const before = sameIndicator(year.indicators, indicator);
    if (!before) return blank("newIndicator");
    if ((before.unit ?? "") !== (indicator.unit ?? "")) return blank("otherUnit");
    const [line, another] = official.cards.filter((one) => one.indicator === before.key);
    if (!line) return blank("noFigure");
    return another ? blank("twice") : figureUsed(line, before, faults);
  };
}

/** Indicators are known again by their code, else by their name. */
function sameIndicator(indicators: readonly Indicator[], { code, name }: Indicator): Indicator | undefined {
  const wanted = (one: Indicator) =>
    code !== null && one.code !== null ? nameKey(one.code) === nameKey(code) : nameKey(one.name) === nameKey(name);
  const found = indicators.filter(wanted);
  return found.find((one) => nameKey(one.name) === nameKey(name)) ?? found[0];
}

function figureUsed({ verified, actual }: CardLine, { method }: Indicator, faults: ReadonlySet<string>): LastYear {
  const kind = method ? figureKind(method) : "measure";
  const countsOccurrences = kind === "count" || kind === "veto";
  const says = (figure: Figure): boolean => figure.kind !== "missing" || (figure.none && countsOccurrences);
  const isVerified = says(verified);
  const used = isVerified ? verified : actual;
  if (!says(used)) return blank("noFigure");
  if (used.kind === "notApplicable") return blank("notApplicable");
  if (faults.has(cellKey(used.at))) return blank("faulty");
  switch (used.kind) {
    case "number":
      return { kind: "figure", value: used.value, verified: isVerified };
    case "missing":
      return { kind: "figure", value: 0, verified: isVerified };
    case "text":
      return kind === "mark" || kind === "veto"
        ? { kind: "figure", value: used.text, verified: isVerified }
        : blank("faulty");
    case "error":
      return blank("faulty");
  }
}

function cellKey({ sheet, row, column }: Place): string {
  return `${row}:${column}:${sheet}`;
}
