/** The whole job on a file: read it, calculate, write it; beside what others take for the same, or for less. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../../package.json";
import { examine } from "../../src/appraise";
import { openWorkbookAt } from "../../src/workbook/file/node-file";
import { printTable, say, type Line } from "./table";
import { wholeBook } from "./whole-book";

const SIZES = [10_000, 100_000, 300_000];
/** Who has not finished after so many seconds is not waited for. */
const LIMIT = 600;

const PYTHON = "/usr/bin/python3";
const SOFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);
/** The script of the command line, with the options that `npm run appraise` gives Node. */
const [, ...APPRAISE] = manifest.scripts.appraise.split(" ");

/** What a process took, where something tells. */
interface Took {
  /** Of memory, at most. */
  readonly megabytes?: number;
  /** Seconds that cores worked, which those who share the machine do not lengthen as much. */
  readonly working?: number;
}

interface Run extends Took {
  readonly seconds: number;
  readonly out: string;
}

/** Runs a command in a process of its own; `null` where it fails or takes too long. */
function run(folder: string, command: string, args: readonly string[], environment = {}): Run | null {
  const peak = join(folder, "peak");
  rmSync(peak, { force: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    ...{ encoding: "utf8", timeout: (LIMIT + 30) * 1000, maxBuffer: 2 ** 26, cwd: join(__dirname, "../..") },
    env: { ...process.env, BENCH_PEAK: peak, ...environment },
  });
  const seconds = (performance.now() - start) / 1000;
  // A calculation that finds somebody blocked ends with 1.
  if (status !== 0 && status !== 124) say(`${command}: ${stderr.trim().split("\n").at(-1) ?? status}`);
  if (status !== 0 || seconds > LIMIT) return null;
  const took = existsSync(peak) ? (JSON.parse(readFileSync(peak, "utf8")) as Took) : {};
  return { ...took, seconds, out: stdout };
}

/** Runs Node.js, which says itself how much memory it took. */
function node(folder: string, ...args: string[]): Run | null {
  return run(folder, process.execPath, ["--import", join(__dirname, "peak.mjs"), ...args]);
}

/** Runs something else, and sees to how much memory it takes. */
function other(folder: string, command: string, ...args: string[]): Run | null {
  if (!existsSync(PYTHON)) return run(folder, command, args);
  return run(folder, PYTHON, [join(__dirname, "peak.py"), join(folder, "peak"), String(LIMIT), command, ...args]);
}

type Contender = readonly [name: string, run: Run | null];

/** The whole job by the command line, which comes first. */
function ours(folder: string, book: string): Contender {
  return [
    "appraise calculate, with sentences, checks and fingerprints",
    node(folder, ...APPRAISE, "calculate", book, "--out", join(folder, "ours.xlsx")),
  ];
}

/** The scores by a script, held against ours. */
function pandas(folder: string, book: string, scores: ReadonlyMap<string, number>): readonly Contender[] {
  const isHere = existsSync(PYTHON) && spawnSync(PYTHON, ["-c", "import pandas, openpyxl"]).status === 0;
  if (!isHere) {
    say("pandas is not here (Debian packages python3-pandas, python3-openpyxl): the script is left out.");
    return [];
  }
  const script = join(__dirname, "whole.py");
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ["pandas + openpyxl: scores and ranks alone", []],
    ["pandas + openpyxl: and a breakdown, without sentences", ["breakdown"]],
  ];
  return ways.map(([name, more]) => {
    const done = other(folder, PYTHON, "-W", "ignore", script, book, join(folder, "pandas.xlsx"), ...more);
    if (done) compare(scores, JSON.parse(done.out) as Record<string, number>);
    return [name, done];
  });
}

function compare(ours: ReadonlyMap<string, number>, theirs: Readonly<Record<string, number>>): void {
  const different = [...ours].filter(([id, score]) => !(Math.abs(score - (theirs[id] ?? NaN)) < 1e-9));
  // A score half-way between two hundredths falls to either side when a computer adds in another order.
  const far = different.filter(([id, score]) => !(Math.abs(score - (theirs[id] ?? NaN)) < 0.0101));
  if (far.length > 0 || different.length > ours.size / 1000) {
    throw new Error(`${different.length} of ${ours.size} scores differ, e.g. of ${different[0]?.join(": ")}`);
  }
}

function libreOffice(folder: string, book: string): readonly Contender[] {
  if (!SOFFICE) {
    say("LibreOffice is not here (Debian package libreoffice-calc): converting is left out.");
    return [];
  }
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "converted"), book];
  return [["LibreOffice: opened and saved", other(folder, SOFFICE, ...args)]];
}

/** What nobody can do without. */
function deflating(folder: string, book: string): readonly Contender[] {
  const done = node(folder, join(__dirname, "whole-deflate.mjs"), book, join(folder, "ours.xlsx"));
  return [["unpacking all parts, and packing those that are touched", done && { seconds: Number(done.out), out: "" }]];
}

async function scoresOf(book: string): Promise<ReadonlyMap<string, number>> {
  const file = await openWorkbookAt(book);
  const snapshot = file.ok ? await file.value.read() : file;
  if (!snapshot.ok) throw new Error(snapshot.refusal.code);
  const [year] = examine(snapshot.value).appraisal.years;
  return new Map(year?.officials.map(({ official, score }) => [official.id ?? "", score ?? NaN]));
}

function lineOf([name, run]: Contender, first: Run): Line {
  if (!run) return [name, `not in ${LIMIT / 60} minutes, or not at all`, "", "", ""];
  const { seconds, working, megabytes } = run;
  const times = `× ${(seconds / first.seconds).toFixed(2)}`;
  return [name, short(seconds), times, working === undefined ? "" : short(working), Math.round(megabytes ?? 0) || ""];
}

function short(seconds: number): number {
  return seconds < 10 ? Math.round(seconds * 100) / 100 : Math.round(seconds);
}

/** Workbooks of 10,000 to 300,000 record lines, or of the sizes that are given. */
export async function whole(sizes: readonly number[] = SIZES): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "appraisal-bench-"));
  try {
    for (const lines of sizes) {
      const book = join(folder, "book.xlsx");
      writeFileSync(book, wholeBook(lines));
      const first = ours(folder, book);
      if (!first[1]) throw new Error(`the whole job failed on ${lines} lines`);
      const contenders = [
        first,
        ...deflating(folder, book),
        ...pandas(folder, book, await scoresOf(book)),
        [
          "ExcelJS: read and written",
          node(folder, join(__dirname, "whole-exceljs.mjs"), book, join(folder, "exceljs.xlsx")),
        ] as const,
        ...libreOffice(folder, book),
      ];
      const [, best] = first;
      const megabytes = [book, join(folder, "ours.xlsx")].map((path) => (statSync(path).size / 2 ** 20).toFixed(1));
      printTable(
        `The whole job on ${lines.toLocaleString("en")} record lines: a file of ${megabytes[0]} MB in, ${megabytes[1]} MB out`,
        [["way", "seconds", "", "of work", "peak MB"], ...contenders.map((one) => lineOf(one, best))],
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
