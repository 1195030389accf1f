/** The words that a new workbook needs, in its language. `text/` provides them. */
import type { Language, Role } from "../../appraisal";
import type { Notice } from "../../workbook";
import type { IndicatorCode, Measure, Pillar, Source } from "./indicator-list";
import type { ColumnKey, Choice, Need } from "./column";
import type { SchemeTable } from "./scheme";
import type { Setting } from "./scheme-settings";

/** The groups that the policy itself knows (P1). */
export type Group = "towns" | "departments";

/** A column's header, and what it says of itself: what goes there, in which unit, and an example. */
export interface ColumnWords {
  readonly header: string;
  readonly note: string;
}

export interface TemplateWords {
  readonly language: Language;
  readonly sheets: Readonly<Record<Exclude<Role, "archive">, string>>;
  /** The title of a column's prompt, which tells whether the column must be filled in; at most 32 characters. */
  readonly title: (header: string, need: Need) => string;
  readonly columns: Readonly<Record<ColumnKey, ColumnWords>>;
  /** What a column of ballots for one option says of itself. */
  readonly option: (name: string) => string;
  readonly scheme: {
    readonly captions: Readonly<Record<SchemeTable, string>>;
    readonly settings: Readonly<Record<Setting, ColumnWords>>;
  };
  /** The words that the cells of a column offer, each understood when it is read back. */
  readonly choices: Readonly<Record<Choice, readonly string[]>> & {
    readonly yesNo: readonly [yes: string, no: string];
    readonly kind: readonly [quantitative: string, qualitative: string];
    readonly direction: readonly [higher: string, lower: string];
  };
  /** Shown when a closed list does not have what was entered. */
  readonly unlisted: Notice;
  readonly groups: Readonly<Record<Group, string>>;
  readonly pillars: Readonly<Record<Pillar, string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly sources: Readonly<Record<Source, string>>;
  readonly indicators: Readonly<Record<IndicatorCode, string>>;
  /** The parameters of the indicators that have some. */
  readonly parameters: Readonly<Partial<Record<IndicatorCode, string>>>;
  /** Between the parts of a blend. */
  readonly comma: string;
}
