/** One question to Excel. */
import type { guesses } from "../guesses";
import type { Json } from "../wire/protocol";
import type { Outcome } from "./recording";

export type Guess = keyof typeof guesses;

/** What only a person can do, asked for in words. Rejects where nobody does it. */
export interface Hands {
  readonly beginEditing: () => Promise<void>;
  readonly endEditing: () => Promise<void>;
}

export interface Step {
  /** Says what is asked; no two steps have the same. */
  readonly name: string;
  /** The assumption of the simulation that the answer decides. */
  readonly guess?: Guess;
  /** What the assumption makes of the answer, for a step that the simulation does not serve itself. */
  readonly assumed?: Outcome;
  /** The simulation is known to answer otherwise, and is to stay so. */
  readonly isKnownToDiffer?: true;
  /** The version of ExcelApi that it takes. @default "1.9" */
  readonly needs?: string;
  /**
   * Asks, on a blank sheet of its own that is taken away afterwards. What is still pending is sent when it is done, and the
   * answer is worked out then.
   */
  readonly ask: (sheet: Excel.Worksheet, context: Excel.RequestContext, hands: Hands) => Promise<Json> | Answer;
}

/** Works the answer out once everything was sent. */
export type Answer = () => Json;

/** The step sheet's name: one that has to be quoted in references. */
export const STEP_SHEET = "考核 1";

/** A reference to a cell of the step's sheet. */
export function stepReference(address: string): string {
  return `'${STEP_SHEET}'!${address}`;
}

/** Asks for what stands in cells; gives it once it was sent. */
export function contentsOf(range: Excel.Range): Answer {
  range.load("values,formulas,valueTypes,numberFormat");
  return () => ({
    values: range.values as Json,
    formulas: range.formulas as Json,
    valueTypes: range.valueTypes as Json,
    numberFormat: range.numberFormat as Json,
  });
}

/** The answer of a step that only has to be taken. */
export const taken: Answer = () => "taken";
