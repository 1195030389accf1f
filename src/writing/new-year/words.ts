/** The words that next year's sheets need, in the workbook's language. `text/` provides them. */
import type { Role } from "../../appraisal";
import type { TemplateWords } from "../template/words";
import type { BlankReason } from "./last-year";

/** The sheets that a year has of its own. */
export type YearlyRole = Exclude<Role, "scheme" | "indicators" | "archive">;

export interface NewYearWords {
  /** Headers, and what they say of themselves. */
  readonly template: TemplateWords;
  /** The year stands in it, so that the sheet is read as that year's. */
  readonly sheetName: (role: YearlyRole, year: number) => string;
  readonly title: (role: YearlyRole, year: number) => string;
  /** The line above a header that names the unit of measure (workbook.md). */
  readonly unitLine: (unit: string) => string;
  /** What the column of a component that the scheme adds says of itself. */
  readonly component: string;
  /** Stands in *Note* where last year's figure was reported, but not verified (P11). */
  readonly unverified: string;
  /** Stands in *Note* where last year's figure is left blank. */
  readonly blank: (reason: BlankReason) => string;
}
