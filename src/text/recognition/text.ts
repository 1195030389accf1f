/** What is said of how a sheet was read, by key. A key that a language lacks does not compile. */
import type { IgnoredReason, OtherRole, Sureness, TableReading, UnusedReason } from "../../appraisal";

/** A field and where its header stands; `more` further columns have it, too. */
export interface ReadColumn {
  readonly field: string;
  readonly cell: string;
  readonly more: number;
}

/** Cells that were passed over for one reason. */
export interface PassedOver {
  readonly reason: IgnoredReason;
  readonly cells: number;
  /** Where they stand; `more` further areas do, too. */
  readonly places: readonly string[];
  readonly more: number;
}

export interface RecognitionText {
  readonly sure: Readonly<Record<Sureness, string>>;
  /** What a table was taken for, and why. */
  readonly taken: (table: TableReading) => string;
  /** How many entries there are, and their year where the sheet gives it. */
  readonly entries: (count: number, year: number | null) => string;
  readonly layout: Readonly<Record<"wide" | "transposed", string>>;
  /** `more` columns are read that are not named. */
  readonly columns: (columns: readonly ReadColumn[], more: number) => string;
  /** The parts of a scheme and where each stands. */
  readonly parts: (parts: readonly { readonly part: string; readonly place: string }[]) => string;
  readonly other: (other: OtherRole) => string;
  readonly passedOver: (all: readonly PassedOver[]) => string;
  readonly unused: (reason: UnusedReason) => string;
  readonly hidden: string;
}
