/** The test of P18: more than one third of the masses dissatisfied (scoring.md 3), and its words. */
import { percentBeside } from "./explain/limits";
import type { Bilingual } from "./wording";

/** Ballots of the masses for an option marked *dissatisfied*, against valid ones (options and abstentions). */
export interface Dissatisfied {
  readonly votes: number;
  readonly valid: number;
}

/** P18, on whole numbers: one third exactly is not more than one third. */
export function isOverOneThird({ votes, valid }: Dissatisfied): boolean {
  return 3 * votes > valid;
}

/** The share of the valid ballots, which reads as more than one third only where it is: `35.00 %`. */
export function dissatisfiedShare({ votes, valid }: Dissatisfied): string {
  return percentBeside(votes / valid, 1 / 3);
}

/** `21 of 60 ballots of the masses dissatisfied (35.00 %)`. */
export function ballotsPhrase(ballots: Dissatisfied): Bilingual {
  const { votes, valid } = ballots;
  const share = dissatisfiedShare(ballots);
  return {
    en: `${votes} of ${valid} ballots of the masses dissatisfied (${share})`,
    "zh-CN": `群众有效票 ${valid} 张中不满意票 ${votes} 张（${share}）`,
  };
}
