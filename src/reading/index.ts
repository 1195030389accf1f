/** The door of the reading room: a snapshot becomes the input of an appraisal. */
export { recognise, type Recognition } from "./recognise";
export { parse } from "./parse";
export type { Entry, Field, FieldCell, RecognisedTable, SchemePart } from "./table";
