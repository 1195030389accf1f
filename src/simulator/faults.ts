/**
 * Troubles that can be made to happen, each by its name: what goes wrong on the way to Excel, and what a colleague does to the
 * workbook meanwhile. `host.faults.arm("answer-lost")` lets one happen where it usually matters, or at another moment; once it has
 * happened it is over, save a lost session, which stays lost until `clear`.
 *
 * Two troubles come before any request: an Excel that is too old (`requirements` of `windowExternal`), and a page whose office.js
 * does not load (leave its script out).
 */
import type { Sheet, SimulatedWorkbook } from "./model";
import { HostError, requestTooLarge, responseTooLarge, sessionLost, type TransportError } from "./wire/errors";
import { ActionType, type Action, type RequestBody } from "./wire/protocol";

/** When a fault happens: at so many requests from now (1 is the next), or at the first that loads, or sets, this member. */
export type When = { readonly request: number } | { readonly loads: string } | { readonly sets: string };

/** What becomes of the request; it goes on as if nothing were without one. */
export type Effect =
  /** It is not taken at all. */
  | { readonly kind: "refused"; readonly error: TransportError }
  /** It is done up to an action, which fails. */
  | { readonly kind: "broken"; readonly error: HostError; readonly at: number }
  /** No answer ever comes. */
  | { readonly kind: "unanswered"; readonly isDone: boolean };

interface Scene {
  readonly workbook: SimulatedWorkbook;
  readonly actions: readonly Action[];
  readonly editCell: (isEditing: boolean) => void;
  /** That a colleague changes. */
  readonly sheet: () => Sheet;
  /** Of the actions so much is done first, from 0 to 1. */
  readonly share: number;
}

interface Fault {
  /** How the real Excel is thought to behave. */
  readonly guess: string;
  /** Where it usually matters. */
  readonly usual: When;
  readonly lasts?: boolean;
  readonly strike: (scene: Scene) => Effect | undefined;
}

/** The add-in looks at this once before it writes. */
const LOOKING: When = { loads: "readOnly" };
const WRITING: When = { sets: "Formulas" };

