/** The hidden sheet of fingerprints: what every table was like when grades were calculated, packed into few cells (P20). */
import {
  rowCount,
  TRACE_LENGTH,
  valueAt,
  type FingerprintColumn,
  type SheetContent,
  type SheetSnapshot,
  type TableFingerprint,
  type TableKind,
  type WorkbookSnapshot,
} from "../workbook";
import { FINGERPRINTS_MARK } from "./marks";
import { markOf, type OwnSheet } from "./own-sheets";
import type { Wording } from "./wording";

/** Characters of a cell; Excel allows 32,767. */
const CELL_LENGTH = 32_000;

/** Stands in the first cell of all; another layout has another number. */
const LAYOUT = "fingerprints 1";

/** A row for each table, across as many cells as it takes. */
export function fingerprintSheet(tables: readonly TableFingerprint[], { fingerprints: words }: Wording): OwnSheet {
  const content: SheetContent = {
    rows: [[LAYOUT, words.note], ...tables.map(packed)].map((row) => row.map((one) => ({ content: one }))),
    columnWidths: [20],
    freeze: { rows: 0, columns: 0 },
    merges: [],
    print: { landscape: false, fitWidth: false, titleRows: 0 },
    isHidden: true,
  };
  return { mark: FINGERPRINTS_MARK, name: words.sheetName, content };
}

/** A description as JSON and the traces, in cells that are never taken for a number. */
function packed({ kind, name, sheet, year, columns, rows, sha, place, traces }: TableFingerprint): readonly string[] {
  const heads = columns.map(({ key, at }) => [key, at]);
  // No character is cut in half between two cells.
  const text = JSON.stringify([kind, name, sheet, year, rows, sha, place, heads]).replace(
    /[^\x20-\x7e]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const all = `${text.length}:${text}${traces}`;
  return Array.from({ length: Math.ceil(all.length / CELL_LENGTH) }, (_, index) =>
    all.slice(index * CELL_LENGTH, (index + 1) * CELL_LENGTH),
  );
}

/** The fingerprints that a workbook holds; `null` where it has none, `unreadable` where somebody spoilt them. */
export function readFingerprints({ sheets }: WorkbookSnapshot): readonly TableFingerprint[] | "unreadable" | null {
  const sheet = sheets.find((one) => markOf(one) === FINGERPRINTS_MARK);
  if (!sheet) return null;
  if (valueAt(sheet, 0, 0) !== LAYOUT) return "unreadable";
  const tables = Array.from({ length: rowCount(sheet) - 1 }, (_, index) => unpacked(textOfRow(sheet, index + 1)));
  const read = tables.flatMap((table) => table ?? []);
  return read.length > 0 && read.length === tables.length ? read : "unreadable";
}

function textOfRow({ values }: SheetSnapshot, row: number): string {
  return (values[row] ?? []).map((value) => (typeof value === "string" ? value : "")).join("");
}

/** `null` for whatever was not packed by us. */
function unpacked(all: string): TableFingerprint | null {
  const [start = "", digits = ""] = /^(\d{1,9}):/.exec(all) ?? [];
  const length = Number(digits);
  if (start === "" || all.length < start.length + length) return null;
  const parts = parsed(all.slice(start.length, start.length + length));
  const traces = all.slice(start.length + length);
  if (!Array.isArray(parts)) return null;
  const [kind, name, sheet, year, rows, sha, place, heads]: readonly unknown[] = parts;
  if (!isKind(kind) || !isCount(rows) || !(year === null || typeof year === "number")) return null;
  if (typeof name !== "string" || typeof sheet !== "string") return null;
  if (typeof sha !== "string" || typeof place !== "string") return null;
  const columns = columnsOf(heads);
  if (!columns || columns.length * rows * TRACE_LENGTH !== traces.length) return null;
  return { kind, name, sheet, year, columns, rows, sha, place, traces };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isKind(value: unknown): value is TableKind {
  return value === "input" || value === "result" || value === "log";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 1e9;
}

function columnsOf(heads: unknown): readonly FingerprintColumn[] | null {
  if (!Array.isArray(heads)) return null;
  const columns = heads.map((head: unknown): FingerprintColumn | null => {
    const [key, at]: readonly unknown[] = Array.isArray(head) ? head : [];
    return typeof key === "string" && (at === null || typeof at === "string") ? { key, at } : null;
  });
  const read = columns.flatMap((column) => column ?? []);
  return read.length === columns.length ? read : null;
}
