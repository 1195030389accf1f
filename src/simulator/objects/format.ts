/** `RangeFormat`: the looks of a range, or of several at once. Reading them is not served: nothing of ours does. */
import { contains } from "../../workbook";
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
      UseStandardWidth: writeOnly("RangeFormat.UseStandardWidth read", () => useStandardWidth(targets)),
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

/** A colour as it is kept. */
export function checkColor(color: string): string {
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

/** Setting it to false has no effect in Excel; nobody does. */
function useStandardWidth(targets: readonly Target[]): void {
  for (const { sheet, area } of targets) {
    sheet.guard();
    for (const column of [...sheet.columnWidths.keys()]) {
      if (contains(area, area.row, column)) sheet.columnWidths.delete(column);
    }
  }
}

function setHeights(targets: readonly Target[], height: Json): void {
  if (typeof height !== "number" || height < 0) throw invalidArgument("A height is a number of points.");
  for (const { sheet, area } of targets) {
    sheet.guard();
    for (let row = area.row; row < area.row + area.rows; row++) sheet.rowHeights.set(row, height);
  }
}

/** A row without a height of its own is as tall as its texts need. */
function fitRows(targets: readonly Target[]): null {
  for (const { sheet, area } of targets) {
    sheet.guard();
    for (const row of [...sheet.rowHeights.keys()]) {
      if (contains(area, row, area.column)) sheet.rowHeights.delete(row);
    }
  }
  return null;
}
