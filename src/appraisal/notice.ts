/** The figures that are published for the public to check (P13): never ballots, talks or marks. */
import type { Figure, Indicator, OfficialInput } from "./input";
import { isInverse, isLowerBetter, ratioOf } from "./methods/measures";
import { nameKey } from "./names";
import type { OfficialResult, YearResult } from "./result";

/** What the public is told of one official's indicator. Figures are in the indicator's unit. */
export interface NoticeLine {
  readonly official: OfficialInput;
  readonly indicator: Indicator;
  /** `none`: nothing usable was filled in. */
  readonly state: "verified" | "reported" | "none" | "notApplicable";
  /** A yes/no may be a word; `null` where there is none. */
  readonly figure: number | string | null;
  readonly target: number | null;
  /** A share, as scoring measures it; `null` where there is nothing to measure. */
  readonly completion: number | null;
  readonly lastYear: number | null;
  /** On last year: a share, of an indicator in percent the difference in points; `null` where there is nothing to measure. */
  readonly change: number | null;
}

export interface Notice {
  /** Nobody marked an indicator Public, and these are the quantitative key ones. */
  readonly isByKey: boolean;
  readonly lines: readonly NoticeLine[];
}

/**
 * What is published of a year: a line for each official and public indicator of the group, group by group, else in the order of
 * the officials and of the indicators. Where none is marked Public, the main ones are: quantitative and Key.
 */
export function noticeOf({ indicators, officials }: YearResult): Notice {
  const isByKey = !indicators.some(({ isPublic }) => isPublic);
  const published = indicators.filter(
    (one) => !isMark(one) && (isByKey ? one.isKey && !one.qualitative : one.isPublic),
  );
  const groups = [...new Set(officials.map(({ official }) => nameKey(official.group)))];
  const lines = groups.flatMap((group) => {
    const ofGroup = published.filter((one) => one.groups.length === 0 || one.groups.map(nameKey).includes(group));
    return officials
      .filter(({ official }) => nameKey(official.group) === group)
      .flatMap((result) => ofGroup.map((indicator) => noticeLine(result, indicator)));
  });
  return { isByKey, lines };
}

/** A mark that people gave is not published, even of an indicator that is Public. */
function isMark({ methodNames }: Indicator): boolean {
  return methodNames?.includes("rating") ?? false;
}

/** Whether the change of an indicator is told in percentage points. */
export function isInPercent({ unit }: Indicator): boolean {
  return unit === "%" || unit === "％";
}

type Used = Pick<NoticeLine, "state" | "figure">;

const NONE: Used = { state: "none", figure: null };

function noticeLine(result: OfficialResult, indicator: Indicator): NoticeLine {
  const { official } = result;
  const cards = official.cards.filter((line) => line.indicator === indicator.key);
  // Two lines of one indicator contradict each other until somebody decides.
  const card = cards.length === 1 ? cards[0] : undefined;
  const target = numberOf(card?.target);
  const lastYear = numberOf(card?.lastYear);
  const used = usedFigure(result, indicator, card);
  const value = typeof used.figure === "number" ? used.figure : null;
  return {
    official,
    indicator,
    ...used,
    target,
    completion: value === null || target === null ? null : completionOf(indicator, value, target),
    lastYear,
    change: value === null || lastYear === null ? null : changeOn(indicator, value, lastYear),
  };
}

/** As scoring used it; of somebody who is not scored, as the card says. */
function usedFigure(
  { indicators }: OfficialResult,
  indicator: Indicator,
  card: OfficialInput["cards"][number] | undefined,
): Used {
  const line = indicators.find((one) => one.indicator.key === indicator.key);
  if (line) return line.takenAsZero ? NONE : { state: line.verified ? "verified" : "reported", figure: line.figure };
  if (!card) return NONE;
  const isVerified = card.verified.kind !== "missing";
  const figure = isVerified ? card.verified : card.actual;
  if (figure.kind === "notApplicable") return { state: "notApplicable", figure: null };
  return figure.kind === "number" ? { state: isVerified ? "verified" : "reported", figure: figure.value } : NONE;
}

function numberOf(figure: Figure | undefined): number | null {
  return figure?.kind === "number" ? figure.value : null;
}

function completionOf(indicator: Indicator, value: number, target: number): number | null {
  const lowerIsBetter = isLowerBetter(indicator);
  if (target < 0 || (target === 0 && !lowerIsBetter)) return null;
  return ratioOf(value, target, lowerIsBetter, indicator.method !== null && isInverse(indicator.method));
}

/** As everybody reads it: more is a plus, whichever is better. */
function changeOn(indicator: Indicator, value: number, lastYear: number): number | null {
  if (isInPercent(indicator)) return value - lastYear;
  return lastYear === 0 ? null : (value - lastYear) / Math.abs(lastYear);
}
