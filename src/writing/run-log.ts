/** The run log (workbook.md, *What is written*; P20): when grades were calculated, by what, and from what to what. */
import type { Appraisal, AppraisalInput, Severity } from "../appraisal";
import { isCellError, rowCount, valueAt, type CellValue, type Content, type WorkbookSnapshot } from "../workbook";
import { text } from "./cells";
import { RUN_LOG_MARK } from "./marks";
import { markOf, type OwnSheet } from "./own-sheets";
import { CENTERED, WRAPPED } from "./styles";
import { tableSheet, type Column } from "./table";
import type { RunLogColumn, Wording } from "./wording";

/** What a run is told from outside, for a plan asks no clock. */
export interface Run {
  readonly at: Date;
  /** Of the add-in. */
  readonly version: string;
}

/** The SHA-256 of what was read and of what was written. */
export interface RunFingerprints {
  readonly inputs: string;
  readonly results: string;
}

/** A line of the log as it stands, in the order of its columns. Nobody computes with it, and so it is kept whatever it holds. */
export type LogLine = readonly Content[];

const COLUMNS: readonly RunLogColumn[] = [
  "at",
  "version",
  "schemeVersion",
  "years",
  "graded",
  "blocked",
  "notGraded",
  "lines",
  "errors",
  "warnings",
  "questions",
  "inputs",
  "results",
];

/** Older runs are forgotten. */
const MOST_LINES = 2_000;

const SHA256 = /^[0-9a-f]{64}$/;

/** The log with these lines, the latest last. */
export function runLog(lines: readonly LogLine[], { runLog: words }: Wording): OwnSheet {
  return {
    mark: RUN_LOG_MARK,
    name: words.sheetName,
    content: tableSheet({
      title: words.sheetName,
      note: words.note,
      columns: COLUMNS.map((key, index): Column<LogLine> => ({
        header: words.headers[key],
        content: (line) => line[index] ?? null,
        style: SHORT.has(key) ? CENTERED : WRAPPED,
        widest: SHORT.has(key) ? 12 : 34,
      })),
      rows: lines.slice(-MOST_LINES),
      frozenColumns: 1,
    }),
  };
}

const SHORT: ReadonlySet<RunLogColumn> = new Set(COLUMNS.slice(4, 11));

/** The lines of the log that a workbook holds, also those that somebody edited; none where there is no log. */
export function readRunLog({ sheets }: WorkbookSnapshot): readonly LogLine[] {
  const sheet = sheets.find((one) => markOf(one) === RUN_LOG_MARK);
  if (!sheet) return [];
  const all = Array.from({ length: rowCount(sheet) }, (_, row) =>
    COLUMNS.map((_, column) => contentOf(valueAt(sheet, row, column))),
  );
  // Whatever stands above the first fingerprint is titles and headers.
  const first = all.findIndex((line) => line.some(isFingerprint));
  return first < 0 ? [] : all.slice(first).filter((line) => line.some((content) => content !== null));
}

function contentOf(value: CellValue): Content {
  if (isCellError(value)) return value.error;
  return value === "" ? null : value;
}

function isFingerprint(content: Content): content is string {
  return typeof content === "string" && SHA256.test(content);
}

/** When the last run was, and its fingerprints; `null` where nothing says so. */
export function lastRun(lines: readonly LogLine[]): (RunFingerprints & { readonly at: string }) | null {
  for (const line of [...lines].reverse()) {
    const [at, inputs, results] = (["at", "inputs", "results"] as const).map((key) => line[COLUMNS.indexOf(key)]);
    if (inputs === undefined || results === undefined || !isFingerprint(inputs) || !isFingerprint(results)) continue;
    return { at: String(at ?? ""), inputs, results };
  }
  return null;
}

/** The line of a run. Counts are over all the years calculated. */
export function logLine(
  { years, issues }: Appraisal,
  input: AppraisalInput,
  run: Run,
  fingerprints: RunFingerprints,
  { comma }: Wording,
): LogLine {
  const statuses = years.flatMap(({ officials }) => officials.map(({ status }) => status));
  const count = (status: string): number => statuses.filter((one) => one === status).length;
  const severity = (wanted: Severity): number => issues.filter((one) => one.severity === wanted).length;
  const cards = input.years.flatMap(({ officials }) => officials.map((official) => official.cards.length));
  const versions = new Set(years.flatMap(({ scheme }) => scheme.version ?? []));
  const cells: Readonly<Record<RunLogColumn, Content>> = {
    at: localTime(run.at),
    version: run.version,
    schemeVersion: text([...versions].join(comma)),
    years: years.map(({ year }) => year).join(comma),
    graded: count("graded"),
    blocked: count("blocked"),
    notGraded: count("notGraded"),
    lines: cards.reduce((sum, one) => sum + one, 0),
    errors: severity("error"),
    warnings: severity("warning"),
    questions: severity("question"),
    ...fingerprints,
  };
  return COLUMNS.map((key) => cells[key]);
}

/** The time of the machine's own place, to the second: `2026-01-05 09:30:00`. A text, for dates look different in every Excel. */
function localTime(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(":")}`;
}
