/** Reading the whole workbook: three round trips, and one more for every 4 MB of cells beyond the first. */
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { done, type Outcome } from "../host";
import type { Area, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../snapshot";
import { readCells, type Block, type Cells } from "./cells";
import { gridsOf } from "./grids";
import { areaOf, PLACE } from "./ranges";
import type { Session } from "./session";
import { askSheets, type Surveyed } from "./survey";

/** Rows and columns beyond the last value in which merged areas are looked for as well: writing goes there. */
const MARGIN = { rows: 50, columns: 8 };

/** The workbook as it is now. */
export async function readWorkbook(session: Session): Promise<Outcome<WorkbookSnapshot>> {
  const surveyed = (await session.request(() => askSheets(session.context)))();
  const placed = (await session.request(() => surveyed.map(askPlaces))).map((answer) => answer());
  const blocks = placed.flatMap((each) => blockOf(each) ?? []);
  const pieces = new Map<string, Cells[]>(surveyed.map(({ name }) => [name, []]));
  for (const piece of await readCells(session, blocks, undefined, session.watch.onProgress))
    pieces.get(piece.name)?.push(piece);
  return done({ sheets: placed.map((each) => snapshotOf(each, pieces.get(each.surveyed.name) ?? [])) });
}

/** A sheet, and where the things on it are. */
interface Placed {
  readonly surveyed: Surveyed;
  /** The smallest area with all values; `null` on an empty sheet. */
  readonly used: Area | null;
  readonly tables: readonly TableSnapshot[];
}

function askPlaces(surveyed: Surveyed): () => Placed {
  const used = surveyed.sheet.getUsedRangeOrNullObject(true);
  used.load(PLACE);
  const tables = surveyed.tables.map((table) => {
    const range = table.getRange();
    range.load(PLACE);
    const { name, showHeaders: hasHeaders, showTotals: hasTotals } = table;
    return () => ({ name, area: areaOf(range), hasHeaders, hasTotals });
  });
  return () => ({
    surveyed,
    used: used.isNullObject ? null : areaOf(used),
    tables: tables.map((answer) => answer()),
  });
}

function blockOf({ surveyed: { name, sheet }, used }: Placed): Block | null {
  if (!used) return null;
  const rows = Math.min(used.row + used.rows + MARGIN.rows, MAX_ROWS);
  const columns = Math.min(used.column + used.columns + MARGIN.columns, MAX_COLUMNS);
  return { name, sheet: () => sheet, area: used, frame: { row: 0, column: 0, rows, columns } };
}

function snapshotOf({ surveyed, tables }: Placed, pieces: readonly Cells[]): SheetSnapshot {
  const { name, visibility, isProtected, isFiltered, marks } = surveyed;
  const merges = pieces.flatMap((piece) => piece.merges);
  return { name, visibility, ...gridsOf(pieces), merges, tables, isProtected, isFiltered, ...marks };
}
