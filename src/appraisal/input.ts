/**
 * What the appraisal is made from: the workbook once it has been read, as plain data with the place of every figure.
 * `reading` makes it, `score` uses it; neither Excel nor layouts are known here. Field by field: workbook.md, *Roles*.
 */
import type { Issue } from "./issues";
import type { Method, MethodName } from "./methods/method";
import type { Language, Place } from "./place";

/** What a figure's cell says. The unit is already that of the indicator; a mark written `95%` is already 95. */
export type Figure = { readonly at: Place } & (
  | { readonly kind: "number"; readonly value: number }
  /** Blank or a none mark (`—`, `/`, `无` …); `none` is true for the word 无, which is zero under veto, deduction and bonus. */
  | { readonly kind: "missing"; readonly none: boolean }
  /** `N/A`, 不适用. */
  | { readonly kind: "notApplicable" }
  /** Text that is no number; a rating or a yes/no may still read it. */
  | { readonly kind: "text"; readonly text: string }
  /** An error value such as `#DIV/0!`. */
  | { readonly kind: "error"; readonly error: string }
);

export type Direction = "higher" | "lower";

/** An indicator of one year (P4). */
export interface Indicator {
  /** Unique within the year. */
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly pillar: string;
  /** The groups it holds for; empty means all. */
  readonly groups: readonly string[];
  readonly qualitative: boolean;
  /** `null` where it could not be read: the issue that says so blocks its groups. */
  readonly method: Method | null;
  /** The methods that its Method cell names, also where they cannot be carried out; `null` where it names none that is known. */
  readonly methodNames: readonly MethodName[] | null;
  /** Points; 0 for bonus and veto. */
  readonly weight: number;
  readonly direction: Direction;
  readonly unit: string | null;
  readonly isKey: boolean;
  readonly isPublic: boolean;
  readonly source: string | null;
  /** Its row: the cell of its name. */
  readonly at: Place;
  readonly weightAt: Place;
}

/** A line of a record card (P7): one official, one indicator. */
export interface CardLine {
  /** `Indicator.key`. */
  readonly indicator: string;
  readonly target: Figure;
  readonly actual: Figure;
  readonly verified: Figure;
  readonly lastYear: Figure;
  readonly verifiedBy: string | null;
  /** The line, for issues about no single figure of it. */
  readonly at: Place;
}

export interface BallotOption {
  readonly name: string;
  /** 0–100. */
  readonly value: number;
  readonly dissatisfied: boolean;
}

/** One row of ballots (P9): an official's ballots of one voter class. */
export interface BallotRow {
  /** `VoterClass.name`; a text the scheme does not know is kept as it stands; `null` is a blank or absent cell. */
  readonly voterClass: string | null;
  /** Whether the sheet has a voter class column at all. */
  readonly hasClassColumn: boolean;
  /** `null` where the sheet has no such column. */
  readonly issued: Figure | null;
  readonly returned: Figure | null;
  readonly invalid: Figure | null;
  readonly abstained: Figure | null;
  /** The options that the sheet's columns stand for, and the count of each. */
  readonly options: readonly BallotOption[];
  readonly counts: readonly Figure[];
  readonly at: Place;
}

export interface MarkRow {
  /** `Component.key` → mark. */
  readonly marks: ReadonlyMap<string, Figure>;
  readonly at: Place;
}

export interface TalkRow {
  readonly positive: Figure;
  readonly mixed: Figure;
  readonly negative: Figure;
  readonly at: Place;
}

export type Opinion = "agree" | "reservations" | "object";

export interface OpinionRow {
  readonly department: string;
  readonly opinion: Opinion | null;
  readonly mark: Figure;
  readonly at: Place;
}

export interface CheckRow {
  readonly mark: Figure;
  readonly at: Place;
}

export type FindingKind =
  "playing with numbers" | "false achievement" | "work for show" | "dishonest conduct" | "other";

export interface Finding {
  readonly kind: FindingKind;
  readonly confirmed: boolean;
  readonly source: string | null;
  readonly evidence: string | null;
  readonly at: Place;
}

export interface TeamOpinion {
  /** `Grade.name`; a name the scheme does not know is kept as it stands; `null` where none is given. */
  readonly grade: string | null;
  readonly reason: string | null;
  /** The follow-up of P18; blank is not improved. */
  readonly improved: boolean | null;
  readonly at: Place;
}

