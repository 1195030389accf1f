/** P15: whether the year's targets were met (scoring.md 4). */
import type { Column } from "./columns";
import { limitPercent, percentBeside } from "./explain/limits";
import type { CardReading } from "./figures";
import { ratioOf } from "./methods/measures";
import { clamp } from "./numbers";
import type { Bilingual } from "./wording";

/** Whether the targets are met: at least `metAt` of them was reached, a share (P15). `null`: not judged. */
export function areMet(reached: number | null, metAt: number): boolean | null {
  return reached === null ? null : reached >= metAt - 1e-9;
}

/** How far targets that are not met were reached: `reached to 91.20 %, below 95 %`. Both are shares. */
export function missedPhrase(reached: number, metAt: number): Bilingual {
  const [share, needed] = [percentBeside(reached, metAt), limitPercent(metAt)];
  return { en: `reached to ${share}, below ${needed}`, "zh-CN": `目标完成 ${share}，低于 ${needed}` };
}

/**
 * The weighted mean of the completion ratios, each held between 0 and 1 and without the condition coefficient, over
 * those indicators with a completion part that are marked Key (over all of them where none is). `null`, not judged: none of
 * them applies, or an error is among them. All lists are in the order of `columns`.
 */
export function targetsReached(
  columns: readonly Column[],
  readings: readonly CardReading[],
  weights: readonly number[],
): number | null {
  const judged = judgedColumns(columns);
  if (judged === null) return null;
  let reached = 0;
  let whole = 0;
  for (const index of judged) {
    const [column, reading, weight = 0] = [columns[index], readings[index], weights[index]];
    if (!column || !reading || reading.state === "notApplicable") continue;
    if (reading.state === "faulty" || !reading.isComplete || reading.target === null) return null;
    const ratio = ratioOf(reading.value, reading.target, column.isLowerBetter, column.isInverse);
    reached += weight * (ratio === null ? 1 : clamp(ratio, 0, 1));
    whole += weight;
  }
  return whole > 0 ? reached / whole : null;
}

/** Indices of the indicators that P15 looks at; `null` where an unreadable method leaves open whether it is one of them. */
function judgedColumns(columns: readonly Column[]): readonly number[] | null {
  const isUnknown = ({ indicator }: Column) => indicator.methodNames === null;
  const having = [...columns.keys()].filter((index) => columns[index]?.hasCompletion);
  const key = having.filter((index) => columns[index]?.indicator.isKey);
  const isOpen = columns.some((column) => isUnknown(column) && (column.indicator.isKey || key.length === 0));
  return isOpen ? null : key.length > 0 ? key : having;
}
