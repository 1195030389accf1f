/** The sentence that says how a score came about (scoring.md 3: Σ weight × component ÷ Σ weight, rounded). */
import { addition, whyNotByHand, withFewestPlaces, type Told } from "../arithmetic";
import type { Scheme } from "../input";
import { roundTo, sum } from "../numbers";
import { joined, phrase } from "../phrase";
import type { Language } from "../place";
import type { ComponentResult, OfficialResult } from "../result";
import { plain, points, type Bilingual } from "../wording";

/**
 * One sentence with what every component gives the score (P9): `Score: Indicators 55.0962 + Individual talks 36.27 =
 * 91.3662, rounded to 2 decimals: 91.37 (P9)`. Where there is no score it says why.
 */
export function explainScore(result: OfficialResult, { decimals }: Scheme, language: Language): string {
  const { score, components } = result;
  if (score === null) return phrase`${NONE}${whyNone(result)}`[language];
  const { text } = withFewestPlaces((places) => tell(components, score, decimals, places), decimals + 2);
  return phrase`${SCORE}${text}${{ en: " (P9)", "zh-CN": "（P9）" }}${withoutMissing(components)}`[language];
}

const SCORE: Bilingual = { en: "Score: ", "zh-CN": "得分：" };
const NONE: Bilingual = { en: "No score: ", "zh-CN": "无得分：" };

function tell(components: readonly ComponentResult[], score: number, decimals: number, places: number): Told {
  const parts = components
    .filter(({ share }) => share > 0)
    .map(({ component, value, share }) => ({ name: component.name, value: share * (value ?? 0) }));
  const whole = sum(parts.map(({ value }) => value));
  const added = addition(parts, whole, places, plain);
  // Rounding twice may come out elsewhere: 89.9949 is 89.99, but 89.995 would be 90.00.
  const why = whyNotByHand(added.value, score, decimals);
  return {
    text: phrase`${added.text}${rounded(decimals)}${points(score, decimals)}${why}`,
    value: score,
    holds: added.holds && roundTo(added.value, decimals) === score,
  };
}

function rounded(decimals: number): Bilingual {
  if (decimals === 0) return { en: ", rounded to a whole number: ", "zh-CN": "，四舍五入取整为 " };
  const places = decimals === 1 ? "1 decimal" : `${decimals} decimals`;
  return { en: `, rounded to ${places}: `, "zh-CN": `，四舍五入保留 ${decimals} 位小数为 ` };
}

/** Components whose weight the others carry. */
function withoutMissing(components: readonly ComponentResult[]): Bilingual {
  const missing = namesOf(
    components.filter(({ component, value, share }) => isLeftOut(component.weight, value, share)),
  );
  if (missing === null) return phrase``;
  return {
    en: `; the weight of what is missing is shared out: ${missing.en}`,
    "zh-CN": `；已分摊缺项权重：${missing["zh-CN"]}`,
  };
}

function isLeftOut(weight: number, value: number | null, share: number): boolean {
  return weight > 0 && value === null && share === 0;
}

function whyNone({ status, official, components }: OfficialResult): Bilingual {
  if (status === "notGraded") {
    const reason = official.notGraded ?? "";
    return { en: `not graded (${reason})`, "zh-CN": `不定等次（${reason}）` };
  }
  const missing = namesOf(components.filter(({ value, share }) => value === null && share > 0));
  return missing === null
    ? BLOCKED
    : phrase`${{ en: "missing or with an error: ", "zh-CN": "缺项或有误：" }}${missing}`;
}

const BLOCKED: Bilingual = {
  en: "an error about the official, the group or the scheme stands in its way",
  "zh-CN": "考核对象、所在类别或考核方案有错误，待改正",
};

function namesOf(components: readonly ComponentResult[]): Bilingual | null {
  if (components.length === 0) return null;
  return joined(
    components.map(({ component }) => phrase`${component.name}`),
    { en: ", ", "zh-CN": "、" },
  );
}
