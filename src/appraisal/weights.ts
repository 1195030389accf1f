/** Weights in force, and whether a group's weights add up (scoring.md 2). */
import type { Column } from "./columns";
import type { CardReading } from "./figures";
import type { Place } from "./place";
import { nameKey } from "./names";
import { sum } from "./numbers";

export interface WeightsInForce {
  /** For each column, points; 0 for those that carry none or do not apply. */
  readonly weights: readonly number[];
  /** Pillars with weight but nothing left to carry it, and the cell that says N/A. */
  readonly emptyPillars: readonly { readonly pillar: string; readonly at: Place }[];
}

interface Pillar {
  readonly name: string;
  whole: number;
  left: number;
  notApplicableAt: Place | null;
}

/**
 * The weights of one official: that of an indicator that does not apply (N/A) is shared among the other weighted
 * indicators of the same pillar, in proportion to their weights. `readings` stand in the order of `columns`.
 */
export function weightsInForce(columns: readonly Column[], readings: readonly CardReading[]): WeightsInForce {
  const pillars = new Map<string, Pillar>();
  const pillarOf = columns.map(({ indicator, isWeighted }, index) => {
    const key = nameKey(indicator.pillar);
    const pillar = pillars.get(key) ?? { name: indicator.pillar, whole: 0, left: 0, notApplicableAt: null };
    pillars.set(key, pillar);
    const reading = readings[index];
    if (!isWeighted) return pillar;
    pillar.whole += indicator.weight;
    if (reading?.state === "notApplicable") pillar.notApplicableAt ??= reading.at;
    else pillar.left += indicator.weight;
    return pillar;
  });
  const weights = columns.map(({ indicator, isWeighted }, index) => {
    const pillar = pillarOf[index];
    if (!isWeighted || !pillar || readings[index]?.state === "notApplicable") return 0;
    const isShared = pillar.notApplicableAt !== null && pillar.left > 0;
    return isShared ? (indicator.weight * pillar.whole) / pillar.left : indicator.weight;
  });
  const emptyPillars = [...pillars.values()].flatMap(({ name, whole, left, notApplicableAt }) =>
    whole > 0 && left <= 0 && notApplicableAt !== null ? [{ pillar: name, at: notApplicableAt }] : [],
  );
  return { weights, emptyPillars };
}

/** What the group's weights add up to, where that is not 100 to within 1e-9; else `null`. */
export function wrongSum(columns: readonly Column[]): number | null {
  const total = sum(columns.map(({ indicator, isWeighted }) => (isWeighted ? indicator.weight : 0)));
  return Math.abs(total - 100) <= 1e-9 ? null : total;
}

/** The cells of the weights, from the first to the last, where they stand in one column. */
export function weightCells(columns: readonly Column[]): Place | null {
  const places = columns.map(({ indicator }) => indicator.weightAt);
  const [first] = places;
  if (!first) return null;
  const inLine = places.filter(({ sheet, column }) => sheet === first.sheet && column === first.column);
  const rows = inLine.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return { ...first, row: top, rows: bottom - top + 1, columns: 1 };
}
