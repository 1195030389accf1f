/** The sentence that says how an indicator's points came about (policy.md: every score can be traced). */
import { declaredParts } from "./methods/registry";
import { percent, points, shown } from "./wording";
import { nearly } from "./numbers";
import type { Language } from "./place";
import type { IndicatorResult } from "./result";

interface Words {
  readonly colon: string;
  readonly semicolon: string;
  readonly comma: string;
  readonly zero: string;
  readonly points: (value: string) => string;
  readonly together: (share: string) => string;
  readonly shared: (weight: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    colon: ": ",
    semicolon: "; ",
    comma: ", ",
    zero: "nothing filled in, taken as zero; ",
    points: (value) => `${value} points`,
    together: (share) => `together ${share}`,
    shared: (weight) => ` (${weight} and the share of indicators that do not apply)`,
  },
  "zh-CN": {
    colon: "：",
    semicolon: "；",
    comma: "，",
    zero: "未填，按零计；",
    points: (value) => `${value} 分`,
    together: (share) => `合计 ${share}`,
    shared: (weight) => `（原权重 ${weight}，已分摊同类不适用指标的权重）`,
  },
};

/**
 * One sentence with the numbers that made an indicator's points, from the declarations of its method's parts:
 * `GDP: 101.2 of 100 亿元 = 101.2 %, capped at 100 %, × 10 = 10.00 points`. Figures in it are rounded for reading.
 */
export function explainIndicator(line: IndicatorResult, language: Language): string {
  const words = WORDS[language];
  const start = `${line.indicator.name}${words.colon}${line.takenAsZero ? words.zero : ""}`;
  return `${start}${explainParts(line, language)}${explainPoints(line, language)}`;
}

function explainParts(line: IndicatorResult, language: Language): string {
  const words = WORDS[language];
  const declared = line.indicator.method ? declaredParts(line.indicator.method) : [];
  const phrases = declared.flatMap(({ part: { parameters, percentage }, declaration }, index) => {
    const part = line.parts[index];
    if (!part) return [];
    const phrase = declaration.explain({ line, part, parameters })[language];
    const name = language === "en" ? declaration.name : declaration.chinese;
    return [line.parts.length > 1 ? `${name} ${shown(percentage)} %${words.colon}${phrase}` : phrase];
  });
  if (phrases.length < 2 || line.share === null) return phrases.join(words.semicolon);
  return [...phrases, words.together(percent(line.share))].join(words.semicolon);
}

/** `, × 10 = 10.00 points`; a veto has none to tell. */
function explainPoints(line: IndicatorResult, language: Language): string {
  const words = WORDS[language];
  const worth = words.points(points(line.points));
  if (line.share === null) return line.parts.some(({ method }) => method === "veto") ? "" : ` = ${worth}`;
  const isShared = !nearly(line.weight, line.indicator.weight);
  const weight = `${shown(line.weight)}${isShared ? words.shared(shown(line.indicator.weight)) : ""}`;
  return `${words.comma}× ${weight} = ${worth}`;
}
