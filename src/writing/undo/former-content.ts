/** A sheet of ours as it was before it was refilled. */
import {
  columnCount,
  rowCount,
  type Area,
  type Content,
  type SheetContent,
  type SheetSnapshot,
  type Style,
  type StyledCell,
} from "../../workbook";
import { tallRows } from "../table-body";
import { areasOf } from "./areas";
import { contentAt, type Cell } from "./cells";

export interface FormerContent {
  readonly content: SheetContent;
  /** Cells whose old content cannot be written: they held an error without a formula. They are left empty. */
  readonly lost: readonly Area[];
}

/**
 * What a sheet of ours held: values, formulas, number formats and merged cells as they were. A snapshot knows no more, so the rest
 * is that of the `refilled` content: widths, frozen rows, print and conditional formats as they are there; the look of a row
 * is that of one of its kind there. Charts, links and validations are taken over where they still
 * fit. Not restored: what a clerk changed in the looks, widths, comments or drawings of the sheet.
 */
export function formerContent(before: SheetSnapshot, refilled: SheetContent): FormerContent {
  const looks = new Looks(refilled);
  const lost: Cell[] = [];
  const width = columnCount(before);
  const rows = Array.from({ length: rowCount(before) }, (_, row): readonly StyledCell[] => {
    const contents = Array.from({ length: width }, (_, column): Content => {
      const content = contentAt(before, row, column);
      if (content === undefined) lost.push({ row, column });
      return content ?? null;
    });
    return looks.dress(row, contents, before.formats[row]);
  });
  const { freeze, columnWidths, rowHeights } = refilled;
  const heads = [...(rowHeights ?? [])].filter(([row]) => row < freeze.rows);
  const body = tallRows(rows.slice(freeze.rows), columnWidths, freeze.rows);
  const { charts, validations, ...common } = refilled;
  // They speak of certain rows.
  const isAlike = rows.length === refilled.rows.length;
  return {
    content: {
      ...common,
      ...(isAlike && charts ? { charts } : {}),
      ...(isAlike && validations ? { validations } : {}),
      rows,
      merges: before.merges,
      rowHeights: new Map([...heads, ...body]),
      isHidden: before.visibility === "veryHidden",
    },
    lost: areasOf(lost),
  };
}

/** The looks of a sheet, to be given to other rows. */
class Looks {
  private readonly rows = new Map<string, readonly StyledCell[]>();

  constructor(private readonly model: SheetContent) {
    const { rows, freeze } = model;
    rows.slice(freeze.rows).forEach((cells) => {
      this.keysOf(cells.map(({ content }) => content)).forEach((key) => {
        if (!this.rows.has(key)) this.rows.set(key, cells);
      });
    });
  }

  /** A row with these contents and number formats, looking like one of its kind. */
  dress(row: number, contents: readonly Content[], formats: SheetSnapshot["formats"][number]): readonly StyledCell[] {
    const { rows, freeze } = this.model;
    const there = rows[row] ?? [];
    const isHead = row < freeze.rows;
    const keys = isHead ? [] : this.keysOf(contents);
    const kin = keys.map((key) => this.rows.get(key)).find((cells) => cells !== undefined);
    const like = isHead ? there : (kin ?? rows.at(-1) ?? []);
    // A title is one cell, however wide the table is.
    const filled = contents.reduce<number>((end, content, column) => (content === null ? end : column + 1), 0);
    const width = Math.max(filled, Math.min(like.length, contents.length));
    return contents.slice(0, width).map((content, column) => {
      const { style } = like[column] ?? (isHead ? like.at(-1) : undefined) ?? {};
      const { content: shown, link } = there[column] ?? {};
      return {
        content,
        ...withFormat(style, content === null ? style?.numberFormat : formats?.[column]),
        ...(link && shown === content ? { link } : {}),
      };
    });
  }

  /**
   * By what a row is known, the nearest first. Rows of a kind have text, numbers and nothing in the same columns; rows of the
   * same entry besides hold the same in the columns that stay in sight.
   */
  private keysOf(contents: readonly Content[]): readonly string[] {
    const kind = contents.map(letterOf).join("").replace(/-+$/, "");
    const entry = JSON.stringify(contents.slice(0, Math.max(1, this.model.freeze.columns)));
    return [`${kind} ${entry}`, kind];
  }
}

function letterOf(content: Content): string {
  const value = typeof content === "object" && content !== null ? content.value : content;
  return value === null || value === "" ? "-" : typeof value === "number" ? "n" : "t";
}

function withFormat(style: Style | undefined, numberFormat: string | undefined): Pick<StyledCell, "style"> {
  if (style?.numberFormat === numberFormat) return style ? { style } : {};
  return { style: { ...style, numberFormat: numberFormat ?? "General" } };
}
