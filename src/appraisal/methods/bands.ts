/** bands 分档: a curve of `figure:share` pairs, read on the figure, on the ratio or on the growth (scoring.md 2). */
import type { ParameterFault } from "../issues";
import { declareMethod } from "./declaration";
import type { CurvePoint } from "./method";
import { choice, curve, flag, number, type ParameterPart } from "./parameters";
import { percent, shown } from "../wording";
import { figureOf, unitOf } from "./wording";

/** How near a figure must be to a threshold to be on it. */
const ON_THRESHOLD = 1e-9;

export const bands = declareMethod({
  name: "bands",
  chinese: "分档",
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
  explain: ({ line, part, parameters: { of } }) => {
    const figure = `${figureOf(line)}${unitOf(line)}`;
    const share = percent(part.share ?? 0);
    const ratio = part.ratio ?? null;
    if (of === "ratio" && ratio !== null) {
      return {
        en: `${figure} of ${shown(line.target ?? 0)} = ${percent(ratio)}, on the bands = ${share}`,
        "zh-CN": `完成 ${figure}，目标 ${shown(line.target ?? 0)}，完成率 ${percent(ratio)}，分档计 ${share}`,
      };
    }
    if (of === "growth") {
      const change = percent(part.change ?? 0);
      return {
        en: `${figure} after ${shown(line.lastYear ?? 0)}, ${change} better than last year, on the bands = ${share}`,
        "zh-CN": `本年 ${figure}，上年 ${shown(line.lastYear ?? 0)}，增幅（向好为正）${change}，分档计 ${share}`,
      };
    }
    return { en: `${figure}, on the bands = ${share}`, "zh-CN": `${figure}，分档计 ${share}` };
  },
});

/** The share of a figure on a curve whose shares strictly rise or fall with its figures. */
export function shareAt(figure: number, pairs: readonly CurvePoint[], floor: number, step: boolean): number {
  const fromWorst = [...pairs].sort((a, b) => a.share - b.share);
  const on = fromWorst.find((point) => Math.abs(point.figure - figure) <= ON_THRESHOLD);
  if (on) return on.share;
  const rising = (fromWorst[0]?.figure ?? 0) < (fromWorst[1]?.figure ?? 0);
  const isReached = (point: CurvePoint) => (rising ? figure > point.figure : figure < point.figure);
  const next = fromWorst.findIndex((point) => !isReached(point));
  const reached = fromWorst[next < 0 ? fromWorst.length - 1 : next - 1];
  const ahead = fromWorst[next];
  if (!reached) return floor;
  if (!ahead || step) return reached.share;
  const way = (figure - reached.figure) / (ahead.figure - reached.figure);
  return reached.share + (ahead.share - reached.share) * way;
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
