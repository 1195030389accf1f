/**
 * Troubles that can be made to happen, each by its name: what goes wrong on the way to Excel, and what a colleague does to the
 * workbook meanwhile. `host.faults.arm("answer-lost")` lets one happen where it usually matters, or at another moment; once it has
 * happened it is over, save a lost session, which stays lost until it is ended.
 *
 * Two troubles come before any request: an Excel that is too old (`excelApi` of `windowExternal`), and a page whose office.js does
 * not load (leave its script out).
 */
import { HostError, requestTooLarge, responseTooLarge, sessionLost } from "../wire/errors";
import * as deeds from "./deeds";
import type { Effect, Fault } from "./fault";
import { sets, type Moment } from "./moments";

const FAULTS = {
  "cell-being-edited": {
    guess: "Nothing of a request is done while a cell is being edited; it is refused at once.",
    usual: "looking",
    strike: deeds.beginEditing,
  },
  "sheet-protected": {
    guess: "Reading goes on; the first statement that changes a cell is refused.",
    usual: "looking",
    strike: deeds.protect,
  },
  "rows-filtered": {
    guess: "Writing would go on and misplace values; nothing is refused.",
    usual: "looking",
    strike: deeds.filter,
  },
  "cell-changed": {
    guess: "Nobody is told, save by events.",
    usual: "looking",
    strike: deeds.changeFigure,
  },
  "sheet-renamed": {
    guess: "The sheet keeps its id, and defined names follow.",
    usual: "looking",
    strike: deeds.rename,
  },
  "sheet-deleted": {
    guess: "What is asked of it by name is null, by id is ItemNotFound.",
    usual: "looking",
    strike: deeds.remove,
  },
  "read-only": {
    guess: "`readOnly` says so; what is written all the same cannot be saved.",
    usual: "looking",
    strike: deeds.openForReading,
  },
  "request-too-large": {
    guess: "Excel on the web does nothing of a request of more than 5 MB.",
    usual: "writing",
    strike: () => ({ kind: "refused", error: requestTooLarge() }),
  },
  "answer-too-large": {
    guess: "Excel on the web sends no answer of more than 5 MB.",
    usual: "reading",
    strike: () => ({ kind: "refused", error: responseTooLarge() }),
  },
  "no-printer": {
    guess: "The first statement that sets up a page fails, and all before it is done.",
    usual: "setting-up-pages",
    strike: ({ actions }) => broken("GeneralException", Math.max(0, actions.findIndex(sets("Orientation")))),
  },
  "broken-off": {
    guess:
      "A statement fails for reasons of Excel's own: those before it are done and stay done, those after it are not.",
    usual: "writing",
    strike: ({ actions, share }) => broken("GeneralException", Math.floor(share * (actions.length - 1))),
  },
  busy: {
    guess: "Nothing of the request is done.",
    usual: "looking",
    strike: () => broken("ActivityLimitReached", 0),
  },
  unanswered: {
    guess: "Excel hangs: nothing is done, and nobody is told.",
    usual: "writing",
    strike: () => ({ kind: "unanswered", isDone: false }),
  },
  "answer-lost": {
    guess: "All is done, and nobody is told.",
    usual: "writing",
    strike: () => ({ kind: "unanswered", isDone: true }),
  },
  "session-lost": {
    guess: "Every request is refused with InvalidOrTimedOutSession until the page is loaded again.",
    usual: "writing",
    lasts: true,
    strike: () => ({ kind: "refused", error: sessionLost() }),
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

/** All faults that there are. */
export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

/** What happens, and what becomes of the request. */
export function faultOf(name: FaultName): Fault {
  return FAULTS[name];
}

/** How the real Excel is thought to behave. */
export function guessOfFault(name: FaultName): string {
  return FAULTS[name].guess;
}

/** Where it usually matters. */
export function momentOfFault(name: FaultName): Moment {
  return FAULTS[name].usual;
}

function broken(code: string, at: number): Effect {
  return { kind: "broken", error: new HostError(code, "This was made to happen.", 500), at };
}
