/** The issues as the pane lists them: by severity, each with the place to jump to and whom it concerns. */
import {
  gatherIssues,
  type AppraisalInput,
  type GatheredIssue,
  type Issue,
  type Scope,
  type Severity,
} from "../../appraisal";
import { issueCell } from "../../text";
import { quoteSheetName } from "../../workbook";

const SEVERITIES: readonly Severity[] = ["error", "warning", "question"];

export interface SeverityView {
  readonly severity: Severity;
  readonly issues: readonly Issue[];
  /** The same, where a column fails as one. */
  readonly told: readonly GatheredIssue[];
}

/** Gravest first; severities without issues are left out, the order within one is kept. */
export function bySeverity(issues: readonly Issue[]): readonly SeverityView[] {
  return SEVERITIES.map((severity) => {
    const ofIt = issues.filter((issue) => issue.severity === severity);
    return { severity, issues: ofIt, told: gatherIssues(ofIt) };
  }).filter((view) => view.issues.length > 0);
}

export interface PlaceView {
  readonly sheet: string;
  /** A1; `null` for the whole sheet. */
  readonly cell: string | null;
  /** As a formula would write it, `Sheet!B2:B9`. */
  readonly label: string;
}

/** Where an issue stands; `null` where no sheet is to blame. */
export function placeOf(issue: Issue): PlaceView | null {
  if (issue.at === null) return null;
  const { sheet } = issue.at;
  const cell = issueCell(issue);
  return { sheet, cell, label: cell === null ? sheet : `${quoteSheetName(sheet)}!${cell}` };
}

export interface ConcernView {
  readonly year: number | null;
  /** An official's name or a group; `null` for everybody and nobody. */
  readonly whom: string | null;
}

/** Whom an issue concerns. Officials are named by a lookup made once for all issues. */
export function concernOf(scope: Scope, names: ReadonlyMap<string, string>): ConcernView {
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

/** `OfficialInput.key` → name, over all years. */
export function officialNames(input: AppraisalInput): ReadonlyMap<string, string> {
  return new Map(input.years.flatMap(({ officials }) => officials.map(({ key, name }) => [key, name])));
}
