/** The rows of all roles that are about one official each: their year, their official, and what they say. */
import type { Role, Scope } from "../../appraisal";
import type { RecognisedTable } from "../table";
import { readBallots } from "./ballots";
import { readCards } from "./cards";
import { readChecks } from "./checks";
import { EVERYBODY, headerPlace, NOBODY, placeOf, type Desk } from "./desk";
import { readFindings } from "./findings";
import { officialOf, reportUnknown, scopeOf, type RecordRow, type RoleReader, type YearDraft } from "./lines";
import { readMarks } from "./marks";
import { readOpinions } from "./opinions";
import { identityReader, type Identity } from "./people";
import { readTalks } from "./talks";
import { readTeam } from "./team";
import { yearOfEntry, type RowYear } from "./years";

/** Who reads the rows of a role. */
const READERS = {
  cards: readCards,
  ballots: readBallots,
  marks: readMarks,
  talks: readTalks,
  opinions: readOpinions,
  checks: readChecks,
  findings: readFindings,
  team: readTeam,
} as const satisfies Partial<Record<Role, RoleReader>>;

export type RecordRole = keyof typeof READERS;
export const RECORD_ROLES = Object.keys(READERS) as readonly RecordRole[];

/** A row with the year that it belongs to. */
export interface DatedRecord extends RecordRow {
  readonly dated: RowYear;
}

export type Records = ReadonlyMap<RecordRole, readonly DatedRecord[]>;

/** The rows of tables with the year and person that each names; `fallback` is the Scheme's Year, where nothing else says one. */
export function gatherRecords(tables: readonly RecognisedTable[], fallback: number | null): readonly DatedRecord[] {
  const identify = identityReader();
  return tables.flatMap((table) =>
    table.entries.map((entry): DatedRecord => {
      const own = yearOfEntry(entry, table);
      const dated: RowYear = own.kind === "none" && fallback !== null ? { kind: "year", year: fallback } : own;
      return { table, entry, dated, identity: identify(entry) };
    }),
  );
}

/** Who was seen in which year, by cards and ballots. */
export function* sightings(records: Records): Iterable<{ readonly identity: Identity; readonly year: number }> {
  for (const role of ["cards", "ballots"] as const) {
    for (const { dated, identity } of records.get(role) ?? []) {
      if (dated.kind === "year") yield { identity, year: dated.year };
    }
  }
}

/** Reads all rows into the officials of their years. */
export function readRecords(records: Records, drafts: ReadonlyMap<number, YearDraft>, desk: Desk): void {
  for (const [role, rows] of records) {
    const readers = new Map([...drafts].map(([year, draft]) => [year, { draft, read: READERS[role](draft, desk) }]));
    for (const row of rows) {
      if (row.dated.kind !== "year") {
        reportWithoutYear(row, drafts, desk);
        continue;
      }
      const reader = readers.get(row.dated.year);
      if (!reader) {
        reportUnknown(row, row.dated.year, desk);
        continue;
      }
      const official = officialOf(row, reader.draft, desk);
      if (official) reader.read({ table: row.table, entry: row.entry, official });
    }
  }
}

/** A row without a year is missing from one: it blocks its official in all; a whole sheet without one blocks everybody. */
function reportWithoutYear(row: DatedRecord, drafts: ReadonlyMap<number, YearDraft>, desk: Desk): void {
  const { table, entry, dated } = row;
  if (dated.kind !== "bad") {
    const { area, sheet } = table;
    desk.reportOnce([sheet, area.row, area.column], "bad-year", "error", EVERYBODY, headerPlace(table), { text: "" });
    return;
  }
  const at = placeOf(table, entry, dated.cell);
  const scopes = [...drafts.values()].flatMap((draft): readonly Scope[] => {
    const match = draft.roster.find(row.identity);
    if (match.kind === "unknown") return [];
    const officials = match.kind === "found" ? [match.person] : match.candidates;
    return officials.map((official) => scopeOf({ official }));
  });
  for (const scope of scopes.length > 0 ? scopes : [NOBODY]) {
    const who = scope.kind === "official" ? [scope.year, scope.official] : [];
    desk.reportOnce([table.sheet, at.row, at.column, ...who], "bad-year", "error", scope, at, { text: dated.text });
  }
}
