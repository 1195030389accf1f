/** How each sheet was read, in words: what it was taken for, why, why for nothing else, and what was passed over. */
import type { IgnoredCells, Language, Role, SheetReading, Sureness, TableReading } from "../../appraisal";
import { areaAddress, cellAddress } from "../../workbook";
import { english } from "./en";
import type { PassedOver, ReadColumn, RecognitionText } from "./text";
import { chinese } from "./zh-cn";

const TEXTS: Readonly<Record<Language, RecognitionText>> = { en: english, "zh-CN": chinese };

/** How sure a reading is, in a word. */
export function surenessName(sure: Sureness, language: Language): string {
  return TEXTS[language].sure[sure];
}

/** Everything that there is to say of how a sheet was read, without its name. Never empty. */
export function readingSentences(reading: SheetReading, language: Language): readonly string[] {
  const text = TEXTS[language];
  const passed = passedOver(reading.ignored);
  return [
    ...(reading.unused ? [text.unused(reading.unused)] : []),
    ...byRole(reading.tables).flatMap((tables) => roleSentences(tables, text)),
    ...(passed.length > 0 ? [text.passedOver(passed)] : []),
    ...(reading.isHidden ? [text.hidden] : []),
  ];
}

/** Repeated headers and the parts of a scheme make several tables, of which the first speaks for all. */
function byRole(tables: readonly TableReading[]): readonly (readonly TableReading[])[] {
  const roles = new Map<Role, TableReading[]>();
  for (const table of tables) {
    const others = roles.get(table.role);
    if (others) others.push(table);
    else roles.set(table.role, [table]);
  }
  return [...roles.values()];
}

function roleSentences(tables: readonly TableReading[], text: RecognitionText): readonly string[] {
  const [first] = tables;
  if (!first) return [];
  const parts = tables.flatMap(({ part, area }) => (part === null ? [] : [{ part, place: areaAddress(area) }]));
  if (parts.length > 0) return [text.taken(first), text.parts(parts)];
  const entries = tables.reduce((sum, table) => sum + table.entries, 0);
  const year = tables.every((table) => table.year === first.year) ? first.year : null;
  const columns = columnsOf(first);
  return [
    text.taken(first),
    ...(columns.length > 0 ? [text.columns(columns.slice(0, MOST_COLUMNS), columns.length - MOST_COLUMNS)] : []),
    ...(first.layout === "long" ? [] : [text.layout[first.layout]]),
    text.entries(entries, year),
    ...first.others.map(text.other),
  ];
}

/** So many columns are named. */
const MOST_COLUMNS = 30;

/** Each field once, however many columns have it. */
function columnsOf({ headers, open }: TableReading): readonly ReadColumn[] {
  const columns = new Map<string, ReadColumn>();
  // Nobody reads the serial numbers.
  for (const { field, row, column } of headers.filter((each) => each.field !== "serial")) {
    const first = columns.get(field);
    columns.set(field, first ? { ...first, more: first.more + 1 } : { field, cell: cellAddress(row, column), more: 0 });
  }
  const own = open.map(({ text, row, column }) => ({
    field: shortened(text),
    cell: cellAddress(row, column),
    more: 0,
  }));
  return [...columns.values(), ...own];
}

/** So many places of a reason are named. */
const NAMED = 3;

/** Headers are as long as they please; so much is enough to know them by. */
const LONGEST_HEADER = 30;

function passedOver(ignored: readonly IgnoredCells[]): readonly PassedOver[] {
  const reasons = new Map<string, IgnoredCells[]>();
  // Titles are read, though no entry holds them.
  for (const one of ignored.filter(({ reason }) => reason !== "title")) {
    const others = reasons.get(one.reason);
    if (others) others.push(one);
    else reasons.set(one.reason, [one]);
  }
  return [...reasons.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const cells = all.reduce((sum, one) => sum + one.cells, 0);
    const places = all.slice(0, NAMED).map(placeOf);
    return [{ reason: first.reason, cells, places, more: all.length - places.length }];
  });
}

function placeOf({ area, header }: IgnoredCells): string {
  const address = areaAddress(area);
  return header === null ? address : `${shortened(header)} ${address}`;
}

function shortened(header: string): string {
  return header.slice(0, LONGEST_HEADER).replace(/\s+/g, " ");
}
