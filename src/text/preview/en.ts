/** What is to be written and what stays after undoing, in English. Chinese has the same shape. */

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Why something stays after undoing; `place` names cells or a sheet. */
const STAYS = {
  changed: (place: string) => `${place} was changed since and stays as it is.`,
  moved: (place: string) => `${place} was moved or deleted since; what was written there stays where it is now.`,
  gone: (place: string) => `${place} is no longer there under this name; nothing was undone in it.`,
  table: (place: string) => `${place} stays: a table with something else in it has this header.`,
  used: (place: string) => `${place} stays: formulas lead to it.`,
  copied: (place: string) => `${place} stays: it was copied, and the two cannot be told apart.`,
  otherRow: (place: string) =>
    `${place} stays: the row was changed since, and the older result may be somebody else's.`,
  clerks: (place: string) => `${place} stays: it is a sheet of your own. Delete it if you do not want it.`,
  notWritable: (place: string) => `${place} held an error value, which cannot be put back.`,
} as const;

export const english = {
  nothing: "Nothing to write: the workbook already holds these results.",
  remembered: "No cell changes: the workbook only remembers where its columns are.",
  made: (sheet: string, rows: number): string => `New sheet “${sheet}”, ${plural(rows, "row", "rows")}`,
  refilled: (sheet: string, cells: number): string =>
    `Sheet “${sheet}” is refilled: ${cells === 0 ? "no cell changes" : plural(cells, "cell changes", "cells change")}`,
  removed: (sheet: string): string => `Sheet “${sheet}” is taken away`,
  /** `headers` may be empty; `columns` are letters such as `H–L`. */
  written: (sheet: string, headers: readonly string[], columns: string, isNew: boolean, cells: number): string => {
    const where = `${isNew ? "new " : ""}${/[–,]/.test(columns) ? "columns" : "column"} ${columns}`;
    const count = plural(cells, "cell", "cells");
    return headers.length > 0
      ? `${sheet}: ${headers.join(", ")} in ${where}, ${count}`
      : `${sheet}: ${count} in ${where}`;
  },
  comma: ", ",
  hidden: (sheets: number): string =>
    sheets === 1
      ? "The add-in also keeps a hidden sheet of its own up to date."
      : `The add-in also keeps ${sheets} hidden sheets of its own up to date.`,
  /** Above the list, at the command line. */
  toBeWritten: "Would be written (with --out or --in-place):",
  alreadyWritten: "Written:",
  stays: STAYS as Readonly<Record<keyof typeof STAYS, (place: string) => string>>,
  sheet: (name: string): string => `The sheet “${name}”`,
};

/** The shape of the words in every language. */
export type PreviewText = typeof english;