const FAULTS = {
  "cell-being-edited": {
    guess: "Nothing of a request is done while a cell is being edited; it is refused at once.",
    usual: LOOKING,
    strike: ({ editCell }) => act(() => editCell(true)),
  },
  "sheet-protected": {
    guess: "Reading goes on; the first statement that changes a cell is refused.",
    usual: LOOKING,
    strike: ({ sheet }) => act(() => (sheet().isProtected = true)),
  },
  "rows-filtered": {
    guess: "Writing would go on and misplace values; nothing is refused.",
    usual: LOOKING,
    strike: ({ sheet }) => act(() => (sheet().filter = { hidesRows: true })),
  },
  "cell-changed": {
    guess: "Nobody is told, save by events.",
    usual: LOOKING,
    strike: ({ sheet }) => act(() => changeLastCell(sheet())),
  },
  "sheet-renamed": {
    guess: "The sheet keeps its id, and defined names follow.",
    usual: LOOKING,
    strike: ({ workbook, sheet }) => act(() => workbook.renameSheet(sheet(), `${sheet().name.slice(0, 27)} (2)`)),
  },
  "sheet-deleted": {
    guess: "What is asked of it by name is null, by id is ItemNotFound.",
    usual: LOOKING,
    strike: ({ workbook, sheet }) => act(() => workbook.removeSheet(sheet())),
  },
  "read-only": {
    guess: "`readOnly` says so; what is written all the same cannot be saved.",
    usual: LOOKING,
    strike: ({ workbook }) => act(() => (workbook.isReadOnly = true)),
  },
  "request-too-large": {
    guess: "Excel on the web does nothing of a request of more than 5 MB.",
    usual: WRITING,
    strike: () => ({ kind: "refused", error: requestTooLarge() }),
  },
  "answer-too-large": {
    guess: "Excel on the web sends no answer of more than 5 MB.",
    usual: { loads: "values" },
    strike: () => ({ kind: "refused", error: responseTooLarge() }),
  },
  "no-printer": {
    guess: "The first statement that sets up a page fails, and all before it is done.",
    usual: { sets: "Orientation" },
    strike: ({ actions }) => broken("GeneralException", Math.max(0, actions.findIndex(sets("Orientation")))),
  },
  "broken-off": {
    guess:
      "A statement fails for reasons of Excel's own: those before it are done and stay done, those after it are not.",
    usual: WRITING,
    strike: ({ actions, share }) => broken("GeneralException", Math.floor(share * (actions.length - 1))),
  },
  busy: {
    guess: "Nothing of the request is done.",
    usual: LOOKING,
    strike: () => broken("ActivityLimitReached", 0),
  },
  unanswered: {
    guess: "Excel hangs: nothing is done, and nobody is told.",
    usual: WRITING,
    strike: () => ({ kind: "unanswered", isDone: false }),
  },
  "answer-lost": {
    guess: "All is done, and nobody is told.",
    usual: WRITING,
    strike: () => ({ kind: "unanswered", isDone: true }),
  },
  "session-lost": {
    guess: "Every request is refused with InvalidOrTimedOutSession until the page is loaded again.",
    usual: WRITING,
    lasts: true,
    strike: () => ({ kind: "refused", error: sessionLost() }),
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

/** All faults that there are. */
export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

/** How the real Excel is thought to behave. */
export function guessOfFault(name: FaultName): string {
  return FAULTS[name].guess;
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

export interface Circumstances {
  /** @default where it usually matters */
  readonly when?: When;
  /** The sheet that a colleague changes. @default the first one */
  readonly sheet?: string;
  /** How much of a request is done that breaks off, from 0 to 1. @default 0.5 */
  readonly share?: number;
}

/** The faults that are to happen. */
export class Faults {
  private armed: Armed[] = [];

  /** Lets a fault happen. */
  arm(name: FaultName, { when = FAULTS[name].usual, sheet, share = 0.5 }: Circumstances = {}): void {
    this.armed.push({ name, when, sheet, share, requests: 0, hasStruck: false });
  }

  /** Lets nothing happen any more. What was done to the workbook stays. */
  clear(): void {
    this.armed = [];
  }

  /** Lets happen what is due, and tells what becomes of the request. Requests that only let go of objects do not count. */
  meet(
    { Actions: actions }: RequestBody,
    workbook: SimulatedWorkbook,
    editCell: Scene["editCell"],
  ): Effect | undefined {
    if (actions.every(isCleaning)) return undefined;
    let effect: Effect | undefined;
    for (const armed of [...this.armed]) {
      armed.requests += 1;
      const fault: Fault = FAULTS[armed.name];
      if (!armed.hasStruck && !isDue(armed, actions)) continue;
      armed.hasStruck = true;
      if (!fault.lasts) this.armed = this.armed.filter((other) => other !== armed);
      effect =
        fault.strike({
          workbook,
          actions,
          editCell,
          sheet: () => sheetOf(workbook, armed.sheet),
          share: armed.share,
        }) ?? effect;
    }
    return effect;
  }
}

function isDue({ when, requests }: Armed, actions: readonly Action[]): boolean {
  if ("request" in when) return requests === when.request;
  if ("sets" in when) return actions.some(sets(when.sets));
  return actions.some(({ QueryInfo }) =>
    [...(QueryInfo?.Select ?? []), ...(QueryInfo?.Expand ?? [])].some((path) => path.split("/").at(-1) === when.loads),
  );
}

function sets(member: string): (action: Action) => boolean {
  return ({ ActionType: type, Name, ObjectState }) =>
    (type === ActionType.SetProperty && Name === member) ||
    (type === ActionType.Update && Object.hasOwn(ObjectState ?? {}, member));
}

function isCleaning({ ActionType: type, Name }: Action): boolean {
  return type === ActionType.Instantiate || Name === "_RemoveReference";
}

function sheetOf(workbook: SimulatedWorkbook, name: string | undefined): Sheet {
  const sheet = name === undefined ? workbook.sheets[0] : workbook.find(name);
  if (!sheet) throw new Error(`There is no sheet ${name ?? ""}.`);
  return sheet;
}

function changeLastCell(sheet: Sheet): void {
  const used = sheet.used(true);
  if (used) sheet.put(used.row + used.rows - 1, used.column, { value: "changed by a colleague" });
}

function broken(code: string, at: number): Effect {
  return { kind: "broken", error: new HostError(code, "This was made to happen.", 500), at };
}

/** Does something to the workbook, and lets the request go on. */
function act(deed: () => void): undefined {
  deed();
}
