/** Formulas as trees, by Excel's order of operators. */
import { parseAddress, type Area } from "../../workbook";
import { tokensOf, Unsupported, type Token } from "./tokens";

export type Tree =
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly value: string }
  /** `sheet` is null for the formula's own. */
  | { readonly kind: "cells"; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Tree[] }
  | { readonly kind: "binary"; readonly sign: string; readonly left: Tree; readonly right: Tree }
  | { readonly kind: "negate" | "percent"; readonly of: Tree };

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** The tree of a formula with its leading `=`. Throws `Unsupported`. */
export function parseFormula(formula: string): Tree {
  const parser = new Parser(tokensOf(formula.slice(1)));
  return parser.whole();
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Tree {
    const tree = this.level(0);
    if (this.at < this.tokens.length) throw new Unsupported("rest");
    return tree;
  }

  private level(depth: number): Tree {
    const signs = LEVELS[depth];
    if (!signs) return this.prefixed();
    let left = this.level(depth + 1);
    for (let sign = this.sign(signs); sign; sign = this.sign(signs)) {
      left = { kind: "binary", sign, left, right: this.level(depth + 1) };
    }
    return left;
  }

  private prefixed(): Tree {
    if (this.sign(["-"])) return { kind: "negate", of: this.prefixed() };
    if (this.sign(["+"])) return this.prefixed();
    let tree = this.primary();
    while (this.sign(["%"])) tree = { kind: "percent", of: tree };
    return tree;
  }

  private primary(): Tree {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "number":
      case "text":
        return { kind: "constant", value: token.value };
      case "error":
        return { kind: "error", value: token.value };
      case "sheet":
        return this.cells(token.value, this.word());
      case "word":
        return this.named(token.value);
      case "sign":
        if (token.value === "(") return this.closing(this.level(0));
    }
    throw new Unsupported("operand");
  }

  private named(word: string): Tree {
    if (this.sign(["("])) return { kind: "call", name: word.toUpperCase(), args: this.args() };
    const upper = word.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return { kind: "constant", value: upper === "TRUE" };
    return this.cells(null, word);
  }

  private args(): Tree[] {
    const args: Tree[] = [];
    if (this.sign([")"])) return args;
    do args.push(this.level(0));
    while (this.sign([","]));
    if (!this.sign([")"])) throw new Unsupported("arguments");
    return args;
  }

  private cells(sheet: string | null, first: string): Tree {
    const address = this.sign([":"]) ? `${first}:${this.word()}` : first;
    const area = parseAddress(address);
    if (!area) throw new Unsupported(address);
    return { kind: "cells", sheet, area };
  }

  private word(): string {
    const token = this.tokens[this.at++];
    if (token?.kind !== "word") throw new Unsupported("reference");
    return token.value;
  }

  private closing(tree: Tree): Tree {
    if (!this.sign([")"])) throw new Unsupported("bracket");
    return tree;
  }

  private sign(signs: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(token.value)) return null;
    this.at += 1;
    return token.value;
  }
}
