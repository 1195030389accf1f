/** What people use today for the same points: formulas of a spreadsheet, or a script. Each must come to what scoring comes to. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { score, type AppraisalInput, type Figure } from "../../src/appraisal";
import { columnName } from "../../src/workbook";
import { bookOf, type IndicatorText } from "./data";
import { medianOf, printTable, say, timeOf, type Line } from "./table";

const OFFICIALS = 750;
const GROUP = 50;
const RUNS = 3;

/** Four methods that a clerk writes as formulas, ten of each. */
const TEXTS: readonly IndicatorText[] = Array.from({ length: 10 }, (): readonly IndicatorText[] => [
  { method: "completion" },
  { method: "position" },
  { method: "growth", parameters: "target=10%" },
  { method: "bands", parameters: "90:0.6; 100:0.8; 110:1; step" },
]).flat();
const WEIGHT = 100 / TEXTS.length;

type Table = readonly (readonly number[])[];
interface Figures {
  readonly actual: Table;
  readonly target: Table;
  readonly lastYear: Table;
}

const numberOf = (figure: Figure): number => (figure.kind === "number" ? figure.value : NaN);

function figuresOf(book: AppraisalInput): Figures {
  const officials = book.years[0]?.officials ?? [];
  const table = (field: "actual" | "target" | "lastYear"): Table =>
    officials.map(({ cards }) => cards.map((card) => numberOf(card[field])));
  return { actual: table("actual"), target: table("target"), lastYear: table("lastYear") };
}

/** Σ points of everybody, by which the ways are held against each other. */
function ourPoints(book: AppraisalInput): number {
  const [year] = score(book, { weightings: 0 }).years;
  const points = (year?.officials ?? []).flatMap(({ indicators }) => indicators.map((line) => line.points));
  return points.reduce((total, one) => total + one, 0);
}

/** The formula of an official's points for an indicator, on the sheets Actual, Target and Last. */
function formulaOf(row: number, column: number): string {
  const first = Math.floor(row / GROUP) * GROUP + 1;
  const name = columnName(column);
  const [actual, target, last] = ["Actual", "Target", "Last"].map((sheet) => `[$${sheet}.${name}${row + 1}]`);
  const peers = `[$Actual.${name}$${first}:.${name}$${Math.min(first + GROUP - 1, OFFICIALS)}]`;
  switch (TEXTS[column]?.method) {
    case "completion":
      return `MAX(0;MIN(1;${actual}/${target}))*${WEIGHT}`;
    case "position":
      return `(1-0.4*(RANK(${actual};${peers})-1)/(COUNT(${peers})-1))*${WEIGHT}`;
    case "growth":
      return `MAX(0;MIN(1;(${actual}-${last})/ABS(${last})/0.1))*${WEIGHT}`;
    default:
      return `IF(${actual}>=110;1;IF(${actual}>=100;0.8;IF(${actual}>=90;0.6;0)))*${WEIGHT}`;
  }
}

