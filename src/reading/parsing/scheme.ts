/** The scheme of each year: settings and tables, with the policy's defaults for what is left out (workbook.md, *Scheme*). */
import { defaultScheme, type Scheme, type Scope } from "../../appraisal";
import type { RecognisedTable, SchemePart } from "../table";
import { addressOf, EVERYBODY, fieldPlace, fieldText, NOBODY, placeOf, type Desk } from "./desk";
import {
  placeOfRows,
  readClasses,
  readComponents,
  readGrades,
  readOptions,
  type Audience,
  type SchemeRow,
} from "./scheme-tables";
import { isNearlySetting, readSetting, settingNamed, settingNames, type SettingName, type Settings } from "./settings";
import { isNoneMark, textOf } from "./text";
import { yearInForce, yearOfCell, yearOfEntry } from "./years";

type Parts = Map<SchemePart, SchemeRow[]>;

/** What the Scheme sheets say, by the year that they say it of. */
export interface SchemeSheets {
  readonly byYear: ReadonlyMap<number, Parts>;
  /** What sheets without a year say: it holds where a year's own sheets leave a part out. */
  readonly undated: Parts;
}

/** A year's scheme, and whether the workbook sets its ballot options. */
export interface YearScheme {
  readonly scheme: Scheme;
  readonly setsOptions: boolean;
}

/** Sorts the rows of all scheme tables by year: the sheet's Year setting, else the year of its name or title. */
export function gatherSchemes(tables: readonly RecognisedTable[], desk: Desk): SchemeSheets {
  const yearBySheet = sheetYears(tables, desk);
  const byYear = new Map<number, Parts>();
  const undated: Parts = new Map();
  for (const table of tables) {
    for (const entry of table.entries) {
      const own = yearOfEntry(entry, table);
      const year = yearBySheet.get(table.sheet) ?? (own.kind === "year" ? own.year : null);
      const parts = year === null ? undated : (byYear.get(year) ?? new Map<SchemePart, SchemeRow[]>());
      if (year !== null) byYear.set(year, parts);
      const part = table.part ?? "settings";
      const rows = parts.get(part) ?? [];
      rows.push({ entry, table });
      parts.set(part, rows);
    }
  }
  return { byYear, undated };
}

/** The Scheme's Year, for rows that have no year of their own; `null` where there is none or more than one. */
export function schemeYear({ byYear }: SchemeSheets): number | null {
  const [year, another] = byYear.keys();
  return year === undefined || another !== undefined ? null : year;
}

function sheetYears(tables: readonly RecognisedTable[], desk: Desk): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const table of tables) {
    for (const entry of table.entries) {
      const cell = entry.cells.get("value");
      if (!cell || settingNamed(fieldText(entry, "setting")) !== "year" || isNoneMark(textOf(cell))) continue;
      const year = yearOfCell(cell);
      if (year === null || (years.get(table.sheet) ?? year) !== year) {
        desk.report("bad-year", "error", EVERYBODY, placeOf(table, entry, cell), { text: textOf(cell) });
      } else {
        years.set(table.sheet, year);
      }
    }
  }
  return years;
}

/** The scheme of each of `years`: the year's own, else the latest earlier one, else the earliest. */
export function readSchemes(
  sheets: SchemeSheets,
  years: readonly number[],
  desk: Desk,
): ReadonlyMap<number, YearScheme> {
  const yearsBySource = new Map<number | null, number[]>();
  for (const year of years) {
    const source = sourceOf(sheets, year);
    yearsBySource.set(source, [...(yearsBySource.get(source) ?? []), year]);
  }
  const schemes = new Map<number, YearScheme>();
  for (const [source, holdsFor] of yearsBySource) {
    const scopes = holdsFor.map((year): Scope => ({ kind: "year", year }));
    const scheme = readScheme(source, sheets, { desk, scopes });
    holdsFor.forEach((year) => schemes.set(year, scheme));
  }
  return schemes;
}

/** The year of the sheets that hold for a year; `null` where no sheet is of a year. */
export function sourceOf({ byYear }: SchemeSheets, year: number): number | null {
  return yearInForce(byYear.keys(), year);
}

/**
 * The rows of a part that hold where the sheets of the year `source` do. A table of the year's own holds instead of one without a
 * year; settings beside each other, since each has its own name.
 */
