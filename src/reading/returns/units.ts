/** Units of measure of a return against those of the workbook: a figure that may be wrong by a power of ten is left out. */
import { nameKey, type Place } from "../../appraisal";
import { fieldText, placeOf } from "../parsing/desk";
import { push } from "../parsing/people";
import { isNoneMark, withoutBrackets } from "../parsing/text";
import { isPercent, measureOf, type Measure } from "../parsing/units";
import type { Entry, RecognisedTable } from "../table";

/** A line whose figures are in a unit of measure that is not the workbook's. */
export interface UnitClash {
  readonly at: Place;
  readonly indicator: string;
  readonly returned: string;
  readonly wanted: string;
}

/** Takes the lines out of a table of a return that count in another unit than the workbook. */
export type UnitFitter = (
  table: RecognisedTable,
  indicators: readonly RecognisedTable[],
) => { readonly table: RecognisedTable; readonly clashes: readonly UnitClash[] };

/**
 * Compares units by what is stated: the return's own unit of the indicator, else its unit line where that differs from the
 * workbook's. Where a return states no unit line, the workbook's holds.
 */
export function inUnitsOf(own: readonly RecognisedTable[]): UnitFitter {
  const wantedUnits = unitsOf(own);
  const unitLines = [...new Set(own.filter(({ role }) => role === "cards").map(({ unitLine }) => unitLine))];
  const [ownLine] = unitLines;
  const commonLine = unitLines.length === 1 ? (ownLine ?? null) : null;
  return (table, indicators) => {
    if (table.role !== "cards") return { table, clashes: [] };
    const returnedUnits = unitsOf(indicators);
    const clashes: UnitClash[] = [];
    const entries = table.entries.filter((entry) => {
      const clash = clashOf(entry, table.unitLine, { wantedUnits, returnedUnits, unitLines });
      if (clash && !isUnfilled(entry)) clashes.push({ ...clash, at: placeOf(table, entry, entry.cells.get("actual")) });
      return !clash;
    });
    return { table: { ...table, entries, unitLine: table.unitLine ?? commonLine }, clashes };
  };
}

type Units = (text: string) => readonly string[];

interface Stated {
  readonly wantedUnits: Units;
  readonly returnedUnits: Units;
  /** Those of the workbook's record cards. */
  readonly unitLines: readonly (string | null)[];
}

function clashOf(entry: Entry, unitLine: string | null, stated: Stated): Omit<UnitClash, "at"> | null {
  const texts = [fieldText(entry, "code"), fieldText(entry, "indicator")].filter((text) => !isNoneMark(text));
  const wanted = texts.flatMap(stated.wantedUnits);
  const returned = texts.flatMap(stated.returnedUnits);
  const indicator = texts.at(-1) ?? "";
  const clash = (one: string, other: string | null) => ({ indicator, returned: one, wanted: other ?? "" });
  const wantedInForce = wanted.length > 0 ? wanted : stated.unitLines;
  for (const one of returned) {
    const other = wantedInForce.find((each) => !isSame(one, each));
    if (other !== undefined) return clash(one, other);
  }
  const isOwnLine = unitLine === null || stated.unitLines.some((line) => line !== null && isSame(unitLine, line));
  if (returned.length > 0 || isOwnLine) return null;
  const other = wanted.length > 0 ? wanted.find((unit) => isOtherPower(unitLine, unit)) : stated.unitLines[0];
  return other === undefined || (wanted.length === 0 && isSame(unitLine, other)) ? null : clash(unitLine, other);
}

/** A unit that is not stated is one of no power of ten, such as 件. */
function isSame(one: string | null, other: string | null): boolean {
  const [a, b] = [measureOf(one), measureOf(other)];
  if (!a || !b) return isPlain(a ?? b);
  return a.exponent === b.exponent && a.base === b.base;
}

function isPlain(measure: Measure | null): boolean {
  return measure === null || (measure.exponent === 0 && !isPercent(measure));
}

/** 亿元 for 万元: the same thing counted otherwise. A unit line of 万元 says nothing of 件. */
function isOtherPower(unitLine: string, unit: string): boolean {
  const [a, b] = [measureOf(unitLine), measureOf(unit)];
  return a !== null && b !== null && a.base === b.base && a.exponent !== b.exponent;
}

/** The units that tables of indicators state of each, by code or name. */
function unitsOf(tables: readonly RecognisedTable[]): Units {
  const units = new Map<string, string[]>();
  for (const { role, entries } of tables) {
    if (role !== "indicators") continue;
    for (const entry of entries) {
      const unit = fieldText(entry, "measure");
      if (isNoneMark(unit)) continue;
      const keys = new Set([nameKey(fieldText(entry, "code")), nameKey(fieldText(entry, "indicator"))]);
      for (const key of keys) if (key !== "") push(units, key, unit);
    }
  }
  return (text) => units.get(nameKey(text)) ?? units.get(nameKey(withoutBrackets(text))) ?? [];
}

function isUnfilled(entry: Entry): boolean {
  return (["target", "actual", "verified", "lastYear"] as const).every((field) => isNoneMark(fieldText(entry, field)));
}
