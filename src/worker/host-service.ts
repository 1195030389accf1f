/** A host for somebody in another thread: what is large goes over in pieces, so that neither thread stands still for it. */
import {
  done,
  watched,
  type Edit,
  type Outcome,
  type Watch,
  type WorkbookHost,
  type WorkbookSnapshot,
} from "../workbook";
import { Parcel, piecesOf, type Piece } from "./pieces";

/** The host as it is reached from the other thread. */
export interface HostService {
  /** Reads, and hands over what was read, piece by piece. Gives the number under which it is kept here. */
  read(take: (piece: Piece) => void | Promise<void>, isWatched: boolean): Promise<Outcome<number>>;
  /** Takes a piece of the edits that are to be applied. */
  put(piece: Piece): Promise<void>;
  /** Applies the edits that were put. `before` is the number of the workbook that they were made of. */
  apply(before: number | null, isWatched: boolean): Promise<Outcome<void>>;
}

/** What a plan was made of, and what came of it when that is taken back. */
const KEPT = 2;

/** Is neither stopped nor told of progress. */
const UNWATCHED: Watch = { signal: undefined, onProgress: undefined };

/** Serves a host. */
export function serveHost(host: WorkbookHost): HostService {
  const unwatched = watched(host, UNWATCHED);
  const snapshots = new Map<number, WorkbookSnapshot>();
  const parcel = new Parcel();
  let count = 0;
  const of = (isWatched: boolean): WorkbookHost => (isWatched ? host : unwatched);
  return {
    async read(take, isWatched) {
      const outcome = await of(isWatched).read();
      if (!outcome.ok) return outcome;
      for (const piece of piecesOf(outcome.value)) await take(piece);
      snapshots.set((count += 1), outcome.value);
      snapshots.delete(count - KEPT);
      return done(count);
    },
    put: (piece) => Promise.resolve(parcel.add(piece)),
    apply(number, isWatched) {
      const edits = parcel.open() as readonly Edit[];
      const before = number === null ? undefined : snapshots.get(number);
      // To write without looking whether the workbook is still the same would be worse than to write nothing.
      if (number !== null && !before) return Promise.reject(new Error("Nobody knows this workbook any more."));
      return of(isWatched).apply(edits, before ? { before } : {});
    },
  };
}

/** The other end: a host whose every task goes to the thread that has the workbook. `proxy` makes a function callable from there. */
export function hostAcross(
  service: HostService,
  proxy: (take: (piece: Piece) => void) => (piece: Piece) => void,
): WorkbookHost {
  const numbers = new WeakMap<WorkbookSnapshot, number>();
  return {
    async read(watch) {
      const parcel = new Parcel();
      const take = proxy((piece) => parcel.add(piece));
      const outcome = await service.read(take, watch === undefined);
      if (!outcome.ok) return outcome;
      const snapshot = parcel.open() as WorkbookSnapshot;
      numbers.set(snapshot, outcome.value);
      return done(snapshot);
    },
    async apply(edits, { before, ...watch } = {}) {
      for (const piece of piecesOf(edits)) await service.put(piece);
      const number = before && numbers.get(before);
      if (before && number === undefined) throw new Error("Nobody has read this workbook.");
      return service.apply(number ?? null, Object.keys(watch).length === 0);
    },
  };
}
