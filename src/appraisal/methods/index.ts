/** The door to the methods. */
import type { FigureKind, Method, MethodReading, MethodText } from "./method";

export type * from "./method";

/** Reads an indicator's Method, Parameters and Cap cells (scoring.md 2), in English or Chinese. */
export function readMethod(text: MethodText): MethodReading {
  void text;
  throw new Error("not yet");
}

/** How the figures of a method are to be read. */
export function figureKind(method: Method): FigureKind {
  void method;
  throw new Error("not yet");
}

/** Whether an indicator of this method has a weight (bonus and veto have none). */
export function isWeighted(method: Method): boolean {
  void method;
  throw new Error("not yet");
}
