/** The plain layout of every role: a row for each entry, a column for each field. */
import type { Role } from "../../appraisal";
import type { Entry, Field, FieldCell, FieldCells } from "../table";
import type { HeaderColumn } from "./header";
import { isNumeric } from "./header-rows";
import {
  assignFields,
  codeAsIndicator,
  isSameCell,
  leftmost,
  missingFields,
  type Duplicate,
  type Layout,
} from "./layout";
import { isMarkedComponent, isResult, isTotalWord, isUsualOption, wordsOf } from "./lookup";

/** The field that stands for the open columns of a role. */
const OPEN_FIELD: ReadonlyMap<Role, Field> = new Map<Role, Field>([
  ["ballots", "option"],
  ["marks", "component"],
]);

/** Reads a header with a column for each field; open columns (ballot options, marked components) keep their own headers. */
export const long: Layout = (header, role) => {
  const words = wordsOf(role);
  if (!words) return null;
  const { matched, others } = assignFields(header.columns, role);
  const { columns, duplicates } = leftmost(role === "cards" ? codeAsIndicator(matched) : matched);
  const open = words.open ? openColumns(others) : { columns: [], duplicates: [] };
  const present = new Set(columns.map(({ field }) => field));
  const openField = OPEN_FIELD.get(role);
  const lacksOpen = openField !== undefined && open.columns.length === 0;
  const marked = open.columns.filter(({ leaf }) => isMarkedComponent(leaf.text)).length;
  const options = role === "ballots" ? open.columns.filter(({ leaf }) => isUsualOption(leaf.text)).length : 0;
  const signs = words.signature.map((line) =>
    line.includes("component")
      ? marked > 0 && !open.columns.some(({ leaf }) => isResult(leaf.keys) || isNumeric(leaf.text))
      : line.some((field) => present.has(field)),
  );
  return {
    role,
    header,
    layout: "long",
    columns,
    duplicates: [...duplicates, ...open.duplicates],
    missing: [...missingFields(role, present), ...(lacksOpen ? [openField] : [])],
    matched: [...present].filter((field) => field !== "serial").length + marked,
    isSigned: signs.every(Boolean),
    isHinted: signs.length === 0 || signs.some(Boolean) || marked > 0 || options > 1,
    fields: matched,
    unread: others.filter(({ leaf }) => !isUsualOption(leaf.text)).map(({ leaf }) => ({ leaf, beside: present })),
    entries: ({ row, cells, at }) => [
      {
        row,
        column: firstColumn(cells, open.columns),
        cells,
        open: openCells(open.columns, at),
      },
    ],
  };
};

function openColumns(columns: readonly HeaderColumn[]): {
  readonly columns: readonly HeaderColumn[];
  readonly duplicates: readonly Duplicate[];
} {
  const first = new Map<string, HeaderColumn>();
  const duplicates: Duplicate[] = [];
  for (const each of columns) {
    if (isTotalWord(each.leaf.text)) continue;
    const name = each.leaf.keys[0] ?? each.leaf.text;
    const earlier = first.get(name);
    if (!earlier) first.set(name, each);
    else if (!isSameCell(earlier, each))
      duplicates.push({ field: each.leaf.text, first: earlier.leaf, again: each.leaf });
  }
  return { columns: [...first.values()], duplicates };
}

const NONE: Entry["open"] = new Map();

function openCells(columns: readonly HeaderColumn[], at: (column: number) => FieldCell): Entry["open"] {
  // One for all, as there may be a hundred thousand entries.
  if (columns.length === 0) return NONE;
  return new Map(columns.map(({ column, leaf }): [string, FieldCell] => [leaf.text, at(column)]));
}

/** Where an entry begins: its leftmost cell that is no serial number. */
function firstColumn(cells: FieldCells, open: readonly HeaderColumn[]): number {
  let first = open[0]?.column ?? Infinity;
  cells.forEach((cell, field) => {
    if (field !== "serial" && cell.column < first) first = cell.column;
  });
  return Number.isFinite(first) ? first : 0;
}
