/** Adopting a scheme that was tried: its figures go into the very cells that hold today's. */
import { timesTen, type Scheme } from "../../appraisal";
import {
  cellAddress,
  done,
  quoteSheetName,
  refused,
  type Content,
  type Edit,
  type Outcome,
  type Refusal,
} from "../../workbook";
import { freeColumns } from "../room";
import { percentage } from "../template/scheme";
import { lackingEdits, type LackingPart } from "./lacking";
import { restated, type NumberKind, type Restated } from "./restated";
import type { Adopting, ValueCell, ValueTable } from "./types";

export type { Adopting, SchemeCells, ValueCell, ValueTable } from "./types";

/** An edit, or why there is none. */
type Step = Edit | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Plans how a scheme is written down. A figure that differs goes into its cell, written as the clerk writes figures there; a table
 * or setting that the workbook has not is added whole. No other cell is written. Refused where a formula gives the figure, where
 * it stands in several cells, or where there is no room for it. Pure.
 */
export function planAdoption(adopting: Adopting): Outcome<readonly Edit[]> {
  const { from, to, cells } = adopting;
  const changed = figuresOf(from, to).filter(({ rows }) => rows.some((row) => row.from !== row.to));
  const isSettingChanged = from.targetsMetAt !== to.targetsMetAt;
  const lacking = new Set<LackingPart>(changed.flatMap(({ part }) => (cells[part] ? [] : [part])));
  if (isSettingChanged && cells.targetsMetAt.length === 0) lacking.add("targetsMetAt");
  const steps: readonly Step[] = [
    ...changed.flatMap((figures) => columnSteps(figures, cells[figures.part], adopting)),
    ...(isSettingChanged ? settingSteps(adopting) : []),
    ...lackingEdits([...lacking], adopting),
  ];
  const halt = steps.find((step) => step.kind === "refused");
  if (halt) return refused(halt.refusal);
  return done(steps.filter((step) => step.kind !== "refused"));
}

/** A column of figures of the scheme: what each of its rows says today, and what it is to say. */
interface Figures {
  readonly part: Exclude<LackingPart, "targetsMetAt">;
  readonly field: "weight" | "minimum" | "quota";
  readonly kind: NumberKind;
  readonly rows: readonly { readonly key: string; readonly from: number | null; readonly to: number | null }[];
}

function figuresOf(from: Scheme, to: Scheme): readonly Figures[] {
  const pair = <T>(
    before: readonly T[],
    after: readonly T[],
    key: (one: T) => string,
    figure: (one: T) => number | null,
  ): Figures["rows"] => {
    const wanted = new Map(after.map((one) => [key(one), figure(one)]));
    return before.map((one) => ({ key: key(one), from: figure(one), to: wanted.get(key(one)) ?? null }));
  };
  const named = ({ name }: { readonly name: string }): string => name;
  const weight = (one: { readonly weight: number }): number => one.weight;
  return [
    {
      part: "components",
      field: "weight",
      kind: "percentage",
      rows: pair(from.components, to.components, ({ key }) => key, weight),
    },
    {
      part: "grades",
      field: "minimum",
      kind: "points",
      rows: pair(from.grades, to.grades, named, ({ minimum }) => minimum),
    },
    {
      part: "grades",
      field: "quota",
      kind: "percentage",
      rows: pair(from.grades, to.grades, named, ({ quota }) => quota),
    },
    { part: "classes", field: "weight", kind: "percentage", rows: pair(from.classes, to.classes, named, weight) },
  ];
}

function columnSteps({ field, kind, rows }: Figures, table: ValueTable | null, adopting: Adopting): readonly Step[] {
  if (!table) return [];
  if (!table.columns.has(field)) return newColumn(rows, table, adopting);
  const column = rows.flatMap(({ key, from }) => {
    const cell = table.rows.get(key)?.get(field);
    return cell ? [{ cell, number: from }] : [];
  });
  return rows.flatMap(({ key, from, to }): readonly Step[] => {
    if (from === to) return [];
    const cell = table.rows.get(key)?.get(field);
    if (!cell) return [halted({ code: "read-otherwise", sheet: table.sheet })];
    return [cellStep(cell, restated({ cell, number: from }, to, column, kind), adopting)];
  });
}

/** Writes a figure into its cell. */
function cellStep(cell: ValueCell, { content, numberFormat }: Restated, { snapshot }: Adopting): Step {
  const { sheet, row, column } = cell;
  const there = snapshot.sheets.find(({ name }) => name === sheet);
  if (there?.formulas[row]?.[column] !== undefined) {
    return halted({ code: "cell-computed", sheet, cell: cellAddress(row, column) });
  }
  const looks = numberFormat === undefined ? {} : { numberFormat };
  return { kind: "write", sheet, row, column, values: [[content]], ...looks };
}

/** A setting may stand twice where it says the same; nobody can tell which of the two is to be changed. */
function settingSteps(adopting: Adopting): readonly Step[] {
  const { from, to, cells } = adopting;
  const [cell, other] = cells.targetsMetAt;
  if (!cell) return [];
  if (other && other.value !== null && other.value !== "") {
    const at = ({ row, column }: ValueCell): string => cellAddress(row, column);
    const place = `${quoteSheetName(other.sheet)}!${at(other)}`;
    return [halted({ code: "said-twice", sheet: cell.sheet, cell: at(cell), other: place })];
  }
  const percent = (share: number): number => timesTen(share, 2);
  const saying = { cell, number: percent(from.targetsMetAt) };
  return [cellStep(cell, restated(saying, percent(to.targetsMetAt), [], "percentage"), adopting)];
}

/** The grades may stand without quotas, which then get a column beside them. */
function newColumn(rows: Figures["rows"], table: ValueTable, { snapshot, words }: Adopting): readonly Step[] {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  const excel = sheet?.tables.find(({ name }) => name === table.tableName);
  const area = excel?.area ?? table.area;
  const beside = { row: table.headerRow, rows: table.area.rows, lastColumn: area.column + area.columns - 1 };
  const column = sheet && freeColumns(sheet, beside, 1, []);
  if (column === undefined || (excel && column !== beside.lastColumn + 1)) {
    return [halted({ code: "no-room", sheet: table.sheet })];
  }
  const values: [Content | undefined][] = Array.from({ length: table.area.rows }, () => [undefined]);
  values[0] = [words.columns.quota.header];
  for (const { key, to } of rows) {
    const [cell] = table.rows.get(key)?.values() ?? [];
    if (cell && to !== null) values[cell.row - table.headerRow] = [percentage(to)];
  }
  const grown = { ...area, columns: area.columns + 1 };
  const at = { sheet: table.sheet, row: table.headerRow, column };
  return [
    ...(excel ? [{ kind: "resizeTable" as const, sheet: table.sheet, table: excel.name, area: grown }] : []),
    { kind: "write", ...at, values, likeColumn: beside.lastColumn, numberFormat: "General" },
  ];
}

function halted(refusal: Refusal): Step {
  return { kind: "refused", refusal };
}
