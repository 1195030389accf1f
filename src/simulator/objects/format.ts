/** `RangeFormat`: the looks of a range, or of several at once. Reading them is not served: nothing of ours does. */
import { invalidArgument, notImplemented } from "../wire/errors";
import type { HostObject, Property } from "../wire/host-object";
import type { Json } from "../wire/protocol";
import type { CellFormat } from "../model";
import { border } from "./border";
import { restyle } from "./restyle";
import type { Target } from "./target";

/** The format object of these areas. */
export function rangeFormat(targets: readonly Target[]): HostObject {
  return {
    className: "RangeFormat",
    properties: {
      Font: { get: () => font(targets) },
      Fill: { get: () => fill(targets) },
      Borders: { get: () => borders(targets) },
      WrapText: look(targets, "boolean", (wrap) => ({ wrap })),
      HorizontalAlignment: look(targets, "string", (horizontal) => ({ horizontal })),
      VerticalAlignment: look(targets, "string", (vertical) => ({ vertical })),
      ColumnWidth: writeOnly("RangeFormat.ColumnWidth read", (value) => setWidths(targets, value)),
      RowHeight: writeOnly("RangeFormat.RowHeight read", (value) => setHeights(targets, value)),
    },
    methods: { AutofitRows: () => fitRows(targets) },
  };
}

function font(targets: readonly Target[]): HostObject {
  return {
    className: "RangeFont",
    properties: {
      Bold: look(targets, "boolean", (bold) => ({ bold })),
      Italic: look(targets, "boolean", (italic) => ({ italic })),
      Size: look(targets, "number", (size) => ({ size })),
      Color: look(targets, "string", (color) => ({ color: checkColor(color) })),
    },
  };
}

function fill(targets: readonly Target[]): HostObject {
  return {
    className: "RangeFill",
    properties: { Color: look(targets, "string", (color) => ({ fill: checkColor(color) })) },
  };
}

function borders(targets: readonly Target[]): HostObject {
  return {
    className: "RangeBorderCollection",
    methods: { GetItem: ([index]) => border(targets, String(index)) },
  };
}

interface Kinds {
  boolean: boolean;
  number: number;
  string: string;
}

function look<Kind extends keyof Kinds>(
  targets: readonly Target[],
  kind: Kind,
  change: (value: Kinds[Kind]) => CellFormat,
): Property {
  return writeOnly("reading a format", (value) => {
    if (typeof value !== kind) throw invalidArgument(`A ${kind} was expected.`);
    const format = change(value as Kinds[Kind]);
    restyle(targets, () => format);
  });
}

function writeOnly(name: string, set: (value: Json) => void): Property {
  return {
    get: () => {
      throw notImplemented(name);
    },
    set,
  };
}

function checkColor(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw invalidArgument("A colour is #RRGGBB.");
  return color.toUpperCase();
}

function setWidths(targets: readonly Target[], width: Json): void {
  if (typeof width !== "number" || width < 0) throw invalidArgument("A width is a number of points.");
  for (const { sheet, area } of targets) {
    sheet.guard();
    for (let column = area.column; column < area.column + area.columns; column++) sheet.columnWidths.set(column, width);
  }
}

function eachRow(targets: readonly Target[], change: (heights: Map<number, number>, row: number) => void): void {
  for (const { sheet, area } of targets) {
    sheet.guard();
    for (let row = area.row; row < area.row + area.rows; row++) change(sheet.rowHeights, row);
  }
}

function setHeights(targets: readonly Target[], height: Json): void {
  if (typeof height !== "number" || height < 0) throw invalidArgument("A height is a number of points.");
  eachRow(targets, (heights, row) => heights.set(row, height));
}

/** A row without a height of its own is as tall as its texts need. */
function fitRows(targets: readonly Target[]): null {
  eachRow(targets, (heights, row) => heights.delete(row));
  return null;
}
