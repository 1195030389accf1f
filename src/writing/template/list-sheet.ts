/** A sheet of the template that is one list: a header to fill in under, and perhaps rows to begin with. */
import type { Content, SheetContent, Validation } from "../../workbook";
import { tableSheet } from "../table";
import { choicesOf, HEADER_LOOKS, type Column } from "./column";
import type { TemplateWords } from "./words";

/** Drop-down lists reach down to this row. */
const LAST_ROW = 1000;

/** What stands above a list. */
export interface Heading {
  readonly title: string;
  /** A line under the title. */
  readonly note?: string;
}

/** Lays out a list whose header stays in sight; `frozenColumns` do as well. */
export function listSheet(
  words: TemplateWords,
  columns: readonly Column[],
  frozenColumns: number,
  rows: readonly (readonly Content[])[] = [],
  heading?: Heading,
): SheetContent {
  const sheet = tableSheet({
    title: heading?.title ?? null,
    ...(heading?.note === undefined ? {} : { note: heading.note }),
    columns: columns.map(({ header, need, width, style }, index) => ({
      header,
      headerStyle: HEADER_LOOKS[need],
      content: (row: readonly Content[]) => row[index] ?? null,
      least: width,
      widest: width,
      ...(style ? { style } : {}),
    })),
    rows,
    frozenColumns,
  });
  const header = sheet.freeze.rows - 1;
  const below = Math.max(LAST_ROW - 1, rows.length);
  const validations = columns.flatMap((column, index) => [
    headerPrompt(words, column, header, index),
    ...offersOf(words, column, { row: header + 1, column: index, rows: below, columns: 1 }),
  ]);
  return { ...sheet, validations };
}

/** The note of a header, shown while its cell is selected. */
export function headerPrompt(words: TemplateWords, column: Column, row: number, index: number): Validation {
  const title = words.title(column.header, column.need);
  return { area: { row, column: index, rows: 1, columns: 1 }, prompt: { title, text: column.note } };
}

/** The drop-down list of a column's cells; nothing for a column that takes anything. */
export function offersOf(words: TemplateWords, { offers }: Column, area: Validation["area"]): readonly Validation[] {
  return offers === undefined ? [] : [{ area, choices: choicesOf(offers, words) }];
}
