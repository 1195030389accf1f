/** What an indicator comes to for one official: the method's formula on the figure used (scoring.md 2). */
import type { Column } from "./columns";
import type { FigureReading } from "./figures";
import { changeOf, ratioOf } from "./methods/measures";
import type { Figures } from "./methods/declaration";
import { sum } from "./numbers";
import type { Peers } from "./peers";
import type { IndicatorResult, PartResult } from "./result";

/** The group's figures of one indicator. */
export interface GroupFigures {
  readonly values: Peers;
  /** Changes on last year, the greatest the best. */
  readonly changes: Peers;
}

/** The change on last year of a reading; `null` where there is none to tell. */
export function changeIn(reading: FigureReading, column: Column): number | null {
  if (reading.lastYear === null || reading.lastYear === 0) return null;
  return changeOf(reading.value, reading.lastYear, column.isLowerBetter);
}

/** Scores one indicator of one official; `weight` is that in force, in points. The reading is complete. */
export function scoreLine(
  column: Column,
  reading: FigureReading,
  weight: number,
  coefficient: number,
  group: GroupFigures,
): IndicatorResult {
  const { value, target } = reading;
  const hasRatio = column.needsTarget && target !== null;
  const figures: Figures = {
    value,
    ratio: hasRatio ? ratioOf(value, target, column.isLowerBetter, column.isInverse) : null,
    change: (column.needsLastYear ? changeIn(reading, column) : null) ?? 0,
    weight,
    coefficient,
    lowerIsBetter: column.isLowerBetter,
    inverse: column.isInverse,
    ...group,
  };
  let points = 0;
  const parts = column.parts.map(({ part, declaration }): PartResult => {
    const { points: added = 0, ...result } = declaration.score(figures, part.parameters);
    points += added;
    return { method: part.name, percentage: part.percentage, ...result };
  });
  const share = column.isWeighted ? shareOf(parts) : null;
  return {
    indicator: column.indicator,
    figure: reading.figure,
    figureAt: reading.at,
    verified: reading.verified,
    takenAsZero: reading.takenAsZero,
    target,
    lastYear: reading.lastYear,
    ratio: figures.ratio,
    share,
    weight: column.isWeighted ? weight : 0,
    points: share === null ? points : weight * share,
    coefficient,
    parts,
  };
}

/** The weighted sum of the parts' shares (P5). */
function shareOf(parts: readonly PartResult[]): number {
  return sum(parts.map(({ share, percentage }) => ((share ?? 0) * percentage) / 100));
}
