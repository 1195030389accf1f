/** The grade columns beside the officials (workbook.md, *What is written*). */
import type { Appraisal, AppraisalInput, GradeColumn, OfficialsList } from "../../appraisal";
import type { Area, Content, Edit, SheetSnapshot, WorkbookSnapshot } from "../../workbook";
import { holds, isEmpty } from "../cells";
import { scoreFormat } from "../styles";
import { fittingWidth } from "../width";
import type { Wording } from "../wording";
import { place, type Claim, type Placed } from "./placing";
import { GRADE_COLUMNS, lastRow, targets, type Target } from "./targets";
import { isSectionOrTotal } from "./template-rows";

/** Writes score, rank, grades and remarks beside the officials. Only cells of ours and empty ones are ever written. */
export function gradeColumnEdits(
  appraisal: Appraisal,
  input: AppraisalInput,
  snapshot: WorkbookSnapshot,
  wording: Wording,
): readonly Edit[] {
  const all = targets(appraisal, input, wording);
  return snapshot.sheets.flatMap((sheet) => {
    const here = all.filter(({ list }) => list.sheet === sheet.name);
    const lists = input.lists.filter((list) => list.sheet === sheet.name);
    const claimed: Claim[] = [];
    return here.flatMap((target) => listEdits(target, sheet, lists, claimed, wording));
  });
}

/** The edits for one list. What it takes is added to `claimed`, so that the next list of the sheet stays clear of it. */
function listEdits(
  target: Target,
  sheet: SheetSnapshot,
  lists: readonly OfficialsList[],
  claimed: Claim[],
  wording: Wording,
): readonly Edit[] {
  const { list } = target;
  const others = lists.filter((other) => other !== list);
  const { columns, abandoned } = place(target, sheet, others, claimed);
  const like = templateColumn(list, new Set([...columns.values()].map(({ column }) => column)));
  const edits = abandoned.flatMap((area) => writeCells(sheet, area.column, staleCells(target, sheet, area, new Set())));
  for (const name of GRADE_COLUMNS) {
    const placed = columns.get(name);
    if (!placed || isIdle(name, placed, target)) continue;
    const area: Area = {
      row: list.headerRow,
      column: placed.column,
      rows: lastRow(target) - list.headerRow + 1,
      columns: 1,
    };
    claimed.push({ mark: placed.mark, area });
    edits.push(...columnEdits(name, placed, target, sheet, like, wording), ...markEdits(placed, area, sheet));
  }
  return edits;
}

/** A column of the template's that nothing is to be written into stays the template's. */
function isIdle(name: GradeColumn, { ours, isNew }: Placed, { rows }: Target): boolean {
  if (ours) return false;
  return rows.size === 0 || (!isNew && [...rows.values()].every((contents) => contents[name] === null));
}

function columnEdits(
  name: GradeColumn,
  { column, ours, isNew }: Placed,
  target: Target,
  sheet: SheetSnapshot,
  like: number,
  wording: Wording,
): readonly Edit[] {
  const { list, rows } = target;
  const cells = new Map([...rows].map(([row, contents]) => [row, contents[name]]));
  const numberFormat = name === "score" ? scoreFormat(target.scheme) : name === "rank" ? "0" : "General";
  if (isNew) {
    const header = wording.gradeColumns[name];
    const columnWidth = fittingWidth([header, ...cells.values()], WIDEST);
    // Empty cells are written, too, so that they take the template's looks.
    const empty = target.otherRows.map((row): [number, Content] => [row, null]);
    return write(sheet, column, new Map([[list.headerRow, header], ...empty, ...cells]), {
      likeColumn: list.lastColumn,
      numberFormat,
      columnWidth,
    });
  }
  if (!ours) return writeCells(sheet, column, cells, name === "score" ? { numberFormat } : {});
  const isOurs = (row: number): boolean => ours.row <= row && row < ours.row + ours.rows;
  const known = new Map([...cells].filter(([row]) => isOurs(row)));
  const added = new Map([...cells].filter(([row]) => !isOurs(row)));
  return [
    ...writeCells(sheet, column, new Map([...known, ...staleCells(target, sheet, ours, rows)])),
    ...writeCells(sheet, column, added, { likeColumn: like, numberFormat }),
  ];
}

/** The last column of a list that is none of ours, after which new rows of ours take their looks. */
function templateColumn({ firstColumn, lastColumn }: OfficialsList, ours: ReadonlySet<number>): number {
  let column = lastColumn;
  while (column > firstColumn && ours.has(column)) column -= 1;
  return column;
}

/** Characters; remarks may be long. */
const WIDEST = 60;

/** Cells of ours beside nobody whose result is written now, to be emptied; what a template keeps there is left alone. */
function staleCells(
  { list }: Target,
  sheet: SheetSnapshot,
  area: Area,
  written: { has(row: number): boolean },
): ReadonlyMap<number, Content> {
  const stale = new Map<number, Content>();
  for (let row = Math.max(area.row, list.headerRow + 1); row < area.row + area.rows; row += 1) {
    if (!written.has(row) && !isEmpty(sheet, row, area.column) && !isSectionOrTotal(sheet, row, list, area.column)) {
      stale.set(row, null);
    }
  }
  return stale;
}

type Looks = Pick<Extract<Edit, { kind: "write" }>, "likeColumn" | "numberFormat" | "columnWidth">;

/** Writes those of the cells that do not hold their content yet. */
function writeCells(
  sheet: SheetSnapshot,
  column: number,
  cells: ReadonlyMap<number, Content>,
  looks: Looks = {},
): readonly Edit[] {
  return write(sheet, column, new Map([...cells].filter(([row, one]) => !holds(sheet, row, column, one))), looks);
}

function write(sheet: SheetSnapshot, column: number, cells: ReadonlyMap<number, Content>, looks: Looks): Edit[] {
  const rows = [...cells.keys()].sort((a, b) => a - b);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const values = Array.from({ length: last - first + 1 }, (_, index) => [cells.get(first + index)]);
  return [{ kind: "write", sheet: sheet.name, row: first, column, values, ...looks }];
}

function markEdits({ mark, ours }: Placed, area: Area, sheet: SheetSnapshot): readonly Edit[] {
  const isSame = ours && ours.row === area.row && ours.rows === area.rows && ours.columns === 1;
  return isSame ? [] : [{ kind: "mark", sheet: sheet.name, name: mark, area }];
}
