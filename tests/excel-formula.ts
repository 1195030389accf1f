/**
 * Computes formulas as Excel does, strictly: what is not a number where one is needed, a function that is not expected, or
 * any text at all is thrown out. Knows nothing of how our formulas are made.
 */

export type CellOf = (column: string, row: number) => unknown;

type Value = number | boolean;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?|([A-Z]+)(?=\()|(<=|>=|<>|[-+*/%(),<>=]))/y;

const FUNCTIONS: Readonly<Record<string, (...args: number[]) => number>> = {
  MIN: Math.min,
  MAX: Math.max,
  SUM: (...args) => args.reduce((total, value) => total + value, 0),
  ABS: Math.abs,
  ROUND: (value, decimals = 0) => {
    const shifted = Number(`${Number(Math.abs(value).toPrecision(15))}e${decimals}`);
    return Math.sign(value) * Number(`${Math.floor(Number((shifted + 0.5).toPrecision(15)))}e-${decimals}`);
  },
};

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
  "=": (a, b) => a === b,
};

interface Token {
  readonly text: string;
  readonly number?: number;
  readonly area?: readonly [column: string, row: number, lastColumn: string, lastRow: number];
  readonly isFunction?: boolean;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(formula);
    if (!found) throw new Error(`no formula from ${at}: ${formula}`);
    const [text, number, column, row, lastColumn = column, lastRow = row, name, sign] = found;
    if (number !== undefined) tokens.push({ text, number: Number(number) });
    else if (column && lastColumn) tokens.push({ text, area: [column, Number(row), lastColumn, Number(lastRow)] });
    else tokens.push(name ? { text: name, isFunction: true } : { text: sign ?? "" });
  }
  return tokens;
}

/** Every cell that a formula refers to. */
export function cellsOf(formula: string): readonly { readonly column: string; readonly row: number }[] {
  return tokensOf(formula).flatMap(({ area }) => {
    if (!area) return [];
    const [column, row, lastColumn, lastRow] = area;
    if (column !== lastColumn) throw new Error("several columns");
    return Array.from({ length: lastRow - row + 1 }, (_, down) => ({ column, row: row + down }));
  });
}

/** What a formula without its `=` comes to. */
export function compute(formula: string, cellOf: CellOf): number {
  const tokens = tokensOf(formula);
  let at = 0;
  const peek = () => tokens[at]?.text;
  const skip = (text: string) => {
    if (tokens[at++]?.text !== text) throw new Error(`${text} is missing: ${formula}`);
  };
  const numberOf = (value: Value): number => {
    if (typeof value !== "number" || !Number.isFinite(value)) throw new Error(`${value} is no number: ${formula}`);
    return value;
  };
  const single = (column: string, row: number): number => {
    const value = cellOf(column, row);
    if (typeof value !== "number") throw new Error(`${column}${row} holds no number but ${String(value)}: ${formula}`);
    return value;
  };
  /** Reads on with a comparison as the loosest; what is not `wanted` is read over, and stays uncomputed. */
  const expression = (wanted: boolean): Value => {
    const left = sum(wanted);
    const compared = COMPARISONS[peek() ?? ""];
    if (!compared) return left;
    at += 1;
    const right = sum(wanted);
    return wanted ? compared(numberOf(left), numberOf(right)) : false;
  };
  const chain = (signs: string, operand: (wanted: boolean) => Value) => (wanted: boolean) => {
    let value = operand(wanted);
    for (let sign = peek(); sign !== undefined && signs.includes(sign); sign = peek()) {
      at += 1;
      const right = operand(wanted);
      if (wanted) value = combine(sign, numberOf(value), numberOf(right));
    }
    return value;
  };
  const combine = (sign: string, a: number, b: number): number =>
    numberOf(sign === "+" ? a + b : sign === "-" ? a - b : sign === "*" ? a * b : a / b);
  const prefixed = (wanted: boolean): Value => {
    if (peek() === "-") {
      at += 1;
      const value = prefixed(wanted);
      return wanted ? -numberOf(value) : 0;
    }
    let value = operand(wanted);
    for (; peek() === "%"; at += 1) value = wanted ? numberOf(value) / 100 : 0;
    return value;
  };
  const sum = chain("+-", chain("*/", prefixed));
  const operand = (wanted: boolean): Value => {
    const token = tokens[at++];
    if (token?.number !== undefined) return token.number;
    if (token?.area) return wanted ? single(token.area[0], token.area[1]) : 0;
    if (token?.isFunction) return called(token.text, wanted);
    if (token?.text !== "(") throw new Error(`no operand: ${formula}`);
    const value = expression(wanted);
    skip(")");
    return value;
  };
  const called = (name: string, wanted: boolean): Value => {
    skip("(");
    if (name === "IF") {
      const condition = expression(wanted);
      if (wanted && typeof condition !== "boolean") throw new Error(`IF of a number: ${formula}`);
      skip(",");
      const first = expression(wanted && condition === true);
      skip(",");
      const second = expression(wanted && condition === false);
      skip(")");
      return condition === true ? first : second;
    }
    const args: number[] = [];
    do {
      const area = tokens[at]?.area;
      if (name === "SUM" && area && [",", ")"].includes(tokens[at + 1]?.text ?? "")) {
        at += 1;
        const values = cellsOf(`${area[0]}${area[1]}:${area[2]}${area[3]}`).map(({ column, row }) =>
          cellOf(column, row),
        );
        // Empty cells do not count; a text or an error would be a fault.
        args.push(...values.filter((value) => value !== null && value !== undefined).map((v) => numberOf(v as Value)));
      } else {
        const value = expression(wanted);
        if (wanted) args.push(numberOf(value));
      }
    } while (peek() === "," && ++at > 0);
    skip(")");
    const known = FUNCTIONS[name];
    if (!known) throw new Error(`no function ${name}: ${formula}`);
    return wanted ? numberOf(known(...args)) : 0;
  };
  const value = expression(true);
  if (at < tokens.length) throw new Error(`something is left: ${formula}`);
  return numberOf(value);
}
