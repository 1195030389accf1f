/** The names by which the add-in knows its own sheets and columns again (see `SheetSnapshot.marks`). */

/** Begins every defined name of ours. */
export const MARK_PREFIX = "_appraisal.";

/** The mark that makes a sheet ours; its text says which one it is. */
export const SHEET_MARK = "sheet";

/** The text of `SHEET_MARK` on the archive, the only sheet of ours that is read back as input. */
export const ARCHIVE_MARK = "archive";

/**
 * Begins the marks by which a clerk's word about a sheet is remembered (workbook.md, *Roles*): `role.ballots` makes the sheet
 * ballots, `role.none` makes it nothing, whatever its headers and its name say. What the mark holds does not matter.
 */
export const ROLE_MARK = "role.";
