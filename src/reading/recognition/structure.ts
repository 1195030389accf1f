/** What can be wrong with sheets and headers as such, before any figure is read (report.md, *Issue codes*). */
import { issue, type Issue, type Place, type Role, type Scope } from "../../appraisal";
import { cellAddress } from "../../workbook";
import { withYearDigits } from "../chinese-years";
import type { Entry, Field, RecognisedTable } from "../table";
import type { Claim } from "./claims";
import type { HeaderText } from "./header";
import { settingOf } from "./lookup";
import { nearField } from "./near";
import { yearIn } from "./titles";
import { isBlank, key, textOf } from "./words";

/** Whom a fault of a whole table concerns: its year, or everybody where it holds for several. */
export function scopeOf(year: number | null): Scope {
  return year === null ? { kind: "everybody" } : { kind: "year", year };
}

/** Columns that are missing from a table, or come twice. */
export function headerIssues({ table, fit }: Claim): readonly Issue[] {
  const scope = scopeOf(table.year);
  const { sheet, role } = table;
  const columns = fit.header.columns;
  const [first] = columns;
  const last = columns[columns.length - 1];
  const headerPlace: Place = {
    sheet,
    row: fit.header.bottom,
    column: first?.column ?? 0,
    columns: (last?.column ?? 0) - (first?.column ?? 0) + 1,
  };
  const place = ({ row, column }: HeaderText): Place => ({ sheet, row, column });
  return [
    ...fit.missing.map((field) => issue("missing-column", "error", scope, headerPlace, { role, field })),
    ...fit.unread.flatMap(({ leaf, beside }) => {
      const field = nearField(role, leaf.text, beside);
      return field === null ? [] : [issue("unread-column", "question", scope, place(leaf), { text: leaf.text, field })];
    }),
    ...fit.duplicates.map(({ field, first: earlier, again }) =>
      issue("duplicate-column", "error", scope, place(again), {
        field,
        first: cellAddress(earlier.row, earlier.column),
      }),
    ),
  ];
}

/** The roles without which nothing can be calculated. */
const COMPULSORY: readonly Role[] = ["officials", "indicators", "cards"];

/** Compulsory roles that no sheet takes; `claimed` also holds those that a sheet promises and fails. */
export function missingRoles(claimed: ReadonlySet<Role>): readonly Issue[] {
  return COMPULSORY.filter((role) => !claimed.has(role)).map((role) =>
    issue("role-missing", "error", { kind: "everybody" }, null, { role }),
  );
}

/** Fields that tell one row of a role from another, beside its official and year. */
const TELLING: Readonly<Record<Role, readonly Field[]>> = {
  scheme: [],
  officials: [],
  indicators: ["code", "indicator", "group"],
  cards: ["indicator", "code"],
  ballots: ["voterClass"],
  marks: [],
  talks: [],
  opinions: ["department"],
  checks: ["date", "period", "item"],
  findings: ["findingKind", "evidence"],
  team: [],
  archive: [],
};

/**
 * Settles which tables hold. Tables of one role complement each other as long as no row stands in both, as where groups or
 * years have a sheet each. Where one does, they are in doubt (`role-twice`): adding them up would count people twice. Only a
 * mere copy, on a sheet that is not named for the role, gives way to the sheet that is; and an archive gives way to ours where ours
 * says the same of everybody in it, as it does once it has taken a clerk's over. `ours` are the sheets that hold archives of ours.
 */
