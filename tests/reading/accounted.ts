/** Checks by hand what the reader says of itself: that each cell was read, or passed over for exactly one reason. */
import type { SheetReading } from "../../src/appraisal";
import type { RecognisedTable, Recognition } from "../../src/reading";
import { contains, type SheetSnapshot, type WorkbookSnapshot } from "../../src/workbook";

/** What is wrong with the accounts of a workbook; nothing where every cell of every sheet is accounted for once. */
export function unaccounted(book: WorkbookSnapshot, recognition: Recognition): readonly string[] {
  return book.sheets.flatMap((sheet) => {
    const reading = recognition.sheets.find((each) => each.sheet === sheet.name);
    if (!reading) return [`${sheet.name} is not told of`];
    const tables = recognition.tables.filter((table) => table.sheet === sheet.name);
    if (reading.tables.length !== tables.length) return [`${sheet.name}: not each table is told of`];
    return tables.length === 0 ? [] : faultsOf(sheet, reading, tables);
  });
}

function faultsOf(sheet: SheetSnapshot, reading: SheetReading, tables: readonly RecognisedTable[]): readonly string[] {
  const faults: string[] = [];
  const read = new Set<string>();
  for (const { entries } of tables) {
    for (const { cells, open } of entries) {
      for (const each of [cells, open]) each.forEach(({ row, column }) => read.add(`${row}:${column}`));
    }
  }
  const isHeader = (row: number, column: number) =>
    tables.some(({ role, area, headerRow, headers }) =>
      role === "scheme"
        ? row === headerRow && column >= area.column && headers.length > 0
        : row >= area.row && row <= headerRow && contains(area, row, column),
    );
  let [filled, headers] = [0, 0];
  const counts = reading.ignored.map(() => 0);
  sheet.values.forEach((values, row) =>
    values?.forEach((value, column) => {
      if (value === undefined || value === null || (typeof value === "string" && value.trim() === "")) return;
      filled++;
      const areas = reading.ignored.flatMap(({ area }, index) => (contains(area, row, column) ? [index] : []));
      for (const index of areas) counts[index] = (counts[index] ?? 0) + 1;
      const ways = Number(read.has(`${row}:${column}`)) + areas.length;
      if (ways > 1) faults.push(`${sheet.name}!${row}:${column} is accounted for ${ways} times`);
      if (ways > 0) return;
      headers++;
      if (!isHeader(row, column)) faults.push(`${sheet.name}!${row}:${column} is not accounted for`);
    }),
  );
  const ignored = counts.reduce((sum, count) => sum + count, 0);
  reading.ignored.forEach(({ cells }, index) => {
    if (cells !== counts[index])
      faults.push(`${sheet.name}: an area of ${counts[index]} cells is said to hold ${cells}`);
  });
  if (filled !== reading.cells) faults.push(`${sheet.name}: ${reading.cells} cells told of, not ${filled}`);
  if (filled !== reading.used + ignored)
    faults.push(`${sheet.name}: ${reading.used} of ${filled} used, ${ignored} ignored`);
  if (headers > reading.used) faults.push(`${sheet.name}: more headers than used cells`);
  return faults;
}
