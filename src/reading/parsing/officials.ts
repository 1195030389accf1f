/** The officials of each year (P1; workbook.md, *Officials*). */
import { nameKey, type OfficialInput, type Place, type Scope } from "../../appraisal";
import { isCellError } from "../../workbook";
import type { Entry, Field, RecognisedTable } from "../table";
import { NUMBER, readFigure } from "./cells";
import { addressOf, EVERYBODY, fieldPlace, fieldText, NOBODY, placeOf, type Desk } from "./desk";
import { describe, identityOf, Roster, type Identity } from "./people";
import { isNoneMark, optionalText } from "./text";
import { YES_NO } from "./words";
import { yearOfEntry } from "./years";

/** An official of one year while the rows about them are being collected. */
export interface OfficialDraft extends OfficialInput {
  readonly identity: Identity;
  readonly year: number;
  /** The cell of the group. */
  readonly groupAt: Place;
  readonly cards: OfficialInput["cards"][number][];
  readonly ballots: OfficialInput["ballots"][number][];
  readonly marks: OfficialInput["marks"][number][];
  readonly talks: OfficialInput["talks"][number][];
  readonly opinions: OfficialInput["opinions"][number][];
  readonly checks: OfficialInput["checks"][number][];
  readonly findings: OfficialInput["findings"][number][];
  readonly team: OfficialInput["team"][number][];
}

/** A row of the sheet that lists the officials. */
export interface OfficialRow {
  readonly entry: Entry;
  readonly table: RecognisedTable;
  readonly identity: Identity;
  /** `null`: the years that have cards or ballots of theirs. */
  readonly year: number | null;
}

export interface OfficialRows {
  readonly rows: readonly OfficialRow[];
  /** Rows whose Year is none: nobody knows whose ranks they would change. */
  readonly withoutYear: readonly { readonly row: OfficialRow; readonly text: string }[];
}

/** Reads who is listed. A row without a name or ID, such as a vacant post, lists nobody, with a warning. */
export function gatherOfficials(tables: readonly RecognisedTable[], desk: Desk): OfficialRows {
  const rows: OfficialRow[] = [];
  const withoutYear: { row: OfficialRow; text: string }[] = [];
  for (const table of tables) {
    for (const entry of table.entries) {
      const identity = identityOf(entry);
      if (identity.nameKey === "" && identity.idKey === "") {
        desk.report("unknown-official", "warning", NOBODY, placeOf(table, entry), { text: identity.unit });
        continue;
      }
      const dated = yearOfEntry(entry, table);
      const row: OfficialRow = { entry, table, identity, year: dated.kind === "year" ? dated.year : null };
      if (dated.kind === "bad" && dated.text !== "") withoutYear.push({ row, text: dated.text });
      else rows.push(row);
    }
  }
  return { rows, withoutYear };
}

/**
 * In which years an undated official is appraised: those that `sightings` (cards and ballots) show; of somebody who is
 * in none of them, every calculated year.
 */
export function yearsOfUndated(
  rows: readonly OfficialRow[],
  sightings: Iterable<{ readonly identity: Identity; readonly year: number }>,
  allYears: readonly number[],
): (row: OfficialRow) => ReadonlySet<number> {
  const roster = new Roster<OfficialRow>();
  rows.filter((row) => row.year === null).forEach((row) => roster.add(row));
  const seen = new Map<OfficialRow, Set<number>>();
  if (roster.people.length > 0) {
    for (const { identity, year } of sightings) {
      const match = roster.find(identity);
      const people = match.kind === "found" ? [match.person] : match.kind === "ambiguous" ? match.candidates : [];
      for (const row of people) seen.set(row, (seen.get(row) ?? new Set()).add(year));
    }
  }
  const all = new Set(allYears);
  return (row) => seen.get(row) ?? all;
}

/** A row whose Year is none would change the ranks of its group in some year: it blocks the group in all of them. */
export function reportOfficialsWithoutYear(
  { withoutYear }: OfficialRows,
  years: readonly number[],
  nameOfGroup: GroupNames,
  desk: Desk,
): void {
  for (const { row, text } of withoutYear) {
    const at = fieldPlace(row.table, row.entry, "year");
    const group = nameOfGroup(fieldText(row.entry, "group"));
    const scopes = years.map((year): Scope => ({ kind: "group", year, group }));
    for (const scope of scopes.length > 0 ? scopes : [EVERYBODY]) {
      desk.report("bad-year", "error", scope, at, { text });
    }
  }
}

/** Groups by whatever spelling, as the officials' sheet first writes them. */
export type GroupNames = (text: string) => string;

/** The officials' own spelling of each group; a group of nobody keeps its own. */
export function groupNames(rows: readonly OfficialRow[]): GroupNames {
  const names = new Map<string, string>();
  for (const { entry } of rows) {
    const group = fieldText(entry, "group");
    if (!names.has(nameKey(group))) names.set(nameKey(group), group);
  }
  return (text) => names.get(nameKey(text)) ?? text;
}

/** How the workbook as a whole spells people and groups. */
export interface Spelling {
  /** The key of a person's history. */
  readonly keyOf: (person: Identity) => string;
  readonly nameOfGroup: GroupNames;
}

