/** The door of the appraisal room: the domain, which knows nothing of Excel. */
export type * from "./place";
export type * from "./input";
export type * from "./issues";
export type * from "./result";
export { issue } from "./issues";
export * from "./defaults";
export * from "./methods";
export { score } from "./score";
export { officialLabels } from "./labels";
export { roundTo } from "./numbers";
export { explainIndicator } from "./explain";
export { nameKey } from "./names";
