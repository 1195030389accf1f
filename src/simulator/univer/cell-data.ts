/** Cells as Univer keeps them, there and back. Of Univer only types are named here, so that it is tested without it. */
import type { ICellData, IStyleData } from "@univerjs/core";
import { NOT_COMPUTED, type CellValue } from "../../workbook";
import { ERROR_TEXTS, type Cell, type CellFormat, type Side } from "../model";

/** Univer's kinds of values. */
const TEXT = 1;
const NUMBER = 2;
const TRUTH = 3;
/** A text that looks like something else. */
const FORCED_TEXT = 4;

const LOOKS_LIKE_A_VALUE = /^\s*(?:[-+]?[\d.,]+(?:[eE][-+]?\d+)?\s*%?|true|false)\s*$/i;

/** How Univer is told that a look is not there any more. */
const PLAIN: IStyleData = {
  bl: 0,
  it: 0,
  ul: { s: 0 },
  fs: 11,
  cl: null,
  bg: null,
  bd: null,
  ht: null,
  vt: null,
  tb: null,
  n: null,
};

const HORIZONTAL = new Map([
  ["left", 1],
  ["center", 2],
  ["right", 3],
] as const);
const VERTICAL = new Map([
  ["top", 1],
  ["center", 2],
] as const);
const BOTTOM = 3;
const WRAP = 3;
const THIN = 1;
const YES = 1 as const;
const SIDES: readonly (readonly [Side, "t" | "b" | "l" | "r"])[] = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
];

/** A cell for Univer: all of it, so that nothing of what stood there before is left. `looks` lie on top of its own. */
export function cellData(cell: Cell, value: CellValue, looks: CellFormat): ICellData {
  const formula = cell.formula === undefined ? null : univerFormula(cell.formula);
  return { ...valueData(value), f: formula, si: null, p: null, s: styleData(cell, looks) };
}

function valueData(value: CellValue): Pick<ICellData, "v" | "t"> {
  switch (typeof value) {
    case "number":
      return { v: value, t: NUMBER };
    case "boolean":
      return { v: value ? 1 : 0, t: TRUTH };
    case "string":
      return { v: value, t: LOOKS_LIKE_A_VALUE.test(value) ? FORCED_TEXT : TEXT };
    default:
      return value === null || value.error === NOT_COMPUTED ? { v: null, t: null } : { v: value.error, t: TEXT };
  }
}

function styleData(cell: Cell, looks: CellFormat): IStyleData {
  const format = { ...cell.format, ...looks };
  const horizontal = HORIZONTAL.get(format.horizontal?.toLowerCase() as "left");
  const borders = SIDES.filter(([side]) => format.borders?.has(side));
  const line = { s: THIN, cl: { rgb: "#808080" } } as const;
  return {
    ...PLAIN,
    ...(format.bold && { bl: YES }),
    ...(format.italic && { it: YES }),
    ...(format.underline && { ul: { s: YES } }),
    ...(format.size !== undefined && { fs: format.size }),
    ...(format.color !== undefined && { cl: { rgb: format.color } }),
    ...(format.fill !== undefined && { bg: { rgb: format.fill } }),
    ...(horizontal && { ht: horizontal }),
    vt: VERTICAL.get(format.vertical?.toLowerCase() as "top") ?? BOTTOM,
    ...(format.wrap && { tb: WRAP }),
    ...(borders.length > 0 && { bd: Object.fromEntries(borders.map(([, key]) => [key, line])) }),
    ...(cell.numberFormat !== undefined && { n: { pattern: cell.numberFormat } }),
  };
}

/** Files spell newer functions with a prefix that people never see. */
export function univerFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?/g, (part) => (part.startsWith('"') ? part : ""));
}

/** The value of a cell of Univer's. */
export function valueOf({ v, t, p, f, si }: ICellData): CellValue {
  if (v === null || v === undefined) return p?.body?.dataStream.replace(/\r\n$/, "") || null;
  if (t === TRUTH || typeof v === "boolean") return Boolean(Number(v));
  if (typeof v === "number") return v;
  if (t === NUMBER && v !== "" && Number.isFinite(Number(v))) return Number(v);
  const isFormula = Boolean(f || si);
  const isError = isFormula ? /^#[A-Z][A-Z0-9/]*[!?]?$/.test(v) : ERROR_TEXTS.has(v) && t !== FORCED_TEXT;
  return isError ? { error: v } : v === "" && !isFormula ? null : v;
}
