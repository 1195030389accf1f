/** How the ballots made their value: class by class, then together (P9, scoring.md 3). */
import { equation, type Told } from "../arithmetic";
import { roundTo, sum } from "../numbers";
import type { ClassEvidence } from "../result";
import { joined, phrase } from "../phrase";
import { plain, points, shown, type Bilingual } from "../wording";

const AND_THEN: Bilingual = { en: "; ", "zh-CN": "；" };
const COMMA: Bilingual = { en: ", ", "zh-CN": "、" };

/**
 * `Leaders (8 × 100 + 2 × 80) ÷ 10 ballots = 96.00; Masses (4 × 100) ÷ 4 ballots = 100.00; together 96.00 × 60 % +
 * 100.00 × 40 % = 97.60`. Classes that gave no opinion come first, then those that carry no weight.
 */
export function tellBallots(classes: readonly ClassEvidence[], value: number, places: number): Told {
  const present = classes.filter(({ counts }) => counts.length > 0);
  const told = present.map((one) => ({ share: one.share, told: tellClass(one, places) }));
  const counted = told.filter(({ share }) => share !== 0);
  const texts = [
    ...tellMissing(classes.filter(({ counts }) => counts.length === 0)),
    ...told.filter(({ share }) => share === 0).map((one) => phrase`${one.told.text}${UNCOUNTED}`),
    ...counted.map((one) => one.told.text),
  ];
  const [only, ...others] = counted;
  if (only && others.length === 0) return { ...only.told, text: joined(texts, AND_THEN) };

  const sides = counted.map((one) => `${points(one.told.value, places)} × ${plain(one.share * 100, places)} %`);
  const byHand = sum(counted.map((one) => (one.told.value * roundTo(one.share * 100, places)) / 100));
  const together = equation(phrase`${TOGETHER}${sides.join(" + ")}`, byHand, value, places);
  return {
    text: joined([...texts, together.text], AND_THEN),
    value: together.value,
    holds: together.holds && counted.every((one) => one.told.holds),
  };
}

const TOGETHER: Bilingual = { en: "together ", "zh-CN": "合计 " };
const SHARED_OUT: Bilingual = {
  en: ", the weight being shared out among the other classes",
  "zh-CN": "无评价票，其权重已分摊给其他测评主体",
};
const UNCOUNTED: Bilingual = { en: ", which carries no weight", "zh-CN": "，无权重，不计" };

/** `Leaders (8 × 100 + 2 × 80) ÷ 10 ballots = 96.00`. */
function tellClass({ name, counts }: ClassEvidence, places: number): Told {
  const total = sum(counts.map(({ ballots }) => ballots));
  const mean = (valueOf: (value: number) => number) =>
    sum(counts.map(({ value, ballots }) => ballots * valueOf(value))) / total;
  const terms = counts.map(({ value, ballots }) => `${ballots} × ${shown(value)}`).join(" + ");
  const ballots = { en: total === 1 ? "1 ballot" : `${total} ballots`, "zh-CN": `${total} 票` };
  const left = phrase`${name === null ? "" : `${name} `}(${terms}) ÷ ${ballots}`;
  return equation(
    left,
    mean((value) => roundTo(value, 4)),
    mean((value) => value),
    places,
  );
}

/** The weight of classes without an opinion is shared out. */
function tellMissing(missing: readonly ClassEvidence[]): readonly Bilingual[] {
  if (missing.length === 0) return [];
  const names = joined(
    missing.map(({ name }) => phrase`${name ?? ""}`),
    COMMA,
  );
  return [phrase`${{ en: "no opinion from ", "zh-CN": "" }}${names}${SHARED_OUT}`];
}