/** An official in one year (P1), with everything that the workbook says of that year. */
export interface OfficialInput {
  /** The same in every year: the ID, else name and unit. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly unit: string;
  readonly post: string | null;
  readonly group: string;
  /** P6; missing is 1. */
  readonly coefficient: Figure;
  /** The reason, where the official is not graded (不定等次). */
  readonly notGraded: string | null;
  readonly cards: readonly CardLine[];
  readonly ballots: readonly BallotRow[];
  readonly marks: readonly MarkRow[];
  readonly talks: readonly TalkRow[];
  readonly opinions: readonly OpinionRow[];
  readonly checks: readonly CheckRow[];
  readonly findings: readonly Finding[];
  readonly team: readonly TeamOpinion[];
  /** The official's row on the sheet that lists the officials: the cell of the name. */
  readonly at: Place;
}

/** The components that the rules know; a scheme may add others, whose marks stand on the Marks sheet. */
export type StandardComponent =
  "indicators" | "ballots" | "investigation" | "talks" | "opinions" | "selfEvaluation" | "regularChecks";

export interface Component {
  /** A `StandardComponent`, or the name of one that the scheme adds. */
  readonly key: string;
  /** The scheme's own name. */
  readonly name: string;
  readonly weight: number;
}

/** A grade; schemes list them best first. */
export interface Grade {
  readonly name: string;
  /** The lowest score of its band. */
  readonly minimum: number;
  /** At most this percentage of the group; `null` is no limit. */
  readonly quota: number | null;
}

export interface VoterClass {
  readonly name: string;
  readonly weight: number;
  readonly masses: boolean;
}

/** The settings of one year; every default already in place, in the workbook's language (scoring.md). */
export interface Scheme {
  readonly version: string | null;
  /** Of the score, 0–6. @default 2 */
  readonly decimals: number;
  /** Points. @default 5 */
  readonly bonusCap: number;
  /** A share. @default 0.95 */
  readonly targetsMetAt: number;
  /** @default "error" */
  readonly missingComponent: "error" | "redistribute";
  /** @default "down" */
  readonly quotaRounding: "down" | "nearest" | "up";
  /** A share of the ballots issued. @default 0.8 */
  readonly minimumTurnout: number;
  /** A share of the verified figure. @default 0.05 */
  readonly figureTolerance: number;
  readonly components: readonly Component[];
  readonly grades: readonly Grade[];
  readonly options: readonly BallotOption[];
  readonly classes: readonly VoterClass[];
  /** The year of the sheets that hold for the year; `null` where these are of no year, or there are none. */
  readonly ofYear: number | null;
  /** Where each table and *Targets met at* stand, its cell also where it is blank; `null` for what the workbook has not. */
  readonly places: {
    readonly components: Place | null;
    readonly grades: Place | null;
    readonly options: Place | null;
    readonly classes: Place | null;
    readonly targetsMetAt: Place | null;
  };
}

/** One year's data. */
export interface YearInput {
  readonly year: number;
  readonly scheme: Scheme;
  readonly indicators: readonly Indicator[];
  /** In the order of the sheet that lists them. */
  readonly officials: readonly OfficialInput[];
}

/** A row of the archive (P8): an earlier year's result as it was. */
export interface ArchiveRow {
  readonly year: number;
  /** As `OfficialInput.key`. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly unit: string;
  readonly group: string;
  readonly score: number | null;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly targetsMet: boolean | null;
  /** Ballots of the masses; `null` where there were none. */
  readonly dissatisfied: { readonly votes: number; readonly valid: number } | null;
  /** Kinds of the confirmed findings. */
  readonly findings: readonly FindingKind[];
  /** As written, for writing it again. */
  readonly consequence: string;
  readonly schemeVersion: string | null;
}

/** The result columns that are written beside the officials (workbook.md, *What is written*). */
export type GradeColumn = "score" | "rank" | "proposedGrade" | "grade" | "remarks";

/** A table that lists officials, for whoever writes beside them. */
export interface OfficialsList {
  readonly sheet: string;
  /** `null` where it holds for several years or has a Year column. */
  readonly year: number | null;
  /** The last row of its header. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Columns whose header reads like one of ours, in the template or from an earlier run; the leftmost comes first. */
  readonly gradeColumns: readonly { readonly name: GradeColumn; readonly column: number }[];
}

export interface AppraisalInput {
  /** The workbook's own language, which its output sheets keep. */
  readonly language: Language;
  /** The years to calculate, oldest first. */
  readonly years: readonly YearInput[];
  readonly archive: readonly ArchiveRow[];
  readonly lists: readonly OfficialsList[];
  /** What reading found. Errors among them block whom their scope names. */
  readonly issues: readonly Issue[];
}
