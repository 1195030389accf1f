/** Accounts for what stands on a Scheme sheet beside its settings and tables: captions, titles, notes. */
import type { CellValue } from "../../workbook";
import type { RecognisedTable } from "../table";
import type { Cells } from "./cells";
import type { Ignoring } from "./ignored";
import { isTotalWord } from "./lookup";
import { startsLikeNote } from "./rows";
import { PARTS } from "./scheme-vocabulary";
import { isBlank, key, textOf } from "./words";

const CAPTIONS: ReadonlySet<string> = new Set(
  PARTS.flatMap(({ captions }) => [...captions.en, ...captions["zh-CN"]].map(key)),
);

/** How many rows above the header of a table its caption may stand. */
const CAPTION_ROWS = 2;

/** Why cells of a row that are no part of any entry were passed over; `null` for headers. */
export function schemeReason(
  cells: Cells,
  tables: readonly RecognisedTable[],
): (row: number) => (column: number, value: CellValue) => Ignoring | null {
  const top = tables.reduce((least, { area }) => Math.min(least, area.row), Infinity);
  const text = (row: number, column: number) => textOf(cells.sheet.values[row]?.[column]);
  return (row) => {
    const below = tables.filter(({ area }) => area.row > row && area.row <= row + CAPTION_ROWS);
    const here = tables.filter(({ area }) => row >= area.row && row < area.row + area.rows);
    return (column, value) => {
      const words = textOf(value);
      if (here.some(({ headers }) => headers.some((each) => each.row === row && each.column === column))) return null;
      const own = here.find(({ area }) => column >= area.column && column < area.column + area.columns);
      const isTotal = own && isTotalWord(text(row, own.area.column));
      if (isTotal) return { reason: "subtotal", header: null };
      if (typeof value === "string") {
        const isCaption = below.some(({ area }) => column >= area.column - 1 && column < area.column + area.columns);
        if (row < top || isCaption || CAPTIONS.has(key(words))) return { reason: "title", header: null };
        if (startsLikeNote(words)) return { reason: "note", header: null };
      }
      const beside = here.find(({ area, headers }) => headers.length > 0 && column === area.column + area.columns);
      const header = beside ? text(beside.headerRow, column) : "";
      if (!isBlank(header)) return row === beside?.headerRow ? null : { reason: "other-column", header };
      return { reason: "outside", header: null };
    };
  };
}
