/** Marks as Excel keeps them: hidden defined names of one sheet, each a text constant or a reference. */
import { parseAddress } from "../address";
import { MARK_PREFIX } from "../marks";
import type { Mark } from "../snapshot";

/** Whether a defined name is a mark of ours. */
export function isMark(name: string): boolean {
  return name.startsWith(MARK_PREFIX);
}

/** The mark of a defined name, under its name without the prefix; nothing if its cells were deleted or it is of another kind. */
export function readMark(name: string, formula: unknown): [string, Mark][] {
  const mark = markOf(String(formula));
  return mark ? [[name.slice(MARK_PREFIX.length), mark]] : [];
}

/** Sets a mark, in place of one of that name among the defined names that are there. */
export function writeMark(
  sheet: Excel.Worksheet,
  name: string,
  value: Excel.Range | string,
  present: ReadonlySet<string>,
): void {
  const full = MARK_PREFIX + name;
  if (present.has(full)) sheet.names.getItem(full).delete();
  const constant = typeof value === "string" ? `="${value.replaceAll('"', '""')}"` : value;
  sheet.names.add(full, constant).visible = false;
}

function markOf(formula: string): Mark | null {
  if (formula.startsWith('="') && formula.endsWith('"') && formula.length > 2) {
    return { text: formula.slice(2, -1).replaceAll('""', '"') };
  }
  const area = parseAddress(formula.slice(formula.lastIndexOf("!") + 1));
  return area && { area };
}
