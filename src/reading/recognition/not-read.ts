/** Tells what nobody can be expected to guess was not read: cells of sheets that have a role, and sheets that nearly have one. */
import {
  issue,
  type IgnoredCells,
  type Issue,
  type Place,
  type SheetReading,
  type UnreadReason,
} from "../../appraisal";

const UNREAD: ReadonlySet<string> = new Set<UnreadReason>(["no-header", "outside", "figures-aside", "other-table"]);

/** An issue for each kind of cells of a sheet that were dropped, on each side of its tables; a warning where figures are among them. */
export function cellsNotRead(reading: SheetReading): readonly Issue[] {
  const bounds = boundsOf(reading);
  const together = new Map<string, IgnoredCells[]>();
  for (const one of reading.ignored) {
    if (!isUnread(one.reason)) continue;
    const key = `${one.reason} ${sideOf(one, bounds)}`;
    const others = together.get(key);
    if (others) others.push(one);
    else together.set(key, [one]);
  }
  return [...together.values()].flatMap((all) => {
    const [first] = all;
    if (!first || !isUnread(first.reason)) return [];
    const cells = all.reduce((sum, one) => sum + one.cells, 0);
    const severity = all.some(({ figures }) => figures > 0) ? "warning" : "question";
    const at = { sheet: reading.sheet, ...around(all.map(({ area }) => area)) };
    return [issue("cells-not-read", severity, { kind: "nobody" }, at, { reason: first.reason, cells })];
  });
}

/** A question about a sheet that was taken for nothing and comes near to a role, by its headers or by its name. */
export function sheetNotRead({ sheet, unused }: SheetReading): readonly Issue[] {
  if (unused?.kind !== "no-role" || unused.nearest === null) return [];
  const { role, isNamed, headers, lacks } = unused.nearest;
  if (!isNamed && headers <= lacks.length) return [];
  return [issue("sheet-not-read", "question", { kind: "nobody" }, { sheet }, { role, lacks })];
}

function isUnread(reason: string): reason is UnreadReason {
  return UNREAD.has(reason);
}

type Bounds = Required<Omit<Place, "sheet">>;

function boundsOf({ tables }: SheetReading): Bounds {
  return around(tables.map(({ area }) => area));
}

/** The smallest area that holds all of some. */
function around(areas: readonly Bounds[]): Bounds {
  const least = (of: (area: Bounds) => number) => areas.reduce((so, area) => Math.min(so, of(area)), Infinity);
  const [row, column] = [least((area) => area.row), least((area) => area.column)];
  const [bottom, right] = [-least((area) => -area.row - area.rows), -least((area) => -area.column - area.columns)];
  return { row, column, rows: bottom - row, columns: right - column };
}

/** On which side of all tables cells stand; a column without a header is a case of its own. */
function sideOf({ area, reason }: IgnoredCells, tables: Bounds): string {
  if (reason === "no-header") return String(area.column);
  if (area.row < tables.row) return "above";
  if (area.row >= tables.row + tables.rows) return "below";
  if (area.column < tables.column) return "left";
  return area.column >= tables.column + tables.columns ? "right" : "between";
}
