/** The Office.js host: the workbook that is open in Excel. The only place that names `Excel.*`. */
import { done, refused, type ApplyOptions, type InteractiveHost, type Outcome, type Refusal } from "../host";
import { applyEdits } from "./apply";
import { listenInExcel } from "./events";
import { OwnWrites } from "./own-writes";
import { readWorkbook } from "./read";
import { pause, PATIENCE, runInExcel, type Patience, type Session } from "./session";
import { asOneStep } from "./undo-step";

/**
 * The workbook in Excel. Reading takes three round trips, writing two, and one more for every 4 MB that go over the wire; neither
 * begins while a cell is being edited. Needs ExcelApi 1.9; merged areas are known and tables resized from 1.13 on.
 */
export function excelHost(patience: Partial<Patience> = {}): InteractiveHost {
  const own = new OwnWrites();
  return {
    read: (watch) => again(() => runInExcel(readWorkbook, watch, patience), patience.again),
    apply: (edits, watch: ApplyOptions = {}) =>
      own.during(() =>
        asOneStep(edits, watch.before, (options, before) =>
          runInExcel((session) => applyEdits(session, edits, before), watch, patience, options),
        ),
      ),
    reveal: (sheet, cell) => runInExcel((session) => reveal(session, sheet, cell), {}, patience),
    listen: (listener) => listenInExcel(own, listener),
  };
}

/** How often reading is tried, for it does no harm. */
const TRIES = 3;

/** Does something harmless again where that may help. */
async function again<T>(act: () => Promise<Outcome<T>>, wait = PATIENCE.again): Promise<Outcome<T>> {
  for (let tries = 1; ; tries++) {
    const outcome = await act();
    if (outcome.ok || tries === TRIES || !isPassing(outcome.refusal)) return outcome;
    await pause(wait);
  }
}

/** Excel has much to do, or something went away while it was being read. */
function isPassing(refusal: Refusal): boolean {
  if (refusal.code === "excel-refused") return ["ItemNotFound", "InvalidReference"].includes(refusal.reason);
  return refusal.code === "excel-busy";
}

async function reveal(session: Session, name: string, cell: string | null): Promise<Outcome<void>> {
  const sheet = await session.request(() => {
    const found = session.context.workbook.worksheets.getItemOrNullObject(name);
    return found.load("visibility");
  });
  if (sheet.isNullObject) return refused({ code: "sheet-gone", sheet: name });
  if (sheet.visibility !== "Visible") return refused({ code: "sheet-hidden", sheet: name });
  await session.request(() => {
    sheet.activate();
    if (cell !== null) sheet.getRange(cell).select();
  });
  return done(undefined);
}
