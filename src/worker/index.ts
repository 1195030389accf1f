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
export type { IssueCounts, IssuePage, IssueQuery, IssueView } from "./views/issues";
export type { RoleSheet, RoleView } from "./views/roles";
export type { Counts, GroupTally, YearTally } from "./views/tally";
export type { VerificationView } from "./views/verification";
export type { WrittenSheet } from "./views/written";
export type {
  CloseCall,
  ConsequenceView,
  GradeCount,
  GroupView,
  OfficialRow,
  Person,
  ResultsView,
  SaidOf,
} from "./views/results";
export type { IndicatorLine, OfficialQuery, OfficialView, Spot, YearScore } from "./views/official";
export type { SharedSheet, ShareView } from "./views/share";
export type { TeamFinding } from "./views/team";
export type { TrialQuery, TrialView } from "./views/trial";
export type { Measured } from "./views/medians";
