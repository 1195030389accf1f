/** bands 分档: a curve of `figure:share` pairs, read on the figure, on the ratio or on the growth (scoring.md 2). */
import { DEEPEST, formula, literal, type Formula } from "../formula";
import type { ParameterFault } from "../issues";
import type { Amount } from "../explain/working";
import type { Bilingual } from "../wording";
import { declareMethod, type Explained, type Phrase } from "./declaration";
import type { CurvePoint } from "./method";
import { canBePerfect } from "./measures";
import { choice, curve, flag, number, type ParameterPart } from "./parameters";
import { againstLastYear, againstTarget, carriedOn, comesTo, figureOf, unitOf, type SharePhrase } from "./wording";

/** How near a figure must be to a threshold to be on it. */
const ON_THRESHOLD = 1e-9;

export const bands = declareMethod({
  name: "bands",
  chinese: "分档",
  rule: "P5",
  figure: "measure",
  blends: true,
  parameters: {
    pairs: curve(),
    /** The share of figures worse than the worst pair. */
    floor: number(0, ["floor", "保底"], { min: 0, max: 1 }),
    /** What the curve is read on: the figure, or the ratio or growth in per cent. */
    of: choice(
      "of",
      [
        ["value", "按数值"],
        ["ratio", "按完成率"],
        ["growth", "按增幅"],
      ],
      "value",
    ),
    /** Steps instead of lines: the share of the last threshold reached. */
    step: flag(["step", "阶梯"]),
  },
  check: ({ pairs, of }, written) => checkPairs(pairs) ?? (of === "value" ? null : percentSign(written)),
  needs: ({ of }) => (of === "ratio" ? ["target"] : of === "growth" ? ["lastYear"] : []),
  score: ({ value, ratio, change }, { pairs, floor, of, step }) => {
    if (of === "value") return { share: shareAt(value, pairs, floor, step) };
    // Without a ratio (`inverse` and a figure ≤ 0) nothing could be better.
    if (of === "ratio") return { ratio, share: shareAt(ratio === null ? Infinity : ratio * 100, pairs, floor, step) };
    return { change, share: shareAt(change * 100, pairs, floor, step) };
  },
  formula: ({ line, terms: { value, ratio, change }, parameters: { pairs, floor, of, step } }) => {
    // Every pair is an IF within the one before.
    if (pairs.length > DEEPEST / 2) return null;
    const read = of === "value" ? value : of === "ratio" ? formula`${ratio}*100` : formula`${change}*100`;
    const share = curveFormula(read, pairs, floor, step);
    if (of !== "ratio" || !canBePerfect(line)) return share;
    return formula`IF(${value}<=0,${shareAt(Infinity, pairs, floor, step)},${share})`;
  },
  most: ({ pairs, floor }) => Math.max(floor, ...pairs.map(({ share }) => share)),
  explain: (explained) => {
    const { part, value, parameters, work } = explained;
    const { of } = parameters;
    if (of === "value") {
      const figure = figureOf(explained);
      const text = () => ({
        en: `${figure.text()}${unitOf(explained)}`,
        "zh-CN": `${figure.text()}${unitOf(explained)}`,
      });
      return onCurve({ worth: figure.amount, text }, value, explained, (exact) => work.figure(exact));
    }
    // The curve of a ratio or growth is in per cent, and so is what is read on it.
    const read = of === "ratio" ? againstTarget(explained) : againstLastYear(explained);
    const figure = of === "ratio" ? (part.ratio ?? Infinity) : (part.change ?? 0);
    return onCurve(read, figure * 100, explained, (exact) => work.share(exact / 100));
  },
});

