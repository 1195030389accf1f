/** Components that are one mark: self-evaluation, on-site investigation and those that a scheme adds (scoring.md 3). */
import { cellName } from "../cell-name";
import { literal } from "../formula";
import type { MarkRow, OfficialInput } from "../input";
import { byPlace } from "../issue-order";
import type { Report } from "../report";
import { readMark, type EvidenceOf, type MarkReader } from "./component";
import { declareComponent } from "./declaration";
import { tellMark } from "./mean";

/** The mark. */
export const mark = declareComponent<EvidenceOf<"mark">>({
  rule: "P9",
  score: ({ component, readMarkOf }, report) => readMarkOf(component, report),
  formula: ({ value }) => literal(value),
  explain: ({ value }) => tellMark({ by: { en: "mark ", "zh-CN": "评分 " }, mark: value }),
});

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
    const figure = row.marks.get(component.key);
    const reading = figure ? readMark(figure, component.name, reportOn) : "missing";
    if (reading === "missing") return "absent";
    return reading === "faulty" ? reading : { value: reading, evidence: { kind: "mark" } };
  };
}

/** A blank line of a prepared form is no second row. */
function saysAnything({ marks }: MarkRow): boolean {
  return [...marks.values()].some(({ kind }) => kind !== "missing");
}
