/** The door of the recorder: what Excel is asked, how its answers are kept and compared. */
export { compare, isUnserved, reportLines, type Comparison } from "./compare";
export { isBlankWorkbook, record, requirementSets, Unhelped } from "./record";
export { textOf, type About, type Outcome, type Recording } from "./recording";
export { STEPS } from "./steps";
export type { Guess, Hands, Step } from "./step";
