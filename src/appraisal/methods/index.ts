/** The door to the methods. */
import type { Language } from "../place";
import type { FigureKind, Method } from "./method";
import { declaredParts, METHODS } from "./registry";

export type * from "./method";
export { readMethod } from "./read";

/** How the figures of a method are to be read. A blend that holds a rating takes marks. */
export function figureKind(method: Method): FigureKind {
  const kinds = declaredParts(method).map(({ declaration }) => declaration.figure);
  return kinds.find((kind) => kind !== "measure") ?? "measure";
}

/** Whether an indicator of this method has a weight (bonus and veto have none). */
export function isWeighted(method: Method): boolean {
  return declaredParts(method).every(({ declaration }) => declaration.weighted);
}

/** The names of the methods as a Method cell may say them, for drop-down lists. */
export function methodNames(language: Language): readonly string[] {
  return METHODS.map(({ name, chinese }) => (language === "en" ? name : chinese));
}

/** A method as a reader wants it: `completion 50 %, position 50 %`, `完成率 50 %、位次 50 %`. */
export function describeMethod(method: Method, language: Language): string {
  const parts = declaredParts(method).map(({ part, declaration }) => {
    const name = language === "en" ? declaration.name : declaration.chinese;
    return method.parts.length === 1 ? name : `${name} ${part.percentage} %`;
  });
  return parts.join(language === "en" ? ", " : "、");
}
