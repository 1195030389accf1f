/** Whether what grades are made from has changed. */
import type { Examination } from "../appraise";
import { inputTables } from "../reading";
import {
  ARCHIVE_MARK,
  FIELD_MARK,
  fingerprint,
  parseAddress,
  ROLE_MARK,
  rowCount,
  SHEET_MARK,
  type Area,
  type Edit,
  type SheetSnapshot,
  type TableFingerprint,
  type WorkbookChange,
} from "../workbook";
import { readFingerprints, resultTables } from "../writing";
import { compareTables } from "./verify/differences";

/**
 * Those of some changes after an examination that may concern inputs. On a sheet that is read, all do but those in grade columns;
 * on sheets of ours (save the archive, which is read back) and on sheets that are not used, none. A sheet that was blank or is
 * not known yet may become an input. `written` is what the last calculation wrote. Pure.
 */
export function inputChanges(
  changes: readonly WorkbookChange[],
  examination: Examination,
  written: readonly Edit[],
): readonly WorkbookChange[] {
  return changes.filter((change) => mayBeInput(change, examination, written));
}

function mayBeInput(
  { sheet: name, cells }: WorkbookChange,
  { snapshot, recognition, input }: Examination,
  written: readonly Edit[],
): boolean {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (!recognition.tables.some((table) => table.sheet === name)) {
    if (written.some((edit) => edit.kind === "ownSheet" && edit.sheet === name && edit.mark !== ARCHIVE_MARK))
      return false;
    return !sheet || (sheet.marks[SHEET_MARK] === undefined && rowCount(sheet) === 0);
  }
  const changed = cells === null ? null : parseAddress(cells);
  const grades = [
    ...columnsForGrades(name, input.lists, recognition),
    ...ourColumns(sheet),
    ...writtenOn(name, written),
  ];
  return changed === null || !covers(grades, changed);
}

/** The columns that a template has for grades, or that read like them, as far down as its officials go. */
function columnsForGrades(
  name: string,
  lists: Examination["input"]["lists"],
  { tables }: Examination["recognition"],
): readonly Area[] {
  return lists.flatMap(({ sheet, headerRow, gradeColumns }) => {
    const table = tables.find((one) => one.sheet === sheet && one.headerRow === headerRow && one.role === "officials");
    if (sheet !== name || !table) return [];
    const end = table.area.row + table.area.rows;
    return gradeColumns.map(({ column }) => ({ row: headerRow + 1, column, rows: end - headerRow - 1, columns: 1 }));
  });
}

/** The grade columns by their marks: no other mark of ours on a clerk's sheet names cells but the clerk's own words. */
function ourColumns(sheet: SheetSnapshot | undefined): readonly Area[] {
  return Object.entries(sheet?.marks ?? {}).flatMap(([name, mark]) =>
    "area" in mark && !name.startsWith(ROLE_MARK) && !name.startsWith(FIELD_MARK) ? [mark.area] : [],
  );
}

function writtenOn(name: string, written: readonly Edit[]): readonly Area[] {
  return written.flatMap((edit) => {
    if (edit.kind !== "write" || edit.sheet !== name) return [];
    const columns = edit.values.reduce((most, row) => Math.max(most, row.length), 0);
    return [{ row: edit.row, column: edit.column, rows: edit.values.length, columns }];
  });
}

/** Whether each column of an area lies in some other area. */
function covers(areas: readonly Area[], { row, column, rows, columns }: Area): boolean {
  for (let at = column; at < column + columns; at++) {
    const isCovered = areas.some(
      (area) =>
        area.column <= at && at < area.column + area.columns && area.row <= row && row + rows <= area.row + area.rows,
    );
    if (!isCovered) return false;
  }
  return true;
}

/**
 * The sheets that are not as they were when the grades in the workbook were calculated (P20), the archive among them; none where
 * nothing was calculated, or nobody can tell any more of what. Linear in the inputs. Pure.
 */
export function sheetsNewerThanGrades({ snapshot, recognition, input }: Examination): readonly string[] {
  const record = readFingerprints(snapshot);
  if (record === null || record === "unreadable") return [];
  const isRead = ({ kind, name }: Pick<TableFingerprint, "kind" | "name">) => kind === "input" || name === ARCHIVE_MARK;
  const tables = [...inputTables(snapshot, recognition), ...resultTables(snapshot, input)].filter(isRead);
  const { differences } = compareTables(record.filter(isRead), tables.map(fingerprint), snapshot);
  const sheets = differences.flatMap((one) => ("sheet" in one && one.sheet !== null ? [one.sheet] : []));
  return [...new Set(sheets)];
}
