/** Before a calculation: beginning a workbook, what each sheet is, the issues. */
export interface PreparationText {
  /** A workbook to begin with: blank, or one in which nobody is to be appraised. */
  readonly begin: {
    readonly blank: string;
    readonly blankAdvice: string;
    readonly setUp: string;
    readonly sample: string;
    readonly unknown: string;
    readonly unknownAdvice: string;
    /** Every sheet that is needed is there, and nobody stands on it. */
    readonly emptyAdvice: string;
    /** The steps of setting up, `done` or not. */
    readonly step: (role: string, done: boolean) => string;
    readonly whichSheet: (role: string) => string;
    /** A sheet that was chosen has no columns of its role by their names. */
    readonly whichColumns: (sheet: string) => string;
    readonly choose: string;
    readonly use: string;
    readonly add: string;
    readonly addFor: (role: string) => string;
    readonly others: string;
    readonly othersAdvice: string;
    readonly addedSample: string;
    readonly added: (sheets: readonly string[]) => string;
    readonly addedAdvice: string;
  };
  readonly ready: {
    readonly title: string;
    readonly titleBlocked: (blocked: number) => string;
    readonly year: (year: number, officials: number, blocked: number, notGraded: number) => string;
    readonly issues: (errors: number, warnings: number, questions: number) => string;
    readonly noIssues: string;
    readonly next: string;
  };
  readonly issues: {
    readonly heading: string;
    readonly none: string;
    readonly noneSuch: string;
    readonly severities: string;
    readonly all: (count: number) => string;
    /** A severity with how many there are. */
    readonly severity: Readonly<Record<"error" | "warning" | "question", (count: number) => string>>;
    readonly one: Readonly<Record<"error" | "warning" | "question", string>>;
    /** What each severity means for the grades. */
    readonly meaning: Readonly<Record<"error" | "warning" | "question", string>>;
    readonly sheet: string;
    readonly allSheets: string;
    readonly noSheet: string;
    readonly sheetCount: (sheet: string, count: number) => string;
    readonly showing: (shown: number, of: number) => string;
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
    readonly hint: string;
    readonly entries: (count: number) => string;
    readonly year: (year: number) => string;
    readonly unused: string;
    readonly unusedMeaning: string;
    /** Opens what can be said of a sheet. */
    readonly change: string;
    readonly changeSheet: (sheet: string) => string;
    readonly reasons: string;
    /** The list by which the clerk says what a sheet is. */
    readonly roleOf: (sheet: string) => string;
    readonly role: string;
    readonly asFound: string;
    readonly notUsed: string;
    readonly remember: string;
    readonly rememberSheet: (sheet: string) => string;
    readonly columns: string;
    readonly columnOf: (column: string) => string;
    readonly notRead: string;
    readonly ownHeader: string;
    readonly rememberColumns: (sheet: string) => string;
    readonly noColumns: string;
  };
}
