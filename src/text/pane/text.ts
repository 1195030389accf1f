/** The pane's own words by key. A key that a language lacks does not compile. */
export interface PaneText {
  readonly title: string;
  /** The button that switches to the other language, in that language. */
  readonly otherLanguage: string;
  readonly help: string;
  readonly tabs: Readonly<Record<"workbook" | "check" | "results" | "share", string>> & { readonly label: string };
  readonly starting: string;
  readonly loading: string;
  /** A part of the pane could not be loaded. */
  readonly notLoaded: string;
  /** Excel has not answered, or the page stands outside Excel. */
  readonly unanswered: { readonly title: string; readonly advice: readonly string[] };
  readonly unsupported: { readonly title: string; readonly advice: string };
  readonly stage: Readonly<Record<"reading" | "scoring" | "writing" | "undoing" | "stopping", string>>;
  readonly action: {
    readonly calculate: string;
    readonly check: string;
    readonly preview: string;
    readonly undo: string;
    /** Stops what is going on. */
    readonly stop: string;
    readonly back: string;
    readonly goToSheet: (sheet: string) => string;
  };
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
  readonly outcome: {
    readonly title: string;
    readonly titleBlocked: (blocked: number) => string;
    readonly titleAllBlocked: string;
    readonly adviceBlocked: string;
    readonly titleUnchanged: string;
    readonly titleNobody: string;
    readonly counts: (graded: number, blocked: number, notGraded: number) => string;
    readonly written: (sheets: number) => string;
    readonly gradeColumns: string;
  };
  readonly results: {
    readonly heading: string;
    readonly notWritten: string;
    readonly nobody: string;
    readonly year: string;
    readonly blocked: string;
    readonly notGraded: string;
    /** Somebody of the group is blocked. */
    readonly provisional: string;
    readonly distribution: (group: string) => string;
    readonly grade: string;
    readonly officials: string;
    readonly seats: string;
    readonly noLimit: string;
    /** `3 of 4 seats`. */
    readonly ofSeats: (officials: number, seats: number) => string;
    readonly count: (grade: string, officials: number, seats: number | null) => string;
    readonly search: string;
    readonly found: (count: number) => string;
    readonly showAll: (count: number) => string;
    readonly rank: string;
    readonly rankIs: (rank: number) => string;
    readonly name: string;
    readonly score: string;
    readonly open: (name: string, rank: string, grade: string) => string;
    readonly moved: string;
    readonly movedMeaning: string;
    readonly consequences: string;
    readonly consequencesMeaning: string;
    readonly closeCalls: string;
    readonly closeCallsMeaning: string;
    readonly closeCall: (grade: string, stays: string) => string;
    readonly whatIf: string;
    readonly team: string;
  };
  /** Trying other weights, thresholds and quotas. */
  readonly whatIf: {
    readonly heading: (year: number) => string;
    readonly hint: string;
    readonly components: string;
    readonly grades: string;
    readonly classes: string;
    readonly targets: string;
    readonly sum: (sum: string) => string;
    /** Labels of the fields. */
    readonly weightOf: (name: string) => string;
    readonly minimumOf: (grade: string) => string;
    readonly quotaOf: (grade: string) => string;
    readonly targetsAt: string;
    readonly from: string;
    readonly atMost: string;
    readonly was: (value: string) => string;
    readonly noLimit: string;
    readonly result: string;
    readonly nothingYet: string;
    /** A field holds what is no number, or none that it may hold. */
    readonly faulty: string;
    readonly trying: string;
    readonly moves: (officials: number) => string;
    readonly ranks: (officials: number) => string;
    readonly nobody: string;
    readonly stand: (grade: string, rank: string) => string;
    readonly arrow: string;
    readonly issues: string;
    readonly consequences: string;
    readonly comes: (rule: string) => string;
    readonly goes: (rule: string) => string;
    readonly withheld: (rule: string) => string;
    readonly holdsFor: (years: readonly number[]) => string;
    readonly adopt: string;
    readonly drop: string;
    readonly adopted: string;
    readonly adoptedAdvice: string;
    readonly unsound: string;
  };
  /** The inspection team's own view (P10). */
  readonly team: {
    readonly heading: (year: number) => string;
    readonly hint: string;
    readonly proposed: (grade: string) => string;
    readonly noGrade: string;
    readonly grade: string;
    readonly gradeOf: (name: string) => string;
    readonly asProposed: string;
    readonly reason: string;
    readonly reasonOf: (name: string) => string;
    readonly reasonNeeded: string;
    readonly followUp: string;
    readonly followUpOf: (name: string) => string;
    readonly notSaid: string;
    readonly improved: string;
    readonly notImproved: string;
    readonly save: string;
    readonly drop: string;
    readonly changes: (officials: number) => string;
    readonly lacking: (officials: number) => string;
    readonly saved: string;
    readonly savedAdvice: string;
    readonly unchanged: string;
    readonly notSaved: (officials: number) => string;
  };
  readonly official: {
    readonly heading: (name: string, year: number) => string;
    readonly rank: (rank: number, of: number) => string;
    readonly inSheet: string;
    readonly inBreakdown: string;
    readonly how: string;
    readonly firmness: string;
    readonly firm: (stays: string, low: number, high: number) => string;
    readonly profile: string;
    readonly components: string;
    readonly pillars: string;
    readonly own: string;
    readonly median: string;
    readonly weight: string;
    readonly measured: (name: string, value: string, median: string) => string;
    readonly none: string;
    readonly indicators: string;
    readonly points: (points: string, weight: string) => string;
    readonly extra: (points: string) => string;
    readonly years: string;
    readonly yearScore: (year: number, score: string, median: string) => string;
    readonly yearHeader: string;
    readonly follows: string;
    readonly nothingFollows: string;
    readonly notJudged: string;
  };
  readonly picture: {
    readonly asTable: string;
    readonly asPicture: string;
    readonly tableOf: (title: string) => string;
    readonly pictureOf: (title: string) => string;
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
  readonly failed: Readonly<
    Record<
      | "check"
      | "calculate"
      | "remember"
      | "preview"
      | "undo"
      | "verify"
      | "setUp"
      | "sample"
      | "adopt"
      | "saveTeam"
      | "jumping",
      string
    >
  > & {
    /** A fault of the add-in's own; said of a job that writes nothing, or little. */
    readonly fault: string;
    /** Said of a calculation, of which the clerk must look at what stands in the workbook. */
    readonly faultCalculating: string;
    /** Said of other jobs that may have stopped half-way, too. */
    readonly faultWriting: string;
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
  readonly share: {
    readonly heading: string;
    readonly verify: string;
    readonly verifyMeaning: string;
    /** What verifying came to, in a few words. */
    readonly verified: Readonly<Record<"same" | "different" | "never", string>>;
    readonly differences: string;
    readonly moreDifferences: (count: number) => string;
    readonly sheets: string;
    readonly sheetsMeaning: string;
    readonly noSheets: string;
    readonly attention: string;
    readonly nothing: string;
    readonly ties: string;
    readonly tiesMeaning: string;
    readonly team: string;
    readonly blocked: string;
    readonly blockedMeaning: string;
    readonly questions: (count: number) => string;
    readonly lookAt: string;
    readonly print: string;
    readonly printAdvice: readonly string[];
  };
  readonly number: (value: number, decimals?: number) => string;
  readonly percent: (share: number, decimals?: number) => string;
  readonly separator: string;
  /** Between what a picture shows. */
  readonly semicolon: string;
}
