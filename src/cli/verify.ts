/** The command `verify`: compares a workbook with what was calculated in it (P20). */
import { writeFile } from "node:fs/promises";
import type { Language } from "../appraisal";
import { verify as verifyWorkbook, type Verification } from "../jobs";
import { differenceSentence, refusalSentence, verifyAdvice, verifyText } from "../text";
import type { Refusal } from "../workbook";
import { openWorkbookAt } from "../workbook/file/node-file";
import type { VerifyArguments } from "./arguments";
import type { ExitStatus, Streams } from "./main";

/** More of these would scroll the summary away; the report holds them all. */
const SHOWN = 50;

/** 0 nothing differs; 1 a difference; 2 nothing could be compared. */
export async function verify(args: VerifyArguments, { err, out }: Streams): Promise<ExitStatus> {
  const refuse = (path: string, refusal: Refusal, language: Language): ExitStatus => {
    err(`${path}: ${refusalSentence(refusal, language)}`);
    return 2;
  };
  const file = await openWorkbookAt(args.book);
  if (!file.ok) return refuse(args.book, file.refusal, args.language ?? "en");
  const outcome = await verifyWorkbook(file.value);
  if (!outcome.ok) return refuse(args.book, outcome.refusal, args.language ?? "en");
  const language = args.language ?? outcome.value.input.language;
  if (args.report !== null) {
    const text = `${JSON.stringify(verifyReport(outcome.value, language), null, 2)}\n`;
    if (args.report === "-") out(text);
    else if (!(await isWritten(args.report, text))) return refuse(args.report, { code: "cannot-write-file" }, language);
  }
  summary(outcome.value, language).forEach(err);
  if (outcome.value.kind === "neverCalculated") return 2;
  return outcome.value.differences.length > 0 ? 1 : 0;
}

function isWritten(path: string, text: string): Promise<boolean> {
  return writeFile(path, text).then(
    () => true,
    () => false,
  );
}

/** What differs, what to do about it, and what only moved. */
function summary(verification: Verification, language: Language): readonly string[] {
  const text = verifyText(language);
  if (verification.kind === "neverCalculated") return [text.neverCalculated];
  const { at, differences, moved } = verification;
  const sentences = differences.map((one) => `  ${differenceSentence(one, language)}`);
  return [
    differences.length === 0 ? text.same(at) : text.found(differences.length, at),
    ...sentences.slice(0, SHOWN),
    ...(sentences.length > SHOWN ? [`  ${text.more(sentences.length - SHOWN)}`] : []),
    ...verifyAdvice(differences, language),
    ...moved.map(text.moved),
  ];
}

/** The report, ready for `JSON.stringify`. */
function verifyReport(verification: Verification, language: Language): object {
  if (verification.kind === "neverCalculated") return { schema: 1, calculated: false, differences: [] };
  const { at, differences, moved, recomputed } = verification;
  return {
    schema: 1,
    calculated: true,
    at,
    recomputed,
    differences: differences.map((one) => ({
      kind: one.kind,
      sheet: "sheet" in one ? one.sheet : null,
      cell: "cell" in one ? one.cell : null,
      ...("now" in one ? { now: one.now } : {}),
      ...("calculated" in one ? { calculated: one.calculated } : {}),
      message: differenceSentence(one, language),
    })),
    moved,
  };
}
