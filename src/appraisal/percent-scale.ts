/** Shares typed where percentages or marks belong: 0.98 in a column of 98s (report.md, `percent-scale`). */
import type { Figure, YearInput } from "./input";
import { issue, type Issue } from "./issues";
import { median } from "./numbers";

/** What a share written among percentages may be at most. */
const MOST_SHARE = 1.5;

/** The least that the other figures must be for a share among them to stand out. */
const LEAST_PERCENTAGE = 20;

/** Tells which of these numbers only make sense a hundred times as great. */
export function shareAmongPercentages(numbers: readonly number[]): (value: number) => boolean {
  const usual = median(numbers) ?? 0;
  if (numbers.length < 3 || usual < LEAST_PERCENTAGE) return () => false;
  return (value) => value > 0 && value <= MOST_SHARE && value * 100 >= usual / 2 && value * 100 <= usual * 2;
}

interface MarkCell {
  readonly official: string;
  readonly mark: Figure;
}

/** Asks about marks out of 100 that look like shares, column by column: components, opinions, regular checks. */
export function checkMarkScales({ year, scheme, officials }: YearInput, issues: Issue[]): void {
  const names = new Map(scheme.components.map(({ key, name }) => [key, name]));
  const columns = new Map<string, MarkCell[]>();
  const add = (key: string, official: string, mark: Figure | undefined): void => {
    if (!mark) return;
    const cells = columns.get(key) ?? [];
    cells.push({ official, mark });
    columns.set(key, cells);
  };
  for (const { key, notGraded, marks, opinions, checks } of officials) {
    if (notGraded !== null) continue;
    for (const row of marks) row.marks.forEach((mark, component) => add(component, key, mark));
    for (const { mark } of opinions) add("opinions", key, mark);
    for (const { mark } of checks) add("regularChecks", key, mark);
  }
  for (const [key, cells] of columns) {
    const isOdd = shareAmongPercentages(cells.flatMap(({ mark }) => (mark.kind === "number" ? [mark.value] : [])));
    for (const { official, mark } of cells) {
      if (mark.kind !== "number" || !isOdd(mark.value)) continue;
      const details = { indicator: names.get(key) ?? key, value: mark.value };
      issues.push(issue("percent-scale", "warning", { kind: "official", year, official }, mark.at, details));
    }
  }
}
