/** What is tried or said before it is written: other weights and quotas, the inspection team. */
export interface DraftsText {
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
}
