/** Phrases that the explanations of several methods share. Each shows everything that its formula used. */
import type { Amount, Working } from "../explain/working";
import type { Bilingual } from "../wording";
import type { Explained, Phrase } from "./declaration";
import { changeOf, isInverse, isLowerBetter, ratioOf } from "./measures";

/** A phrase that ends in a share. */
export type SharePhrase = Phrase<Amount>;

/** What is held between a low and a high share. */
interface Limits {
  /** @default 0 */
  readonly low?: number;
  readonly cap?: number;
}

/** The figure used, never looking like one of `others` that it is not; a rating word is followed by its mark: `good (85)`. */
export function figureOf({ line: { figure }, value, work }: Explained, ...others: readonly number[]) {
  const amount = work.figure(value).apartFrom(...others);
  return { amount, text: () => (typeof figure === "number" ? `${amount}` : `${figure} (${amount})`) };
}

/** ` 亿元`, or nothing. */
export function unitOf({ line: { indicator } }: Explained): string {
  return indicator.unit === null || indicator.unit === "" ? "" : ` ${indicator.unit}`;
}

/** A phrase carried on by another. */
export function carriedOn<A extends Amount | null>(before: Pick<Phrase, "text">, after: Phrase<A>): Phrase<A> {
  const text = () => {
    const [start, end] = [before.text(), after.text()];
    return { en: start.en + end.en, "zh-CN": start["zh-CN"] + end["zh-CN"] };
  };
  return { worth: after.worth, text };
}

/** ` = 98 %`, `，计 98 %`. */
export function comesTo(share: Amount): SharePhrase {
  return { worth: share, text: () => ({ en: ` = ${share}`, "zh-CN": `，计 ${share}` }) };
}

/** Where nothing could be better: `, worth the cap = 120 %`. */
export function worthTheCap(cap: number, work: Working): SharePhrase {
  const capped = { text: () => ({ en: ", worth the cap", "zh-CN": "，按上限" }) };
  return carriedOn(capped, comesTo(work.share(cap)));
}

/** Whether less is better, which a comparison has to say: `, less is better`, `，越低越好`, or nothing. */
export function lessIsBetter({ line: { indicator } }: Explained): Bilingual {
  return isLowerBetter(indicator) ? { en: ", less is better", "zh-CN": "，越低越好" } : { en: "", "zh-CN": "" };
}

/** `98 of 100 亿元 = 98 %`; `worth` is `null` where nothing could be better, which is worth what the method says. */
export function againstTarget(explained: Explained): Phrase {
  const { line, part, work } = explained;
  const { ratio = null } = part;
  const isLower = isLowerBetter(line.indicator);
  const inverse = line.indicator.method !== null && isInverse(line.indicator.method);
  const unit = unitOf(explained);
  const target = work.figure(line.target ?? 0);
  const figure = figureOf(explained, target.exact);
  const share = ratio === null ? null : work.share(ratio);
  if (share) work.follows(share, [figure.amount, target], (v, t) => ratioOf(v, t, isLower, inverse) ?? NaN);
  return {
    worth: share,
    text: () => {
      const [v, t] = [inFormula(figure.amount), inFormula(target)];
      const figures = {
        en: `${figure.text()} against ${target}${unit}, less is better`,
        "zh-CN": `完成 ${figure.text()}，目标 ${target}${unit}，越低越好`,
      };
      const followedBy = (en: string, chinese: string) => ({
        en: figures.en + en,
        "zh-CN": figures["zh-CN"] + chinese,
      });
      if (!share) return followedBy(": as good as can be", "，已无可再低");
      if (!isLower) {
        return {
          en: `${figure.text()} of ${target}${unit} = ${share}`,
          "zh-CN": `完成 ${figure.text()}，目标 ${target}${unit}，完成率 ${share}`,
        };
      }
      if (line.target === 0) {
        return ratio === 1
          ? followedBy(`: reached = ${share}`, `，已达到，计 ${share}`)
          : followedBy(`: missed = ${share}`, `，未达到，计 ${share}`);
      }
      const formula = inverse ? `${t} ÷ ${v}` : `2 − ${v} ÷ ${t}`;
      return followedBy(`: ${formula} = ${share}`, `，${formula} = ${share}`);
    },
  };
}

/** `103 after 100 亿元, 3 % better than last year`: the change, the greater the better. */
export function againstLastYear(explained: Explained): SharePhrase {
  const { line, part, work } = explained;
  const isLower = isLowerBetter(line.indicator);
  const unit = unitOf(explained);
  const lastYear = work.figure(line.lastYear ?? 0);
  const figure = figureOf(explained, lastYear.exact);
  const change = work.share(part.change ?? 0);
  work.follows(change, [figure.amount, lastYear], (v, p) => changeOf(v, p, isLower));
  return {
    worth: change,
    text: () => {
      const way = change.read < 0 ? "worse" : "better";
      return {
        en: `${figure.text()} after ${lastYear}${unit}, ${`${change}`.replace("-", "")} ${way} than last year`,
        "zh-CN": `本年 ${figure.text()}，上年 ${lastYear}${unit}，增幅（向好为正）${change}`,
      };
    },
  };
}

/** `, × condition coefficient 1.1 (P6) = 111.32 %`, or nothing where the coefficient is 1. */
export function weighed(before: SharePhrase, { line: { coefficient }, work }: Explained): SharePhrase {
  if (coefficient === 1) return before;
  const factor = work.figure(coefficient).apartFrom(1);
  const product = work.share(before.worth.exact * coefficient);
  work.follows(product, [before.worth, factor], (ratio, k) => ratio * k);
  return carriedOn(before, {
    worth: product,
    text: () => ({
      en: `, × condition coefficient ${factor} (P6) = ${product}`,
      "zh-CN": `，× 条件系数 ${factor}（P6）= ${product}`,
    }),
  });
}

/** `, capped at 100 %`, or `, not below 0 %`, where that changed the share, and could be seen to; else nothing. */
export function held(before: SharePhrase, work: Working, { low = 0, cap = Infinity }: Limits): SharePhrase {
  const share = before.worth.apartFrom(low, cap);
  if (share.compareWith(cap) > 0) {
    const limit = work.share(cap);
    return carriedOn(before, {
      worth: limit,
      text: () => ({ en: `, capped at ${limit}`, "zh-CN": `，封顶 ${limit}` }),
    });
  }
  if (share.compareWith(low) >= 0) return before;
  const limit = work.share(low);
  return carriedOn(before, {
    worth: limit,
    text: () => ({ en: `, not below ${limit}`, "zh-CN": `，不低于 ${limit}` }),
  });
}

/** A number in the middle of a formula: a negative one in brackets. */
export function inFormula(amount: Amount): string {
  const text = `${amount}`;
  return text.startsWith("-") ? `(${text})` : text;
}
