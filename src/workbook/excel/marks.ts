/** Marks as Excel keeps them: hidden defined names of one sheet, each a text constant or a reference. */
import { MARK_PREFIX } from "../marks";

/** Sets a mark, in place of one of that name among the defined names that are there; keeps count of these. */
export function writeMark(
  sheet: Excel.Worksheet,
  name: string,
  value: Excel.Range | string,
  present: Set<string>,
): void {
  removeMark(sheet, name, present);
  const constant = typeof value === "string" ? `="${value.replaceAll('"', '""')}"` : value;
  sheet.names.add(MARK_PREFIX + name, constant).visible = false;
  present.add(MARK_PREFIX + name);
}

/** Takes a mark away, if it is among the defined names that are there. */
export function removeMark(sheet: Excel.Worksheet, name: string, present: Set<string>): void {
  const full = MARK_PREFIX + name;
  if (present.delete(full)) sheet.names.getItem(full).delete();
}
