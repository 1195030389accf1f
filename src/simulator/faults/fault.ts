/** What a fault is. */
import type { Sheet, SimulatedWorkbook } from "../model";
import type { HostError, TransportError } from "../wire/errors";
import type { Action } from "../wire/protocol";
import type { Moment } from "./moments";

/** What becomes of the request; it goes on as if nothing were without one. */
export type Effect =
  /** It is not taken at all. */
  | { readonly kind: "refused"; readonly error: TransportError }
  /** It is done up to an action, which fails. */
  | { readonly kind: "broken"; readonly error: HostError; readonly at: number }
  /** No answer ever comes. */
  | { readonly kind: "unanswered"; readonly isDone: boolean };

/** Where it happens. */
export interface Scene {
  readonly workbook: SimulatedWorkbook;
  readonly actions: readonly Action[];
  readonly editCell: (isEditing: boolean) => void;
  /** That a colleague changes. */
  readonly sheet: Sheet;
  /** Of the actions so much is done first, from 0 to 1. */
  readonly share: number;
  /** Remembers how to put right what stays wrong in the workbook. */
  readonly putRight: (deed: () => void) => void;
}

export interface Fault {
  /** How the real Excel is thought to behave. */
  readonly guess: string;
  /** Where it usually matters. */
  readonly usual: Moment;
  /** Meets every request from then on. */
  readonly lasts?: boolean;
  readonly strike: (scene: Scene) => Effect | undefined;
}
