/** What a scoring method is: types only. The ten methods are declared one a file beside this one (scoring.md 2). */
import type { ParameterFault } from "../issues";

/** The English name of a method, e.g. `completion`; the registry in `index.ts` knows them all. */
export type MethodName = string;

/** One part of a method with the parameters that it knows, defaults in place. What each means is declared by the method. */
export interface MethodPart {
  readonly name: MethodName;
  /** 0–100; 100 for a method that is no blend. */
  readonly percentage: number;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** A parameter's value: a number, a word such as `ratio`, a flag, or the pairs of a curve. */
export type ParameterValue = number | string | boolean | null | readonly CurvePoint[];

/** A `figure:share` pair of `bands`. */
export interface CurvePoint {
  readonly figure: number;
  readonly share: number;
}

/** An indicator's method as its cells say: one part, or several of a blend (P5). */
export interface Method {
  readonly parts: readonly MethodPart[];
}

/** How a method's figures are read: a measured quantity, a mark out of 100 or rating word, a count of occurrences, a yes/no or count. */
export type FigureKind = "measure" | "mark" | "count" | "veto";

/** The cells of an indicator that make its method. */
export interface MethodText {
  readonly method: string;
  readonly parameters: string;
  /** Points; `null` where blank. */
  readonly weight: number | null;
  /** The Cap column, points; `null` where blank. */
  readonly cap: number | null;
  /** The scheme's grades, best first, for `ceiling`. */
  readonly grades: readonly string[];
}

/** What the cells of a method come to; `names` are the methods that the Method cell names, also where they cannot be carried out. */
export type MethodReading =
  | {
      readonly ok: true;
      readonly method: Method;
      readonly names: readonly MethodName[];
      readonly warnings: readonly ParameterFault[];
    }
  | { readonly ok: false; readonly code: "unknown-method"; readonly names: null }
  | {
      readonly ok: false;
      readonly code: "bad-parameters";
      readonly names: readonly MethodName[];
      readonly fault: ParameterFault;
    };
