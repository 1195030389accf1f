import { issue, type Issue, type Language, type Role, type Scope, type SheetReading } from "../appraisal";
import { ARCHIVE_MARK, SHEET_MARK, type SheetSnapshot, type WorkbookSnapshot } from "../workbook";
import { cellsOf, type Cells } from "./recognition/cells";
import { claimsOf, nameOfTable, type Claim } from "./recognition/claims";
import type { Known } from "./recognition/layout";
import { roleOfName, type NamedRole } from "./recognition/lookup";
import { lostFieldWords, lostRoleWords } from "./recognition/lost";
import { cellsNotRead, sheetNotRead } from "./recognition/not-read";
import { readingOf } from "./recognition/readings";
import { plainRegion, tableRegions } from "./recognition/regions";
import { roleSaid } from "./recognition/remembered";
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
  /** What every input sheet was taken for, how sure that is and why; also those that are hidden or not used. */
  readonly sheets: readonly SheetReading[];
  readonly issues: readonly Issue[];
}

/** What one sheet was found to hold. */
interface Found {
  readonly sheet: SheetSnapshot;
  readonly cells: Cells;
  /** `none` where the sheet is settled to be nothing. */
  readonly name: NamedRole | "none" | null;
  readonly scheme: readonly RecognisedTable[];
  readonly claims: readonly Claim[];
}

const NOTHING_KNOWN: Known = {
  ...{ indicators: new Set(), ids: new Set(), names: new Set(), units: new Set() },
  isFirstLook: true,
};

/**
 * Finds out what each sheet and table is for (workbook.md, *Roles*): sheet → regions → header → role → layout → entries. Pure.
 * The workbook is looked at twice: indicators and officials are known where they head columns once their own sheets are.
 */
export function recognise(snapshot: WorkbookSnapshot): Recognition {
  const sheets = snapshot.sheets.filter(isInput);
  const known = knownIn(sheets.flatMap((sheet) => lookAt(sheet, NOTHING_KNOWN).claims));
  const found = sheets.map((sheet) => lookAt(sheet, known));
  const ours = new Set(sheets.filter(isArchive).map(({ name }) => name));
  const { kept, issues } = settle(
    found.flatMap(({ claims }) => claims),
    ours,
  );
  const schemes = settleSchemes(
    found.map(({ scheme, name }) => ({ tables: scheme, isNamed: roleOf(name) === "scheme" })),
  );
  const isKept = new Set(kept);
  const tables = found.flatMap(({ scheme, claims }) => [
    ...scheme.filter((table) => schemes.kept.has(table)),
    ...claims.filter((claim) => isKept.has(claim)).map(({ table }) => table),
  ]);
  const used = new Set(tables.map(({ sheet }) => sheet));
  const unused = found.filter(({ sheet }) => !used.has(sheet.name));
  const headerless = unused.filter(promisesRole);
  const readings = found.map((each) => {
    const [kept, keptScheme] = [
      each.claims.filter((claim) => isKept.has(claim)),
      each.scheme.filter((table) => schemes.kept.has(table)),
    ];
    const [dropped] = [...each.claims.map(({ table }) => table), ...each.scheme];
    return readingOf({ ...each, kept, keptScheme, gaveWay: dropped?.role ?? null }, known);
  });
  const isHeaderless = new Set(headerless.map(({ sheet }) => sheet.name));
  const claimed = new Set<Role>([
    ...tables.map(({ role }) => role),
    ...headerless.flatMap(({ name }) => roleOf(name) ?? []),
  ]);
  return {
    language: languageOf(tables),
    tables,
    unusedSheets: unused.map(({ sheet }) => sheet.name),
    sheets: readings,
    issues: [
      ...missingRoles(claimed),
      ...headerless.map(noHeader),
      ...issues,
      ...schemes.issues,
      ...kept.flatMap(headerIssues),
      ...readings.flatMap(cellsNotRead),
      ...readings.filter(({ sheet }) => !isHeaderless.has(sheet)).flatMap(sheetNotRead),
      ...found.flatMap((each) => lostWords(each, tables, kept)),
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
  const said = roleSaid(sheet);
  if (said === "none") return "none";
  return said ? { role: said, exact: true, isSettled: true } : roleOfName(sheet.name);
}

function lookAt(sheet: SheetSnapshot, known: Known): Found {
  const name = nameOf(sheet);
  const cells = cellsOf(sheet);
  if (name === "none") return { sheet, cells, name, scheme: [], claims: [] };
  const isScheme = name?.role === "scheme" && name.exact;
  const claims = isScheme ? [] : claimsOn(cells, name, known);
  const maybeScheme = claims.length === 0 && (isScheme || !name?.isSettled);
  return { sheet, cells, name, scheme: maybeScheme ? schemeTables(cells, isScheme) : [], claims };
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
  if (name === "none") return false;
  const hasContent = sheet.values.some((row) => row?.some((value) => !isBlank(value)));
  return name?.exact === true && claims.length === 0 && hasContent;
}

function noHeader({ sheet, name }: Found): Issue {
  return issue("no-header", "error", scopeOf(yearIn(sheet.name)), { sheet: sheet.name }, { role: roleOf(name) });
}

function roleOf(name: Found["name"]): Role | null {
  return name === "none" ? null : (name?.role ?? null);
}

/** What was said of a sheet and its columns and can no longer be found; of columns of a sheet that is nothing, nobody asks. */
function lostWords(
  { sheet, cells, name }: Found,
  tables: readonly RecognisedTable[],
  kept: readonly Claim[],
): readonly Issue[] {
  const here = tables.filter((table) => table.sheet === sheet.name);
  const lacks = kept.some(({ table, fit }) => table.sheet === sheet.name && fit.missing.length > 0);
  return [...lostRoleWords(sheet, here, lacks), ...(name === "none" ? [] : lostFieldWords(cells, here))];
}

function lockIssues({ name, isProtected, isFiltered }: SheetSnapshot): readonly Issue[] {
  const nobody: Scope = { kind: "nobody" };
  return [
    ...(isProtected ? [issue("sheet-protected", "warning", nobody, { sheet: name }, { sheetName: name })] : []),
    ...(isFiltered ? [issue("rows-filtered", "warning", nobody, { sheet: name }, { sheetName: name })] : []),
  ];
}