/** `, between 60 (worth 60 %) and 70 (worth 70 %) = 65 %`: where `figure` is on the curve; `before` ends in it. */
function onCurve(
  before: Phrase,
  figure: number,
  { part, parameters, work }: Explained<{ pairs: readonly CurvePoint[]; floor: number; step: boolean }>,
  threshold: (figure: number) => Amount,
): SharePhrase {
  const { on, reached, ahead } = placeOn(figure, parameters.pairs);
  const share = work.share(part.share ?? 0);
  const [from, to] = [reached, ahead].map(
    (point) => point && { at: threshold(point.figure), worth: work.share(point.share) },
  );
  before.worth?.apartFrom(...[from, to].flatMap((point) => (point ? [point.at.exact] : [])));
  const where = (): Bilingual => {
    if (on) return { en: `, on the band at ${threshold(on.figure)}`, "zh-CN": `，恰为 ${threshold(on.figure)} 一档` };
    if (!from)
      return { en: `, short of the last band at ${to?.at}: the floor`, "zh-CN": `，未达最低档 ${to?.at}，按保底` };
    if (!to) return { en: `, beyond the best band at ${from.at}`, "zh-CN": `，已超最高档 ${from.at}` };
    const [low, high] = [`${from.at} (worth ${from.worth})`, `${to.at} (worth ${to.worth})`];
    const [lowest, highest] = [`${from.at}（计 ${from.worth}）`, `${to.at}（计 ${to.worth}）`];
    return parameters.step
      ? { en: `, reaches ${low}, not ${high}`, "zh-CN": `，达到 ${lowest}，未到 ${highest}` }
      : { en: `, between ${low} and ${high}`, "zh-CN": `，介于 ${lowest}与 ${highest}之间` };
  };
  if (!on && from && to && before.worth && !parameters.step) {
    work.follows(share, [before.worth, from.at, from.worth, to.at, to.worth], between);
  }
  return carriedOn(before, carriedOn({ text: where }, comesTo(share)));
}

/** Where a figure is on a curve: on a pair, or past one and short of the next, the worst pair being the first. */
interface Whereabouts {
  readonly on: CurvePoint | undefined;
  readonly reached: CurvePoint | undefined;
  readonly ahead: CurvePoint | undefined;
}

function placeOn(figure: number, pairs: readonly CurvePoint[]): Whereabouts {
  const fromWorst = [...pairs].sort((a, b) => a.share - b.share);
  const on = fromWorst.find((point) => Math.abs(point.figure - figure) <= ON_THRESHOLD);
  const rising = (fromWorst[0]?.figure ?? 0) < (fromWorst[1]?.figure ?? 0);
  const isReached = (point: CurvePoint) => (rising ? figure > point.figure : figure < point.figure);
  const next = fromWorst.findIndex((point) => !isReached(point));
  return { on, reached: fromWorst[next < 0 ? fromWorst.length - 1 : next - 1], ahead: fromWorst[next] };
}

/** The share of a figure on a curve whose shares strictly rise or fall with its figures. */
export function shareAt(figure: number, pairs: readonly CurvePoint[], floor: number, step: boolean): number {
  const { on, reached, ahead } = placeOn(figure, pairs);
  if (on) return on.share;
  if (!reached) return floor;
  if (!ahead || step) return reached.share;
  return between(figure, reached.figure, reached.share, ahead.figure, ahead.share);
}

/** Linear between two pairs of a curve. */
function between(figure: number, from: number, low: number, to: number, high: number): number {
  return low + (high - low) * ((figure - from) / (to - from));
}

/** The formula of the share of a figure on a curve, from the best pair to the worst: `IF(G3>=90,0.9,IF(G3>=60,0.6,0))`. */
function curveFormula(figure: Formula, pairs: readonly CurvePoint[], floor: number, step: boolean): Formula {
  const fromWorst = [...pairs].sort((a, b) => a.share - b.share);
  const rising = (fromWorst[0]?.figure ?? 0) < (fromWorst[1]?.figure ?? 0);
  return fromWorst.reduce<Formula>((worse, { figure: from, share: low }, index) => {
    const ahead = step ? undefined : fromWorst[index + 1];
    const share = ahead
      ? formula`${low}+(${ahead.share}-${low})*(${figure}-${from})/(${ahead.figure}-${from})`
      : literal(low);
    return rising
      ? formula`IF(${figure}+${ON_THRESHOLD}>=${from},${share},${worse})`
      : formula`IF(${figure}-${ON_THRESHOLD}<=${from},${share},${worse})`;
  }, literal(floor));
}

function checkPairs(pairs: readonly CurvePoint[]): ParameterFault | null {
  if (pairs.length < 2) return { kind: "needs-pairs" };
  const byFigure = [...pairs].sort((a, b) => a.figure - b.figure);
  const rises = byFigure.slice(1).map((point, index) => {
    const before = byFigure[index] ?? point;
    return Math.abs(point.figure - before.figure) <= ON_THRESHOLD ? 0 : Math.sign(point.share - before.share);
  });
  const isMonotonic = rises.every((rise) => rise !== 0 && rise === rises[0]);
  return isMonotonic ? null : { kind: "pairs-not-monotonic" };
}

/** The curve of a ratio or growth is already in per cent: `95%` would mean 0.95 % there, which nobody wants. */
function percentSign(written: readonly ParameterPart[]): ParameterFault | null {
  const part = written.find((one) => one.kind === "pair" && one.figure.endsWith("%"));
  return part ? { kind: "unreadable", text: part.text } : null;
}
