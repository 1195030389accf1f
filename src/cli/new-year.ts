/** The command `new-year`: next year's record cards from this year's workbook (P7, P8). */
import { officialLabels, type Language } from "../appraisal";
import { beginNewYear, type NewYear } from "../jobs";
import { newYearText, refusalSentence } from "../text";
import type { Refusal } from "../workbook";
import { openWorkbookAt, writeWorkbookFile } from "../workbook/file/node-file";
import type { NewYearArguments } from "./arguments";
import type { ExitStatus, Streams } from "./main";

/** More of these would scroll the summary away; the sheet has a note for each. */
const SHOWN = 20;

/** 0 begun, or begun before; 2 where it cannot be. */
export async function newYear(args: NewYearArguments, { err }: Streams): Promise<ExitStatus> {
  const refuse = (path: string, refusal: Refusal): ExitStatus => {
    err(`${path}: ${refusalSentence(refusal, args.language ?? "en")}`);
    return 2;
  };
  const file = await openWorkbookAt(args.book);
  if (!file.ok) return refuse(args.book, file.refusal);
  const outcome = await beginNewYear(file.value);
  if (!outcome.ok) return refuse(args.book, outcome.refusal);
  const lines = summary(outcome.value, args.language ?? outcome.value.input.language);
  if (outcome.value.kind !== "nobodyGraded") {
    const written = await writeWorkbookFile(args.out, await file.value.bytes());
    if (!written.ok) return refuse(args.out, written.refusal);
  }
  lines.forEach(err);
  return outcome.value.kind === "nobodyGraded" ? 2 : 0;
}

/** What was begun: the sheets, how much of *last year* is there, and what was left blank for which reason. */
function summary(result: NewYear, language: Language): readonly string[] {
  const text = newYearText(language);
  if (result.kind === "nobodyGraded") return [text.nobodyGraded];
  if (result.kind === "there") return [text.there(result.year)];
  const { lines, edits, year } = result.plan;
  const figures = lines.flatMap(({ lastYear }) => (lastYear.kind === "figure" ? [lastYear] : []));
  const verified = figures.filter((one) => one.verified).length;
  const people = new Set(lines.map(({ official }) => official.key)).size;
  const blocked = result.appraisal.years
    .find((one) => one.year === result.from)
    ?.officials.filter(({ status }) => status === "blocked").length;
  return [
    text.planned(
      year,
      edits.map(({ sheet }) => sheet),
    ),
    text.lines(people, lines.length),
    text.lastYear(verified, figures.length - verified, lines.length - figures.length),
    ...blanks(result, language),
    text.keeps(result.from),
    ...(blocked ? [text.blocked(result.from, blocked)] : []),
    text.next,
  ];
}

/** A line for each blank that the clerk may want to mend; one for a whole card that is blank for a reason of its official's. */
function blanks({ plan, input }: Extract<NewYear, { kind: "begun" }>, language: Language): readonly string[] {
  const text = newYearText(language);
  const label = officialLabels(input);
  const told = plan.lines.flatMap(({ official, indicator, lastYear }) => {
    if (lastYear.kind !== "blank" || lastYear.reason === "notApplicable") return [];
    const { reason } = lastYear;
    return reason === "newcomer" || reason === "notGraded"
      ? [text.blankCard(label(official.key), reason)]
      : [text.blank(label(official.key), indicator.name, reason)];
  });
  const once = [...new Set(told)];
  return [...once.slice(0, SHOWN), ...(once.length > SHOWN ? [text.more(once.length - SHOWN)] : [])];
}
