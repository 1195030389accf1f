/** Columns that a list of the team's opinions lacks: beside its last one, in its looks. */
import type { Area, Content, Edit, SheetSnapshot } from "../../workbook";
import { excelTable, lastEntryRow, type Lists } from "../lists";
import { freeColumns } from "../room";
import type { TemplateWords } from "../template/words";
import type { TeamField, TeamList } from "./types";

interface NewColumn {
  readonly field: TeamField;
  readonly column: number;
  readonly cells: Map<number, Content>;
}

export class NewColumns {
  private readonly columns = new Map<TeamList, NewColumn[]>();

  constructor(
    private readonly sheetOf: (name: string) => SheetSnapshot | undefined,
    private readonly words: TemplateWords,
  ) {}

  /** Where a column for a field is, or would be; `null` where there is no room. */
  placeOf(list: TeamList, field: TeamField): number | null {
    const added = this.columns.get(list) ?? [];
    const known = added.find((one) => one.field === field);
    if (known) return known.column;
    const sheet = this.sheetOf(list.sheet);
    if (!sheet || sheet.isProtected) return null;
    const rows = rowsOf(list);
    const taken = added.map(({ column }): Area => ({ ...rows, column, columns: 1 }));
    const last = lastColumnOf(list, sheet);
    const column = freeColumns(sheet, { ...rows, lastColumn: last }, 1, taken);
    // Columns of an Excel table have nothing between them.
    return excelTable(sheet, list) && column !== last + 1 + added.length ? null : column;
  }

  /** Plans a cell of a column that has room. */
  put(list: TeamList, field: TeamField, row: number, content: Content): void {
    const added = this.columns.get(list) ?? [];
    const known = added.find((one) => one.field === field);
    const column = known?.column ?? this.placeOf(list, field);
    if (column === null) return;
    const one = known ?? { field, column, cells: new Map<number, Content>() };
    if (!known) this.columns.set(list, [...added, one]);
    one.cells.set(row, content);
  }

  /** How many columns a list gets. */
  countOf(list: TeamList): number {
    return this.columns.get(list)?.length ?? 0;
  }

  /** The new columns with their headers; cells that stay blank take the looks of the list as well. */
  edits(lists: Lists<TeamList>): readonly Edit[] {
    return [...this.columns].flatMap(([list, columns]) => {
      const sheet = this.sheetOf(list.sheet);
      const likeColumn = sheet ? lastColumnOf(list, sheet) : list.area.column;
      const rows = lists.lastRow(list) - list.headerRow;
      return columns.map(({ field, column, cells }): Edit => {
        const values = Array.from({ length: rows }, (_, index) => [cells.get(list.headerRow + 1 + index) ?? null]);
        const at = { sheet: list.sheet, row: list.headerRow, column };
        return { kind: "write", ...at, values: [[this.words.columns[field].header], ...values], likeColumn };
      });
    });
  }
}

function rowsOf(list: TeamList): { readonly row: number; readonly rows: number } {
  const { headerRow: row } = list;
  return { row, rows: (lastEntryRow(list) ?? row) - row + 1 };
}

function lastColumnOf(list: TeamList, sheet: SheetSnapshot): number {
  const { column, columns } = excelTable(sheet, list)?.area ?? list.area;
  return column + columns - 1;
}
