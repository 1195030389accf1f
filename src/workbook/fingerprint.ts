/** Fingerprints of tables: by them one knows later whether anything in a table differs, and which cells (P20). */
import { BLANK_TRACE, sha256Of, TRACE_LENGTH, traceOf } from "./digest";

/** What stands in a table: cells that were read, results of ours, or the run log. */
export type TableKind = "input" | "result" | "log";

/** A column of a table. */
export interface FingerprintColumn {
  /** By which it is known again wherever it stands. */
  readonly key: string;
  /** The A1 address of its header at the time; `null` where it has none. */
  readonly at: string | null;
}

/** The fingerprint of a table, as it is kept: by it, what stood in the table can be compared and not read. */
export interface TableFingerprint {
  readonly kind: TableKind;
  /** What the table is for; several tables may share it. */
  readonly name: string;
  /** The name of its sheet at the time. */
  readonly sheet: string;
  /** The year of its sheet or title. */
  readonly year: number | null;
  readonly columns: readonly FingerprintColumn[];
  readonly rows: number;
  /** SHA-256 of its columns and rows, whatever their order, and wherever they stand. */
  readonly sha: string;
  /** Tells whether anything has moved, or rows have changed places. */
  readonly place: string;
  /** A trace for each cell, row by row. */
  readonly traces: string;
}

/** Row and column of a cell. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A table as it stands in the workbook now. */
export interface LiveTable extends Pick<TableFingerprint, "kind" | "name" | "sheet" | "year" | "columns" | "rows"> {
  /** What the cells of a row say (digest.ts), one text a column; `""` for a blank cell. */
  readonly texts: (row: number) => readonly string[];
  /** Where a cell stands; `null` for what stands in no cell. */
  readonly spot: (row: number, column: number) => Spot | null;
  /** The first cell that is a row's alone: entries that go across share those before it. */
  readonly begin: (row: number) => Spot | null;
}

/** A live table with its fingerprint. */
export interface FingerprintedTable extends TableFingerprint {
  readonly live: LiveTable;
}

/** Takes the fingerprint of a table. Linear in its cells, but for the sorting of its rows. */
export function fingerprint(live: LiveTable): FingerprintedTable {
  const { kind, name, sheet, year, columns, rows } = live;
  const byKey = columns.map(({ key }, index) => ({ key, index })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const lines: string[] = [];
  const traces: string[] = [];
  const places = [sheet, ...byKey.map(({ key, index }) => `${key} ${columns[index]?.at ?? ""}`)];
  let above: Row = { texts: [], traces: [] };
  for (let row = 0; row < rows; row++) {
    const texts = live.texts(row);
    if (texts.some((text) => text !== "")) lines.push(JSON.stringify(byKey.map(({ index }) => texts[index] ?? "")));
    above = { texts, traces: tracesOf(texts, above) };
    const ofRow = above.traces.join("");
    traces.push(ofRow);
    const at = live.begin(row);
    places.push(`${at ? `${at.row} ${at.column}` : ""} ${traceOf(ofRow)}`);
  }
  const keys = JSON.stringify(byKey.map(({ key }) => key));
  return {
    ...{ kind, name, sheet, year, columns, rows, live },
    sha: sha256Of([keys, ...lines.sort()]),
    place: sha256Of(places).slice(0, 12),
    traces: traces.join(""),
  };
}

/** A row with its traces. */
interface Row {
  readonly texts: readonly string[];
  readonly traces: readonly string[];
}

/** The traces of a row. Cells below each other often say the same, and have the same trace. */
function tracesOf(texts: readonly string[], above: Row): readonly string[] {
  return texts.map((text, column) =>
    text === above.texts[column] ? (above.traces[column] ?? BLANK_TRACE) : traceOf(text),
  );
}

/** One fingerprint of several tables, in whatever order they come. */
export function fingerprintOfAll(tables: readonly TableFingerprint[]): string {
  return sha256Of(tables.map(({ kind, name, sha }) => `${kind}\t${name}\t${sha}`).sort());
}

/** The trace of a cell. */
export function traceAt({ traces, columns }: TableFingerprint, row: number, column: number): string {
  const at = (row * columns.length + column) * TRACE_LENGTH;
  return traces.slice(at, at + TRACE_LENGTH);
}
