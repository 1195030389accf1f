/** Which tables of a returned workbook are record cards and ballots. */
import type { Issue, IssueCode, Role } from "../../appraisal";
import { ROLE_MARK, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook";
import { Desk } from "../parsing/desk";
import { gatherSchemes, schemeYear } from "../parsing/scheme";
import { recognise, type Recognition } from "../recognise";
import type { RecognisedTable } from "../table";

export interface ReturnTables {
  /** Record cards and ballots, under the names of their sheets. */
  readonly tables: readonly RecognisedTable[];
  /** The return's own tables of indicators, for their units of measure. */
  readonly indicators: readonly RecognisedTable[];
  /** What is wrong with the headers. */
  readonly issues: readonly Issue[];
}

/**
 * Recognises a return. One that has sheets for its figures alone is looked at with the officials and indicators of the workbook,
 * for these may head its columns. Tables without a year have that of the return's own scheme, if any.
 */
export function recogniseReturn(
  snapshot: WorkbookSnapshot,
  workbook: { readonly snapshot: WorkbookSnapshot; readonly recognition: Recognition },
): ReturnTables {
  const alone = recognise(snapshot);
  const lacks = LENDABLE.filter((role) => alone.tables.every((table) => table.role !== role));
  const lent = lacks.flatMap((role) => lend(role, workbook));
  const { tables, issues } = lent.length > 0 ? recognise({ sheets: [...lent, ...snapshot.sheets] }) : alone;
  const year = schemeYear(gatherSchemes(tablesOf(alone.tables, "scheme"), new Desk(alone.language)));
  const isLent = new Set(lent.map(({ name }) => name));
  const own = tables.filter(({ sheet }) => !isLent.has(sheet));
  const records = [...tablesOf(own, "cards"), ...tablesOf(own, "ballots")];
  const sheets = new Set(records.map(({ sheet }) => sheet));
  return {
    tables: records.map((table) => (isDated(table) || year === null ? table : { ...table, year })),
    indicators: tablesOf(own, "indicators"),
    issues: issues.filter(
      (one) => HEADER_CODES.has(one.code) && one.at && (sheets.has(one.at.sheet) || isPromise(one)),
    ),
  };
}

const LENDABLE = ["officials", "indicators"] as const satisfies readonly Role[];

const HEADER_CODES: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "no-header",
  "missing-column",
  "duplicate-column",
  "role-twice",
  "unread-column",
]);

/** A sheet that is named for figures, and holds none that could be read. */
function isPromise(issue: Issue): boolean {
  return issue.code === "no-header" && (issue.details.role === "cards" || issue.details.role === "ballots");
}

function tablesOf(tables: readonly RecognisedTable[], role: Role): readonly RecognisedTable[] {
  return tables.filter((table) => table.role === role);
}

function isDated({ year, headers }: RecognisedTable): boolean {
  return year !== null || headers.some(({ field }) => field === "year");
}

/** The workbook's sheets of a role, under names that no sheet of the return can have, their role settled. */
function lend(
  role: Role,
  { snapshot, recognition }: { readonly snapshot: WorkbookSnapshot; readonly recognition: Recognition },
): readonly SheetSnapshot[] {
  const names = new Set(tablesOf(recognition.tables, role).map(({ sheet }) => sheet));
  const settled = { [`${ROLE_MARK}${role}`]: { text: "" } };
  return snapshot.sheets
    .filter(({ name }) => names.has(name))
    .map((sheet) => ({ ...sheet, name: `[${role}]${sheet.name}`, marks: { ...settled, ...sheet.marks } }));
}
