/** What follows from three years (P14–P19, scoring.md 6): one declaration a rule, the gravest first. */
import { isOverOneThird } from "./dissatisfied";
import { callsFor } from "./findings";
import type { Consequence, ConsequenceRule, SummaryRow, SummaryYear } from "./result";

/** A year of the window, with what only the rules ask of it. */
export interface WindowYear extends SummaryYear {
  /** The top grade of the scheme that holds for the year; `null` where it has none. */
  readonly topGrade: string | null;
  /** The follow-up of P18 says *improved*. */
  readonly improved: boolean;
  /** Somebody of the group was blocked that year. */
  readonly provisional: boolean;
}

/** The latest year, the one before and the one before that; `null` is a year that says nothing of the official. */
export type Window = readonly [WindowYear | null, WindowYear | null, WindowYear | null];

interface Rule {
  readonly rule: ConsequenceRule;
  /** How many years the rule looks back over, the latest among them. */
  readonly years: 1 | 2 | 3;
  /** Whether a year carries the rule's own evidence; absent where the rule needs none to be judged. */
  readonly isEvidence?: (year: WindowYear) => boolean;
  /** Asked only where every year of the rule carries its evidence. */
  readonly holds: (years: readonly WindowYear[], window: Window) => boolean;
}

const isDissatisfied = ({ dissatisfied }: WindowYear): boolean => dissatisfied !== null && isOverOneThird(dissatisfied);
const hasBallots = ({ dissatisfied }: WindowYear): boolean => dissatisfied !== null;

const P17: Rule = {
  rule: "P17",
  years: 1,
  holds: ([latest]) => latest !== undefined && callsFor(latest.findings, "P17"),
};

/** Still dissatisfied after P18, without improvement: demote or dismiss. */
const P19: Rule = {
  rule: "P19",
  years: 2,
  isEvidence: hasBallots,
  holds: (years) => years.every(isDissatisfied) && years[0]?.improved === false,
};

const P16: Rule = {
  rule: "P16",
  years: 1,
  holds: ([latest]) => latest !== undefined && callsFor(latest.findings, "P16"),
};

/** Targets missed in two consecutive years: demote. */
const P15: Rule = {
  rule: "P15",
  years: 2,
  isEvidence: ({ targetsMet }) => targetsMet !== null,
  holds: (years) => years.every(({ targetsMet }) => targetsMet === false),
};

/** More than one third of the masses dissatisfied: take off the post, unless P19 says more. */
const P18: Rule = {
  rule: "P18",
  years: 1,
  isEvidence: hasBallots,
  holds: (years, window) => years.every(isDissatisfied) && !judge(P19, window).holds,
};

/** Outstanding in three consecutive years: promote and reward. */
const P14: Rule = {
  rule: "P14",
  years: 3,
  isEvidence: ({ grade }) => grade !== null,
  holds: (years) => years.every(({ grade, topGrade }) => grade === topGrade),
};

const GRAVEST_FIRST: readonly Rule[] = [P17, P19, P16, P15, P18, P14];

interface Judgement {
  readonly holds: boolean;
  /** Years that carry the rule's evidence, of those it needs. */
  readonly have: number;
  readonly need: number;
}

function judge({ years, isEvidence, holds }: Rule, window: Window): Judgement {
  const present = window.slice(0, years).filter((year) => year !== null);
  if (!isEvidence) return { holds: holds(present, window), have: 0, need: 0 };
  const evident = present.filter(isEvidence);
  const isJudged = evident.length === years;
  return { holds: isJudged && holds(evident, window), have: evident.length, need: years };
}

/** Every consequence that holds, gravest first, and every rule that has too few years of its own evidence. */
export function consequencesOf(window: Window): Pick<SummaryRow, "consequences" | "notJudged"> {
  const judged = GRAVEST_FIRST.map((one) => ({ rule: one.rule, ...judge(one, window) }));
  const holding = judged.filter(({ holds }) => holds);
  return {
    consequences: holding.map(({ rule }): Consequence => ({ rule, withheld: rule === "P14" && holding.length > 1 })),
    notJudged: judged
      .filter(({ have, need }) => have < need)
      .map(({ rule, have, need }) => ({ rule, have, need }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
  };
}
