/** Components that are one mark: self-evaluation, on-site investigation and those that a scheme adds (scoring.md 3). */
import { cellName } from "../cell-name";
import type { Component, MarkRow, OfficialInput } from "../input";
import { byPlace } from "../issue-order";
import type { Report } from "../report";
import { readMark, type Outcome } from "./component";

/** Reads the mark of a component from the official's row of marks. */
export type MarkReader = (component: Component, report: Report) => Outcome;

/**
 * The official's one row of marks. Two rows are `duplicate-row`, and no mark of theirs is used; `report` has the severity of the
 * weightiest of the marked components.
 */
export function marksOf({ name, marks }: OfficialInput, report: Report): MarkReader {
  const [row, ...others] = byPlace(marks.filter(saysAnything));
  if (!row) return () => "absent";
  for (const { at } of others)
    report("duplicate-row", "error", at, { role: "marks", text: name, first: cellName(row.at) });
  if (others.length > 0) return () => "faulty";
  return (component, reportOn) => {
    const mark = row.marks.get(component.key);
    const reading = mark ? readMark(mark, component.name, reportOn) : "missing";
    return reading === "missing" ? "absent" : reading;
  };
}

/** A blank line of a prepared form is no second row. */
function saysAnything({ marks }: MarkRow): boolean {
  return [...marks.values()].some(({ kind }) => kind !== "missing");
}
