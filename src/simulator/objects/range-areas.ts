/** `RangeAreas`: several areas of one sheet at once. */
import { areaAddress, quoteSheetName } from "../../workbook";
import type { SimulatedWorkbook } from "../model";
import { readOnly, type HostObject } from "../wire/host-object";
import { rangeFormat } from "./format";
import { range } from "./range";
import type { Target } from "./target";

/** The areas as one object; there is at least one. */
export function rangeAreas(workbook: SimulatedWorkbook, targets: readonly Target[]): HostObject {
  return {
    className: "RangeAreas",
    properties: readOnly({
      Address: () => targets.map(({ sheet, area }) => `${quoteSheetName(sheet.name)}!${areaAddress(area)}`).join(","),
      AreaCount: () => targets.length,
      Areas: () => ({
        className: "RangeCollection",
        items: () => targets.map((target) => range(workbook, target)),
      }),
      Format: () => rangeFormat(targets),
    }),
  };
}
