/** `ConditionalFormatCollection` and `ConditionalFormat`: looks of a range that hold where a cell equals a text. */
import { overlaps } from "../../workbook";
import type { CellFormat, ConditionalFormat } from "../model";
import { invalidArgument, notImplemented } from "../wire/errors";
import { collection, type HostObject, type Property } from "../wire/host-object";
import type { Json } from "../wire/protocol";
import { record, text } from "./arguments";
import { checkColor } from "./format";
import type { Target } from "./target";

/** The conditional formats that hold for cells of a range. */
export function conditionalFormats({ sheet, area }: Target): HostObject {
  const own = () => sheet.conditionalFormats.list().filter(({ areas }) => areas.some((each) => overlaps(each, area)));
  return collection(
    "ConditionalFormatCollection",
    () => own().map(conditionalFormat),
    (id) => {
      const found = own().find((each) => each.id === id);
      return found ? conditionalFormat(found) : null;
    },
    {
      Add: ([type]) => {
        sheet.guard();
        if (type !== "CellValue") throw notImplemented(`ConditionalFormatCollection.Add ${String(type)}`);
        return conditionalFormat(sheet.conditionalFormats.add(area));
      },
      ClearAll: () => {
        sheet.guard();
        sheet.conditionalFormats.clear(area);
        return null;
      },
    },
  );
}

function conditionalFormat(item: ConditionalFormat): HostObject {
  return {
    className: "ConditionalFormat",
    id: item.id,
    properties: { CellValue: { get: () => cellValue(item) } },
  };
}

function cellValue(item: ConditionalFormat): HostObject {
  return {
    className: "CellValueConditionalFormat",
    properties: {
      Format: { get: () => looks(item) },
      Rule: {
        get: () => ({ formula1: item.formula ?? "", operator: "EqualTo" }),
        set: (value) => {
          item.formula = formulaOf(value);
        },
      },
    },
  };
}

/** Only the comparison with a text constant is served. Excel takes a constant of 255 characters at most. */
function formulaOf(rule: Json): string {
  const given = record(rule);
  if (given["operator"] !== "EqualTo") throw notImplemented(`ConditionalCellValueRule ${String(given["operator"])}`);
  const formula = text(given["formula1"] as Json, "The formula");
  if (!/^="(?:[^"]|""){0,255}"$/s.test(formula)) throw invalidArgument("The formula is not allowed.");
  return formula;
}

function looks(item: ConditionalFormat): HostObject {
  const property = (
    kind: "boolean" | "string",
    name: keyof CellFormat,
    change: (value: Json) => CellFormat,
  ): Property => ({
    get: () => (item.format[name] as Json | undefined) ?? null,
    set: (value) => {
      if (typeof value !== kind) throw invalidArgument(`A ${kind} was expected.`);
      item.format = { ...item.format, ...change(value) };
    },
  });
  const font: HostObject = {
    className: "ConditionalRangeFont",
    properties: {
      Bold: property("boolean", "bold", (bold) => ({ bold: bold === true })),
      Color: property("string", "color", (color) => ({ color: checkColor(String(color)) })),
    },
  };
  const fill: HostObject = {
    className: "ConditionalRangeFill",
    properties: { Color: property("string", "fill", (color) => ({ fill: checkColor(String(color)) })) },
  };
  return {
    className: "ConditionalRangeFormat",
    properties: { Font: { get: () => font }, Fill: { get: () => fill } },
  };
}
