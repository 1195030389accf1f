/** The indicators of each year (P4; workbook.md, *Indicators*; scoring.md 2). */
import { nameKey, type Indicator, type Scheme, type Scope } from "../../appraisal";
import type { RecognisedTable } from "../table";
import { addressOf, EVERYBODY, fieldPlace, fieldText, placeOf, type Desk } from "./desk";
import { holdsFor, IndicatorBook } from "./indicator-book";
import { IndicatorCells, type IndicatorRow } from "./indicator-cells";
import type { GroupNames, OfficialDraft } from "./officials";
import { push } from "./people";
import { isNoneMark, listOf, optionalText } from "./text";
import { DIRECTION, YES_NO } from "./words";
import { yearInForce, yearOfEntry } from "./years";

/** Rows of the Indicators sheets by their year; `null` holds for every year. */
export type IndicatorRows = ReadonlyMap<number | null, readonly IndicatorRow[]>;

/** Sorts the rows of all Indicators sheets by year. A Year that is none blocks everybody. */
export function gatherIndicators(tables: readonly RecognisedTable[], desk: Desk): IndicatorRows {
  const rows = new Map<number | null, IndicatorRow[]>();
  for (const table of tables) {
    for (const entry of table.entries) {
      const dated = yearOfEntry(entry, table);
      if (dated.kind === "bad" && dated.text !== "") {
        const at = fieldPlace(table, entry, "year");
        desk.report("bad-year", "error", EVERYBODY, at, { text: dated.text });
      } else {
        push(rows, dated.kind === "year" ? dated.year : null, { entry, table });
      }
    }
  }
  return rows;
}

/** What reading the indicators of a year needs to know of it. */
export interface IndicatorYear {
  readonly year: number;
  readonly scheme: Scheme;
  /** The groups that have officials. */
  readonly groups: readonly string[];
  readonly nameOfGroup: GroupNames;
}

/** Reads the indicators that hold in a year: its own, else those of the latest earlier year, else of the earliest. */
export function readIndicators(rows: IndicatorRows, of: IndicatorYear, desk: Desk): IndicatorBook {
  const dated = [...rows.keys()].filter((year) => year !== null);
  const source = yearInForce(dated, of.year);
  const inForce = [...(rows.get(null) ?? []), ...(source === null ? [] : (rows.get(source) ?? []))];
  const book = new IndicatorBook();
  const listing = new Listing(of, desk);
  for (const row of inForce) {
    const indicator = listing.read(row);
    if (indicator) book.add(indicator);
  }
  return book;
}

/** Tells each official for whose group no indicator holds; a blank group has been told of already. */
export function reportUnknownGroups(
  { indicators }: IndicatorBook,
  year: number,
  officials: readonly Pick<OfficialDraft, "key" | "group" | "groupAt">[],
  desk: Desk,
): void {
  for (const { key, group, groupAt } of officials) {
    if (isNoneMark(group) || indicators.some((indicator) => holdsFor(indicator, group))) continue;
    desk.report("unknown-group", "error", { kind: "official", year, official: key }, groupAt, { group });
  }
}

const ALL_GROUPS = new Set(["all", "全部", "所有", "通用"].map(nameKey));

/** One year's indicators in the making. */
class Listing {
  private readonly keys = new Set<string>();
  private readonly firsts = new Map<string, Indicator[]>();

  constructor(
    private readonly of: IndicatorYear,
    private readonly desk: Desk,
  ) {}

  read(row: IndicatorRow): Indicator | null {
    const { entry, table } = row;
    const code = optionalText(entry.cells.get("code"));
    const name = optionalText(entry.cells.get("indicator")) ?? code;
    if (name === null) return null;
    const groups = this.groupsOf(row);
    const cells = new IndicatorCells(row, name, this.scopesOf(groups), this.of.scheme, this.desk);
    const { method, methodNames } = cells.method();
    const indicator: Indicator = {
      key: this.uniqueKey(code ?? name),
      code,
      name,
      pillar: fieldText(entry, "pillar"),
      groups,
      qualitative: cells.isQualitative(method),
      method,
      methodNames,
      weight: cells.weight(methodNames),
      direction: cells.choice(DIRECTION, "direction", "error") ?? "higher",
      unit: optionalText(entry.cells.get("measure")),
      isKey: cells.choice(YES_NO, "key", "error") ?? false,
      isPublic: cells.choice(YES_NO, "public", "warning") ?? false,
      source: optionalText(entry.cells.get("source")),
      at: fieldPlace(table, entry, "indicator"),
      weightAt: fieldPlace(table, entry, "weight"),
    };
    this.reportRepeat(indicator);
    return indicator;
  }

  /** The groups that an indicator holds for, in the officials' spelling; none means all. */
  private groupsOf({ entry, table }: IndicatorRow): readonly string[] {
    const cell = entry.cells.get("group");
    const text = fieldText(entry, "group");
    if (isNoneMark(text) || ALL_GROUPS.has(nameKey(text))) return [];
    const groups = [...new Set(listOf(text).map(this.of.nameOfGroup))];
    for (const group of groups) {
      if (this.of.groups.includes(group)) continue;
      const scope: Scope = { kind: "group", year: this.of.year, group };
      const identity = [this.of.year, group];
      this.desk.reportOnce(identity, "group-without-officials", "warning", scope, placeOf(table, entry, cell), {
        group,
      });
    }
    return groups;
  }

  private scopesOf(groups: readonly string[]): readonly Scope[] {
    const concerned = groups.length === 0 ? this.of.groups : groups.filter((group) => this.of.groups.includes(group));
    return concerned.map((group): Scope => ({ kind: "group", year: this.of.year, group }));
  }

  private uniqueKey(wanted: string): string {
    let key = wanted;
    for (let number = 2; this.keys.has(key); number++) key = `${wanted} (${number})`;
    this.keys.add(key);
    return key;
  }

  /** One code, or one name without codes that differ, twice for the same group: no card line could tell them apart. */
  private reportRepeat(indicator: Indicator): void {
    const names = indicator.code === null ? [indicator.name] : [indicator.code, indicator.name];
    for (const text of new Set(names.map(nameKey))) {
      const first = this.firsts.get(text)?.find((other) => cannotBeToldApart(other, indicator));
      push(this.firsts, text, indicator);
      if (!first) continue;
      const details = {
        role: "indicators",
        text: indicator.name,
        first: addressOf(first.at, indicator.at.sheet),
      } as const;
      for (const scope of this.scopesOf(sharedGroups(first, indicator))) {
        this.desk.report("duplicate-row", "error", scope, indicator.at, details);
      }
      return;
    }
  }
}

function cannotBeToldApart(one: Indicator, other: Indicator): boolean {
  const differ = one.code !== null && other.code !== null && nameKey(one.code) !== nameKey(other.code);
  const overlap = one.groups.length === 0 || other.groups.length === 0 || sharedGroups(one, other).length > 0;
  return overlap && !differ;
}

function sharedGroups(one: Indicator, other: Indicator): readonly string[] {
  if (one.groups.length === 0) return other.groups;
  return other.groups.length === 0 ? one.groups : one.groups.filter((group) => other.groups.includes(group));
}
