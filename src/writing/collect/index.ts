/** Figures and ballots that units returned, on their way into the workbook's blank cells (P7, P9, P11). */
import { Appender } from "./append";
import { collectBallots } from "./ballots";
import { collectCards } from "./cards";
import { Journal } from "./journal";
import type { Collecting, CollectPlan } from "./types";

export type {
  CollectPlan,
  Collecting,
  Conflict,
  Filled,
  NotPlaced,
  NotPlacedReason,
  Said,
  Spot,
  Subject,
} from "./types";

/**
 * Plans what returns fill in. A cell that says something is never written: what a return says otherwise is a conflict, and so is
 * what two returns say differently of a blank one. Collecting again after the plan was carried out plans nothing. Pure.
 */
export function planCollect(collecting: Collecting): CollectPlan {
  const journal = new Journal(collecting);
  const appender = new Appender(collecting, journal.ledger);
  for (const year of collecting.input.years) {
    for (const official of year.officials) {
      collectCards(year, official, collecting, appender, journal);
      collectBallots(year, official, appender, journal);
    }
  }
  return journal.plan();
}
