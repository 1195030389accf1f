/** Seeded workbooks whose record cards have a given number of lines, in each layout, as plain snapshots: no file is read. */
import type { Area, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook";
import { random } from "./data";

export type Layout = "long" | "wide" | "transposed";

/** Record lines of an official. */
export const INDICATORS = 40;

const FIGURES = ["Target", "Actual", "Verified", "Last year"];
const METHODS = ["completion", "position", "growth", "minmax", "rating"];

type Row = readonly CellValue[];

function sheet(name: string, values: readonly Row[], merges: readonly Area[] = []): SheetSnapshot {
  const plain = { visibility: "visible", isProtected: false, isFiltered: false } as const;
  return { name, ...plain, values, formulas: [], formats: [], merges, tables: [], marks: {} };
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const repeated = (texts: Row, times: number): Row => range(times).flatMap(() => texts);
const spread = (names: readonly string[]): Row => names.flatMap((name) => [name, null, null, null]);

/** The merged areas of a header whose names stand over the figures, behind columns that have no more than a name. */
function headerMerges(single: number, names: number): readonly Area[] {
  return [
    ...range(single).map((column) => ({ row: 0, column, rows: 2, columns: 1 })),
    ...range(names).map((name) => ({
      row: 0,
      column: single + name * FIGURES.length,
      rows: 1,
      columns: FIGURES.length,
    })),
  ];
}

/** Officials, indicators and `lines` lines of record cards of one year. */
export function recordSheets(layout: Layout, lines: number): WorkbookSnapshot {
  const next = random(20_250_201 + lines);
  const officials = range(Math.round(lines / INDICATORS)).map((n) => [
    `T${n}`,
    `Official ${n}`,
    `Town ${n}`,
    `G${n % 2}`,
  ]);
  const indicators = range(INDICATORS).map((n) => `Indicator ${n}`);
  const figures = (): Row => {
    const target = Math.round(8000 + 4000 * next()) / 100;
    return [target, Math.round(target * (80 + 40 * next())) / 100, next() < 0.5 ? target : null, target * 0.9];
  };
  const units = officials.map(([, , unit = ""]) => unit);
  const cards = {
    long: () => [
      ["Year", "ID", "Name", "Unit", "Indicator", ...FIGURES],
      ...officials.flatMap(([id = "", name = "", unit = ""]) =>
        indicators.map((indicator): Row => [2025, id, name, unit, indicator, ...figures()]),
      ),
    ],
    wide: () => [
      ["ID", "Unit", ...spread(indicators)],
      [null, null, ...repeated(FIGURES, INDICATORS)],
      ...officials.map(([id = "", , unit = ""]): Row => [id, unit, ...indicators.flatMap(figures)]),
    ],
    transposed: () => [
      ["Indicator", ...spread(units)],
      [null, ...repeated(FIGURES, units.length)],
      ...indicators.map((indicator): Row => [indicator, ...units.flatMap(figures)]),
    ],
  };
  const merges = { long: [], wide: headerMerges(2, INDICATORS), transposed: headerMerges(1, units.length) };
  const weights = indicators.map((indicator, n): Row => {
    return [`I${n}`, indicator, `Pillar ${n % 4}`, METHODS[n % METHODS.length] ?? "completion", 100 / INDICATORS];
  });
  return {
    sheets: [
      sheet("Officials", [["ID", "Name", "Unit", "Group"], ...officials]),
      sheet("Indicators", [["Code", "Indicator", "Pillar", "Method", "Weight"], ...weights]),
      sheet("Record cards 2025", cards[layout](), merges[layout]),
    ],
  };
}
