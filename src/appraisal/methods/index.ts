/** The door to the methods. */
import { sum } from "../numbers";
import type { Language } from "../place";
import type { FigureKind, Method, MethodName } from "./method";
import { declaredParts, methodNamed, METHODS } from "./registry";

export type * from "./method";
export { readMethod } from "./read";

/** How the figures of these methods are to be read. A blend that holds a rating takes marks. */
export function figureKindOf(names: readonly MethodName[]): FigureKind {
  const kinds = names.flatMap((name) => methodNamed(name)?.figure ?? []);
  return kinds.find((kind) => kind !== "measure") ?? "measure";
}

/** How the figures of a method are to be read. */
export function figureKind(method: Method): FigureKind {
  return figureKindOf(method.parts.map(({ name }) => name));
}

/** Whether an indicator of these methods has a weight (bonus and veto have none). */
export function areWeighted(names: readonly MethodName[]): boolean {
  return names.every((name) => methodNamed(name)?.weighted ?? true);
}

/** Whether an indicator of this method has a weight. */
export function isWeighted(method: Method): boolean {
  return areWeighted(method.parts.map(({ name }) => name));
}

/** The greatest share of the weight that a method can give, or the most points of a bonus; 0 of a veto. */
export function mostOf(method: Method): number {
  const parts = declaredParts(method);
  return sum(parts.map(({ part, declaration }) => (declaration.most(part.parameters) * part.percentage) / 100));
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