/**
 * Lists the officials of each year that has any, in the order of the sheets, and tells who is listed twice.
 */
export function enrol(
  rows: readonly OfficialRow[],
  years: readonly number[],
  undatedYears: (row: OfficialRow) => ReadonlySet<number>,
  { keyOf, nameOfGroup }: Spelling,
  desk: Desk,
): ReadonlyMap<number, Roster<OfficialDraft>> {
  const enrolment = new Map(years.map((year) => [year, new Enrolment(year, desk)]));
  const dated = new Set(rows.flatMap((row) => (row.year === null ? [] : [`${row.year}|${keyOf(row.identity)}`])));
  for (const row of rows) {
    const key = keyOf(row.identity);
    for (const year of row.year === null ? undatedYears(row) : [row.year]) {
      // The row of the year itself says more than the one that holds for any.
      if (row.year === null && dated.has(`${year}|${key}`)) continue;
      enrolment.get(year)?.add(row, key, nameOfGroup);
    }
  }
  const rosters = [...enrolment].map(([year, { roster }]) => [year, roster] as const);
  return new Map(rosters.filter(([, roster]) => roster.people.length > 0));
}

interface Enrolled {
  readonly draft: OfficialDraft;
  readonly row: OfficialRow;
}

/** One year's list in the making. */
class Enrolment {
  readonly roster = new Roster<OfficialDraft>();
  private readonly byKey = new Map<string, Enrolled>();

  constructor(
    private readonly year: number,
    private readonly desk: Desk,
  ) {}

  add(row: OfficialRow, key: string, nameOfGroup: GroupNames): void {
    const first = this.byKey.get(key);
    if (first && isSamePerson(first.draft.identity, row.identity)) return this.reportTwice(first.draft, row);
    const ownKey = first ? `${key} ${row.identity.nameKey} ${row.entry.row}` : key;
    const draft = draftOf(row, ownKey, this.year, nameOfGroup);
    this.roster.add(draft);
    if (first) this.reportSharedId(first, { draft, row });
    else this.byKey.set(key, { draft, row });
    this.reportFaults(row, draft);
  }

  private scopeOf(official: OfficialDraft): Scope {
    return { kind: "official", year: this.year, official: official.key };
  }

  private reportTwice(first: OfficialDraft, row: OfficialRow): void {
    const at = fieldPlace(row.table, row.entry, "name");
    const { name, unit } = first;
    const details = { name, unit, first: addressOf(first.at, at.sheet) };
    this.desk.report("duplicate-official", "error", this.scopeOf(first), at, details);
  }

  private reportSharedId(first: Enrolled, second: Enrolled): void {
    const details = { id: second.draft.id ?? "", names: [first.draft.name, second.draft.name] };
    for (const { draft, row } of [first, second]) {
      const at = fieldPlace(row.table, row.entry, "id");
      this.desk.report("duplicate-id", "error", this.scopeOf(draft), at, details);
    }
  }

  private reportFaults({ entry, table }: OfficialRow, official: OfficialDraft): void {
    for (const field of ["id", "name", "unit", "group", "notGraded"] as const satisfies readonly Field[]) {
      const value = entry.cells.get(field)?.value ?? null;
      if (!isCellError(value)) continue;
      const at = fieldPlace(table, entry, field);
      this.desk.report("error-value", "error", this.scopeOf(official), at, { field, error: value.error });
    }
    if (isNoneMark(fieldText(entry, "group"))) {
      const at = fieldPlace(table, entry, "group");
      this.desk.report("unknown-group", "error", this.scopeOf(official), at, { group: official.group });
    }
  }
}

/** The same ID with another name is somebody else with a wrong ID; a name that is missing contradicts nothing. */
function isSamePerson(one: Identity, other: Identity): boolean {
  return one.nameKey === "" || other.nameKey === "" || one.nameKey === other.nameKey;
}

function draftOf(
  { entry, table, identity }: OfficialRow,
  key: string,
  year: number,
  nameOfGroup: GroupNames,
): OfficialDraft {
  const at = fieldPlace(table, entry, "name");
  return {
    identity,
    year,
    key,
    id: identity.id === "" ? null : identity.id,
    name: identity.name === "" ? describe(identity) : identity.name,
    unit: identity.unit,
    post: optionalText(entry.cells.get("post")),
    group: nameOfGroup(fieldText(entry, "group")),
    coefficient: readFigure(entry.cells.get("coefficient"), at, NUMBER),
    notGraded: notGraded(entry),
    cards: [],
    ballots: [],
    marks: [],
    talks: [],
    opinions: [],
    checks: [],
    findings: [],
    team: [],
    at,
    groupAt: fieldPlace(table, entry, "group"),
  };
}

/** The reason why somebody is not graded; a plain *no* is none, and neither is an error value. */
function notGraded(entry: Entry): string | null {
  if (isCellError(entry.cells.get("notGraded")?.value)) return null;
  const reason = optionalText(entry.cells.get("notGraded"));
  return reason === null || YES_NO.read(reason) === false ? null : reason;
}
