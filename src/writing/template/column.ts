/** A column of a sheet that is to be filled in, and the looks that tell which must be. */
import { defaultClasses, defaultGrades, methodNames } from "../../appraisal";
import type { Style, Validation } from "../../workbook";
import { CENTERED, HEADER, WRAPPED } from "../styles";
import type { TemplateWords } from "./words";

/** Whether a column must be filled in: always, it or its neighbours, or only where it applies. */
export type Need = "required" | "either" | "optional";

/** The closed vocabularies of workbook.md; other words are understood too, such as those of the other language. */
export type Choice =
  "yesNo" | "kind" | "direction" | "opinion" | "findingKind" | "followUp" | "missingComponent" | "quotaRounding";

/** What a scheme may name as it likes: offered as the template names it, and nothing is said of other words. */
type Open = "group" | "method" | "voterClass" | "grade";

/** Every column but those for ballot options, which the scheme names. */
export type ColumnKey =
  | "year"
  | "id"
  | "name"
  | "unit"
  | "officialId"
  | "officialName"
  | "officialUnit"
  | "post"
  | "group"
  | "coefficient"
  | "inPostSince"
  | "notGraded"
  | "officialYear"
  | "code"
  | "indicator"
  | "pillar"
  | "appliesTo"
  | "kind"
  | "method"
  | "weight"
  | "direction"
  | "measure"
  | "cap"
  | "parameters"
  | "key"
  | "public"
  | "source"
  | "indicatorYear"
  | "cardIndicator"
  | "target"
  | "actual"
  | "verified"
  | "lastYear"
  | "verifiedBy"
  | "note"
  | "voterClass"
  | "issued"
  | "returned"
  | "invalid"
  | "abstained"
  | "investigation"
  | "selfEvaluation"
  | "positive"
  | "mixed"
  | "negative"
  | "department"
  | "opinion"
  | "opinionMark"
  | "date"
  | "period"
  | "checkMark"
  | "item"
  | "findingKind"
  | "confirmed"
  | "findingSource"
  | "evidence"
  | "teamGrade"
  | "reason"
  | "followUp"
  | "setting"
  | "value"
  | "component"
  | "componentWeight"
  | "gradeName"
  | "minimum"
  | "quota"
  | "optionName"
  | "optionValue"
  | "dissatisfied"
  | "className"
  | "classWeight"
  | "masses";

export interface Column {
  readonly header: string;
  readonly note: string;
  readonly need: Need;
  /** Characters. */
  readonly width: number;
  /** A list of words is offered as it stands. */
  readonly offers?: Choice | Open | readonly string[];
  /** Of the cells that the template fills in. */
  readonly style?: Style;
}

type Keyed = readonly [key: ColumnKey, need: Need, width: number, offers?: Column["offers"]];

/** Columns by their keys. */
export function columnsOf(words: TemplateWords, keyed: readonly Keyed[]): readonly Column[] {
  return keyed.map(([key, need, width, offers]) => ({
    ...words.columns[key],
    need,
    width,
    ...(offers === undefined ? {} : { offers }),
  }));
}

/** The columns that say whom a line is about: by ID, else by name and unit (workbook.md, *Roles*). */
export const WHOM: readonly Keyed[] = [
  ["id", "either", 8],
  ["name", "either", 14],
  ["unit", "either", 20],
];

/** The columns that say whom a line is about, and in which year. */
export function personColumns(words: TemplateWords): readonly Column[] {
  return columnsOf(words, [["year", "required", 8], ...WHOM]);
}

/** Of cells with single words or numbers, and of those with names. */
export const SHORT: Style = { ...CENTERED, vertical: "center" };
export const LONG: Style = { ...WRAPPED, vertical: "center" };

/** Bold and darker: must be filled in; bold and lighter: this or its neighbours; plain: where it applies. */
export const HEADER_LOOKS: Readonly<Record<Need, Style>> = {
  required: { ...HEADER, fill: "BDD7EE" },
  either: { ...HEADER, fill: "DDEBF7" },
  optional: { ...HEADER, bold: false, fill: "F2F2F2" },
};

/** What a column's cells offer. */
export function choicesOf(
  offers: NonNullable<Column["offers"]>,
  words: TemplateWords,
): NonNullable<Validation["choices"]> {
  if (typeof offers === "object") return { words: offers };
  switch (offers) {
    case "group":
      return { words: Object.values(words.groups) };
    case "method":
      return { words: methodNames(words.language) };
    case "voterClass":
      return { words: defaultClasses(words.language).map(({ name }) => name) };
    case "grade":
      return { words: defaultGrades(words.language).map(({ name }) => name) };
    default:
      return { words: words.choices[offers], warning: words.unlisted };
  }
}
