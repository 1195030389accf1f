/** The sentence that says how an indicator's points came about (policy.md: every score can be traced). */
import type { Phrase } from "../methods/declaration";
import { markOfWord } from "../methods/rating";
import { declaredParts, type DeclaredPart } from "../methods/registry";
import { occurrencesOfWord } from "../methods/veto";
import { nearly } from "../numbers";
import type { Language } from "../place";
import type { IndicatorResult } from "../result";
import { Working, type Amount } from "./working";

interface Words {
  readonly colon: string;
  readonly semicolon: string;
  readonly zero: string;
  readonly points: (value: Amount) => string;
  readonly together: (share: Amount) => string;
  readonly weight: (weight: Amount) => string;
  readonly shared: (weight: Amount) => string;
  readonly unrounded: string;
  readonly rules: (rules: readonly string[]) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    colon: ": ",
    semicolon: "; ",
    zero: "nothing filled in, taken as zero; ",
    points: (value) => ` = ${value} points`,
    together: (share) => `together ${share}`,
    weight: (weight) => `, × ${weight}`,
    shared: (weight) => ` (${weight} and the share of indicators that do not apply)`,
    unrounded: ", worked out with unrounded numbers",
    rules: (rules) => ` (${rules.join(", ")})`,
  },
  "zh-CN": {
    colon: "：",
    semicolon: "；",
    zero: "未填，按零计；",
    points: (value) => ` = ${value} 分`,
    together: (share) => `合计 ${share}`,
    weight: (weight) => `，× ${weight}`,
    shared: (weight) => `（原权重 ${weight}，已分摊同类不适用指标的权重）`,
    unrounded: "，按未舍入数计算",
    rules: (rules) => `（${rules.join("、")}）`,
  },
};

/**
 * One sentence with the numbers that made an indicator's points and the rules that they follow, from the declarations of
 * its method's parts: `GDP: 101.2 of 100 亿元 = 101.2 %, capped at 100 %, × 10 = 10.00 points (P5)`. Numbers in it are
 * rounded for reading, no more than lets a reader work out each from those before it; where no six decimals let them, the
 * sentence says that unrounded numbers were used.
 */
export function explainIndicator(line: IndicatorResult, language: Language): string {
  const words = WORDS[language];
  const work = new Working();
  const declared = line.indicator.method ? declaredParts(line.indicator.method) : [];
  const parts = declared.map((one, index) => explainPart(line, one, index, work)).filter((part) => part !== null);
  const points = explainPoints(line, parts, work);
  const isExact = work.settle();
  const rules = [...new Set(declared.map(({ declaration }) => declaration.rule))];
  return [
    line.indicator.name,
    words.colon,
    line.takenAsZero ? words.zero : "",
    parts.map((part) => part.text(words, language)).join(words.semicolon),
    points(words),
    isExact ? "" : words.unrounded,
    rules.length > 0 ? words.rules(rules) : "",
  ].join("");
}

interface Part {
  readonly percentage: Amount;
  readonly worth: Amount | null;
  readonly text: (words: Words, language: Language) => string;
}

function explainPart(
  line: IndicatorResult,
  { part: { parameters, percentage }, declaration }: DeclaredPart,
  index: number,
  work: Working,
): Part | null {
  const part = line.parts[index];
  if (!part) return null;
  const phrase: Phrase = declaration.explain({ line, part, parameters, value: valueOf(line), work });
  const amount = work.figure(percentage);
  const text = (words: Words, language: Language) => {
    if (line.parts.length === 1) return phrase.text()[language];
    const name = language === "en" ? declaration.name : declaration.chinese;
    return `${name} ${amount} %${words.colon}${phrase.text()[language]}`;
  };
  return { percentage: amount, worth: phrase.worth, text };
}

/** The number that a rating word or a yes stands for. */
export function valueOf({ figure }: IndicatorResult): number {
  return typeof figure === "number" ? figure : (markOfWord(figure) ?? occurrencesOfWord(figure) ?? 0);
}

/** `, × 10 = 10.00 points`, in a blend after what the parts come to together; a veto has none to tell. */
function explainPoints(line: IndicatorResult, parts: readonly Part[], work: Working): (words: Words) => string {
  const worths = parts.map(({ worth }) => worth).filter((worth) => worth !== null);
  const points = work.points(line.points);
  if (line.share === null) {
    if (worths.length === 0) return () => "";
    work.follows(points, worths, (added) => added);
    return (words) => words.points(points);
  }
  const weight = work.figure(line.weight);
  const share = parts.length > 1 ? explainBlend(line.share, parts, work) : (worths[0] ?? work.share(line.share));
  work.follows(points, [share, weight], (s, w) => s * w);
  const isShared = !nearly(line.weight, line.indicator.weight);
  const own = work.figure(line.indicator.weight);
  if (isShared) weight.apartFrom(own.exact);
  return (words) =>
    [
      parts.length > 1 ? `${words.semicolon}${words.together(share)}` : "",
      words.weight(weight),
      isShared ? words.shared(own) : "",
      words.points(points),
    ].join("");
}

/** What the parts come to together (P5). */
function explainBlend(share: number, parts: readonly Part[], work: Working): Amount {
  const operands: Amount[] = [];
  for (const { percentage, worth } of parts) if (worth) operands.push(percentage, worth);
  return work.follows(work.share(share), operands, (...read) => {
    let together = 0;
    for (let index = 0; index < read.length; index += 2) {
      together += ((read[index] ?? 0) * (read[index + 1] ?? 0)) / 100;
    }
    return together;
  });
}
