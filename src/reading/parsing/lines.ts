/** Rows about somebody, on their way to the official whom they are about. */
import type { Place, Scope } from "../../appraisal";
import type { Entry, Field, RecognisedTable } from "../table";
import { fieldText, placeOf, type Desk } from "./desk";
import type { IndicatorBook } from "./indicator-book";
import type { OfficialDraft } from "./officials";
import { describe, isNobody, type Identity, type Roster } from "./people";
import type { YearScheme } from "./scheme";
import { isNoneMark } from "./text";

/** A year while its rows are being read. */
export interface YearDraft extends YearScheme {
  readonly year: number;
  readonly book: IndicatorBook;
  readonly roster: Roster<OfficialDraft>;
}

/** A row of a table about one person, before anybody knows who it is. */
export interface RecordRow {
  readonly table: RecognisedTable;
  readonly entry: Entry;
  readonly identity: Identity;
}

/** A row and the official whom it is about. */
export interface Line {
  readonly table: RecognisedTable;
  readonly entry: Entry;
  readonly official: OfficialDraft;
}

/** Reads the lines of one role in one year into the officials whom they are about. */
export type LineReader = (line: Line) => void;
export type RoleReader = (year: YearDraft, desk: Desk) => LineReader;

/** An issue that blocks nobody but the official of a line. */
export function scopeOf({ official }: Pick<Line, "official">): Scope {
  return { kind: "official", year: official.year, official: official.key };
}

/** Where a field of a line stands; its first cell if the sheet has no such column. */
export function placeIn({ table, entry }: Line, field: Field): Place {
  return placeOf(table, entry, entry.cells.get(field));
}

/**
 * The official of a row; `null` where nobody or more than one may be meant. A row about nobody known is left out, with a
 * warning; one that may be about several blocks them all, since what it says is missing from one of them.
 */
export function officialOf(row: RecordRow, year: YearDraft, desk: Desk): OfficialDraft | null {
  const { table, entry, identity } = row;
  const match = year.roster.find(identity);
  if (match.kind === "found") {
    if (contradicts(identity, match.person.identity)) reportOtherName(row, match.person, desk);
    return match.person;
  }
  if (match.kind === "unknown") {
    reportUnknown(row, year.year, desk);
    return null;
  }
  const at = placeOf(table, entry, identityCell(entry));
  const candidates = match.candidates.map((official) => describe(official.identity));
  for (const official of match.candidates) {
    const details = { name: identity.name || identity.unit, candidates };
    const told = [...whoIn(row, year.year), official.key];
    desk.reportOnce(told, "ambiguous-name", "error", scopeOf({ official }), at, details);
  }
  return null;
}

/** Whether somebody found by ID is called otherwise in the officials' list: then the ID may be somebody else's. */
function contradicts(said: Identity, listed: Identity): boolean {
  return said.idKey !== "" && said.nameKey !== "" && listed.nameKey !== "" && said.nameKey !== listed.nameKey;
}

function reportOtherName(row: RecordRow, official: OfficialDraft, desk: Desk): void {
  const { table, entry, identity } = row;
  const details = { id: identity.id, name: identity.name, listed: official.name };
  const [told, at] = [whoIn(row, official.year), placeOf(table, entry, entry.cells.get("name"))];
  desk.reportOnce(told, "name-differs", "warning", scopeOf({ official }), at, details);
}

/** Tells, once a sheet and year, that a row is about nobody who is listed; a row that says nothing needs nobody. */
export function reportUnknown(row: RecordRow, year: number, desk: Desk): void {
  const { table, entry, identity } = row;
  if (isNobody(identity) && isEmpty(entry)) return;
  const at = placeOf(table, entry, identityCell(entry));
  const told = isNobody(identity) ? [table.sheet, at.row, at.column] : whoIn(row, year);
  desk.reportOnce(told, "unknown-official", "warning", { kind: "year", year }, at, { text: describe(identity) });
}

function whoIn({ table, identity }: RecordRow, year: number): readonly (string | number)[] {
  return [table.sheet, year, identity.idKey, identity.nameKey, identity.unitKey];
}

function identityCell(entry: Entry) {
  const cells = (["id", "name", "unit"] as const).map((field) => entry.cells.get(field));
  return cells.find((cell) => cell !== undefined && cell.value !== null);
}

/** Fields that a row may hold without saying anything of anybody. */
const SAYS_NOTHING: ReadonlySet<Field> = new Set<Field>(["serial", "year", "indicator", "code"]);

function isEmpty(entry: Entry): boolean {
  const fields = [...entry.cells.keys()].filter((field) => !SAYS_NOTHING.has(field));
  return fields.every((field) => isNoneMark(fieldText(entry, field)));
}
