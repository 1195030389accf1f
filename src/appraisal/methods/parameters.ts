/** The kinds of parameter that a method may declare, and how each is read from a part of the Parameters cell (scoring.md 2). */
import { nameKey } from "../names";
import type { ParameterFault } from "../issues";
import type { CurvePoint, ParameterValue } from "./method";

/** A part of the Parameters cell; `text` is the part as it stands. */
export type ParameterPart = { readonly text: string } & (
  | { readonly kind: "setting"; readonly name: string; readonly value: string }
  | { readonly kind: "pair"; readonly figure: string; readonly share: string }
  | { readonly kind: "word"; readonly name: string }
);

/** What a parameter makes of a part; `null`: the part is none of its. */
export type Taken<V> =
  | { readonly ok: true; readonly value: V; readonly warning?: ParameterFault }
  | { readonly ok: false; readonly fault: ParameterFault }
  | null;

/** A declared parameter. */
export interface ParameterSpec<V extends ParameterValue> {
  readonly initial: V;
  /** `before` is its value so far; `grades` the scheme's, best first. */
  readonly take: (part: ParameterPart, before: ParameterValue, grades: readonly string[]) => Taken<V>;
}

/** The bounds of a number. */
export interface Bounds {
  readonly above?: number;
  readonly min?: number;
  readonly max?: number;
  /** Greater is carried out, with a warning. */
  readonly usualMax?: number;
}

/** `name=1.2`, `中文=120%`. */
export function number<D extends number | null>(
  initial: D,
  names: readonly string[],
  bounds: Bounds,
): ParameterSpec<number | D> {
  return {
    initial,
    take: (part) => {
      if (part.kind !== "setting" || !isOneOf(part.name, names)) return null;
      const value = readNumber(part.value);
      if (value === null) return unreadable(part);
      if (!within(value, bounds)) return { ok: false, fault: { kind: "out-of-range", text: part.text } };
      const warning = value > (bounds.usualMax ?? Infinity) ? { kind: "large-target" as const, text: part.text } : null;
      return { ok: true, value, ...(warning && { warning }) };
    },
  };
}

/** A word that stands by itself: `inverse`, 反比. */
export function flag(names: readonly string[]): ParameterSpec<boolean> {
  return {
    initial: false,
    take: (part) => (part.kind === "word" && isOneOf(part.name, names) ? { ok: true, value: true } : null),
  };
}

/** `name=choice`, or a word that stands for it: `of=ratio`, 按完成率. The first choice is the default. */
export function choice<C extends string>(
  name: string,
  choices: readonly (readonly [choice: C, word: string])[],
  initial: C,
): ParameterSpec<C> {
  return {
    initial,
    take: (part) => {
      if (part.kind === "pair" || (part.kind === "setting" && !isOneOf(part.name, [name]))) return null;
      const chosen = choices.find(([value, word]) =>
        part.kind === "setting" ? isOneOf(part.value, [value, word]) : isOneOf(part.name, [word]),
      );
      if (chosen) return { ok: true, value: chosen[0] };
      return part.kind === "setting" ? unreadable(part) : null;
    },
  };
}

/** One of the scheme's grades; the scheme's own name of it. Default: the last grade but one. */
export function grade(names: readonly string[]): ParameterSpec<string | null> {
  return {
    initial: null,
    take: (part, _before, grades) => {
      if (part.kind !== "setting" || !isOneOf(part.name, names)) return null;
      const known = grades.find((name) => isOneOf(part.value, [name]));
      return known === undefined
        ? { ok: false, fault: { kind: "unknown-ceiling", text: part.value } }
        : { ok: true, value: known };
    },
  };
}

/** The most that a share of a curve may be: more is points or a percentage in the wrong place. */
const MOST_SHARE = 2;

/** All the `figure:share` pairs, as written. */
export function curve(): ParameterSpec<readonly CurvePoint[]> {
  return {
    initial: [],
    take: (part, before) => {
      if (part.kind !== "pair") return null;
      const [figure, share] = [readNumber(part.figure), readNumber(part.share)];
      if (figure === null || share === null) return unreadable(part);
      if (share < 0 || share > MOST_SHARE) return { ok: false, fault: { kind: "out-of-range", text: part.text } };
      const points = Array.isArray(before) ? (before as readonly CurvePoint[]) : [];
      return { ok: true, value: [...points, { figure, share }] };
    },
  };
}

/** Splits a Parameters cell: parts stand between `;` or line breaks. A cell that holds a none mark only has none. */
export function splitParameters(cell: string): readonly ParameterPart[] {
  return cell
    .normalize("NFKC")
    .split(/[;\n\r]/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !/^[-—–/.]+$/.test(part) && part !== "无")
    .map(readPart);
}

function readPart(text: string): ParameterPart {
  const [before, after] = cut(text, "=");
  if (after !== null) return { kind: "setting", name: before, value: after, text };
  const [figure, share] = cut(text, ":");
  return share !== null ? { kind: "pair", figure, share, text } : { kind: "word", name: text, text };
}

function cut(text: string, mark: string): [string, string | null] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at).trim(), text.slice(at + mark.length).trim()];
}

/** A number of a parameter: `0.08`, `8%`, `1,200`; `null` for any other text. */
export function readNumber(text: string): number | null {
  const plain = text.replace("−", "-").replace(/\s/g, "");
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(%?)$/.exec(plain);
  if (!match || (match[2] === undefined && match[3] === undefined)) return null;
  const digits = `${match[1] ?? ""}${(match[2] ?? "0").replaceAll(",", "")}${match[3] ?? ""}`;
  // Moves the decimal point rather than dividing, so that 8% is 0.08 to the digit.
  return Number(match[4] === "%" ? `${digits}e-2` : digits);
}

function isOneOf(text: string, names: readonly string[]): boolean {
  const key = nameKey(text);
  return names.some((name) => nameKey(name) === key);
}

function within(value: number, { above = -Infinity, min = -Infinity, max = Infinity }: Bounds): boolean {
  return Number.isFinite(value) && value > above && value >= min && value <= max;
}

function unreadable(part: ParameterPart): Taken<never> {
  return { ok: false, fault: { kind: "unreadable", text: part.text } };
}