export function rowsInForce(part: SchemePart, source: number | null, sheets: SchemeSheets): readonly SchemeRow[] {
  const own = source === null ? undefined : sheets.byYear.get(source);
  const [first, second] = [own?.get(part) ?? [], sheets.undated.get(part) ?? []];
  return part === "settings" || first.length === 0 ? [...first, ...second] : first;
}

/** The rows of a setting, those that say something first: the first of them is read. */
export function rowsOfSetting(name: SettingName, rows: readonly SchemeRow[]): readonly SchemeRow[] {
  const named = rows.filter(
    ({ entry }) => settingNamed(fieldText(entry, "setting")) === name && entry.cells.has("value"),
  );
  const isBlank = ({ entry }: SchemeRow): boolean => isNoneMark(fieldText(entry, "value"));
  return [...named.filter((row) => !isBlank(row)), ...named.filter(isBlank)];
}

function readScheme(source: number | null, sheets: SchemeSheets, audience: Audience): YearScheme {
  const standard = defaultScheme(audience.desk.language);
  const rowsOf = (part: SchemePart): readonly SchemeRow[] => rowsInForce(part, source, sheets);
  const [targetsMetAt] = rowsOfSetting("targetsMetAt", rowsOf("settings"));
  const [components, grades, options, classes] = [
    rowsOf("components"),
    rowsOf("grades"),
    rowsOf("options"),
    rowsOf("classes"),
  ];
  const scheme: Scheme = {
    ...standard,
    ...readSettings(rowsOf("settings"), audience),
    components: components.length > 0 ? readComponents(components, audience) : standard.components,
    grades: grades.length > 0 ? readGrades(grades, audience) : standard.grades,
    options: options.length > 0 ? readOptions(options, audience) : standard.options,
    classes: classes.length > 0 ? readClasses(classes, audience) : standard.classes,
    ofYear: source,
    places: {
      components: placeOfRows(components),
      grades: placeOfRows(grades),
      options: placeOfRows(options),
      classes: placeOfRows(classes),
      targetsMetAt: targetsMetAt ? fieldPlace(targetsMetAt.table, targetsMetAt.entry, "value") : null,
    },
  };
  return { scheme, setsOptions: options.length > 0 };
}

function readSettings(rows: readonly SchemeRow[], audience: Audience): Partial<Settings> {
  const { desk, scopes } = audience;
  let settings: Partial<Settings> = {};
  const firsts = new Map<SettingName, SchemeRow>();
  for (const { entry, table } of rows) {
    const [text, cell] = [fieldText(entry, "setting"), entry.cells.get("value")];
    const name = settingNamed(text);
    const at = fieldPlace(table, entry, "value");
    if (name === null) {
      if (!isNoneMark(text)) reportUnknownSetting({ entry, table }, audience);
      continue;
    }
    if (name === "year" || !cell) continue;
    const reading = readSetting(name, cell);
    if (reading.kind === "blank") continue;
    const first = firsts.get(name);
    firsts.set(name, first ?? { entry, table });
    if (reading.kind === "fault") {
      const details = { setting: name, text: textOf(cell), allowed: reading.expected };
      scopes.forEach((scope) => desk.report("bad-setting", "error", scope, at, details));
    } else if (first && textOf(first.entry.cells.get("value")) !== textOf(cell)) {
      const details = { role: "scheme", text, first: addressOf(placeOf(first.table, first.entry), at.sheet) } as const;
      scopes.forEach((scope) => desk.report("duplicate-row", "error", scope, at, details));
    } else {
      settings = { ...settings, ...reading.settings };
    }
  }
  return settings;
}

/** A setting that nobody knows changes nothing. One that is nearly known was meant: its default would be a guess. */
function reportUnknownSetting({ entry, table }: SchemeRow, { desk, scopes }: Audience): void {
  const text = fieldText(entry, "setting");
  const isMeant = isNearlySetting(text) && !isNoneMark(fieldText(entry, "value"));
  const details = { field: "setting", text, allowed: settingNames(desk.language) };
  for (const scope of isMeant ? scopes : [NOBODY]) {
    desk.report("unknown-word", isMeant ? "error" : "warning", scope, fieldPlace(table, entry, "setting"), details);
  }
}
