/** Rows that the lists of the team's opinions lack: whom they are about, in the columns and the style of the list. */
import { nameKey, type AppraisalInput, type OfficialInput } from "../../appraisal";
import { valueAt, type Content, type SheetSnapshot } from "../../workbook";
import { text } from "../cells";
import { identityCells, lastEntryRow } from "../lists";
import type { TeamList } from "./types";

/** What a new row of a list says of itself: whom it is about, of which year, and its serial number where the others have one. */
export function rowCells(
  list: TeamList,
  year: number,
  official: OfficialInput,
  sheet: SheetSnapshot,
  row: number,
): ReadonlyMap<string, Content> {
  const last = lastEntryRow(list);
  const above = (field: string): Content | undefined => {
    const column = list.columns.get(field);
    const isValue = last !== null && column !== undefined && sheet.formulas[last]?.[column] === undefined;
    const value = isValue ? valueAt(sheet, last, column) : null;
    return typeof value === "object" ? undefined : value;
  };
  const serial = above("serial");
  return new Map<string, Content>([
    ...identityCells(year, official),
    ["year", yearLike(above("year"), year)],
    ["post", text(official.post)],
    ["group", text(official.group)],
    ["serial", typeof serial === "number" && last !== null ? serial + row - last : null],
  ]);
}

/** The year as the row above has it: 2025, or 2025年. */
function yearLike(above: Content | undefined, year: number): Content {
  const isText = typeof above === "string" && /^\d{4}\D*$/.test(above);
  return isText ? above.replace(/^\d{4}/, String(year)) : year;
}

/** Tells whether the columns of a list can say which official is meant (workbook.md, *Roles*). */
export function identifier(input: AppraisalInput): (list: TeamList, year: number, official: OfficialInput) => boolean {
  const counts = new Map<string, number>();
  const keysOf = (year: number, { name, unit }: OfficialInput) => {
    const [byName, byUnit] = [nameKey(name), nameKey(unit)];
    return { name: `${year} name ${byName}`, unit: `${year} unit ${byUnit}`, both: `${year} both ${byName}|${byUnit}` };
  };
  for (const { year, officials } of input.years) {
    for (const official of officials) {
      for (const key of Object.values(keysOf(year, official))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return ({ columns }, year, official) => {
    const { name, unit, both } = keysOf(year, official);
    const isOne = (key: string): boolean => counts.get(key) === 1;
    if (columns.has("id") && official.id !== null) return true;
    if (!columns.has("name")) return columns.has("unit") && isOne(unit);
    return columns.has("unit") ? isOne(both) : isOne(name);
  };
}
