/** The door of the reading room: a snapshot becomes the input of an appraisal. */
export { answersTo, type Answer } from "./answers";
export { columnsOf, type SheetColumn, type TableColumns } from "./columns";
export { inputTables } from "./inputs";
export { recognise, type Recognition } from "./recognise";
export { parse } from "./parse";
export { roleSaid, type FieldWord, type RoleWord } from "./recognition/remembered";
export { rememberEdits, type Choice, type FieldChoice, type ForgetChoice, type RoleChoice } from "./remember";
export { recordTables, type RecordTable } from "./record-tables";
export { schemeCells, type SchemeCells, type ValueCell, type ValueTable } from "./scheme-cells";
export { textSaid } from "./parsing/text";
export type { Entry, Field, FieldCell, RecognisedTable, SchemePart } from "./table";
export { readReturns, type Returned, type ReturnsReading, type UnitClash } from "./returns";
