/** Cuts a formula into tokens. */

export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "word"; readonly value: string }
  /** The sheet before a reference, without quotes and `!`. */
  | { readonly kind: "sheet"; readonly value: string }
  | { readonly kind: "sign"; readonly value: string };

/** A formula that this small engine does not understand. */
export class Unsupported extends Error {}

const SPACE = /\s+/y;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const SHEET = /([\p{L}_][\p{L}\p{N}_.]*)!/uy;
const ERROR = /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)/y;
const WORD = /\$?[\p{L}_][\p{L}\p{N}_.$]*/uy;
const SIGN = /<>|<=|>=|[-+*/^&=<>%(),:]/y;

/** The tokens of a formula without its leading `=`. */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const match = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      return pattern.exec(formula);
    };
    const found = match(SPACE);
    if (found) {
      at += found[0].length;
      continue;
    }
    const [length, token] = next(match);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function next(match: (pattern: RegExp) => RegExpExecArray | null): [number, Token] {
  const number = match(NUMBER);
  if (number) return [number[0].length, { kind: "number", value: Number(number[0]) }];
  const text = match(TEXT);
  if (text) return [text[0].length, { kind: "text", value: (text[1] ?? "").replaceAll('""', '"') }];
  const sheet = match(QUOTED_SHEET) ?? match(SHEET);
  if (sheet) return [sheet[0].length, { kind: "sheet", value: (sheet[1] ?? "").replaceAll("''", "'") }];
  const error = match(ERROR);
  if (error) return [error[0].length, { kind: "error", value: error[0] }];
  const word = match(WORD);
  if (word) return [word[0].length, { kind: "word", value: word[0] }];
  const sign = match(SIGN);
  if (sign) return [sign[0].length, { kind: "sign", value: sign[0] }];
  throw new Unsupported("token");
}
