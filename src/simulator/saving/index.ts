/** The door of saving: from the simulated workbook back into its file. */
export { changesSince, type Changes } from "./edits";
export { opened, type Opened } from "./opened";
