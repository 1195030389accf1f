/** Talking to Excel: requests one after the other, each answered in time or given up. */
import { refused, type Outcome, type Watch } from "../host";
import { isBeingEdited, NEEDED, refusalOf, Stopped } from "./refusal";

/** How long is waited, in milliseconds. */
export interface Patience {
  /** For a clerk who is editing a cell, in which time Excel takes no request. @default 30_000 */
  readonly editing: number;
  /** For the answer to a request. Excel needs some seconds for the largest. @default 120_000 */
  readonly answer: number;
  /** Before reading is tried again. @default 1_500 */
  readonly again: number;
}

export const PATIENCE: Patience = { editing: 30_000, answer: 120_000, again: 1_500 };

/** How often a request is sent again while a cell is being edited, in milliseconds. */
const RETRY = 400;

/** Whether this Excel has a requirement set, e.g. `1.13`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** One conversation with Excel. */
export class Session {
  constructor(
    readonly context: Excel.RequestContext,
    readonly watch: Watch,
    private readonly patience: Patience,
  ) {}

  /**
   * Says something to Excel and sends it; gives what was said once the answer has arrived. While a cell is being edited Excel
   * takes nothing of a request, so it is said and sent again until the clerk is done. No request is left waiting in Excel, where
   * nobody could call it back.
   */
  async request<T>(say: () => T): Promise<T> {
    const until = Date.now() + this.patience.editing;
    for (;;) {
      if (this.watch.signal?.aborted) throw new Stopped({ code: "cancelled" });
      const said = say();
      try {
        await inTime(this.context.sync(), this.patience.answer);
        return said;
      } catch (error) {
        if (!isBeingEdited(error) || Date.now() >= until) throw error;
      }
      await pause(Math.min(RETRY, this.patience.editing));
    }
  }
}

/** Runs a conversation; a refusal of Excel becomes one of ours. */
export async function runInExcel<T>(
  talk: (session: Session) => Promise<Outcome<T>>,
  watch: Watch = {},
  patience: Partial<Patience> = {},
  options: Excel.RunOptions = {},
): Promise<Outcome<T>> {
  if (typeof Office === "undefined" || typeof Excel === "undefined") return refused({ code: "excel-absent" });
  if (!supports(NEEDED)) return refused({ code: "excel-too-old", needs: `ExcelApi ${NEEDED}` });
  try {
    return await Excel.run(options, (context) => talk(new Session(context, watch, { ...PATIENCE, ...patience })));
  } catch (error) {
    return refused(refusalOf(error));
  }
}

/** What a promise comes to, or a refusal where that takes too long. */
function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Stopped({ code: "excel-silent" })), milliseconds);
    void promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Lets some time pass. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
