/** Accounts for every cell of a sheet that has a role: read into a field, a header, or passed over for a reason. */
import type { IgnoredCells, IgnoredReason } from "../../appraisal";
import { contains, type CellValue } from "../../workbook";
import { isDateFormat } from "../parsing/formats";
import type { RecognisedTable } from "../table";
import type { Cells } from "./cells";
import type { Claim } from "./claims";
import { isNumeric } from "./header-rows";
import { IgnoredAreas, type Ignoring } from "./ignored";
import { isTotalWord } from "./lookup";
import { startsLikeNote } from "./rows";
import { schemeReason } from "./scheme-accounting";
import { isBlank, textOf } from "./words";

export interface Account {
  /** Cells that are not blank. */
  readonly cells: number;
  /** Those that are headers or were read into a field. */
  readonly used: number;
  /** All others, each in exactly one area. */
  readonly ignored: readonly IgnoredCells[];
}

/** Says why the cells of one row were passed over; `null` for a header. */
type RowReasons = (column: number, value: CellValue) => Ignoring | null;

/** Accounts for the cells of a sheet by the tables that were kept of it. Linear in cells and tables. */
export function accountOf(cells: Cells, claims: readonly Claim[], scheme: readonly RecognisedTable[]): Account {
  const read = readCells([...claims.map(({ table }) => table), ...scheme]);
  const reasons = claims.length > 0 ? claimReasons(cells, claims, read) : schemeReason(cells, scheme);
  const areas = new IgnoredAreas();
  let [filled, used] = [0, 0];
  cells.sheet.values.forEach((values, row) => {
    let ofRow: RowReasons | undefined;
    values?.forEach((value, column) => {
      if (value === undefined || isBlank(value)) return;
      filled++;
      const isRead = read[row]?.[column] === true;
      const ignoring = isRead
        ? null
        : isCovered(cells, row, column)
          ? COVERED
          : (ofRow ??= reasons(row))(column, value);
      if (ignoring === null) used++;
      areas.add(row, column, ignoring, ignoring !== null && isFigure(cells, row, column));
    });
  });
  return { cells: filled, used, ignored: areas.areas() };
}

const COVERED: Ignoring = { reason: "covered", header: null };

function ignoring(reason: IgnoredReason): Ignoring {
  return { reason, header: null };
}

/** Below a merged area, where nobody sees it. */
function isCovered({ merge }: Cells, row: number, column: number): boolean {
  const area = merge(row, column);
  return area !== null && (area.row !== row || area.column !== column);
}

/** A number, also one typed as text, that is no date. */
function isFigure({ sheet }: Cells, row: number, column: number): boolean {
  const value = sheet.values[row]?.[column];
  if (typeof value === "number") return !isDateFormat(sheet.formats[row]?.[column]);
  return typeof value === "string" && isNumeric(value.trim());
}

type Marked = (true | undefined)[][];

/** Which cells were read into a field or an open column of an entry. */
function readCells(tables: readonly RecognisedTable[]): Marked {
  const read: Marked = [];
  const mark = ({ row, column }: { readonly row: number; readonly column: number }) => {
    (read[row] ??= [])[column] = true;
  };
  for (const { entries } of tables) {
    for (const { cells, open } of entries) {
      cells.forEach(mark);
      open.forEach(mark);
    }
  }
  return read;
}

/** Columns of a claim that are read, and why the others are not. */
interface ClaimColumns {
  readonly claim: Claim;
  readonly entryRows: ReadonlySet<number>;
  /** `null`: its cells are read where they stand in an entry. */
  readonly reasons: ReadonlyMap<number, Ignoring | null>;
  readonly left: number;
  readonly right: number;
}

function claimReasons(cells: Cells, claims: readonly Claim[], read: Marked): (row: number) => RowReasons {
  const known = claims.map((claim) => columnsOf(claim, read));
  const excel = cells.sheet.tables.filter(({ hasHeaders }) => hasHeaders);
  const isKept = new Set(claims.map(({ table }) => table.tableName));
  return (row) => {
    const here = known.filter(({ claim }) => row >= claim.top && row < claim.end);
    const tables = excel.filter(({ area }) => row >= area.row && row < area.row + area.rows);
    return (column, value) => {
      const table = tables.find(({ area }) => contains(area, row, column));
      const owner = here.find(({ claim: { region, fit } }) => {
        const isInside = row >= fit.header.top && contains(region.area, row, column);
        return isInside && region.tableName === table?.name;
      });
      if (owner) return reasonIn(owner, cells, row, column, value);
      if (table) return ignoring(isKept.has(table.name) ? "subtotal" : "other-table");
      if (here.some(({ claim }) => row < claim.fit.header.top)) return ignoring("title");
      return ignoring(startsLikeNote(textOf(value)) ? "note" : "outside");
    };
  };
}

function columnsOf(claim: Claim, read: Marked): ClaimColumns {
  const { fit, table } = claim;
  const entryRows = new Set(table.entries.map(({ row }) => row));
  const [first] = entryRows;
  const isField = new Set(fit.fields.map(({ header }) => header.column));
  const isRead = new Set(fit.columns.map(({ header }) => header.column));
  const inFirst = first === undefined ? undefined : read[first];
  inFirst?.forEach((_, column) => isRead.add(column));
  const reasons = new Map(
    fit.header.columns.map(({ column, leaf, groups }): [number, Ignoring | null] => {
      if (isRead.has(column)) return [column, null];
      if (isField.has(column)) return [column, ignoring("repeated-column")];
      const isTotal = [...groups, leaf].some(({ text }) => isTotalWord(text));
      return [column, isTotal ? ignoring("subtotal") : { reason: "other-column", header: leaf.text }];
    }),
  );
  const columns = fit.header.columns.map(({ column }) => column);
  return { claim, entryRows, reasons, left: columns[0] ?? 0, right: columns[columns.length - 1] ?? 0 };
}

function reasonIn(
  { claim, entryRows, reasons, left, right }: ClaimColumns,
  cells: Cells,
  row: number,
  column: number,
  value: CellValue,
): Ignoring | null {
  const { fit, asides } = claim;
  const ofColumn = reasons.get(column);
  if (row <= fit.header.bottom) return ofColumn === undefined ? ignoring("outside") : null;
  const aside = asides.get(row);
  if (aside !== undefined) {
    const isLost = aside !== "subtotal" && aside !== "numbering" && ofColumn === null && isFigure(cells, row, column);
    return ignoring(isLost && !isSerial(claim, column) ? "figures-aside" : aside);
  }
  if (ofColumn) return ofColumn;
  if (startsLikeNote(textOf(value))) return ignoring("note");
  // A column right beside the table may be one of its own.
  const isWithin = column >= left - 1 && column <= right + 1;
  return ignoring(entryRows.has(row) && isWithin ? "no-header" : "outside");
}

function isSerial({ fit }: Claim, column: number): boolean {
  return fit.columns.some(({ field, header }) => field === "serial" && header.column === column);
}
