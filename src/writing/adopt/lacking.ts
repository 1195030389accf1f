/** What the workbook has not, since the policy's own figures hold: it is added below what stands on the Scheme sheet. */
import type { Content, Edit, SheetSnapshot, StyledCell } from "../../workbook";
import { isFreeRow, rowBelow } from "../room";
import { sheetNamer } from "../sheet-names";
import { layOut, settingsPart, tableParts, type Part } from "../template/scheme";
import { settingRow, shareSetting } from "../template/scheme-settings";
import type { Adopting, ValueTable } from "./types";

/** A part that lacks. */
export type LackingPart = "components" | "grades" | "classes" | "targetsMetAt";

/** The edits that add parts to the Scheme sheet, or make one with them. */
export function lackingEdits(parts: readonly LackingPart[], adopting: Adopting): readonly Edit[] {
  if (parts.length === 0) return [];
  const { snapshot, cells, words } = adopting;
  const sheet = snapshot.sheets.find(({ name }) => name === cells.sheet);
  if (!sheet) {
    const name = sheetNamer(snapshot)(words.sheets.scheme);
    return [{ kind: "newSheet", sheet: name, content: layOut(partsOf(parts, adopting), words) }];
  }
  const setting = parts.includes("targetsMetAt") ? settingBeneath(sheet, adopting) : [];
  const others = setting.length > 0 ? parts.filter((part) => part !== "targetsMetAt") : parts;
  const end = setting.reduce(
    (row, edit) => (edit.kind === "write" ? Math.max(row, edit.row + 1) : row),
    rowBelow(sheet),
  );
  return [...setting, ...blockBelow(end, partsOf(others, adopting), sheet, adopting)];
}

function partsOf(parts: readonly LackingPart[], { words, to }: Adopting): readonly Part[] {
  const tables = tableParts(words, to).filter(({ table }) => parts.some((part) => part === table));
  const setting = shareSetting("targetsMetAt", to.targetsMetAt);
  return parts.includes("targetsMetAt") ? [settingsPart(words, [setting]), ...tables] : tables;
}

/** Adds the setting beneath the last one of the sheet's list; nothing where that has no room. */
function settingBeneath(sheet: SheetSnapshot, { cells: { settings }, words, to }: Adopting): readonly Edit[] {
  const [name, value] = [settings?.columns.get("setting"), settings?.columns.get("value")];
  if (!settings || name === undefined || value === undefined) return [];
  const row = settings.area.row + settings.area.rows;
  const grown = grownTable(sheet, settings, row);
  // A row stays blank between the list and what is next.
  if (!isFreeRow(sheet, row, settings.area) || (!grown && !isFreeRow(sheet, row + 1, settings.area))) return [];
  const [label, cell] = settingRow(shareSetting("targetsMetAt", to.targetsMetAt), words);
  const likeRow = row - 1;
  return [
    ...(grown ?? []),
    ...writeCell(sheet, row, name, label, { likeRow }),
    ...writeCell(sheet, row, value, cell, { likeRow }),
  ];
}

/** The edit that lets an Excel table take one more row; `null` for a list that is none, or has a row of totals. */
function grownTable(sheet: SheetSnapshot, { tableName }: ValueTable, row: number): readonly Edit[] | null {
  const table = sheet.tables.find(({ name }) => name === tableName);
  if (!table || table.hasTotals || table.area.row + table.area.rows !== row) return null;
  const area = { ...table.area, rows: table.area.rows + 1 };
  return [{ kind: "resizeTable", sheet: sheet.name, table: table.name, area }];
}

function writeCell(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  cell: StyledCell | undefined,
  like: { readonly likeRow?: number } = {},
): readonly Edit[] {
  if (!cell) return [];
  const { numberFormat } = cell.style ?? {};
  const looks = numberFormat === undefined ? {} : { numberFormat };
  return [{ kind: "write", sheet: sheet.name, row, column, values: [[cell.content]], ...like, ...looks }];
}

/** Writes parts under each other below everything else on a sheet, which ends above row `end`, from its first filled column. */
function blockBelow(end: number, parts: readonly Part[], sheet: SheetSnapshot, { words }: Adopting): readonly Edit[] {
  if (parts.length === 0) return [];
  const { rows } = layOut(parts, words);
  const [top, left] = [end === 0 ? 0 : end + 1, firstColumn(sheet)];
  const isFormatted = ({ style }: StyledCell): boolean => style?.numberFormat !== undefined;
  const plain = rows.map((cells) =>
    cells.map((cell): Content | undefined => (isFormatted(cell) ? undefined : cell.content)),
  );
  const formatted = rows.flatMap((cells, down) =>
    cells.flatMap((cell, right) => (isFormatted(cell) ? writeCell(sheet, top + down, left + right, cell) : [])),
  );
  return [{ kind: "write", sheet: sheet.name, row: top, column: left, values: plain }, ...formatted];
}

function firstColumn({ values }: SheetSnapshot): number {
  const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== "";
  const columns = values.map((row) => row?.findIndex(isFilled) ?? -1).filter((column) => column >= 0);
  return columns.length > 0 ? columns.reduce((least, column) => Math.min(least, column)) : 0;
}
