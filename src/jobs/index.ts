/** The door of the jobs around the main one. */
export {
  answersTo,
  columnsOf,
  roleSaid,
  type Answer,
  type Choice,
  type Returned,
  type RoleWord,
  type SheetColumn,
  type TableColumns,
} from "../reading";
export { adopt, type Adoption } from "./adopt";
export { inputChanges, sheetsNewerThanGrades } from "./changed-inputs";
export { collect, type Collection } from "./collect";
export { newWorkbookEdits } from "./new-workbook";
export { beginNewYear, type NewYear } from "./new-year";
export { preview, previewSentences } from "./preview";
export { remember } from "./remember";
export { addSheets, templateSheets, type TemplateRole } from "./set-up";
export { checkTeamRows, saveTeamOpinions, teamView, type NotSavedRow, type TeamRow, type TeamSaving } from "./team";
export { keptSentences, undo, type Carried, type Undone } from "./undo";
export { verify, type Verification } from "./verify";
