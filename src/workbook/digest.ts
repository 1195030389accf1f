/** What a cell says, in one text however the workbook was saved, and how such texts are made into fingerprints (P20). */
import { newSha256 } from "#sha256";
import { isCellError, type CellValue } from "./snapshot";

/** Excel keeps 15 digits of a number, and other programs save no more. */
const DIGITS = 15;

/** Another program, or another version of Excel, computes alike to so many digits, and saves no fewer. */
const COMPUTED_DIGITS = 12;

/**
 * The text of a value: the same for the same number to 15 digits, and for a text whatever its line ends; `""` for a blank cell.
 * What was computed is taken to 12 digits.
 */
export function canonicalValue(value: CellValue, isComputed = false): string {
  if (value === null) return "";
  switch (typeof value) {
    case "number":
      return `n${canonicalNumber(value, isComputed)}`;
    case "boolean":
      return value ? "b1" : "b0";
    case "string":
      return value.trim() === "" ? "" : `s${value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value}`;
    default:
      return isCellError(value) ? `e${value.error}` : "";
  }
}

function canonicalNumber(value: number, isComputed: boolean): string {
  // Adding 0 turns −0 into 0.
  const shortest = String(value + 0);
  if (shortest.length <= (isComputed ? COMPUTED_DIGITS : DIGITS)) return shortest;
  const saved = savedNumber(value);
  return String(isComputed ? Number(saved.toPrecision(COMPUTED_DIGITS)) : saved);
}

/** A number as a program saves it that saves 15 digits: its decimal digits are rounded, not the binary number behind them. */
function savedNumber(value: number): number {
  const [, sign = "", first = "", rest = "", exponent = "0"] =
    /^(-?)(\d)\.?(\d*)e([+-]\d+)$/.exec(value.toExponential()) ?? [];
  const digits = first + rest;
  if (digits.length <= DIGITS) return value;
  const kept = Number(digits.slice(0, DIGITS)) + (digits.charAt(DIGITS) >= "5" ? 1 : 0);
  const saved = Number(`${sign}${kept}e${Number(exponent) - DIGITS + 1}`);
  return Number.isFinite(saved) ? saved : value;
}

/** Numbers with a fraction or an exponent, that are no part of a name. */
const NUMBERS = /(?<![A-Z$_\d.])\d*\.\d+(?:E[+-]?\d+)?|(?<![A-Z$_\d.])\d+E[+-]?\d+/g;

/** Cells that a formula leads to, without a `$` before the row. */
const CELLS = /(?<![A-Z\d_.])(\$?[A-Z]{1,3})(\d{1,7})(?![\dA-Z_.(])/g;

/**
 * The text of a formula in a row (with or without its leading `=`), the same wherever the row moves. Programs differ in blanks,
 * capitals, quotes around names of sheets, the prefixes of newer functions and the last digits of numbers.
 */
export function canonicalFormula(formula: string, row: number): string {
  const plain = formula.replace(/^=/, "");
  if (!plain.includes('"')) return `f${canonicalPart(plain, row)}`;
  return `f${plain.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) => (part.startsWith('"') ? part : canonicalPart(part, row)))}`;
}

/** A formula, or what stands between texts in one. Looking first is quicker, and there may be a million. */
function canonicalPart(part: string, row: number): string {
  const bare = /[\s'_]/.test(part) ? part.replace(/\s|'|_xlfn\.|_xlws\./gi, "") : part;
  const capital = bare.toUpperCase();
  const rounded = /[.E]/.test(capital)
    ? capital.replace(NUMBERS, (number) => canonicalNumber(Number(number), true))
    : capital;
  return rounded.replace(CELLS, (_, column: string, digits: string) => `${column}[${Number(digits) - 1 - row}]`);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const PAIRS = [...ALPHABET].flatMap((one) => [...ALPHABET].map((other) => one + other));

/** The length of a trace. */
export const TRACE_LENGTH = 3;

/** The trace of a blank cell. */
export const BLANK_TRACE = "...";

/** A few characters that stand for a text: another text has others but for one time in 262,144. They prove nothing by themselves. */
export function traceOf(text: string): string {
  if (text === "") return BLANK_TRACE;
  const hash = hashOf(text);
  return (PAIRS[hash & 4095] ?? "") + ALPHABET.charAt((hash >>> 12) & 63);
}

/** FNV-1a over the code units, its bits mixed at the end as MurmurHash3 does. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const PIECE = 65_536;

/** The SHA-256 of texts, each with an end of line, in hexadecimal. */
export function sha256Of(texts: Iterable<string>): string {
  const hash = newSha256();
  let piece = "";
  for (const text of texts) {
    piece += `${text}\n`;
    if (piece.length < PIECE) continue;
    hash.add(piece);
    piece = "";
  }
  hash.add(piece);
  return hash.finish();
}
