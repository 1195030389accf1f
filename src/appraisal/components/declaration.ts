/** How a component is declared: its rule, its formula and its explanation in one place, each kind in a file of its own. */
import type { Told } from "../arithmetic";
import type { Formula } from "../formula";
import type { Component, OfficialInput } from "../input";
import type { Report } from "../report";
import type { ComponentEvidence } from "../result";
import type { EvidenceOf, MarkReader, Outcome, Worth } from "./component";

/** What the components of an official are made from. */
export interface Source {
  readonly official: OfficialInput;
  readonly component: Component;
  readonly indicators: Outcome<EvidenceOf<"indicators">>;
  readonly ballots: Outcome<EvidenceOf<"ballots">>;
  readonly readMarkOf: MarkReader;
}

export interface ComponentDeclaration<E extends ComponentEvidence = ComponentEvidence> {
  /** The rule of policy.md behind it. */
  readonly rule: string;
  readonly score: (source: Source, report: Report) => Outcome<E>;
  /**
   * The value as Excel computes it. `points` is the area of the official's points of indicators, `null` without any; what no
   * cell shows stands in it as numbers. `null` where there is nothing to compute.
   */
  readonly formula: (worth: Worth<E>, points: Formula | null) => Formula | null;
  /** How the value came about, from its evidence; numbers are shown with `places` decimals. Its weight is told by whoever asks. */
  readonly explain: (worth: Worth<E>, places: number) => Told;
}

/** Declares a component. Its explanation gets the evidence that its formula gives. */
export function declareComponent<E extends ComponentEvidence>(
  declaration: ComponentDeclaration<E>,
): ComponentDeclaration {
  // Sound, since the evidence of a component is only ever made by its own formula.
  return declaration as unknown as ComponentDeclaration;
}
