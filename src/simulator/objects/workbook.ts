/** `Workbook`, the root of all objects. */
import type { SimulatedWorkbook } from "../model";
import { readOnly, type HostObject } from "../wire/host-object";
import type { WorkbookEvents } from "./events";
import { protection } from "./sheet-parts";
import { tables } from "./tables";
import { worksheets } from "./worksheet";

/** The root object of the wire. */
export function workbookObject(workbook: SimulatedWorkbook, events: WorkbookEvents): HostObject {
  return {
    className: "Workbook",
    properties: readOnly({
      Worksheets: () => worksheets(workbook, events),
      Tables: () => tables(workbook, workbook.sheets),
      ReadOnly: () => workbook.isReadOnly,
      Protection: () => protection("WorkbookProtection", () => workbook.isStructureProtected),
    }),
  };
}

/** Objects that the client makes by itself when it starts. */
export function serviceObject(typeName: string): HostObject | null {
  if (typeName !== "Microsoft.InternalService.AddinInternalService") return null;
  return { className: "AddinInternalService", methods: { NotifyActionHandlerReady: () => null } };
}
