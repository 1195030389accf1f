/** The test of P18: more than one third of the masses dissatisfied (scoring.md 3). */

/** Ballots of the masses for an option marked *dissatisfied*, against valid ones (options and abstentions). */
export interface Dissatisfied {
  readonly votes: number;
  readonly valid: number;
}

/** P18, on whole numbers: one third exactly is not more than one third. */
export function isOverOneThird({ votes, valid }: Dissatisfied): boolean {
  return 3 * votes > valid;
}
