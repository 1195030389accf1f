/** The names by which the add-in knows its own sheets and columns again (see `SheetSnapshot.marks`). */

/** Begins every defined name of ours. */
export const MARK_PREFIX = "_appraisal.";

/** The mark that makes a sheet ours; its text says which one it is. */
export const SHEET_MARK = "sheet";

/** The text of `SHEET_MARK` on the archive, the only sheet of ours that is read back as input. */
export const ARCHIVE_MARK = "archive";
