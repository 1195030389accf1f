/** What collecting came to: for people on standard error, and as one JSON object. */
import { officialLabels, type Language } from "../appraisal";
import type { Collection, Returned } from "../jobs";
import { collectText, fieldName, figureText, issueCell, issueSentence, refusalSentence } from "../text";
import { cellAddress, type Refusal } from "../workbook";

/** A return that could not be opened. */
export interface Unread {
  readonly file: string;
  readonly refusal: Refusal;
}

/** More of these would scroll the counts away; the report has them all. */
const SHOWN = 50;

type Spot = Collection["collected"]["filled"][number]["spot"];
type Subject = Pick<Collection["collected"]["filled"][number], "year" | "official" | "role" | "what">;
type Value = number | string;

/** Whether everything that the returns say is in the workbook now. */
export function isAllTaken({ collected, returns }: Collection, unread: readonly Unread[]): boolean {
  const left = [collected.conflicts, collected.notPlaced, returns.clashes, returns.empty, returns.issues, unread];
  return left.every(({ length }) => length === 0);
}

/** The counts of each file and of all, then everything that was not taken. */
export function collectSummary(
  collection: Collection,
  files: readonly Returned[],
  unread: readonly Unread[],
  language: Language,
): readonly string[] {
  const { collected, returns, input } = collection;
  const { filled, conflicts, notPlaced } = collected;
  const text = collectText(language);
  const label = officialLabels(input);
  const subject = subjectIn(language, label);
  const troubles = [
    ...conflicts.map((one) =>
      text.conflict(
        subject(one, one.field),
        one.cells.map(({ spot, value }) => text.said(spotIn(language, spot), valueText(value))),
      ),
    ),
    ...notPlaced.map((one) =>
      text.notPlaced(subject(one, one.field), spotIn(language, one.from), text.reason(one.reason)),
    ),
    ...returns.clashes.map((one) =>
      text.clash(`${one.at.sheet}!${cellAddress(one.at.row, one.at.column)}`, one.indicator, one.returned, one.wanted),
    ),
    ...returns.issues.map((one) => issueSentence(one, language, label)),
    ...returns.empty.map((file) => text.empty(file)),
    ...unread.map(({ file, refusal }) => `${file}: ${refusalSentence(refusal, language)}`),
  ];
  if (files.length === 0) return [...troubles, text.nothing];
  const notTaken = troubles.length - conflicts.length;
  return [
    ...files.map(({ file }) => text.filled(file, filled.filter(({ from }) => from.spot.file === file).length)),
    text.total(filled.length, conflicts.length, notTaken),
    ...troubles.slice(0, SHOWN).map((line) => `  ${line}`),
    ...(troubles.length > SHOWN ? [`  ${text.more(troubles.length - SHOWN)}`] : []),
  ];
}

/** The JSON report; `schema` as in report.md, cells by sheet and address, `file` null for the workbook itself. */
export function collectReport(
  { collected, returns, input }: Collection,
  unread: readonly Unread[],
  language: Language,
): object {
  const label = officialLabels(input);
  const subject = ({ year, official, role, what }: Subject): object => ({
    year,
    official: label(official),
    ...(role === "cards" ? { indicator: what } : { voterClass: what }),
  });
  const cell = ({ file, sheet, row, column }: Spot): object => ({ file, sheet, cell: cellAddress(row, column) });
  return {
    schema: 1,
    filled: collected.filled.map(({ field, spot, from, ...rest }) => ({
      ...subject(rest),
      field,
      ...cell(spot),
      value: from.value,
      from: cell(from.spot),
    })),
    agreeing: collected.agreeing,
    conflicts: collected.conflicts.map(({ field, cells, ...rest }) => ({
      ...subject(rest),
      field,
      cells: cells.map(({ spot, value }) => ({ ...cell(spot), value })),
    })),
    notPlaced: [
      ...collected.notPlaced.map(({ field, from, reason, ...rest }) => ({
        ...subject(rest),
        field,
        from: cell(from),
        reason,
      })),
      ...returns.clashes.map(({ at, indicator, returned, wanted }) => ({
        indicator,
        sheet: at.sheet,
        cell: cellAddress(at.row, at.column),
        reason: "unit",
        returned,
        wanted,
      })),
    ],
    issues: returns.issues.map((one) => ({
      severity: one.severity,
      code: one.code,
      sheet: one.at?.sheet ?? null,
      cell: issueCell(one),
      message: issueSentence(one, language, label),
    })),
    unread: [
      ...unread.map(({ file, refusal }) => ({ file, message: refusalSentence(refusal, language) })),
      ...returns.empty.map((file) => ({ file, message: collectText(language).empty(file) })),
    ],
  };
}

function subjectIn(
  language: Language,
  label: (key: string) => string,
): (subject: Subject, field: string | null) => string {
  const { ballots, comma } = collectText(language);
  return ({ year, official, role, what }, field) => {
    const of = role === "ballots" ? ballots(what) : (what ?? "");
    const parts = [String(year), label(official), of, ...(field === null ? [] : [fieldName(field, language)])];
    return parts.join(comma);
  };
}

function spotIn(language: Language, { file, sheet, row, column }: Spot): string {
  return collectText(language).spot(file, `${sheet}!${cellAddress(row, column)}`);
}

function valueText(value: Value): string {
  return typeof value === "number" ? figureText(value) : value;
}
