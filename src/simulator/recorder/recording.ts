/** What Excel answered, step by step: data that can be kept in a file and held against another Excel's. Nothing in it is about a person. */
import type { Json } from "../wire/protocol";

/** What came of one step. */
export type Outcome =
  | { readonly answer: Json }
  /** The code of the error and the member at which it arose; never Excel's own words, which differ by language. */
  | { readonly error: string; readonly at: string }
  /** Why the step was not made: it needs a newer Excel, or a hand that nobody lent. */
  | { readonly skipped: string };

export interface About {
  /** What answered. Only the page that stands in Excel itself says `Excel`. */
  readonly madeOn: "Excel" | "simulator";
  /** Such as `PC`, `Mac`, `OfficeOnline`. */
  readonly platform: string;
  readonly version: string;
  /** The language of Excel's menus and that of its contents. */
  readonly languages: readonly string[];
  /** The newest version of each requirement set. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

export interface Recording {
  readonly about: About;
  /** By the name of the step. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** A recording as the text of a file, with a line for each step. */
export function textOf({ about, outcomes }: Recording): string {
  const lines = Object.entries(outcomes).map(
    ([name, outcome]) => `    ${JSON.stringify(name)}: ${JSON.stringify(outcome)}`,
  );
  return `{\n  "about": ${JSON.stringify(about)},\n  "outcomes": {\n${lines.join(",\n")}\n  }\n}\n`;
}
