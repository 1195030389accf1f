/** The faults that are to happen. */
import type { Sheet, SimulatedWorkbook } from "../model";
import type { RequestBody } from "../wire/protocol";
import { faultOf, type FaultName } from "./catalogue";
import type { Effect, Scene } from "./fault";
import { isCleaning, isDue, MOMENTS, namesIn, type When } from "./moments";

export interface Circumstances {
  /** @default where it usually matters */
  readonly when?: When;
  /** The sheet that a colleague changes. @default the first that the request names, or else of the workbook */
  readonly sheet?: string;
  /** How much of a request is done that breaks off, from 0 to 1. @default 0.5 */
  readonly share?: number;
}

interface Armed {
  readonly name: FaultName;
  readonly when: When;
  readonly sheet: string | undefined;
  readonly share: number;
  /** Requests that went by since. */
  requests: number;
  hasStruck: boolean;
}

export class Faults {
  /** Told of each fault when it has happened. */
  onStrike: (name: FaultName) => void = () => undefined;
  private armed: Armed[] = [];
  private wrongs: (() => void)[] = [];

  /** Lets a fault happen. */
  arm(name: FaultName, { when = MOMENTS[faultOf(name).usual], sheet, share = 0.5 }: Circumstances = {}): void {
    this.armed.push({ name, when, sheet, share, requests: 0, hasStruck: false });
  }

  /** Lets nothing happen any more. What was done to the workbook stays. */
  clear(): void {
    this.armed = [];
  }

  /** Lets nothing happen any more, and puts right what is wrong since: all but contents that were changed. */
  end(): void {
    this.clear();
    const wrongs = this.wrongs;
    this.wrongs = [];
    wrongs.reverse().forEach((putRight) => putRight());
  }

  /** Whether something that has happened goes on until it is ended. */
  get isOn(): boolean {
    return this.wrongs.length > 0 || this.armed.some(({ hasStruck }) => hasStruck);
  }

  /** Lets happen what is due, and tells what becomes of the request. Requests that only let go of objects do not count. */
  meet(request: RequestBody, workbook: SimulatedWorkbook, editCell: Scene["editCell"]): Effect | undefined {
    if (isCleaning(request)) return undefined;
    let effect: Effect | undefined;
    for (const armed of [...this.armed]) {
      armed.requests += 1;
      if (!armed.hasStruck && !isDue(armed.when, armed.requests, request)) continue;
      effect = this.strike(armed, request, workbook, editCell) ?? effect;
    }
    return effect;
  }

  private strike(
    armed: Armed,
    request: RequestBody,
    workbook: SimulatedWorkbook,
    editCell: Scene["editCell"],
  ): Effect | undefined {
    const { name, share, hasStruck } = armed;
    const fault = faultOf(name);
    armed.hasStruck = true;
    if (!fault.lasts) this.armed = this.armed.filter((other) => other !== armed);
    const effect = fault.strike({
      ...{ workbook, editCell, share },
      actions: request.Actions,
      sheet: sheetOf(workbook, armed.sheet, request),
      putRight: (deed) => void this.wrongs.push(deed),
    });
    if (!hasStruck) this.onStrike(name);
    return effect;
  }
}

function sheetOf(workbook: SimulatedWorkbook, name: string | undefined, request: RequestBody): Sheet {
  const named = (name === undefined ? namesIn(request) : [name]).map((each) => workbook.find(each));
  const sheet = named.find((each) => each !== null) ?? (name === undefined ? workbook.sheets[0] : undefined);
  if (!sheet) throw new Error(`There is no sheet ${name ?? ""}.`);
  return sheet;
}