/** A flat spreadsheet: the points first, as formulas or as plain numbers, then the figures. */
function spreadsheet({ actual, target, lastYear }: Figures, withFormulas: boolean): string {
  const number = (value: number) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  const formula = (text: string) => `<table:table-cell table:formula="of:=${text.replace(/>/g, "&gt;")}"/>`;
  const sheet = (name: string, table: Table, cell: (value: number, row: number, column: number) => string) => {
    const rows = table.map(
      (row, r) => `<table:table-row>${row.map((v, c) => cell(v, r, c)).join("")}</table:table-row>`,
    );
    return `<table:table table:name="${name}">${rows.join("\n")}</table:table>`;
  };
  const points = sheet("Points", actual, (value, row, column) =>
    withFormulas ? formula(formulaOf(row, column)) : number(value),
  );
  const namespaces = ["office", "table", "text"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces.join(" ")} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
${points}${sheet("Actual", actual, number)}${sheet("Target", target, number)}${sheet("Last", lastYear, number)}
</office:spreadsheet></office:body></office:document>`;
}

/** Milliseconds of converting a sheet to CSV, and Σ of what it then says. */
function convert(soffice: string, folder: string, name: string, content: string): { time: number; total: number } {
  writeFileSync(join(folder, `${name}.fods`), content);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const run = (): void =>
    void execFileSync(
      soffice,
      [profile, "--headless", "--convert-to", "csv", "--outdir", folder, join(folder, `${name}.fods`)],
      { stdio: "ignore", timeout: 300_000 },
    );
  const time = timeOf(RUNS, run);
  const cells = readFileSync(join(folder, `${name}.csv`), "utf8")
    .split(/[\n,]/)
    .map(Number);
  return { time, total: cells.reduce((total, cell) => total + cell, 0) };
}

/** Formulas in LibreOffice: the time with them, less that of the same sheets with plain numbers. */
function byFormulas(figures: Figures, folder: string, expected: number): Line | null {
  const soffice = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);
  if (!soffice) {
    say("LibreOffice is not here (Debian package libreoffice-calc): spreadsheet formulas are left out.");
    return null;
  }
  const formulas = convert(soffice, folder, "formulas", spreadsheet(figures, true));
  const plain = convert(soffice, folder, "plain", spreadsheet(figures, false));
  // A CSV shows two decimals or so of each cell.
  hold("spreadsheet formulas", formulas.total, expected, 1e-3);
  return ["spreadsheet formulas (LibreOffice), less loading", Math.round(formulas.time - plain.time)];
}

const SCRIPT = `
import json, sys, time
book = json.load(open(sys.argv[1]))
actual, target, last = book["actual"], book["target"], book["lastYear"]
group, weight, methods = book["group"], book["weight"], book["methods"]
def points():
    total = 0.0
    for start in range(0, len(actual), group):
        peers = actual[start:start + group]
        for column, method in enumerate(methods):
            ranked = sorted((row[column] for row in peers), reverse=True)
            rank = {}
            for place, value in enumerate(ranked):
                rank.setdefault(value, place + 1)
            for index, row in enumerate(peers):
                value = row[column]
                if method == "completion":
                    share = max(0.0, min(1.0, value / target[start + index][column]))
                elif method == "position":
                    share = 1 - 0.4 * (rank[value] - 1) / (len(peers) - 1)
                elif method == "growth":
                    before = last[start + index][column]
                    share = max(0.0, min(1.0, (value - before) / abs(before) / 0.1))
                else:
                    share = 1.0 if value >= 110 else 0.8 if value >= 100 else 0.6 if value >= 90 else 0.0
                total += weight * share
    return total
times = []
for _ in range(6):
    begin = time.perf_counter()
    total = points()
    times.append(time.perf_counter() - begin)
print(json.dumps({"times": [one * 1000 for one in times[1:]], "total": total}))
`;

/** The same by a plain script. */
function byScript(figures: Figures, folder: string, expected: number): Line | null {
  const python = "/usr/bin/python3";
  if (!existsSync(python)) {
    say("Python is not here (Debian package python3): the script is left out.");
    return null;
  }
  const data = { ...figures, group: GROUP, weight: WEIGHT, methods: TEXTS.map(({ method }) => method) };
  writeFileSync(join(folder, "book.json"), JSON.stringify(data));
  writeFileSync(join(folder, "points.py"), SCRIPT);
  const out = execFileSync(python, [join(folder, "points.py"), join(folder, "book.json")], { encoding: "utf8" });
  const { times, total } = JSON.parse(out) as { times: number[]; total: number };
  hold("the script", total, expected, 1e-9);
  return ["a plain Python script", Math.round(medianOf(times))];
}

function hold(who: string, total: number, expected: number, tolerance: number): void {
  if (!(Math.abs(total - expected) <= tolerance * expected)) {
    throw new Error(`${who}: Σ points is ${total}, scoring says ${expected}`);
  }
}

/** Nobody's conditions weigh in: the formulas know of none. */
function withoutConditions(book: AppraisalInput): AppraisalInput {
  const years = book.years.map((year) => ({
    ...year,
    officials: year.officials.map((one) => ({
      ...one,
      coefficient: { at: one.at, kind: "missing" as const, none: false },
    })),
  }));
  return { ...book, years };
}

/** The points of 30,000 record lines by formulas and by a script, beside the whole of scoring. */
export function today(): void {
  const book = withoutConditions(bookOf({ officials: OFFICIALS, groupSize: GROUP }, TEXTS));
  const expected = ourPoints(book);
  const ours = timeOf(7, () => void score(book, { weightings: 0 }));
  const folder = mkdtempSync(join(tmpdir(), "appraisal-bench-"));
  try {
    const figures = figuresOf(book);
    const others = [byFormulas(figures, folder, expected), byScript(figures, folder, expected)];
    printTable(
      `The points of ${(OFFICIALS * TEXTS.length).toLocaleString("en")} record lines, by what people use today`,
      [
        ["way", "ms"],
        ...others.filter((line) => line !== null),
        ["scoring, with all checks, components, ranks and grades", Math.round(ours)],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
