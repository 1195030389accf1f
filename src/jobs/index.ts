/** The door of the jobs around the main one. */
export { answersTo, roleSaid, type Answer, type Choice, type Returned, type RoleWord } from "../reading";
export { collect, type Collection } from "./collect";
export { newWorkbookEdits } from "./new-workbook";
export { beginNewYear, type NewYear } from "./new-year";
export { remember } from "./remember";
