/** Recognised tables for tests, written as one would on paper. */
import type { AppraisalInput, Issue, Language, OfficialInput, Role, YearInput } from "../../../src/appraisal";
import { parse, type Field, type FieldCell, type RecognisedTable, type SchemePart } from "../../../src/reading";
import type { CellValue } from "../../../src/workbook";

export interface TableOptions {
  readonly sheet?: string;
  readonly year?: number;
  readonly unitLine?: string;
  readonly layout?: RecognisedTable["layout"];
  readonly part?: SchemePart;
}

/** A value with a number format, where the text form of `table` cannot say it. */
export interface Formatted {
  readonly value: CellValue;
  readonly format: string;
}

type Content = CellValue | Formatted;

/**
 * A table from text: the first line names the fields (in quotes: an open column with that header), each further line is a
 * row; `|` between cells, numbers as numbers, blank as empty. `{0}`, `{1}` … stand for `contents`.
 */
export function table(
  role: Role,
  text: string,
  options: TableOptions = {},
  contents: readonly Content[] = [],
): RecognisedTable {
  const [head = [], ...rows] = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const sheet = options.sheet ?? role;
  return {
    role,
    ...(options.part ? { part: options.part } : {}),
    sheet,
    area: { row: 0, column: 0, rows: rows.length + 1, columns: head.length },
    layout: options.layout ?? "long",
    year: options.year ?? null,
    unitLine: options.unitLine ?? null,
    headers: head.flatMap((name, column) =>
      name.startsWith('"') ? [] : [{ field: name as Field, text: name, row: 0, column }],
    ),
    headerRow: 0,
    entries: rows.map((cells, index) => {
      const fields = new Map<Field, FieldCell>();
      const open = new Map<string, FieldCell>();
      head.forEach((name, column) => {
        const cell = { ...contentOf(cells[column] ?? "", contents), row: index + 1, column };
        if (name.startsWith('"')) open.set(name.slice(1, -1), cell);
        else fields.set(name as Field, cell);
      });
      return { row: index + 1, column: 0, cells: fields, open };
    }),
  };
}

function contentOf(text: string, contents: readonly Content[]): { value: CellValue; format?: string } {
  const at = /^\{(\d+)\}$/.exec(text)?.[1];
  if (at !== undefined) {
    const content = contents[Number(at)] ?? null;
    return typeof content === "object" && content !== null && "format" in content ? content : { value: content };
  }
  if (text === "") return { value: null };
  return { value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text };
}

/** Parses tables as if recognition had found them. */
export function read(tables: readonly RecognisedTable[], language: Language = "en"): AppraisalInput {
  return parse({ language, tables, unusedSheets: [], sheets: [], issues: [] });
}

/** The one year of an input. */
export function onlyYear(input: AppraisalInput): YearInput {
  const [year] = input.years;
  if (!year || input.years.length > 1) throw new Error(`${input.years.length} years`);
  return year;
}

/** An official of a year, by ID or name. */
export function official(input: AppraisalInput, who: string, year?: number): OfficialInput {
  const officials = input.years
    .filter((one) => year === undefined || one.year === year)
    .flatMap((one) => one.officials);
  const found = officials.find(({ id, name }) => id === who || name === who);
  if (!found) throw new Error(`nobody is called ${who}`);
  return found;
}

/** The issues of an input as `severity code whom`. */
export function told({ issues }: AppraisalInput): string[] {
  return issues.map(line);
}

function line({ severity, code, scope }: Issue): string {
  const whom = [
    scope.kind,
    ...("year" in scope ? [scope.year] : []),
    ...(scope.kind === "group" ? [scope.group] : scope.kind === "official" ? [scope.official] : []),
  ];
  return `${severity} ${code}: ${whom.join(" ")}`;
}