export function settle(
  claims: readonly Claim[],
  ours: ReadonlySet<string>,
): {
  readonly kept: readonly Claim[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const kept: Claim[] = [];
  const owners = new Map<string, Claim>();
  const isIdleList = idleLists(claims);
  const isOurs = ({ table }: Claim) => Number(ours.has(table.sheet));
  const inOrder = [...claims].sort((a, b) => isOurs(b) - isOurs(a) || Number(b.isNamed) - Number(a.isNamed));
  const archived = new Set<string>();
  for (const claim of inOrder) {
    const { table, isNamed } = claim;
    if (isIdleList(claim)) continue;
    const keys = rowKeys(table);
    const rival = keys.map((each) => owners.get(each)).find((owner) => owner && isElsewhere(owner.table, table));
    if (rival?.isNamed && !isNamed && keys.every((each) => owners.has(each))) continue;
    const results = table.role === "archive" ? archivedResults(table) : [];
    if (rival && results.length > 0 && results.every((each) => archived.has(each))) continue;
    if (ours.has(table.sheet)) for (const each of results) archived.add(each);
    if (rival) {
      const { role, sheet, area, year } = table;
      const place: Place = { sheet, row: area.row, column: area.column };
      issues.push(issue("role-twice", "error", scopeOf(year), place, { role, other: rival.table.sheet }));
    }
    kept.push(claim);
    for (const each of keys) if (!owners.has(each)) owners.set(each, claim);
  }
  return { kept: claims.filter((claim) => kept.includes(claim)), issues };
}

/**
 * Name, unit and group stand on many a sheet: beside sheets that are called Officials they claim nothing, unless those list other years
 * only and there are cards or ballots of this one.
 */
function idleLists(claims: readonly Claim[]): (claim: Claim) => boolean {
  const officials = claims.filter(({ table }) => table.role === "officials");
  const named = new Set(officials.filter(({ isNamed }) => isNamed).flatMap(({ table }) => yearsOf(table)));
  const recorded = new Set(
    claims
      .filter(({ table: { role } }) => role === "cards" || role === "ballots")
      .flatMap(({ table }) => yearsOf(table)),
  );
  const isWanted = (year: string) => recorded.has(year) && !named.has(year) && !named.has(NO_YEAR);
  return ({ table, isNamed }) =>
    table.role === "officials" && !isNamed && named.size > 0 && !yearsOf(table).some(isWanted);
}

/** What stands for the year where none is given. */
const NO_YEAR = "";

/** The years that a table is about, as digits. */
function yearsOf({ year, entries }: RecognisedTable): readonly string[] {
  if (year !== null) return [String(year)];
  // There may be a hundred thousand entries, and they name few years.
  const named = new Set(entries.map(({ cells }) => cells.get("year")?.value));
  return [...new Set([...named].map((value) => String(yearIn(textOf(value)) ?? NO_YEAR)))];
}

/** Repeated headers make several tables of one list; only another list is a rival. */
function isElsewhere(one: RecognisedTable, other: RecognisedTable): boolean {
  return one.sheet !== other.sheet || one.tableName !== other.tableName;
}

function rowKeys(table: RecognisedTable): readonly string[] {
  return table.entries.flatMap((entry) => {
    const who = identity(entry, table.role);
    if (who === "") return [];
    const year = entry.cells.get("year");
    const when = year ? key(textOf(year.value)) : String(table.year);
    const what = TELLING[table.role].map((field) => key(textOf(entry.cells.get(field)?.value)));
    const open = table.role === "marks" ? [...entry.open.keys()].map(key) : [""];
    return open.map((each) => [table.role, when, who, ...what, each].join("\u0000"));
  });
}

/** What an archive says of each official and year; of nobody where somebody cannot be told. */
function archivedResults(table: RecognisedTable): readonly string[] {
  return table.entries.flatMap((entry) => {
    const who = identity(entry, "archive");
    if (who === "") return [];
    const said = (["year", "score", "grade"] as const).map((field) => key(textOf(entry.cells.get(field)?.value)));
    return [[who, ...said].join("\u0000")];
  });
}

function identity({ cells }: Entry, role: Role): string {
  if (role === "indicators") return "indicators";
  const of = (field: Field) => {
    const value = cells.get(field)?.value;
    return isBlank(value) ? "" : key(textOf(value));
  };
  const id = of("id");
  if (id !== "") return id;
  const [name, unit] = [of("name"), of("unit")];
  return name === "" && unit === "" ? "" : `${name}\u0001${unit}`;
}

export interface SchemeSheet {
  readonly tables: readonly RecognisedTable[];
  readonly isNamed: boolean;
}

/**
 * Settles which schemes hold: sheets named for it win over others, and no part of a scheme may stand on two sheets of one year, nor
 * on a sheet of a year and on one of none: nobody can tell which years that one is for. The parts of a scheme may be spread
 * over sheets.
 */
export function settleSchemes(sheets: readonly SchemeSheet[]): {
  readonly kept: ReadonlySet<RecognisedTable>;
  readonly issues: readonly Issue[];
} {
  const hasNamed = sheets.some(({ isNamed, tables }) => isNamed && tables.length > 0);
  const kept = new Set<RecognisedTable>();
  const issues: Issue[] = [];
  const owners: PartOwners = new Map();
  for (const { tables, isNamed } of sheets) {
    if (hasNamed && !isNamed) continue;
    const year = settingYear(tables) ?? tables[0]?.year ?? null;
    const rivals = tables.flatMap((table) => {
      kept.add(table);
      const rival = rivalOf(table, year, owners);
      const ofPart = owners.get(table.part) ?? new Map<number | null, RecognisedTable>();
      if (!ofPart.has(year)) ofPart.set(year, table);
      owners.set(table.part, ofPart);
      return rival ? [{ table, rival }] : [];
    });
    for (const { table, rival } of rivals.slice(0, 1)) {
      const place: Place = { sheet: table.sheet, row: table.area.row, column: table.area.column };
      issues.push(issue("role-twice", "error", scopeOf(rival.year), place, { role: "scheme", other: rival.sheet }));
    }
  }
  return { kept, issues };
}

/** The first table of each part of a scheme, by its year. */
type PartOwners = Map<RecognisedTable["part"], Map<number | null, RecognisedTable>>;

/** Where a part of a scheme stands already, and the year that both are for: `null` where one of them may be for any. */
function rivalOf(
  table: RecognisedTable,
  year: number | null,
  owners: PartOwners,
): { readonly sheet: string; readonly year: number | null } | null {
  const ofPart = owners.get(table.part);
  const same = ofPart?.get(year);
  // Settings may stand in several places; each has its own name, and a name that comes twice is told by parsing.
  if (table.part === "settings") return same && same.sheet !== table.sheet ? { sheet: same.sheet, year } : null;
  const [other] = year === null ? [...(ofPart?.values() ?? [])] : [ofPart?.get(null)];
  if (same) return { sheet: same.sheet, year };
  return other ? { sheet: other.sheet, year: null } : null;
}

/** The year that the settings of a scheme's sheet name, where they do. */
function settingYear(tables: readonly RecognisedTable[]): number | null {
  for (const { entries } of tables) {
    for (const { cells } of entries) {
      if (settingOf(textOf(cells.get("setting")?.value)) !== "year") continue;
      const year = Number(withYearDigits(textOf(cells.get("value")?.value).normalize("NFKC")).replace(/\D/g, ""));
      if (year >= 1900 && year < 2100) return year;
    }
  }
  return null;
}
