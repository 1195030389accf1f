/** The small tables of the Scheme sheet (workbook.md, *Scheme tables*): components, grades, ballot options, voter classes. */
import {
  nameKey,
  timesTen,
  type BallotOption,
  type Component,
  type Grade,
  type Place,
  type Scope,
  type VoterClass,
} from "../../appraisal";
import type { Entry, Field, FieldCell, RecognisedTable } from "../table";
import { MARK, NUMBER, readNumber } from "./cells";
import { addressOf, fieldPlace, fieldText, placeOf, type Desk } from "./desk";
import { isPercentFormat } from "./formats";
import { isMassesName, standardComponent } from "./names";
import { halfWidth, isNoneMark, textOf } from "./text";
import { YES_NO } from "./words";

/** A row of a small table, and the table that it stands in. */
export interface SchemeRow {
  readonly entry: Entry;
  readonly table: RecognisedTable;
}

/** Who is told of a fault: each year that the scheme holds for. */
export interface Audience {
  readonly desk: Desk;
  readonly scopes: readonly Scope[];
}

/** Components and their weights, in percent. A name that no rule knows is a component that the scheme adds. */
export function readComponents(rows: readonly SchemeRow[], audience: Audience): readonly Component[] {
  const weights = percentColumn(rows, "weight", audience);
  const components = rows.map((row, index): Component => {
    const name = fieldText(row.entry, "component");
    return { key: standardComponent(name) ?? name, name, weight: weights[index] ?? 0 };
  });
  return withoutRepeats(rows, components, (component) => nameKey(component.key), audience);
}

/** Grades, best first: a list in the order of its minima is turned, any other order is left for `bad-grade-bands` to tell. */
export function readGrades(rows: readonly SchemeRow[], audience: Audience): readonly Grade[] {
  const quotas = percentColumn(rows, "quota", audience);
  const grades = rows.map((row, index): Grade => {
    const cell = row.entry.cells.get("minimum");
    const minimum = cell ? minimumOf(cell) : null;
    if (minimum === null) faultySetting(row, "minimum", "0–100", audience);
    return { name: fieldText(row.entry, "gradeName"), minimum: minimum ?? 0, quota: quotas[index] ?? null };
  });
  const distinct = withoutRepeats(rows, grades, (grade) => nameKey(grade.name), audience);
  const isWorstFirst = distinct.every((grade, index) => grade.minimum >= (distinct[index - 1]?.minimum ?? -Infinity));
  return isWorstFirst ? [...distinct].reverse() : distinct;
}

/** `90`, `≥90`, `90分以上`. */
function minimumOf(cell: FieldCell): number | null {
  if (typeof cell.value !== "string") return readNumber(cell, MARK);
  const bare = halfWidth(cell.value)
    .replace(/^(?:≥|>=) ?/, "")
    .replace(/(?:及以上|以上|\(含\))$/, "");
  return bare === "" ? null : readNumber({ ...cell, value: bare }, MARK);
}

/** Ballot options; the last one is *dissatisfied* where the table does not say (scoring.md 3). */
export function readOptions(rows: readonly SchemeRow[], audience: Audience): readonly BallotOption[] {
  const marked = yesNoColumn(rows, "dissatisfied", audience);
  const options = rows.map((row, index): BallotOption => {
    const value = readNumber(row.entry.cells.get("value"), MARK);
    if (value === null || value < 0 || value > 100) faultySetting(row, "value", "0–100", audience);
    const dissatisfied = marked === null ? index === rows.length - 1 : (marked[index] ?? false);
    return { name: fieldText(row.entry, "option"), value: value ?? 0, dissatisfied };
  });
  return withoutRepeats(rows, options, (option) => nameKey(option.name), audience);
}

/** Voter classes and their weights, in percent; without a column that says so, the masses are known by name. */
export function readClasses(rows: readonly SchemeRow[], audience: Audience): readonly VoterClass[] {
  const weights = percentColumn(rows, "weight", audience);
  const marked = yesNoColumn(rows, "masses", audience);
  const classes = rows.map((row, index): VoterClass => {
    const name = fieldText(row.entry, "voterClass");
    return {
      name,
      weight: weights[index] ?? 0,
      masses: marked === null ? isMassesName(name) : (marked[index] ?? false),
    };
  });
  return withoutRepeats(rows, classes, (voterClass) => nameKey(voterClass.name), audience);
}

/** The cells of a table's rows, for issues about the table as a whole. */
export function placeOfRows(rows: readonly SchemeRow[]): Place | null {
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (!first || !last || first.table !== last.table) return null;
  const { sheet, area } = first.table;
  const { row, column } = first.entry;
  return { sheet, row, column, rows: last.entry.row - row + 1, columns: area.column + area.columns - column };
}

/**
 * A column of percentages: `20%`, a cell formatted as 20 % and `20` are 20; where no plain number of the column is over 1,
 * plain numbers are shares and `0.2` is 20 too. `null` where a cell is blank or, with a `bad-setting`, unreadable.
 */
function percentColumn(rows: readonly SchemeRow[], field: Field, audience: Audience): readonly (number | null)[] {
  const readings = rows.map((row) => {
    const cell = row.entry.cells.get(field);
    if (!cell || isNoneMark(textOf(cell))) return null;
    const number = readNumber(cell, NUMBER);
    if (number === null) faultySetting(row, field, "0–100 %", audience);
    const isShare = isPercentFormat(cell.format) || halfWidth(textOf(cell)).endsWith("%");
    return number === null ? null : { number, isShare };
  });
  const plain = readings.flatMap((reading) => (reading && !reading.isShare ? [reading.number] : []));
  const plainAreShares = plain.some((number) => number > 0) && plain.every((number) => number <= 1);
  return readings.map((reading) => {
    if (!reading) return null;
    return reading.isShare || plainAreShares ? timesTen(reading.number, 2) : reading.number;
  });
}

/** A column of yes and no; `null` where nobody filled it in. */
function yesNoColumn(rows: readonly SchemeRow[], field: Field, { desk, scopes }: Audience): readonly boolean[] | null {
  const texts = rows.map((row) => fieldText(row.entry, field));
  if (texts.every(isNoneMark)) return null;
  return rows.map((row, index) => {
    const at = fieldPlace(row.table, row.entry, field);
    return desk.word(YES_NO, texts[index] ?? "", { field, at, severity: "error", scopes }) ?? false;
  });
}

function faultySetting(row: SchemeRow, field: Field, allowed: string, { desk, scopes }: Audience): void {
  const text = fieldText(row.entry, field);
  for (const scope of scopes) {
    desk.report("bad-setting", "error", scope, fieldPlace(row.table, row.entry, field), {
      setting: field,
      text,
      allowed,
    });
  }
}

function withoutRepeats<T extends { readonly name: string }>(
  rows: readonly SchemeRow[],
  things: readonly T[],
  keyOf: (thing: T) => string,
  { desk, scopes }: Audience,
): readonly T[] {
  const firsts = new Map<string, SchemeRow>();
  return things.filter((thing, index) => {
    const row = rows[index];
    if (!row || thing.name === "") return false;
    const first = firsts.get(keyOf(thing));
    if (!first) {
      firsts.set(keyOf(thing), row);
      return true;
    }
    const at = placeOf(row.table, row.entry);
    const firstAddress = addressOf(placeOf(first.table, first.entry), at.sheet);
    for (const scope of scopes) {
      desk.report("duplicate-row", "error", scope, at, { role: "scheme", text: thing.name, first: firstAddress });
    }
    return false;
  });
}
