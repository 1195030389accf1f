/** What a plan comes to in counts, before anything is written. */
import {
  contains,
  isWholeSheet,
  valueAt,
  type Area,
  type Content,
  type Edit,
  type SheetContent,
  type SheetSnapshot,
  type WholeSheet,
  type WorkbookSnapshot,
} from "../workbook";
import { holds } from "./cells";

/** A column of a clerk's sheet that is written into. */
export interface PreviewedColumn {
  readonly column: number;
  /** `null` where no mark says where the header is. */
  readonly header: string | null;
  /** Its header is written with it. */
  readonly isNew: boolean;
  /** Cells that hold something else afterwards. */
  readonly cells: number;
}

/** What happens to one sheet. */
export type SheetPreview =
  /** `rows` below the header. */
  | { readonly kind: "made"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "refilled"; readonly sheet: string; readonly cells: number }
  | { readonly kind: "removed"; readonly sheet: string }
  | { readonly kind: "written"; readonly sheet: string; readonly columns: readonly PreviewedColumn[] };

export interface Preview {
  /** The clerk's sheets first, then ours, in the order of the plan. */
  readonly sheets: readonly SheetPreview[];
  /** How many sheets of ours that nobody sees are made or refilled. */
  readonly hidden: number;
}

/** Counts what a plan would change in a workbook. Marks alone change nothing that is seen. Pure. */
export function previewEdits(edits: readonly Edit[], snapshot: WorkbookSnapshot): Preview {
  const whole = edits.filter(isWholeSheet);
  const seen = whole.filter(({ content }) => content.isHidden !== true);
  const written = snapshot.sheets.flatMap((sheet): readonly SheetPreview[] => {
    const columns = writtenColumns(
      sheet,
      edits.filter((edit) => edit.sheet === sheet.name),
    );
    return columns.length > 0 ? [{ kind: "written", sheet: sheet.name, columns }] : [];
  });
  const removed = edits.flatMap((edit): readonly SheetPreview[] =>
    edit.kind === "removeSheet" ? [{ kind: "removed", sheet: edit.sheet }] : [],
  );
  return {
    sheets: [...written, ...seen.map((edit) => wholeSheet(edit, snapshot)), ...removed],
    hidden: whole.length - seen.length,
  };
}

function wholeSheet({ sheet, content }: WholeSheet, { sheets }: WorkbookSnapshot): SheetPreview {
  const there = sheets.find(({ name }) => name === sheet);
  if (there) return { kind: "refilled", sheet, cells: changedCells(there, content) };
  return { kind: "made", sheet, rows: Math.max(0, content.rows.length - content.freeze.rows) };
}

function changedCells(sheet: SheetSnapshot, { rows }: SheetContent): number {
  let count = 0;
  for (let row = 0; row < Math.max(rows.length, sheet.values.length); row += 1) {
    const width = Math.max(rows[row]?.length ?? 0, sheet.values[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      if (!holds(sheet, row, column, rows[row]?.[column]?.content ?? null)) count += 1;
    }
  }
  return count;
}

/** The columns of a sheet in which cells change, from left to right. */
function writtenColumns(sheet: SheetSnapshot, edits: readonly Edit[]): readonly PreviewedColumn[] {
  const columns = new Map<number, Map<number, Content>>();
  for (const edit of edits) {
    if (edit.kind !== "write") continue;
    edit.values.forEach((contents, down) =>
      contents.forEach((content, right) => {
        const [row, column] = [edit.row + down, edit.column + right];
        if (content === undefined || holds(sheet, row, column, content)) return;
        columns.set(column, (columns.get(column) ?? new Map<number, Content>()).set(row, content));
      }),
    );
  }
  const areas = markedColumns(sheet, edits);
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, cells]) => {
      const area = areas.find((one) => [...cells.keys()].some((row) => contains(one, row, column)));
      const written = area && cells.get(area.row);
      const header = area && (written ?? valueAt(sheet, area.row, column));
      return {
        column,
        header: typeof header === "string" ? header : null,
        isNew: written !== undefined && written !== null,
        cells: cells.size,
      };
    });
}

/** The areas of the columns of ours, their headers first: as they are to be marked, then as they are. */
function markedColumns({ marks }: SheetSnapshot, edits: readonly Edit[]): readonly Area[] {
  const planned = edits.flatMap((edit) => (edit.kind === "mark" ? [edit.area] : []));
  const standing = Object.values(marks).flatMap((mark) => ("area" in mark ? [mark.area] : []));
  return [...planned, ...standing].filter(({ columns }) => columns === 1);
}
