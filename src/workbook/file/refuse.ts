/** Carries a refusal from the depths of a parser to the door of this room, where `attempt` makes it an outcome again. */
import { done, refused, type Outcome, type Refusal } from "../host";

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Gives up the work inside `attempt` with this refusal. */
export function refuse(refusal: Refusal): never {
  throw new Refused(refusal);
}

/** Gives up because a part is missing or contradicts itself; `part` is its path inside the file. */
export function damaged(part: string): never {
  return refuse({ code: "damaged-workbook", part });
}

/** Runs work that may give up, and returns its value or why it gave up. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await work());
  } catch (thrown) {
    if (thrown instanceof Refused) return refused(thrown.refusal);
    throw thrown;
  }
}
