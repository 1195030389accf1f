/** What is always in sight, and what is said of a job: title, steps, actions, changes, failures. */
export interface FrameText {
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
  readonly number: (value: number, decimals?: number) => string;
  readonly percent: (share: number, decimals?: number) => string;
  readonly separator: string;
  /** Between what a picture shows. */
  readonly semicolon: string;
}
