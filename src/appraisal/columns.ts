/** An indicator as a column of a group's table: what its method wants, looked up once rather than for every official. */
import type { Indicator } from "./input";
import { areWeighted, figureKindOf, type FigureKind } from "./methods";
import { isInverse, isLowerBetter } from "./methods/measures";
import { declaredParts, type DeclaredPart } from "./methods/registry";
import { nameKey } from "./names";

export interface Column {
  readonly indicator: Indicator;
  readonly kind: FigureKind;
  /** The parts of its method; none where the method could not be read. */
  readonly parts: readonly DeclaredPart[];
  readonly isReadable: boolean;
  readonly isWeighted: boolean;
  readonly isLowerBetter: boolean;
  readonly isInverse: boolean;
  readonly needsTarget: boolean;
  readonly needsLastYear: boolean;
  readonly usesCoefficient: boolean;
  /** P15 looks at those (scoring.md 4). */
  readonly hasCompletion: boolean;
}

/** The indicators that hold for a group, in their order; those that name no group hold for all. */
export function columnsOf(indicators: readonly Indicator[], group: string): readonly Column[] {
  const key = nameKey(group);
  return indicators
    .filter(({ groups }) => groups.length === 0 || groups.some((name) => nameKey(name) === key))
    .map(columnOf);
}

function columnOf(indicator: Indicator): Column {
  const parts = indicator.method ? declaredParts(indicator.method) : [];
  const needs = new Set(parts.flatMap(({ part, declaration }) => declaration.needs(part.parameters)));
  return {
    indicator,
    kind: figureKindOf(indicator.methodNames ?? []),
    parts,
    isReadable: parts.length > 0,
    isWeighted: areWeighted(indicator.methodNames ?? []),
    isLowerBetter: isLowerBetter(indicator),
    isInverse: indicator.method !== null && isInverse(indicator.method),
    needsTarget: needs.has("target"),
    needsLastYear: needs.has("lastYear"),
    usesCoefficient: parts.some(({ part, declaration }) => declaration.usesCoefficient(part.parameters)),
    hasCompletion: indicator.methodNames?.includes("completion") ?? false,
  };
}
