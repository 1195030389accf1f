/** What came out: the results, an official, pictures, what is shared. */
export interface ResultsText {
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
  };
  readonly picture: {
    readonly asTable: string;
    readonly asPicture: string;
    readonly tableOf: (title: string) => string;
    readonly pictureOf: (title: string) => string;
  };
  readonly share: {
    readonly heading: string;
    readonly verify: string;
    readonly verifyMeaning: string;
    /** What verifying came to, in a few words. */
    readonly verified: Readonly<Record<"same" | "different" | "never", string>>;
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
}
