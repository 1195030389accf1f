/** The arguments of the command line (report.md). */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "../appraisal";

export interface CalculateArguments {
  readonly command: "calculate";
  readonly book: string;
  /** Where the result goes; `null` where only a report is wanted. */
  readonly out: string | null;
  /** A path, `-` for standard output, or `null`. */
  readonly report: string | null;
  /** `null`: the workbook's own language. */
  readonly language: Language | null;
}

export interface CheckArguments {
  readonly command: "check";
  readonly book: string;
  readonly report: string | null;
  readonly language: Language | null;
}

export interface VerifyArguments {
  readonly command: "verify";
  readonly book: string;
  readonly report: string | null;
  readonly language: Language | null;
}

export interface TemplateArguments {
  readonly command: "template";
  /** Where the new workbook goes. */
  readonly out: string;
  readonly language: Language;
}

export interface NewYearArguments {
  readonly command: "new-year";
  readonly book: string;
  /** Where the workbook with the new year goes. */
  readonly out: string;
  /** `null`: the workbook's own language. */
  readonly language: Language | null;
}

export interface CollectArguments {
  readonly command: "collect";
  /** The workbook that the returns are read into. */
  readonly book: string;
  readonly returns: readonly string[];
  /** Where the filled-in workbook goes. */
  readonly out: string;
  readonly report: string | null;
  readonly language: Language | null;
}

export type Arguments =
  CalculateArguments | CheckArguments | VerifyArguments | TemplateArguments | NewYearArguments | CollectArguments;

const COMMANDS = [
  "calculate",
  "check",
  "verify",
  "template",
  "new-year",
  "collect",
] as const satisfies readonly Arguments["command"][];

export const USAGE = `Usage:
  npm run --silent appraise -- calculate BOOK.xlsx [--out OUT.xlsx | --in-place] [--report REPORT.json] [--lang en|zh-CN]
  npm run --silent appraise -- check BOOK.xlsx [--report REPORT.json] [--lang en|zh-CN]
  npm run --silent appraise -- verify BOOK.xlsx [--report REPORT.json] [--lang en|zh-CN]
  npm run --silent appraise -- template OUT.xlsx [--lang en|zh-CN]
  npm run --silent appraise -- new-year BOOK.xlsx --out NEXT.xlsx [--lang en|zh-CN]
  npm run --silent appraise -- collect MASTER.xlsx RETURN.xlsx … --out OUT.xlsx [--report REPORT.json] [--lang en|zh-CN]
REPORT may be - for standard output.`;

/** Reads the arguments after the program's name; a sentence that says what is wrong where they cannot be used. */
export function readArguments(argv: readonly string[]): Arguments | { readonly problem: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        "in-place": { type: "boolean", default: false },
        report: { type: "string" },
        lang: { type: "string" },
      },
    });
  } catch {
    return { problem: "An option is unknown, or lacks its value." };
  }
  const { values, positionals } = parsed;
  const [word, book, ...rest] = positionals;
  const command = COMMANDS.find((one) => one === word);
  if (command === undefined) {
    return { problem: word === undefined ? "A command is missing." : `There is no command “${word}”.` };
  }
  if (book === undefined || (rest.length > 0 && command !== "collect"))
    return { problem: "Name exactly one workbook." };
  if (values.lang !== undefined && values.lang !== "en" && values.lang !== "zh-CN") {
    return { problem: `The language “${values.lang}” is not known; it is en or zh-CN.` };
  }
  if (command === "template") {
    return values.out === undefined && !values["in-place"] && values.report === undefined
      ? { command, out: book, language: values.lang ?? "en" }
      : {
          problem:
            "template writes the workbook that it names, and no report: leave out --out, --in-place and --report.",
        };
  }
  if (command === "new-year" || command === "collect") {
    return readAnotherBook(command, book, rest, { ...values, lang: values.lang ?? null });
  }
  const common = { book, report: values.report ?? null, language: values.lang ?? null } as const;
  if (command === "check" || command === "verify") {
    return values.out === undefined && !values["in-place"]
      ? { command, ...common }
      : { problem: `${command} writes no workbook: leave out --out and --in-place.` };
  }
  if (values.out !== undefined && values["in-place"]) return { problem: "Give either --out or --in-place." };
  if (values.out !== undefined && resolve(values.out) === resolve(book)) {
    return { problem: "OUT is BOOK itself. Name another file, or use --in-place." };
  }
  return { command, ...common, out: values["in-place"] ? book : (values.out ?? null) };
}

interface Options {
  readonly out?: string;
  readonly "in-place"?: boolean;
  readonly report?: string;
  readonly lang: Language | null;
}

/** The commands that make another workbook of one: they always name OUT, and never write what they read. */
function readAnotherBook(
  command: "new-year" | "collect",
  book: string,
  returns: readonly string[],
  { out, report, lang, "in-place": inPlace }: Options,
): Arguments | { readonly problem: string } {
  if (out === undefined || inPlace === true)
    return { problem: `${command} writes another workbook: name it with --out.` };
  if ([book, ...returns].some((path) => resolve(path) === resolve(out))) {
    return { problem: `OUT is a workbook that ${command} reads. Name another file.` };
  }
  if (command === "new-year") {
    return report === undefined
      ? { command, book, out, language: lang }
      : { problem: "new-year writes no report: leave out --report." };
  }
  return returns.length > 0
    ? { command, book, returns, out, report: report ?? null, language: lang }
    : { problem: "Name the returned workbooks after the one that they go into." };
}
