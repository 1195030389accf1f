/** The issues as the pane lists them: gravest first, each with the place to jump to, whom it concerns, and what may be answered. */
import {
  gatherIssues,
  type AppraisalInput,
  type GatheredIssue,
  type Issue,
  type Language,
  type Scope,
  type Severity,
} from "../../appraisal";
import type { Examination } from "../../appraise";
import { answersTo, type Answer } from "../../jobs";
import { gatheredText, issueCell, issueHalves } from "../../text";
import { placeLabel } from "../../workbook";
import { kept } from "./kept";

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface IssueCounts extends SeverityCounts {
  /** In the order in which issues first name them; those about no sheet go by `null`. */
  readonly sheets: readonly (SeverityCounts & { readonly sheet: string | null })[];
}

/** Which issues are asked for. A column that fails is one of them. */
export interface IssueQuery {
  /** `null` for all. */
  readonly severity: Severity | null;
  /** `undefined` for all; `null` for those about no sheet. */
  readonly sheet?: string | null;
  /** At most so many. */
  readonly most: number;
}

export interface IssuePage {
  readonly items: readonly IssueView[];
  /** How many there are in all. */
  readonly of: number;
}

/** An issue as it is told: where it is, what is wrong, and what was expected or what to do (`null`: nothing). */
export interface IssueView {
  readonly severity: Severity;
  readonly place: IssuePlace | null;
  readonly wrong: string;
  readonly mend: string | null;
  /** `null` for everybody and nobody. */
  readonly year: number | null;
  /** An official's name or a group; `null` for everybody and nobody. */
  readonly whom: string | null;
  readonly answers: readonly Answer[];
}

/** Where an issue stands. */
export interface IssuePlace {
  readonly sheet: string;
  /** A1; `null` for the whole sheet. */
  readonly cell: string | null;
  /** As a formula would write it, `Sheet!B2:B9`. */
  readonly label: string;
}

const GRAVEST_FIRST: readonly Severity[] = ["error", "warning", "question"];

/** Counts every issue, also those that are told as one. */
export function issueCounts(issues: readonly Issue[]): IssueCounts {
  const all = { error: 0, warning: 0, question: 0 };
  const sheets = new Map<string | null, Record<Severity, number>>();
  for (const { severity, at } of issues) {
    const sheet = at?.sheet ?? null;
    const counts = sheets.get(sheet) ?? { error: 0, warning: 0, question: 0 };
    sheets.set(sheet, counts);
    for (const each of [all, counts]) each[severity] += 1;
  }
  return { ...all, sheets: [...sheets].map(([sheet, counts]) => ({ sheet, ...counts })) };
}

/** The first issues of a kind. */
export function issuesView(
  { input, appraisal }: Examination,
  { severity, sheet, most }: IssueQuery,
  language: Language,
): IssuePage {
  const found = gathered(appraisal.issues).filter(
    ({ issue }) =>
      (severity === null || issue.severity === severity) &&
      (sheet === undefined || (issue.at?.sheet ?? null) === sheet),
  );
  const names = officialNames(input);
  const items = found.slice(0, most).map((told): IssueView => {
    const { issue } = told;
    const { wrong, mend } = issueHalves(issue, language);
    return {
      ...{ severity: issue.severity, place: placeOf(issue), wrong: wrong + gatheredText(told, language), mend },
      ...concernOf(issue.scope, names),
      answers: answersTo(issue, appraisal.issues),
    };
  });
  return { items, of: found.length };
}

const gathered = kept((issues: readonly Issue[]): readonly GatheredIssue[] =>
  GRAVEST_FIRST.flatMap((severity) => gatherIssues(issues.filter((issue) => issue.severity === severity))),
);

/** `OfficialInput.key` → name, over all years. */
const officialNames = kept(
  (input: AppraisalInput): ReadonlyMap<string, string> =>
    new Map(input.years.flatMap(({ officials }) => officials.map(({ key, name }) => [key, name]))),
);

function placeOf(issue: Issue): IssuePlace | null {
  if (issue.at === null) return null;
  const { sheet } = issue.at;
  const cell = issueCell(issue);
  return { sheet, cell, label: placeLabel(sheet, cell) };
}

function concernOf(scope: Scope, names: ReadonlyMap<string, string>): Pick<IssueView, "year" | "whom"> {
  switch (scope.kind) {
    case "nobody":
    case "everybody":
      return { year: null, whom: null };
    case "year":
      return { year: scope.year, whom: null };
    case "group":
      return { year: scope.year, whom: scope.group };
    case "official":
      return { year: scope.year, whom: names.get(scope.official) ?? null };
  }
}
