/** What follows from three years (P14–P19, scoring.md 6): one declaration a rule with its words, the gravest first. */
import { ballotsPhrase, isOverOneThird } from "./dissatisfied";
import { ballotsOfYears, findingPhrase, followUpPhrase, gradesPhrase, missedYears, yearName } from "./explain/years";
import { callsFor } from "./findings";
import type { OfficialInput } from "./input";
import type { Consequence, ConsequenceRule, SummaryRow, SummaryYear } from "./result";
import { saysImproved } from "./team";
import type { Bilingual } from "./wording";

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

/** What a rule that holds is explained with. */
interface Evidence {
  readonly official: OfficialInput;
  /** The years of the window on record, oldest first; and those of the last two. */
  readonly years: readonly SummaryYear[];
  readonly lastTwo: readonly SummaryYear[];
  readonly latest: SummaryYear;
  /** The year before the latest, where it is on record. */
  readonly previous: SummaryYear | undefined;
}

interface Rule {
  readonly rule: ConsequenceRule;
  /** How many years the rule looks back over, the latest among them. */
  readonly years: 1 | 2 | 3;
  /** Whether a year carries the rule's own evidence; absent where the rule needs none to be judged. */
  readonly isEvidence?: (year: WindowYear) => boolean;
  /** What that evidence is called. */
  readonly evidence?: Bilingual;
  /** Asked only where every year of the rule carries its evidence. */
  readonly holds: (years: readonly WindowYear[], window: Window) => boolean;
  readonly recommendation: Bilingual;
  /** Why the rule holds, with the numbers of its years. */
  readonly because: (evidence: Evidence) => Bilingual;
}

const isDissatisfied = ({ dissatisfied }: SummaryYear): boolean =>
  dissatisfied !== null && isOverOneThird(dissatisfied);
const hasBallots = ({ dissatisfied }: WindowYear): boolean => dissatisfied !== null;
const BALLOTS: Bilingual = { en: "ballots of the masses", "zh-CN": "群众测评票" };

const P17: Rule = {
  rule: "P17",
  years: 1,
  holds: ([latest]) => latest !== undefined && callsFor(latest.findings, "P17"),
  recommendation: { en: "remove from post", "zh-CN": "免职" },
  because: ({ latest }) => findingPhrase(latest, "P17"),
};

/** Still dissatisfied after P18, without improvement: demote or dismiss. */
const P19: Rule = {
  rule: "P19",
  years: 2,
  isEvidence: hasBallots,
  evidence: BALLOTS,
  holds: (years) => years.every(isDissatisfied) && years[0]?.improved === false,
  recommendation: { en: "demote or dismiss", "zh-CN": "降职或辞退" },
  because: ({ official, lastTwo }) => {
    const [ballots, followUp] = [ballotsOfYears(lastTwo), followUpPhrase(official)];
    return {
      en: `ballots of the masses dissatisfied: ${ballots.en}, each more than one third; ${followUp.en}`,
      "zh-CN": `${ballots["zh-CN"]}，均超过群众有效票三分之一；${followUp["zh-CN"]}`,
    };
  },
};

const P16: Rule = {
  rule: "P16",
  years: 1,
  holds: ([latest]) => latest !== undefined && callsFor(latest.findings, "P16"),
  recommendation: { en: "demote", "zh-CN": "降职" },
  because: ({ latest }) => findingPhrase(latest, "P16"),
};

/** Targets missed in two consecutive years: demote. */
const P15: Rule = {
  rule: "P15",
  years: 2,
  isEvidence: ({ targetsMet }) => targetsMet !== null,
  evidence: { en: "targets judged", "zh-CN": "目标完成判定" },
  holds: (years) => years.every(({ targetsMet }) => targetsMet === false),
  recommendation: { en: "demote", "zh-CN": "降职" },
  because: ({ lastTwo }) => {
    const missed = missedYears(lastTwo);
    return { en: `work targets missed in ${missed.en}`, "zh-CN": `${missed["zh-CN"]}连续未完成目标` };
  },
};

/** More than one third of the masses dissatisfied: take off the post, unless P19 says more. */
const P18: Rule = {
  rule: "P18",
  years: 1,
  isEvidence: hasBallots,
  evidence: BALLOTS,
  holds: (years, window) => years.every(isDissatisfied) && !judge(P19, window).holds,
  recommendation: { en: "take off post", "zh-CN": "待岗" },
  because: ({ official, latest, previous }) => {
    const ballots = latest.dissatisfied ? ballotsPhrase(latest.dissatisfied) : BALLOTS;
    const before = previous && isDissatisfied(previous) && saysImproved(official) ? ballotsOfYears([previous]) : null;
    return {
      en:
        `${ballots.en} in ${yearName(latest, "en")}, more than one third` +
        (before ? `; ${before.en} too, but the follow-up says improved, so P19 does not hold` : ""),
      "zh-CN":
        `${yearName(latest, "zh-CN")}${ballots["zh-CN"]}，超过三分之一` +
        (before ? `；${before["zh-CN"]}亦超过，但待岗期满已改进，不适用 P19` : ""),
    };
  },
};

/** Outstanding in three consecutive years: promote and reward. */
const P14: Rule = {
  rule: "P14",
  years: 3,
  isEvidence: ({ grade }) => grade !== null,
  evidence: { en: "a grade", "zh-CN": "等次" },
  holds: (years) => years.every(({ grade, topGrade }) => grade === topGrade),
  recommendation: { en: "promote and reward", "zh-CN": "提拔重用并给予奖励" },
  because: ({ years }) => gradesPhrase(years),
};

const RULES: Readonly<Record<ConsequenceRule, Rule>> = { P14, P15, P16, P17, P18, P19 };
const GRAVEST_FIRST: readonly Rule[] = [P17, P19, P16, P15, P18, P14];

/** The words of a rule: what it recommends, why it holds, and what its evidence is called. */
export function ruleOf(rule: ConsequenceRule): Pick<Rule, "recommendation" | "because" | "evidence"> {
  return RULES[rule];
}

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
