/** The sentence that says how a component's value came about and what it gives the score (policy.md: every score can be traced). */
import { equation, withFewestPlaces, type Told } from "../arithmetic";
import { componentOf } from "../components/registry";
import type { Scheme } from "../input";
import { nearly, roundTo, sum } from "../numbers";
import { phrase } from "../phrase";
import type { Language } from "../place";
import type { ComponentResult } from "../result";
import { shown, type Bilingual } from "../wording";

const COLON: Bilingual = { en: ": ", "zh-CN": "：" };

/**
 * One sentence with the numbers that made a component's value, its rule, and its part of the score:
 * `Individual talks: (8 positive × 100 + 2 mixed × 60 + 0 negative × 0) ÷ 10 people = 92.00 (P9), × weight 5 % = 4.60`.
 */
export function explainComponent(result: ComponentResult, scheme: Scheme, language: Language): string {
  const { text } = withFewestPlaces((places) => tell(result, scheme, places));
  return phrase`${result.component.name}${COLON}${text}`[language];
}

function tell({ component, value, share, evidence }: ComponentResult, scheme: Scheme, places: number): Told {
  if (value === null || evidence === null) return { text: share > 0 ? MISSING : LEFT_OUT, value: 0, holds: true };
  const { rule, explain } = componentOf(component.key);
  const made = explain({ value, evidence }, places);
  const start = phrase`${made.text}${{ en: ` (${rule})`, "zh-CN": `（${rule}）` }}`;
  if (share === 0) return { ...made, text: phrase`${start}${UNCOUNTED}` };
  const weight = tellWeight(component.weight, share, scheme);
  const weighed = equation(phrase`${WEIGHT}${weight.text}`, made.value * weight.factor, value * share, places);
  return { text: phrase`${start}${weighed.text}`, value: weighed.value, holds: made.holds && weighed.holds };
}

const WEIGHT: Bilingual = { en: ", × weight ", "zh-CN": "，× 权重 " };
const UNCOUNTED: Bilingual = { en: "; shown, not counted", "zh-CN": "；仅列示，不计入得分" };
const LEFT_OUT: Bilingual = {
  en: "missing; its weight is shared out among the other components",
  "zh-CN": "缺项，其权重已分摊给其他考核内容",
};
const MISSING: Bilingual = {
  en: "missing or with an error, and without it there is no score",
  "zh-CN": "缺项或有误，因此没有得分",
};

const SHARED_OUT: Bilingual = {
  en: " (the weight of what is missing is shared out)",
  "zh-CN": "（已分摊缺项权重）",
};

/** A weight as a sentence shows it, and what a reader multiplies by. */
interface Weight {
  readonly text: Bilingual;
  readonly factor: number;
}

/** `20 %` of weights that add up to 100; `20 ÷ 95` where they come to something else, or are shared out (scoring.md 3). */
function tellWeight(weight: number, share: number, { components }: Scheme): Weight {
  const own = roundTo(weight, 4);
  const total = roundTo(weight / share, 4);
  const isShared = !nearly(share * sum(components.map((one) => one.weight)), weight);
  return {
    text: phrase`${total === 100 ? `${shown(own)} %` : `${shown(own)} ÷ ${shown(total)}`}${isShared ? SHARED_OUT : ""}`,
    factor: own / total,
  };
}
