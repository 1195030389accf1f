/** The command line: the main job on files, without Excel (report.md). */
import { writeFile } from "node:fs/promises";
import type { Language } from "../appraisal";
import { calculate, check, hasOfficials, type Calculation, type Examination } from "../appraise";
import { newWorkbookEdits, preview } from "../jobs";
import { refusalSentence } from "../text";
import type { Outcome, Refusal } from "../workbook";
import { newWorkbook } from "../workbook/file";
import { openWorkbookAt, writeNewWorkbookFile, writeWorkbookFile } from "../workbook/file/node-file";
import {
  readArguments,
  USAGE,
  type Arguments,
  type CalculateArguments,
  type CheckArguments,
  type TemplateArguments,
} from "./arguments";
import { collect } from "./collect";
import { newYear } from "./new-year";
import { nobody, readings, summary, templateMade } from "./people";
import { plannedLines } from "./preview";
import { report } from "./report";
import { verify } from "./verify";

/** Where the command's output goes; tests hand in their own. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (line: string) => void;
}

/** 0 all graded, or a template written; 1 somebody blocked, `check` found errors, or `verify` a difference; 2 nothing could be done. */
export type ExitStatus = 0 | 1 | 2;

/** Carries out a command; never throws for anything that a person or a file can do wrong. */
export async function main(argv: readonly string[], streams: Streams): Promise<ExitStatus> {
  const args = readArguments(argv);
  if ("problem" in args) {
    streams.err(args.problem);
    streams.err(USAGE);
    return 2;
  }
  switch (args.command) {
    case "template":
      return template(args, streams);
    case "new-year":
      return newYear(args, streams);
    case "collect":
      return collect(args, streams);
    case "verify":
      return verify(args, streams);
    default:
      return run(args, streams);
  }
}

/** Writes a new workbook to fill in; never over a file that is there. */
async function template({ out, language }: TemplateArguments, { err }: Streams): Promise<ExitStatus> {
  const sheets = newWorkbookEdits(language).map(({ sheet, content }) => ({ name: sheet, content }));
  const written = await writeNewWorkbookFile(out, await newWorkbook(sheets));
  if (!written.ok) {
    err(`${out}: ${refusalSentence(written.refusal, language)}`);
    return 2;
  }
  err(`${out}: ${templateMade(language)}`);
  return 0;
}

async function run(args: CalculateArguments | CheckArguments, streams: Streams): Promise<ExitStatus> {
  const refuse = (path: string, refusal: Refusal, language: Language): ExitStatus => {
    streams.err(`${path}: ${refusalSentence(refusal, language)}`);
    return 2;
  };
  const file = await openWorkbookAt(args.book);
  if (!file.ok) return refuse(args.book, file.refusal, args.language ?? "en");
  // Where only a report is asked for, nothing is written, so that nothing can stand in the way of writing.
  const out = args.command === "calculate" ? args.out : null;
  const job = args.command === "check" ? check : out === null ? preview : calculate;
  const outcome: Outcome<Examination | Calculation> = await job(file.value);
  if (!outcome.ok) return refuse(args.book, outcome.refusal, args.language ?? "en");

  const examination = outcome.value;
  const language = args.language ?? examination.input.language;
  if (out !== null && hasOfficials(examination)) {
    const written = await writeWorkbookFile(out, await file.value.bytes());
    if (!written.ok) return refuse(out, written.refusal, language);
  }
  if (args.report !== null && !(await writeReport(args.report, examination, language, streams.out))) {
    return refuse(args.report, { code: "cannot-write-file" }, language);
  }
  if (args.command === "check") readings(examination, language).forEach(streams.err);
  summary(examination, language).forEach(streams.err);
  if (!hasOfficials(examination)) {
    streams.err(nobody(language));
    return 2;
  }
  if ("edits" in examination) plannedLines(examination, out !== null, language).forEach(streams.err);
  return exitStatus(args.command, examination);
}

async function writeReport(
  path: string,
  examination: Examination,
  language: Language,
  out: Streams["out"],
): Promise<boolean> {
  const text = `${JSON.stringify(report(examination, language), null, 2)}\n`;
  if (path === "-") {
    out(text);
    return true;
  }
  return writeFile(path, text).then(
    () => true,
    () => false,
  );
}

function exitStatus(command: Arguments["command"], { appraisal }: Examination): ExitStatus {
  const troubled =
    command === "check"
      ? appraisal.issues.some(({ severity }) => severity === "error")
      : appraisal.years.some(({ officials }) => officials.some(({ status }) => status === "blocked"));
  return troubled ? 1 : 0;
}
