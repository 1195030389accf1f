/** Scores as formulas of the cells that a score breakdown shows (P20), so that Excel computes and audits them by itself. */
import { componentOf } from "./components/registry";
import { valueOf } from "./explain/indicator";
import { formula, literal, plus, type Formula } from "./formula";
import type { Scheme } from "./input";
import type { Terms } from "./methods/declaration";
import { changeFormula, isInverse, isLowerBetter, ratioFormula } from "./methods/measures";
import { declaredParts } from "./methods/registry";
import { sum } from "./numbers";
import type { ComponentResult, IndicatorResult, OfficialResult } from "./result";

/** The cells of an indicator's row that a formula may refer to. */
export type IndicatorCell = "figure" | "target" | "lastYear" | "coefficient" | "ratio" | "change" | "share" | "weight";

/** The formulas of an indicator's row; `null` where the row shows nothing, or what no formula can say. */
export interface IndicatorFormulas {
  readonly ratio: Formula | null;
  readonly change: Formula | null;
  readonly share: Formula | null;
  readonly points: Formula | null;
}

/** The condition coefficient (P6) of an indicator in which it weighs, else `null`. */
export function coefficientOf({ indicator, coefficient }: IndicatorResult): number | null {
  const parts = indicator.method ? declaredParts(indicator.method) : [];
  return parts.some(({ part, declaration }) => declaration.usesCoefficient(part.parameters)) ? coefficient : null;
}

/** How an indicator's ratio, change, share and points follow from the cells of its row (scoring.md 2). */
export function indicatorFormulas(line: IndicatorResult, cell: (name: IndicatorCell) => Formula): IndicatorFormulas {
  const terms = new CellTerms(line, cell);
  const made = partsTogether(line, terms);
  const isCompared = line.parts.some(({ change }) => change !== undefined);
  return {
    ratio: line.ratio === null ? null : terms.asRatio(),
    change: isCompared ? changeFormula(terms.value, cell("lastYear"), isLowerBetter(line.indicator)) : null,
    share: line.share === null ? null : made,
    points: line.share === null ? made : formula`${cell("share")}*${cell("weight")}`,
  };
}

/** What stands in the cells of a row; made when asked for, as each method uses only a few. */
class CellTerms implements Terms {
  readonly value: Formula;

  constructor(
    private readonly line: IndicatorResult,
    private readonly cell: (name: IndicatorCell) => Formula,
  ) {
    // A word is no number, whatever it counts as.
    this.value = typeof line.figure === "number" ? cell("figure") : literal(valueOf(line));
  }

  get ratio(): Formula {
    return this.line.ratio === null ? this.asRatio() : this.cell("ratio");
  }

  get change(): Formula {
    return this.cell("change");
  }

  get weight(): Formula {
    return this.cell("weight");
  }

  get coefficient(): Formula {
    return this.cell("coefficient");
  }

  /** The formula of the ratio itself. */
  asRatio(): Formula {
    const { indicator, target } = this.line;
    const inverse = indicator.method !== null && isInverse(indicator.method);
    return ratioFormula(this.value, this.cell("target"), target === 0, isLowerBetter(indicator), inverse);
  }
}

/** The weighted sum of the parts (P5); a bonus or veto is its only part. */
function partsTogether(line: IndicatorResult, terms: Terms): Formula | null {
  const declared = line.indicator.method ? declaredParts(line.indicator.method) : [];
  const formulas: Formula[] = [];
  for (const [
    index,
    {
      part: { parameters, percentage },
      declaration,
    },
  ] of declared.entries()) {
    const part = line.parts[index];
    const made = part && declaration.formula({ line, part, parameters, terms });
    if (!made) return null;
    formulas.push(percentage === 100 ? made : formula`${percentage}%*${made}`);
  }
  return formulas.length === 0 ? null : plus(formulas);
}

/** How a component's value follows from the area of the official's points of indicators, or from what was counted (scoring.md 3). */
export function componentFormula(
  { component, value, evidence }: ComponentResult,
  points: Formula | null,
): Formula | null {
  if (value === null || evidence === null) return null;
  return componentOf(component.key).formula({ value, evidence }, points);
}

/** What a component gives the score; its weight in force is shown in per cent. */
export function contributionFormula(points: Formula, weight: Formula): Formula {
  return formula`${points}*${weight}/100`;
}

/** More than sums in another order differ by, and less than anybody could mean. */
const HAIR = 1e-9;

/**
 * The score from the area of the contributions (scoring.md 3). Where they come to a half of the last decimal, dust of the
 * computer's arithmetic decides which way ours went (scoring.md 1), and Excel adds up in an order of its own: there a hair is
 * added or taken away, so that it goes the same way.
 */
export function scoreFormula(
  contributions: Formula,
  { score, components }: OfficialResult,
  { decimals }: Scheme,
): Formula | null {
  if (score === null) return null;
  const whole = sum(components.map(({ share, value }) => share * (value ?? 0)));
  const toHalf = Math.abs(score - whole) - 0.5 / 10 ** decimals;
  if (Math.abs(toHalf) > HAIR) return formula`ROUND(SUM(${contributions}),${decimals})`;
  return score > whole
    ? formula`ROUND(SUM(${contributions})+${HAIR},${decimals})`
    : formula`ROUND(SUM(${contributions})-${HAIR},${decimals})`;
}
