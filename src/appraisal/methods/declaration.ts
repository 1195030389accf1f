/** How a method of scoring is declared: everything about it in one place, so that a new one touches its own file and one line of the registry. */
import type { Formula } from "../formula";
import type { ParameterFault } from "../issues";
import type { Peers } from "../peers";
import type { Amount, Working } from "../explain/working";
import type { IndicatorResult, PartResult } from "../result";
import type { Bilingual } from "../wording";
import type { FigureKind, ParameterValue } from "./method";
import type { ParameterPart, ParameterSpec } from "./parameters";

/** The figures of one official that a formula may use; letters as in scoring.md 2. */
export interface Figures {
  /** `v`, the figure used; a rating word is its mark. */
  readonly value: number;
  /** `r` without the condition coefficient; `null` where `inverse` meets a figure ≤ 0: as good as can be. */
  readonly ratio: number | null;
  /** `g`, a share, turned so that the greatest is best. 0 unless the method needs last year. */
  readonly change: number;
  /** `w`, points in force. */
  readonly weight: number;
  /** `k` (P6). */
  readonly coefficient: number;
  readonly lowerIsBetter: boolean;
  /** Whether `inverse` holds: a figure ≤ 0 is as good as can be. */
  readonly inverse: boolean;
  /** The group's values of this indicator, one's own among them. */
  readonly values: Peers;
  /** The group's changes, `g`. */
  readonly changes: Peers;
}

/** What a part of a method comes to. `points` belongs to methods without a weight, whose share is `null`. */
export interface PartScore extends Omit<PartResult, "method" | "percentage"> {
  readonly points?: number;
}

/** What must stand on the record card beside the figure. */
export type Need = "target" | "lastYear";

type Values<P> = { readonly [K in keyof P]: P[K] extends ParameterSpec<infer V> ? V : never };

/** The rule of the policy that a method carries out: P4 for what is judged or counted, P5 for what is measured. */
export type MethodRule = "P4" | "P5";

/** What an explanation is made from. */
export interface Explained<V = unknown> {
  readonly line: IndicatorResult;
  readonly part: PartResult;
  readonly parameters: V;
  /** `v`, the figure used; a rating word is its mark. */
  readonly value: number;
  /** Where every number that the phrase shows comes from. */
  readonly work: Working;
}

/** A phrase of an explanation. */
export interface Phrase<A extends Amount | null = Amount | null> {
  /** What it ends in: a share, or the points of a bonus; `null` for a veto. */
  readonly worth: A;
  /** Its words, once the working of the whole sentence is settled. */
  readonly text: () => Bilingual;
}

/** The cells of an indicator's row that its formulas refer to; a number where the cell shows none. Letters as in `Figures`. */
export interface Terms {
  /** `v`. */
  readonly value: Formula;
  /** `r`. */
  readonly ratio: Formula;
  /** `g`. */
  readonly change: Formula;
  /** `w`. */
  readonly weight: Formula;
  /** `k`. */
  readonly coefficient: Formula;
}

/** What a formula for Excel is made from. */
export interface Restated<V = unknown> extends Pick<Explained<V>, "line" | "part" | "parameters"> {
  readonly terms: Terms;
}

interface Declared<P, V> {
  /** Its English name, by which it is known everywhere. */
  readonly name: string;
  /** Its Chinese name. */
  readonly chinese: string;
  readonly rule: MethodRule;
  readonly figure: FigureKind;
  /** @default true */
  readonly weighted?: boolean;
  /** Whether a blend (P5) may hold it. */
  readonly blends: boolean;
  readonly parameters: P;
  /** A fault of the parameters together. */
  readonly check?: (parameters: V, written: readonly ParameterPart[]) => ParameterFault | null;
  readonly needs?: (parameters: V) => readonly Need[];
  /** Whether the condition coefficient (P6) weighs in. */
  readonly usesCoefficient?: (parameters: V) => boolean;
  readonly score: (figures: Figures, parameters: V) => PartScore;
  /**
   * The same as Excel computes it from the cells of the row: the share of a part, or the points of a method without a weight.
   * What the row's cells do not show (ranks, the group's figures) stands in it as numbers. `null` where Excel has no room for it.
   */
  readonly formula: (restated: Restated<V>) => Formula | null;
  /** The greatest share that it can give, or the most points of a bonus. */
  readonly most: (parameters: V) => number;
  /** How the share came about, with every number of the formula; points are told by whoever asks. */
  readonly explain: (explained: Explained<V>) => Phrase;
}

type Specs = Readonly<Record<string, ParameterSpec<ParameterValue>>>;

/** A method as the registry knows it, whatever its parameters. */
export type MethodDeclaration = Required<Declared<Specs, Readonly<Record<string, ParameterValue>>>>;

/** Declares a method. Its formula gets its parameters by name, with the types of their declarations. */
export function declareMethod<P extends { readonly [K in keyof P]: ParameterSpec<ParameterValue> }>(
  method: Declared<P, Values<P>>,
): MethodDeclaration {
  const complete = {
    weighted: true,
    check: () => null,
    needs: () => [],
    usesCoefficient: () => false,
    ...method,
  };
  // Sound, since parameters of a method are only ever made by its own specs (see read.ts).
  return complete as unknown as MethodDeclaration;
}
