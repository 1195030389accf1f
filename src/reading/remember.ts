/** What is to be written for the workbook to remember what a clerk says of a sheet or a column (workbook.md, *Roles*). */
import {
  columnCount,
  ROLE_MARK,
  rowCount,
  type Area,
  type Edit,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../workbook";
import { recognise } from "./recognise";
import { cellsOf, type Cells } from "./recognition/cells";
import { fieldMark, fieldWords, roleWords, type FieldWord, type RoleWord } from "./recognition/remembered";
import { isBlank } from "./recognition/words";

/** A word about a whole sheet. `none`: it is not to be used. `null` takes the word back: it is read as found. */
export interface RoleChoice {
  readonly sheet: string;
  readonly role: RoleWord | null;
}

/** A word about the column that a header cell heads. `none`: it is not to be read. `null` takes the word back. */
export interface FieldChoice {
  readonly sheet: string;
  readonly cell: { readonly row: number; readonly column: number };
  readonly field: FieldWord | null;
}

/** Takes back the word that is kept under a mark, also one that is lost (`memory-lost`). */
export interface ForgetChoice {
  readonly sheet: string;
  readonly forget: string;
}

/** What a clerk says. */
export type Choice = RoleChoice | FieldChoice | ForgetChoice;

/**
 * The edits by which a workbook remembers a clerk's words, in their order; none where it does already. Words about sheets that it
 * has not are left out. Pure.
 */
export function rememberEdits(snapshot: WorkbookSnapshot, choices: readonly Choice[]): readonly Edit[] {
  const taken = new Map<string, Set<string>>();
  return choices.flatMap((choice) => {
    const sheet = snapshot.sheets.find(({ name }) => name === choice.sheet);
    if (!sheet) return [];
    if ("forget" in choice) return unmark(sheet, [choice.forget]);
    if ("role" in choice) return roleEdits(snapshot, sheet, choice.role);
    const names = taken.get(sheet.name) ?? new Set();
    taken.set(sheet.name, names);
    return fieldEdits(cellsOf(sheet), choice, names);
  });
}

function roleEdits(snapshot: WorkbookSnapshot, sheet: SheetSnapshot, role: RoleWord | null): readonly Edit[] {
  const wanted = role && ROLE_MARK + role;
  const others = roleWords(sheet).flatMap(({ mark }) => (mark === wanted ? [] : [mark]));
  if (!wanted || Object.hasOwn(sheet.marks, wanted)) return unmark(sheet, others);
  const settled = { ...sheet, marks: { ...without(sheet.marks, others), [wanted]: { text: "" } } };
  const area = headerOf(settled, snapshot) ?? filledArea(sheet);
  return [...unmark(sheet, others), { kind: "mark", sheet: sheet.name, name: wanted, area }];
}

/** The header that a sheet has in the role that is settled; `null` where there is none. */
function headerOf(settled: SheetSnapshot, { sheets }: WorkbookSnapshot): Area | null {
  const { tables } = recognise({ sheets: sheets.map((sheet) => (sheet.name === settled.name ? settled : sheet)) });
  const table = tables.find(({ sheet }) => sheet === settled.name);
  return table ? { ...table.area, rows: table.headerRow - table.area.row + 1 } : null;
}

/** All that is filled in: it is lost only with the whole of it. */
function filledArea(sheet: SheetSnapshot): Area {
  return { row: 0, column: 0, rows: Math.max(1, rowCount(sheet)), columns: Math.max(1, columnCount(sheet)) };
}

/** `taken` holds the names that earlier words of the same plan were given. */
function fieldEdits(cells: Cells, { cell, field }: FieldChoice, taken: Set<string>): readonly Edit[] {
  const { sheet } = cells;
  const { row, column, value } = cells.shown(cell.row, cell.column);
  const words = fieldWords(sheet).map((word) => ({
    ...word,
    at: word.area && cells.shown(word.area.row, word.area.column),
  }));
  const here = words.filter(({ at }) => at?.row === row && at.column === column);
  const kept = here.find(({ word, isOf }) => word === field && isOf(value));
  const others = here.flatMap((each) => (each === kept ? [] : [each.mark]));
  if (kept || field === null) return unmark(sheet, others);
  // A word that has lost its cell gives way to the next of its kind.
  const lost = words.find(({ mark, word, at }) => word === field && !taken.has(mark) && (!at || isBlank(at.value)));
  const gone = lost ? [...others, lost.mark] : others;
  const names = words.flatMap(({ mark }) => (gone.includes(mark) ? [] : [mark]));
  const name = freeName(fieldMark(field, value), new Set([...names, ...taken]));
  for (const mark of [name, ...gone]) taken.add(mark);
  return [
    ...unmark(
      sheet,
      gone.filter((mark) => mark !== name),
    ),
    { kind: "mark", sheet: sheet.name, name, area: { row, column, rows: 1, columns: 1 } },
  ];
}

/** The name itself, then `….2` and so on. Excel compares names without case. */
function freeName(name: string, names: ReadonlySet<string>): string {
  const taken = new Set([...names].map((each) => each.toLowerCase()));
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? name : `${name}.${count}`;
    if (!taken.has(numbered.toLowerCase())) return numbered;
  }
}

function unmark({ name: sheet, marks, lostMarks = [] }: SheetSnapshot, names: readonly string[]): readonly Edit[] {
  const present = names.filter((name) => Object.hasOwn(marks, name) || lostMarks.includes(name));
  return present.map((name) => ({ kind: "unmark", sheet, name }));
}

function without(marks: SheetSnapshot["marks"], names: readonly string[]): SheetSnapshot["marks"] {
  return Object.fromEntries(Object.entries(marks).filter(([name]) => !names.includes(name)));
}
