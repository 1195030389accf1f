/**
 * The door of the worker room: what the pane has done for it away from its own thread. The page takes types from here, and
 * `remote-appraiser`; the rest comes as a script of its own.
 */
export type { Appraiser, Job, Problem, Task, TaskOutcome } from "./appraiser";
export { NEEDED_ROLES, ROLE_ORDER } from "./role-order";
export { STARTED } from "./started";
export { remoteAppraiser } from "./remote-appraiser";
export type { Overview } from "./views/overview";
export type { Views } from "./views";
export type { IssueCounts, IssueView } from "./views/issues";
export type { RoleSheet } from "./views/roles";
export type { Counts } from "./views/tally";
export type { WrittenSheet } from "./views/written";
export type { CloseCall, GroupView, OfficialRow, Person } from "./views/results";
export type { IndicatorLine, OfficialQuery, OfficialView, YearScore } from "./views/official";
export type { ShareView } from "./views/share";
export type { TeamFinding } from "./views/team";
export type { TrialView } from "./views/trial";
export type { Measured } from "./views/medians";
