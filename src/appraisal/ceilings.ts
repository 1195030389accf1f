/** What holds a grade down whatever the score (scoring.md 5, point 2), and the words for it: one declaration a rule. */
import { ballotsPhrase, isOverOneThird, type Dissatisfied } from "./dissatisfied";
import { confirmedKinds, findingKindNames, hasConfirmed, kindsCallingFor } from "./findings";
import { lastGrade, lastGradeButOne, secondGrade } from "./grades";
import type { Finding, Grade, Scheme } from "./input";
import { occurrencesOfWord } from "./methods/veto";
import type { Language } from "./place";
import type { Ceiling, CeilingRule, IndicatorResult, OfficialResult } from "./result";
import { missedPhrase } from "./targets";
import { shown, type Bilingual } from "./wording";

/** What the rules look at. */
export interface CeilingEvidence {
  /** Names of the grades that vetoes leave. */
  readonly vetoes: readonly string[];
  readonly targetsMet: boolean | null;
  readonly dissatisfied: Dissatisfied | null;
  readonly findings: readonly Finding[];
}

interface CeilingWords {
  /** In a few words, for a remark. */
  readonly reason: Bilingual;
  /** With the numbers of the official's result; `null` where it does not say. */
  readonly evidence: (result: OfficialResult, scheme: Scheme, grade: string) => Bilingual | null;
}

interface CeilingOf extends CeilingWords {
  readonly rule: Exclude<CeilingRule, "veto">;
  readonly holds: (evidence: CeilingEvidence) => boolean;
  /** The best grade that is left. */
  readonly grade: (grades: readonly Grade[]) => number;
}

const P17: CeilingOf = {
  rule: "P17",
  holds: ({ findings }) => hasConfirmed(findings, "P17"),
  grade: lastGrade,
  reason: { en: "confirmed finding of dishonest conduct", "zh-CN": "查实作风不实" },
  evidence: (result) => findingsPhrase(result, "P17"),
};

const P16: CeilingOf = {
  rule: "P16",
  holds: ({ findings }) => hasConfirmed(findings, "P16"),
  grade: lastGrade,
  reason: { en: "confirmed finding of falsified or showy results", "zh-CN": "查实有数字游戏、虚假政绩或形式主义" },
  evidence: (result) => findingsPhrase(result, "P16"),
};

const P18: CeilingOf = {
  rule: "P18",
  holds: ({ dissatisfied }) => dissatisfied !== null && isOverOneThird(dissatisfied),
  grade: lastGradeButOne,
  reason: { en: "more than one third of the masses dissatisfied", "zh-CN": "群众不满意票超过三分之一" },
  evidence: ({ dissatisfied }) => {
    if (dissatisfied === null) return null;
    const ballots = ballotsPhrase(dissatisfied);
    return { en: `${ballots.en}, more than one third`, "zh-CN": `${ballots["zh-CN"]}，超过三分之一` };
  },
};

const P15: CeilingOf = {
  rule: "P15",
  holds: ({ targetsMet }) => targetsMet === false,
  grade: secondGrade,
  reason: { en: "work targets missed", "zh-CN": "未完成目标" },
  evidence: ({ targetsReached }, { targetsMetAt }) => {
    if (targetsReached === null) return null;
    const missed = missedPhrase(targetsReached, targetsMetAt);
    return { ...missed, en: `targets ${missed.en}` };
  },
};

const VETO: CeilingWords = {
  reason: { en: "one-vote veto", "zh-CN": "一票否决" },
  evidence: ({ indicators }, scheme, grade) => {
    const hits = indicators.filter((line) => isHit(line) && vetoCeiling(line, scheme) === grade);
    if (hits.length === 0) return null;
    const english = hits.map((line) => `${line.indicator.name} (${figureOf(line)})`);
    const chinese = hits.map((line) => `${line.indicator.name}（${figureOf(line)}）`);
    return { en: `one-vote veto by ${english.join(", ")}`, "zh-CN": `一票否决：${chinese.join("、")}` };
  },
};

const GRAVEST_FIRST: readonly CeilingOf[] = [P17, P16, P18, P15];

/** All ceilings that hold, once per rule and grade; vetoes first, then the gravest rule first. */
export function ceilingsOf(evidence: CeilingEvidence, { grades }: Scheme): readonly Ceiling[] {
  const ofVetoes = [...new Set(evidence.vetoes)].map((grade): Ceiling => ({ rule: "veto", grade }));
  const holding = GRAVEST_FIRST.filter(({ holds }) => holds(evidence));
  const ofRules = holding.flatMap(({ rule, grade }): readonly Ceiling[] => {
    const name = grades[grade(grades)]?.name;
    return name === undefined ? [] : [{ rule, grade: name }];
  });
  return [...ofVetoes, ...ofRules];
}

/** The lowest ceiling, which wins; `null` where none holds. */
export function lowestCeiling(ceilings: readonly Ceiling[], { grades }: Scheme): Ceiling | null {
  const placeOf = ({ grade }: Ceiling) => grades.findIndex(({ name }) => name === grade);
  return ceilings.reduce<Ceiling | null>((low, one) => (low && placeOf(low) >= placeOf(one) ? low : one), null);
}

/** Why a ceiling holds, in a few words with its rule: `P15, work targets missed`. */
export function ceilingReason(rule: CeilingRule, language: Language): string {
  const reason = wordsOf(rule).reason[language];
  if (rule === "veto") return reason;
  return language === "en" ? `${rule}, ${reason}` : `${rule} ${reason}`;
}

/** Why a ceiling of the result holds, with the numbers: `targets reached to 91.20 %, below 95 % (P15)`. */
export function ceilingEvidence(
  { rule, grade }: Ceiling,
  result: OfficialResult,
  scheme: Scheme,
  language: Language,
): string {
  const { reason, evidence } = wordsOf(rule);
  const phrase = (evidence(result, scheme, grade) ?? reason)[language];
  if (rule === "veto") return phrase;
  return language === "en" ? `${phrase} (${rule})` : `${phrase}（${rule}）`;
}

function wordsOf(rule: CeilingRule): CeilingWords {
  return GRAVEST_FIRST.find((one) => one.rule === rule) ?? VETO;
}

function findingsPhrase({ findings }: OfficialResult, rule: "P16" | "P17"): Bilingual | null {
  const kinds = kindsCallingFor(confirmedKinds(findings), rule);
  if (kinds.length === 0) return null;
  return {
    en: `confirmed finding of ${findingKindNames(kinds, "en")}`,
    "zh-CN": `查实${findingKindNames(kinds, "zh-CN")}`,
  };
}

/** Whether the indicator is a veto that was triggered. */
function isHit({ figure, parts }: IndicatorResult): boolean {
  if (!parts.some(({ method }) => method === "veto")) return false;
  return typeof figure === "number" ? figure > 0 : occurrencesOfWord(figure) === 1;
}

/** The figure used with its unit: `2 起`; a word has none. */
function figureOf({ figure, indicator: { unit } }: IndicatorResult): string {
  if (typeof figure === "string") return figure;
  return `${shown(figure)}${unit ? ` ${unit}` : ""}`;
}

/** The best grade that a veto leaves: the last but one where its indicator names none (scoring.md 2). */
function vetoCeiling({ indicator }: IndicatorResult, { grades }: Scheme): string | undefined {
  const named = indicator.method?.parts[0]?.parameters.ceiling;
  return typeof named === "string" ? named : grades[lastGradeButOne(grades)]?.name;
}
