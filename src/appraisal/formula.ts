/**
 * Formulas as Excel reads them from a file, in its own (en-US) grammar. They are put together from numbers, references and
 * each other, never from other texts, so that nothing a cell says can become part of one.
 */

export interface Formula {
  /** Without the leading `=`. */
  readonly text: string;
  /** How tightly its loosest sign outside brackets binds. */
  readonly binding: number;
  /** Brackets within each other. */
  readonly depth: number;
}

/** How tightly signs bind. */
const LOOSE = 0;
const SUM = 1;
const PRODUCT = 2;
const CLOSED = 3;

/** A reference to a cell or an area of the same sheet, by its A1 address. */
export function reference(address: string): Formula {
  return { text: address, binding: CLOSED, depth: 0 };
}

/** A formula from its text with numbers and other formulas in it, in brackets where they need them: formula`MIN(${x}/${y},1)`. */
export function formula(strings: TemplateStringsArray, ...pieces: readonly (Formula | number)[]): Formula {
  const shape = shapes.get(strings) ?? shapeOf(strings);
  shapes.set(strings, shape);
  let text = strings[0] ?? "";
  let { binding, depth } = shape;
  pieces.forEach((given, index) => {
    const piece = typeof given === "number" ? literal(given) : given;
    const slot = shape.slots[index] ?? ALONE;
    const isBracketed = piece.binding < slot.binding;
    text += (isBracketed ? `(${piece.text})` : piece.text) + (strings[index + 1] ?? "");
    if (slot.level === 0 && !isBracketed) binding = Math.min(binding, piece.binding);
    depth = Math.max(depth, slot.level + piece.depth + (isBracketed ? 1 : 0));
  });
  return { text, binding, depth };
}

/** The terms added up; 0 of none. */
export function plus(terms: readonly Formula[]): Formula {
  const [first] = terms;
  if (!first) return literal(0);
  if (terms.length === 1) return first;
  const isBracketed = ({ binding }: Formula) => binding < SUM;
  return {
    text: terms.map((term) => (isBracketed(term) ? `(${term.text})` : term.text)).join("+"),
    binding: SUM,
    depth: terms.reduce((most, term) => Math.max(most, term.depth + (isBracketed(term) ? 1 : 0)), 0),
  };
}

/** `value`, held between 0 and `cap`. */
export function upTo(cap: number, value: Formula): Formula {
  return formula`MAX(0,MIN(${value},${cap}))`;
}

/** A number to all its digits, without an exponent. It must be finite. */
export function literal(value: number): Formula {
  return { text: decimal(value), binding: value < 0 ? LOOSE : CLOSED, depth: 0 };
}

function decimal(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  const [mantissa = "", exponent] = text.split("e");
  const sign = value < 0 ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const power = Number(exponent);
  // A number has an exponent only where its point is beyond all of its digits.
  return power < 0
    ? `${sign}0.${"0".repeat(-power - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction}${"0".repeat(power - fraction.length)}`;
}

/**
 * Excel takes 8,192 characters that it makes into at most 16,384 bytes, two and a half for each where short numbers and
 * addresses alternate with signs.
 */
const LONGEST = 6_000;

/** Excel's own limit. */
export const DEEPEST = 64;

/** Whether Excel takes a formula, and whether there is anything in it to be computed. */
export function isWorthwhile({ text, depth }: Formula): boolean {
  return text.length <= LONGEST && depth <= DEEPEST && !/^-?[\d.]+$/.test(text);
}

/** What stands around a piece: the brackets that are open, and how tightly it must bind to need none of its own. */
interface Slot {
  readonly level: number;
  readonly binding: number;
}

const ALONE: Slot = { level: 0, binding: LOOSE };

interface Shape {
  readonly slots: readonly Slot[];
  readonly binding: number;
  readonly depth: number;
}

/** Each template is looked at once, however many formulas are made of it. */
const shapes = new WeakMap<TemplateStringsArray, Shape>();

/** How tightly a sign binds, and how tightly what stands to its left and to its right must bind to need no brackets. */
const SIGNS: ReadonlyMap<string | undefined, { readonly own: number; readonly left: number; readonly right: number }> =
  new Map([
    ...["<", ">", "="].map((sign) => [sign, { own: LOOSE, left: SUM, right: SUM }] as const),
    ["+", { own: SUM, left: SUM, right: SUM }],
    ["-", { own: SUM, left: SUM, right: PRODUCT }],
    ["*", { own: PRODUCT, left: PRODUCT, right: PRODUCT }],
    ["/", { own: PRODUCT, left: PRODUCT, right: CLOSED }],
    ["%", { own: CLOSED, left: CLOSED, right: CLOSED }],
  ]);

function shapeOf(strings: TemplateStringsArray): Shape {
  let [level, depth, binding] = [0, 0, CLOSED];
  const slots = strings.map((text, index): Slot => {
    for (const sign of text) {
      if (sign === "(") level += 1;
      if (sign === ")") level -= 1;
      if (level === 0) binding = Math.min(binding, SIGNS.get(sign)?.own ?? CLOSED);
      depth = Math.max(depth, level);
    }
    const [before, after] = [SIGNS.get(text.at(-1)), SIGNS.get(strings[index + 1]?.at(0))];
    return { level, binding: Math.max(before?.right ?? LOOSE, after?.left ?? LOOSE) };
  });
  return { slots, binding, depth };
}
