/** The Indicators component: the points of the pillars and the bonus, held to the cap (P2–P4, scoring.md 2). */
import { addition, type Part } from "../arithmetic";
import { formula } from "../formula";
import { nameKey } from "../names";
import { nearly, roundTo, sum } from "../numbers";
import type { IndicatorResult, PillarPoints } from "../result";
import { phrase } from "../phrase";
import { points, type Bilingual } from "../wording";
import type { EvidenceOf, Worth } from "./component";
import { declareComponent } from "./declaration";
import { MANY } from "./mean";

type Evidence = EvidenceOf<"indicators">;

export const indicators = declareComponent<Evidence>({
  rule: "P2–P4",
  score: (source) => source.indicators,
  formula: ({ evidence: { most } }, points) => points && formula`MIN(SUM(${points}),${most})`,
  explain: ({ evidence: { pillars, bonus, most } }, places) => {
    const parts: Part[] = [...partsOf(pillars)];
    if (bonus > 0) parts.push({ name: { en: "bonus", "zh-CN": "加分" }, value: bonus });
    const together = sum(parts.map(({ value }) => value));
    const told = addition(parts, together, places);
    if (together <= most || nearly(together, most)) return told;
    const cap = points(most, places);
    const limit = { en: `, capped at ${cap}`, "zh-CN": `，封顶 ${cap}` };
    return { ...told, text: phrase`${told.text}${limit}`, value: roundTo(most, places) };
  },
});

const NAMELESS: Bilingual = { en: "no pillar", "zh-CN": "未列项目" };

function partsOf(pillars: readonly PillarPoints[]): readonly Part[] {
  if (pillars.length <= MANY) {
    return pillars.map(({ pillar, points: value }) => ({ name: pillar === "" ? NAMELESS : pillar, value }));
  }
  const count = String(pillars.length);
  return [
    { name: { en: `${count} pillars`, "zh-CN": `${count} 个项目` }, value: sum(pillars.map((one) => one.points)) },
  ];
}

/** `min(Σ points + Σ bonus, 100 + bonus cap)`, from all the indicators that apply to an official. */
export function worthOf(results: readonly IndicatorResult[], bonusCap: number): Worth<Evidence> {
  const most = 100 + bonusCap;
  const value = Math.min(sum(results.map((result) => result.points)), most);
  const bonus = sum(results.map(({ share, points }) => (share === null ? points : 0)));
  return { value, evidence: { kind: "indicators", pillars: pillarsOf(results), bonus, most } };
}

/** What each pillar with weight in force comes to, in the order of the indicators. */
function pillarsOf(results: readonly IndicatorResult[]): readonly PillarPoints[] {
  const pillars = new Map<string, PillarPoints>();
  for (const { indicator, share, weight, points } of results) {
    if (share === null || weight === 0) continue;
    const key = nameKey(indicator.pillar);
    const before = pillars.get(key) ?? { pillar: indicator.pillar, weight: 0, points: 0 };
    pillars.set(key, { ...before, weight: before.weight + weight, points: before.points + points });
  }
  return [...pillars.values()];
}
