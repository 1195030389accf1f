import { issue, type Issue, type Language, type Role, type Scope } from "../appraisal";
import { ARCHIVE_MARK, ROLE_MARK, SHEET_MARK, type SheetSnapshot, type WorkbookSnapshot } from "../workbook";
import { cellsOf, type Cells } from "./recognition/cells";
import { claimsOf, nameOfTable, type Claim } from "./recognition/claims";
import type { Known } from "./recognition/layout";
import { ALL_ROLES, roleOfName, type NamedRole } from "./recognition/lookup";
import { plainRegion, tableRegions } from "./recognition/regions";
import { schemeTables } from "./recognition/scheme";
import { headerIssues, missingRoles, scopeOf, settle, settleSchemes } from "./recognition/structure";
import { yearIn } from "./recognition/titles";
import { isBlank, keysOf, textOf } from "./recognition/words";
import type { FieldCell, RecognisedTable } from "./table";

export interface Recognition {
  /** The language of most of the recognised headers. */
  readonly language: Language;
  readonly tables: readonly RecognisedTable[];
  /** Sheets that were taken for nothing; the add-in's own sheets are not among them. */
  readonly unusedSheets: readonly string[];
  readonly issues: readonly Issue[];
}

/** What one sheet was found to hold. */
interface Found {
  readonly sheet: SheetSnapshot;
  readonly name: NamedRole | null;
  readonly scheme: readonly RecognisedTable[];
  readonly claims: readonly Claim[];
}

const NOTHING_KNOWN: Known = { indicators: new Set(), ids: new Set(), names: new Set(), units: new Set() };

/**
 * Finds out what each sheet and table is for (workbook.md, *Roles*): sheet → regions → header → role → layout → entries. Pure.
 * The workbook is looked at twice: indicators and officials are known where they head columns once their own sheets are.
 */
export function recognise(snapshot: WorkbookSnapshot): Recognition {
  const sheets = snapshot.sheets.filter(isInput);
  const known = knownIn(sheets.flatMap((sheet) => lookAt(sheet, NOTHING_KNOWN).claims));
  const found = sheets.map((sheet) => lookAt(sheet, known));
  const { kept, issues } = settle(found.flatMap(({ claims }) => claims));
  const schemes = settleSchemes(
    found.map(({ scheme, name }) => ({ tables: scheme, isNamed: name?.role === "scheme" })),
  );
  const isKept = new Set(kept);
  const tables = found.flatMap(({ scheme, claims }) => [
    ...scheme.filter((table) => schemes.kept.has(table)),
    ...claims.filter((claim) => isKept.has(claim)).map(({ table }) => table),
  ]);
  const used = new Set(tables.map(({ sheet }) => sheet));
  const unused = found.filter(({ sheet }) => !used.has(sheet.name));
  const headerless = unused.filter(promisesRole);
  const claimed = new Set<Role>([
    ...tables.map(({ role }) => role),
    ...headerless.flatMap(({ name }) => (name ? [name.role] : [])),
  ]);
  return {
    language: languageOf(tables),
    tables,
    unusedSheets: unused.map(({ sheet }) => sheet.name),
    issues: [
      ...missingRoles(claimed),
      ...headerless.map(noHeader),
      ...issues,
      ...schemes.issues,
      ...kept.flatMap(headerIssues),
      ...found.filter(({ sheet }) => used.has(sheet.name)).flatMap(({ sheet }) => lockIssues(sheet)),
    ],
  };
}

/** Our own sheets are never input, save the archive. */
function isInput(sheet: SheetSnapshot): boolean {
  return sheet.marks[SHEET_MARK] === undefined || isArchive(sheet);
}

function isArchive(sheet: SheetSnapshot): boolean {
  const mark = sheet.marks[SHEET_MARK];
  return mark !== undefined && "text" in mark && mark.text === ARCHIVE_MARK;
}

/** What a sheet is named for, where neither we nor the clerk have settled it: `none` where it is to be nothing. */
function nameOf(sheet: SheetSnapshot): NamedRole | "none" | null {
  if (isArchive(sheet)) return { role: "archive", exact: true, isSettled: true };
  const roles = Object.keys(sheet.marks).flatMap((mark) =>
    mark.startsWith(ROLE_MARK) ? [mark.slice(ROLE_MARK.length)] : [],
  );
  if (roles.includes("none")) return "none";
  const role = ALL_ROLES.find((each) => roles.includes(each));
  return role ? { role, exact: true, isSettled: true } : roleOfName(sheet.name);
}

function lookAt(sheet: SheetSnapshot, known: Known): Found {
  const name = nameOf(sheet);
  if (name === "none") return { sheet, name: null, scheme: [], claims: [] };
  const cells = cellsOf(sheet);
  const isScheme = name?.role === "scheme" && name.exact;
  const claims = isScheme ? [] : claimsOn(cells, name, known);
  const maybeScheme = claims.length === 0 && (isScheme || !name?.isSettled);
  return { sheet, name, scheme: maybeScheme ? schemeTables(cells, isScheme) : [], claims };
}

/** Excel tables first: where they have a role, the rest of the sheet is decoration. */
function claimsOn(cells: Cells, name: NamedRole | null, known: Known): readonly Claim[] {
  const claims = tableRegions(cells).flatMap((region) => claimsOf(region, nameOfTable(region, name), known));
  return claims.length > 0 ? claims : claimsOf(plainRegion(cells), name, known);
}

/** Names of indicators and officials, by the keys under which a header may carry them. */
function knownIn(claims: readonly Claim[]): Known {
  const known = {
    indicators: new Set<string>(),
    ids: new Set<string>(),
    names: new Set<string>(),
    units: new Set<string>(),
  };
  const add = (set: Set<string>, cell: FieldCell | undefined) => {
    for (const each of keysOf(textOf(cell?.value))) set.add(each);
  };
  for (const { table } of claims) {
    for (const { cells } of table.entries) {
      if (table.role === "indicators") {
        add(known.indicators, cells.get("indicator"));
        add(known.indicators, cells.get("code"));
      } else if (table.role === "officials") {
        add(known.ids, cells.get("id"));
        add(known.names, cells.get("name"));
        add(known.units, cells.get("unit"));
      }
    }
  }
  return known;
}

function languageOf(tables: readonly RecognisedTable[]): Language {
  const texts = tables.flatMap(({ headers }) => headers.map(({ text }) => text));
  const chinese = texts.filter((text) => /\p{Script=Han}/u.test(text)).length;
  return chinese * 2 > texts.length ? "zh-CN" : "en";
}

/** A sheet that is named for a role, holds something, and has no header that anybody could read. */
function promisesRole({ sheet, name, claims }: Found): boolean {
  const hasContent = sheet.values.some((row) => row?.some((value) => !isBlank(value)));
  return name?.exact === true && claims.length === 0 && hasContent;
}

function noHeader({ sheet, name }: Found): Issue {
  return issue("no-header", "error", scopeOf(yearIn(sheet.name)), { sheet: sheet.name }, { role: name?.role ?? null });
}

function lockIssues({ name, isProtected, isFiltered }: SheetSnapshot): readonly Issue[] {
  const nobody: Scope = { kind: "nobody" };
  return [
    ...(isProtected ? [issue("sheet-protected", "warning", nobody, { sheet: name }, { sheetName: name })] : []),
    ...(isFiltered ? [issue("rows-filtered", "warning", nobody, { sheet: name }, { sheetName: name })] : []),
  ];
}
