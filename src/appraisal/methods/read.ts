/** Reads the Method, Parameters and Cap cells of an indicator (scoring.md 2, *Blend* and *Parameters*). */
import type { ParameterFault } from "../issues";
import { nameKey } from "../names";
import { nearly, sum } from "../numbers";
import type { MethodDeclaration } from "./declaration";
import type { MethodReading, MethodText, ParameterValue } from "./method";
import { readNumber, splitParameters, type ParameterPart } from "./parameters";
import { methodNamed } from "./registry";

/** A part of the Method cell. */
interface WrittenPart {
  readonly text: string;
  readonly declaration: MethodDeclaration;
  /** `null` where no percentage is written. */
  readonly percentage: number | null;
}

type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ParameterFault };

/**
 * Reads an indicator's Method, Parameters and Cap cells (scoring.md 2), in English or Chinese. All parameters come back
 * with their defaults in place. `warnings` say what is carried out though it is unusual.
 */
export function readMethod(text: MethodText): MethodReading {
  const written = text.method
    .normalize("NFKC")
    .split(/[,、+;\n\r]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readPart);
  const known = written.filter((part) => part !== null);
  if (known.length === 0 || known.length < written.length) return { ok: false, code: "unknown-method", names: null };

  const names = known.map(({ declaration }) => declaration.name);
  const bad = (of: ParameterFault): MethodReading => ({ ok: false, code: "bad-parameters", fault: of, names });
  const fault = checkBlend(known);
  if (fault) return bad(fault);
  const values = readParameters(known, text);
  if (!values.ok) return bad(values.fault);
  const { parameters, warnings } = values.value;
  const parts = known.map(({ declaration, percentage }, index) => ({
    name: declaration.name,
    percentage: percentage ?? 100,
    parameters: parameters[index] ?? {},
  }));
  return { ok: true, method: { parts }, names, warnings };
}

/** `completion 50%`, `完成率50%`, `completion`; `null` where no method has the name. */
function readPart(text: string): WrittenPart | null {
  if (!text.endsWith("%")) {
    const declaration = methodNamed(text);
    return declaration && { text, declaration, percentage: null };
  }
  const body = text.slice(0, -1).trimEnd();
  let start = body.length;
  while (start > 0 && /[0-9.]/.test(body.charAt(start - 1))) start -= 1;
  const percentage = readNumber(body.slice(start));
  const declaration = methodNamed(body.slice(0, start));
  return declaration && percentage !== null ? { text, declaration, percentage } : null;
}

/** A blend's parts may stand in a blend, each says its percentage, and these add up to 100 (P5). */
function checkBlend(parts: readonly WrittenPart[]): ParameterFault | null {
  const [only] = parts;
  if (parts.length === 1 && only?.percentage === null) return null;
  const stranger = parts.length > 1 ? parts.find(({ declaration }) => !declaration.blends) : undefined;
  if (stranger) return { kind: "not-blendable", text: stranger.text };
  const bare = parts.find(({ percentage }) => percentage === null);
  if (bare) return { kind: "unreadable", text: bare.text };
  const empty = parts.find(({ percentage }) => percentage === 0);
  if (empty) return { kind: "out-of-range", text: empty.text };
  const total = sum(parts.map(({ percentage }) => percentage ?? 0));
  return nearly(total, 100) ? null : { kind: "blend-not-100", sum: total };
}

interface ReadParameters {
  /** For each part of the method. */
  readonly parameters: readonly Readonly<Record<string, ParameterValue>>[];
  readonly warnings: readonly ParameterFault[];
}

/** A parameter holds for every part of a blend that knows it. */
function readParameters(parts: readonly WrittenPart[], text: MethodText): Checked<ReadParameters> {
  const written = splitParameters(text.parameters);
  const twice = contradiction(written);
  if (twice) return { ok: false, fault: { kind: "unreadable", text: twice.text } };

  const sets = parts.map(({ declaration }) => defaults(declaration, text.grades));
  const warnings: ParameterFault[] = [];
  const given = new Set<string>();
  for (const part of written) {
    let isKnown = false;
    for (const [index, { declaration }] of parts.entries()) {
      for (const [name, spec] of Object.entries(declaration.parameters)) {
        const taken = spec.take(part, sets[index]?.get(name) ?? null, text.grades);
        if (taken === null) continue;
        if (!taken.ok) return taken;
        if (taken.warning && !isKnown) warnings.push(taken.warning);
        sets[index]?.set(name, taken.value);
        given.add(name);
        isKnown = true;
      }
    }
    if (!isKnown) return { ok: false, fault: stray(part) };
  }

  const fault = setCap(sets, given.has("cap"), text) ?? firstFault(parts, sets, written);
  if (fault) return { ok: false, fault };
  return { ok: true, value: { parameters: sets.map((set) => Object.fromEntries(set)), warnings } };
}

type ParameterSet = Map<string, ParameterValue>;

function defaults(declaration: MethodDeclaration, grades: readonly string[]): ParameterSet {
  const set: ParameterSet = new Map(Object.entries(declaration.parameters).map(([name, spec]) => [name, spec.initial]));
  if (set.has("ceiling")) set.set("ceiling", lastButOne(grades));
  return set;
}

/** The ceiling where none is named: the last grade but one (scoring.md 2). */
export function lastButOne(grades: readonly string[]): string | null {
  return grades[grades.length - 2] ?? grades[0] ?? null;
}

/** A setting that is given twice with different values. */
function contradiction(written: readonly ParameterPart[]): ParameterPart | null {
  const seen = new Map<string, string>();
  for (const part of written) {
    if (part.kind !== "setting") continue;
    const before = seen.get(nameKey(part.name));
    if (before !== undefined && before !== part.value) return part;
    seen.set(nameKey(part.name), part.value);
  }
  return null;
}

function stray(part: ParameterPart): ParameterFault {
  return part.kind === "pair" ? { kind: "unreadable", text: part.text } : { kind: "unknown-name", text: part.name };
}

/** The Cap column is in points; it holds for every part that knows `cap`, and `cap=` may not say otherwise. */
function setCap(sets: readonly ParameterSet[], isWritten: boolean, { cap, weight }: MethodText): ParameterFault | null {
  const capped = sets.filter((set) => set.has("cap"));
  if (cap === null || weight === null || weight <= 0 || capped.length === 0) return null;
  if (!(cap > 0)) return { kind: "out-of-range", text: String(cap) };
  const share = cap / weight;
  if (isWritten && capped.some((set) => !nearly(Number(set.get("cap")), share))) return { kind: "cap-contradicts" };
  for (const set of capped) set.set("cap", share);
  return null;
}

function firstFault(
  parts: readonly WrittenPart[],
  sets: readonly ParameterSet[],
  written: readonly ParameterPart[],
): ParameterFault | null {
  for (const [index, { declaration }] of parts.entries()) {
    const fault = declaration.check(Object.fromEntries(sets[index] ?? []), written);
    if (fault) return fault;
  }
  return null;
}
