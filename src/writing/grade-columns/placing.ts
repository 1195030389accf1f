/** Which columns of a clerk's sheet the results go to: ours from last time, else the template's own empty ones, else new ones. */
import type { GradeColumn, OfficialsList } from "../../appraisal";
import type { Area, SheetSnapshot } from "../../workbook";
import { isEmpty } from "../cells";
import { freeColumns } from "../room";
import { GRADE_COLUMNS, lastRow, type Target } from "./targets";

/** Where one grade column goes. */
export interface Placed {
  readonly column: number;
  /** The name of its mark on the sheet. */
  readonly mark: string;
  /** The cells that are ours already; `null` where none is. */
  readonly ours: Area | null;
  /** A new column, to be given a header and the template's looks. */
  readonly isNew: boolean;
}

export interface Placing {
  readonly columns: ReadonlyMap<GradeColumn, Placed>;
  /** Columns of ours that can be used no longer: somebody else's cells have got among them. */
  readonly abandoned: readonly Area[];
}

/** A column that was placed for another list of the same sheet. */
export interface Claim {
  readonly mark: string;
  readonly area: Area;
}

/** Places the grade columns of a list; `others` are the other lists of its sheet, and `claimed` what was placed for them. */
export function place(
  target: Target,
  sheet: SheetSnapshot,
  others: readonly OfficialsList[],
  claimed: readonly Claim[],
): Placing {
  const { list } = target;
  const marks = marksOf(list, sheet, others);
  const columns = new Map<GradeColumn, Placed>();
  const abandoned: Area[] = [];
  for (const name of GRADE_COLUMNS) {
    const marked = marks.get(name);
    if (marked && isOurs(target, sheet, marked.area)) {
      columns.set(name, { column: marked.area.column, mark: marked.name, ours: marked.area, isNew: false });
    } else if (marked) {
      abandoned.push(marked.area);
    }
  }
  const mark = (name: GradeColumn): string => marks.get(name)?.name ?? freeMark(name, sheet, claimed);
  for (const { name, column } of list.gradeColumns) {
    const isTaken = [...columns.values()].some((placed) => placed.column === column);
    if (!columns.has(name) && !isTaken && isUnused(target, sheet, column)) {
      columns.set(name, { column, mark: mark(name), ours: null, isNew: false });
    }
  }
  const missing = GRADE_COLUMNS.filter((name) => !columns.has(name));
  const { headerRow, lastColumn } = target.list;
  const rows = { row: headerRow, rows: lastRow(target) - headerRow + 1 };
  const taken = [...columns.values()].map(({ column }) => ({ ...rows, column, columns: 1 }));
  const reserved = [...claimed.map(({ area }) => area), ...taken];
  const first = freeColumns(sheet, { ...rows, lastColumn }, missing.length, reserved);
  missing.forEach((name, index) => {
    columns.set(name, { column: first + index, mark: mark(name), ours: null, isNew: true });
  });
  return { columns, abandoned };
}

interface MarkedColumn {
  readonly name: string;
  readonly area: Area;
}

/** The marks of a list: `score`, or `score.2` and so on where the sheet has more than one list. */
function marksOf(
  list: OfficialsList,
  sheet: SheetSnapshot,
  others: readonly OfficialsList[],
): ReadonlyMap<GradeColumn, MarkedColumn> {
  const found = new Map<GradeColumn, MarkedColumn>();
  for (const [name, mark] of Object.entries(sheet.marks)) {
    const column = GRADE_COLUMNS.find((one) => name === one || name.startsWith(`${one}.`));
    if (column && "area" in mark && !found.has(column) && owner(mark.area, [list, ...others]) === list) {
      found.set(column, { name, area: mark.area });
    }
  }
  return found;
}

/** The list that a marked column belongs to: the one whose header stands in it or next above it, and next to the left. */
function owner(area: Area, lists: readonly OfficialsList[]): OfficialsList | undefined {
  if (lists.length === 1) return lists[0];
  const end = area.row + area.rows;
  return lists
    .filter(({ headerRow, firstColumn }) => headerRow < end && firstColumn <= area.column)
    .reduce<OfficialsList | undefined>((best, list) => {
      if (!best || list.headerRow > best.headerRow) return list;
      return list.headerRow === best.headerRow && list.firstColumn > best.firstColumn ? list : best;
    }, undefined);
}

function freeMark(name: GradeColumn, { marks }: SheetSnapshot, claimed: readonly Claim[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}.${number}`;
    if (!Object.hasOwn(marks, candidate) && claimed.every(({ mark }) => mark !== candidate)) return candidate;
  }
}

function inRows({ row, rows }: Area, index: number): boolean {
  return row <= index && index < row + rows;
}

/** Whether each cell to be written is ours or empty, and can be written at all. */
function isOurs({ rows }: Target, sheet: SheetSnapshot, area: Area): boolean {
  return canWrite(rows, sheet, area.column, (row) => inRows(area, row));
}

function isUnused({ rows }: Target, sheet: SheetSnapshot, column: number): boolean {
  return canWrite(rows, sheet, column, () => false);
}

function canWrite(
  rows: Target["rows"],
  sheet: SheetSnapshot,
  column: number,
  isOurs: (row: number) => boolean,
): boolean {
  const covered = coveredRows(sheet, column);
  return [...rows.keys()].every((row) => !covered.has(row) && (isOurs(row) || isEmpty(sheet, row, column)));
}

/** The rows in which a column is a part of a merged area that begins elsewhere: nothing can be written there. */
function coveredRows({ merges }: SheetSnapshot, column: number): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const area of merges) {
    if (area.column > column || column >= area.column + area.columns) continue;
    const first = area.column === column ? area.row + 1 : area.row;
    for (let row = first; row < area.row + area.rows; row += 1) covered.add(row);
  }
  return covered;
}
