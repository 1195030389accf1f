/** The small objects that hang on a sheet: protection, filter, frozen panes. */
import { guesses } from "../guesses";
import type { Sheet } from "../model";
import { HostError } from "../wire/errors";
import { readOnly, type HostObject } from "../wire/host-object";
import { whole } from "./arguments";
import { targetOf } from "./target";

export function protection(className: string, isProtected: () => boolean): HostObject {
  return { className, properties: readOnly({ Protected: isProtected }) };
}

export function sheetFilter(sheet: Sheet): HostObject {
  return {
    className: "AutoFilter",
    properties: readOnly({
      Enabled: () => sheet.filter !== null,
      IsDataFiltered: () => sheet.filter?.hidesRows ?? false,
    }),
    methods: {
      Remove: () => {
        sheet.guard();
        sheet.filter = null;
        return null;
      },
    },
  };
}

export function freezePanes(sheet: Sheet): HostObject {
  const freeze = (rows: number, columns: number) => {
    if (sheet.visibility !== "Visible") throw new HostError(guesses.panesOfHiddenSheet, "The sheet is hidden.", 500);
    sheet.freeze = { rows, columns };
    return null;
  };
  return {
    className: "WorksheetFreezePanes",
    methods: {
      FreezeAt: ([corner]) => {
        const { area } = targetOf(corner);
        return freeze(area.row + area.rows, area.column + area.columns);
      },
      FreezeRows: ([count]) => freeze(whole(count, 1, "The number of rows"), 0),
      FreezeColumns: ([count]) => freeze(0, whole(count, 1, "The number of columns")),
      Unfreeze: () => freeze(0, 0),
    },
  };
}
