/** The pane's own words by key. A key that a language lacks does not compile. */
export interface PaneText {
  readonly title: string;
  readonly subtitle: string;
  readonly starting: string;
  /** Excel has not answered, or the page stands outside Excel. */
  readonly unanswered: { readonly title: string; readonly advice: readonly string[] };
  readonly unsupported: { readonly title: string; readonly advice: string };
  /** A workbook in which nobody is to be appraised. */
  readonly empty: { readonly title: string; readonly needed: string; readonly advice: string };
  readonly stage: Readonly<Record<"reading" | "scoring" | "writing" | "undoing" | "stopping", string>>;
  readonly action: {
    readonly calculate: string;
    readonly check: string;
    readonly preview: string;
    readonly undo: string;
    /** Stops what is going on. */
    readonly stop: string;
    readonly goToSheet: (sheet: string) => string;
  };
  readonly ready: {
    readonly title: string;
    readonly titleBlocked: (blocked: number) => string;
    readonly year: (year: number, officials: number, blocked: number, notGraded: number) => string;
  };
  readonly outcome: {
    readonly heading: string;
    readonly title: string;
    readonly titleBlocked: (blocked: number) => string;
    readonly titleAllBlocked: string;
    readonly adviceBlocked: string;
    readonly titleUnchanged: string;
    readonly titleNobody: string;
    readonly counts: (graded: number, blocked: number, notGraded: number) => string;
    readonly year: (year: number) => string;
    readonly blocked: string;
    readonly notGraded: string;
    /** Somebody of the group is blocked. */
    readonly provisional: string;
    readonly written: string;
    readonly gradeColumns: string;
  };
  /** What a calculation would write. */
  readonly preview: { readonly heading: string; readonly hint: string; readonly status: string };
  readonly undone: { readonly title: string; readonly titleKept: string };
  /** Inputs changed since the pane read them. */
  readonly changed: {
    readonly sinceCalculation: string;
    readonly sinceCheck: string;
    readonly advice: string;
    /** The grades in the workbook were calculated before. */
    readonly sinceGrades: string;
    readonly adviceGrades: string;
    /** So many places are not named. */
    readonly more: (count: number) => string;
  };
  readonly failed: {
    readonly check: string;
    readonly calculate: string;
    readonly remember: string;
    readonly preview: string;
    readonly undo: string;
    readonly jumping: string;
    /** A fault of the add-in's own; said of a check. */
    readonly fault: string;
    /** Said of a calculation, of which the clerk must look at what stands in the workbook. */
    readonly faultCalculating: string;
    /** Said of undoing, which may have stopped half-way, too. */
    readonly faultUndoing: string;
  };
  readonly issues: {
    readonly heading: string;
    readonly none: string;
    /** Headings of the severities, in the plural. */
    readonly severity: Readonly<Record<"error" | "warning" | "question", string>>;
    /** What each severity means for the grades. */
    readonly meaning: Readonly<Record<"error" | "warning" | "question", string>>;
    readonly showAll: (count: number) => string;
    readonly showMore: (more: number) => string;
    readonly year: (year: number) => string;
    readonly goTo: (place: string) => string;
  };
  /** What a clerk can answer to a question about sheets and columns. */
  readonly answer: {
    readonly isField: (field: string) => string;
    readonly unread: string;
    readonly isRole: (role: string) => string;
    readonly unused: string;
    readonly forget: string;
    /** An answer with the place that it is about, for those who do not see it. */
    readonly about: (answer: string, place: string) => string;
  };
  readonly workbook: {
    readonly heading: string;
    readonly entries: (count: number) => string;
    readonly year: (year: number) => string;
    readonly unused: string;
    readonly unusedMeaning: string;
    /** Shows how a sheet was read. */
    readonly why: string;
    readonly whySheet: (sheet: string) => string;
    /** The list by which the clerk says what a sheet is. */
    readonly roleOf: (sheet: string) => string;
    readonly asFound: string;
    readonly notUsed: string;
    readonly remember: string;
    readonly rememberSheet: (sheet: string) => string;
  };
  readonly separator: string;
}
