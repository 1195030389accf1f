/** The methods there are. A new one is declared in a file of its own and listed here. */
import { nameKey } from "../names";
import { bands } from "./bands";
import { best } from "./best";
import { bonus } from "./bonus";
import { completion } from "./completion";
import type { MethodDeclaration } from "./declaration";
import { deduction } from "./deduction";
import { growth } from "./growth";
import type { Method, MethodPart } from "./method";
import { minmax } from "./minmax";
import { position } from "./position";
import { rating } from "./rating";
import { veto } from "./veto";

export const METHODS: readonly MethodDeclaration[] = [
  completion,
  position,
  growth,
  best,
  minmax,
  bands,
  rating,
  deduction,
  bonus,
  veto,
];

const BY_NAME = new Map(
  METHODS.flatMap((method) =>
    [method.name, method.chinese, `${method.chinese}法`].map((name) => [nameKey(name), method] as const),
  ),
);

/** The method of a name in either language; `null` for any other text. */
export function methodNamed(name: string): MethodDeclaration | null {
  return BY_NAME.get(nameKey(name)) ?? null;
}

/** A part with the declaration of its method. */
export interface DeclaredPart {
  readonly part: MethodPart;
  readonly declaration: MethodDeclaration;
}

/** Found once for each method, not for every line of it that is scored, explained and written. */
const known = new WeakMap<Method, readonly DeclaredPart[]>();

/** The parts of a method with their declarations. */
export function declaredParts(method: Method): readonly DeclaredPart[] {
  const before = known.get(method);
  if (before) return before;
  const parts = method.parts.flatMap((part) => {
    const declaration = methodNamed(part.name);
    return declaration ? [{ part, declaration }] : [];
  });
  known.set(method, parts);
  return parts;
}
