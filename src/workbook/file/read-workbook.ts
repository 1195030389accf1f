/** The whole file as a snapshot. */
import type { WorkbookSnapshot } from "../snapshot";
import { marksOf } from "./defined-names";
import type { Package } from "./package";
import { readSheet, type Shared, type SheetBody } from "./read-sheet";
import { readSharedStrings } from "./read-strings";
import { readCellFormats } from "./read-styles";
import { relationshipsOf, relationshipsPath } from "./relationships";
import { readWorkbookParts, type WorkbookParts } from "./workbook-parts";

/** What was read of a file, and of which version of it. */
export interface Reading {
  readonly parts: Package;
  /** By the paths of the sheets. */
  readonly bodies: ReadonlyMap<string, SheetBody>;
  readonly snapshot: WorkbookSnapshot;
}

/**
 * Reads every sheet that has cells, in the order of their tabs, but for those at the paths of `without`. Sheets that are the same
 * as when they were read `before` are not read again.
 */
export async function readWorkbook(
  parts: Package,
  before?: Reading,
  without: ReadonlySet<string> = new Set(),
): Promise<Reading> {
  const workbook = readWorkbookParts(parts);
  const sheets = workbook.sheets.filter((sheet) => sheet.isWorksheet && !without.has(sheet.path));
  const known = new Map([...(before?.bodies ?? [])].filter(([path]) => before && isSame(parts, before.parts, path)));
  const fresh = sheets.filter(({ path }) => !known.has(path));
  const shared = fresh.length > 0 ? await readShared(parts, workbook) : null;
  const bodies = new Map<string, SheetBody>();
  for (const { path } of sheets) {
    const body = known.get(path) ?? (shared && (await readSheet(parts, path, shared)));
    if (body) bodies.set(path, body);
  }
  const snapshots = sheets.flatMap(({ name, visibility, index, path }) => {
    const body = bodies.get(path);
    return body ? [{ name, visibility, ...body, ...marksOf(workbook.names, workbook.sheets, index) }] : [];
  });
  return { parts, bodies, snapshot: { sheets: snapshots } };
}

/** Whether a sheet and its tables are the same in two versions of a file. */
function isSame(parts: Package, before: Package, path: string): boolean {
  const tables = relationshipsOf(parts, path).filter(({ kind }) => kind === "table");
  const all = [path, relationshipsPath(path), ...tables.map(({ target }) => target ?? path)];
  return parts.has(path) && all.every((part) => parts.sharesWith(before, part));
}

async function readShared(parts: Package, { stringsPath, stylesPath, is1904 }: WorkbookParts): Promise<Shared> {
  if (stringsPath !== null) await parts.load(stringsPath);
  const strings = readSharedStrings(parts, stringsPath);
  const formats = readCellFormats(parts, stylesPath);
  parts.unload();
  return { strings, formats, is1904 };
}
