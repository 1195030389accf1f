/** The words that the output sheets need, in the workbook's language. `text/` provides them. */
import type {
  ComponentResult,
  Consequence,
  FindingKind,
  GatheredIssue,
  GradeColumn,
  IndicatorResult,
  Issue,
  IssueCode,
  Method,
  NoticeLine,
  OfficialResult,
  Remark,
  Scheme,
  Severity,
  SummaryRow,
} from "../appraisal";

/** The columns of the score breakdown, in their order. */
export type BreakdownColumn =
  | "id"
  | "name"
  | "unit"
  | "group"
  | "kind"
  | "item"
  | "figure"
  | "measure"
  | "cell"
  | "origin"
  | "target"
  | "lastYear"
  | "method"
  | "ratio"
  | "position"
  | "change"
  | "coefficient"
  | "share"
  | "weight"
  | "points"
  | "contribution"
  | "explanation";

/** The columns of the three-year summary; score, rank and grade stand once for each year. */
export type SummaryColumn =
  | "id"
  | "name"
  | "unit"
  | "score"
  | "rank"
  | "grade"
  | "gradeStays"
  | "rankRange"
  | "mean"
  | "meanRank"
  | "change"
  | "dissatisfied"
  | "valid"
  | "dissatisfiedShare"
  | "targetsMet"
  | "findings"
  | "consequence"
  | "notJudged"
  | "remarks";

/** The columns of the public notice; group and name only where they tell units apart. */
export type NoticeColumn =
  | "group"
  | "unit"
  | "name"
  | "indicator"
  | "measure"
  | "target"
  | "figure"
  | "state"
  | "completion"
  | "lastYear"
  | "change";

/** The columns of the check report, in their order. */
export type CheckColumn = "severity" | "kind" | "year" | "concerns" | "sheet" | "cell" | "wrong" | "mend";

/** The columns of the archive (workbook.md, *Roles*), in their order. */
export type ArchiveColumn =
  | "year"
  | "id"
  | "name"
  | "unit"
  | "group"
  | "score"
  | "rank"
  | "grade"
  | "targetsMet"
  | "dissatisfied"
  | "valid"
  | "findings"
  | "consequence"
  | "schemeVersion";

/** The columns of the run log, in their order. */
export type RunLogColumn =
  | "at"
  | "version"
  | "schemeVersion"
  | "years"
  | "graded"
  | "blocked"
  | "notGraded"
  | "lines"
  | "errors"
  | "warnings"
  | "questions"
  | "inputs"
  | "results";

export interface Wording {
  /** Headers of the grade columns; also how they are known again. */
  readonly gradeColumns: Readonly<Record<GradeColumn, string>>;
  readonly breakdown: {
    readonly sheetName: (year: number) => string;
    readonly title: (year: number) => string;
    readonly headers: Readonly<Record<BreakdownColumn, string>>;
    readonly kinds: Readonly<Record<"indicator" | "component" | "total" | "grade", string>>;
    /** Where the figure used comes from. */
    readonly origins: Readonly<Record<"verified" | "reported" | "takenAsZero", string>>;
    /** The sentences that explain a component's value, the score, and the grade with what a better one takes. */
    readonly component: (result: ComponentResult, scheme: Scheme) => string;
    readonly score: (result: OfficialResult, scheme: Scheme) => string;
    readonly grade: (result: OfficialResult, scheme: Scheme) => string;
  };
  readonly summary: {
    readonly sheetName: (group: string) => string;
    readonly title: (group: string, from: number, to: number) => string;
    /** Says who decides (P10), and what the firmness of a grade is. */
    readonly note: string;
    /** Stands on the sheet of a group that has nobody left. */
    readonly nobody: (group: string, year: number) => string;
    readonly headers: Readonly<Record<SummaryColumn, string>>;
    /** Over the score, rank and grade of a year. */
    readonly year: (year: number) => string;
    readonly targetsNotJudged: string;
    /** The findings of one year. */
    readonly findings: (year: number, kinds: readonly FindingKind[]) => string;
    /** Over a chart of the scores; `part` where a large group has several. */
    readonly chart: (from: number, to: number, part: { readonly number: number; readonly of: number } | null) => string;
  };
  readonly notice: {
    readonly sheetName: (year: number) => string;
    readonly title: (year: number) => string;
    readonly note: string;
    /** Said where the key indicators stand in for the public ones. */
    readonly byKey: string;
    /** Stands on the sheet of a year that has nothing to publish any more. */
    readonly nothing: (year: number) => string;
    readonly headers: Readonly<Record<NoticeColumn, string>>;
    readonly states: Readonly<Record<NoticeLine["state"], string>>;
    /** Percentage points, after a number. */
    readonly points: string;
  };
  readonly checkReport: {
    readonly sheetName: string;
    readonly title: string;
    readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
    /** What the severities mean. */
    readonly meaning: string;
    readonly nothing: string;
    /** Stands below the last row where not all are listed. */
    readonly more: (count: number) => string;
    readonly headers: Readonly<Record<CheckColumn, string>>;
    readonly everybody: string;
    readonly official: (name: string, unit: string) => string;
    readonly severity: (severity: Severity) => string;
    /** A code in a few words. */
    readonly kind: (code: IssueCode) => string;
    /** The A1 address of the cells that an issue is about; `null` where it is about none. */
    readonly cell: (issue: Issue) => string | null;
    /** What is wrong, and what was expected or what to do. */
    readonly halves: (issue: Issue) => { readonly wrong: string; readonly mend: string | null };
    /** Added where an issue stands for a run of cells; empty otherwise. */
    readonly gathered: (one: GatheredIssue) => string;
    /** Where there is nothing to mend. */
    readonly noMend: string;
  };
  readonly archive: {
    readonly sheetName: string;
    readonly headers: Readonly<Record<ArchiveColumn, string>>;
  };
  readonly runLog: {
    readonly sheetName: string;
    /** What its lines and fingerprints are for. */
    readonly note: string;
    readonly headers: Readonly<Record<RunLogColumn, string>>;
  };
  readonly fingerprints: {
    readonly sheetName: string;
    /** For whoever comes upon the hidden sheet. */
    readonly note: string;
  };
  readonly yes: string;
  readonly no: string;
  /** Between sentences of one cell. */
  readonly separator: string;
  /** Between the items of a list. */
  readonly comma: string;
  readonly remark: (remark: Remark) => string;
  readonly findingKind: (kind: FindingKind) => string;
  /** The names of a method's parts, a blend's with their percentages. */
  readonly method: (method: Method) => string;
  /** The sentence that explains an indicator's points. */
  readonly indicator: (line: IndicatorResult) => string;
  /** A recommendation with its rule number and evidence, e.g. `P14 Promote and reward: Outstanding in 2023, 2024, 2025`. */
  readonly consequence: (consequence: Consequence, row: SummaryRow) => string;
  /** A rule that could not be judged, with the years it has of those it needs. */
  readonly notJudged: (entry: SummaryRow["notJudged"][number]) => string;
}
