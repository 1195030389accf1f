/**
 * How firm a grade is: what becomes of a group's grades and ranks where the weights that people chose are a little different
 * (what composite indicators call sensitivity analysis). Shares of indicators stay as they are; they are only weighed anew.
 */
import { bandOf, gradeNamed } from "./grades";
import { bestGradeLeft, type Scored, type Standing } from "./group";
import type { Scheme } from "./input";
import { nameKey } from "./names";
import { roundTo } from "./numbers";
import { moveDown, seatsOf, type Field } from "./quota";
import type { ComponentResult, Firmness } from "./result";
import { drawsOf } from "./seeded";

/** How many weightings are tried where nothing else is asked for. */
export const WEIGHTINGS = 1000;

/** By how much of itself each weight varies at most, up and down: a share. */
export const VARIATION = 0.1;

/**
 * The firmness of everybody of one group of one year, keyed by `OfficialInput.key`; of nobody where `weightings` is 0. Under
 * each weighting the weight of every component and of every pillar is its own by a factor of 0.9 to 1.1, and the official's
 * weights are normalised as ever: score, band, ceilings, quota and rank follow as in scoring.md 1, 3 and 5. The factors hang
 * on the names of components and pillars alone, so that every run and every group tries the same.
 */
export function firmnessOf(
  scored: readonly Scored[],
  standings: ReadonlyMap<string, Standing>,
  scheme: Scheme,
  weightings: number,
): ReadonlyMap<string, Firmness> {
  if (weightings <= 0) return new Map();
  const factors = factorsOf(weightings);
  const contenders = scored.map((one) => contenderOf(one, standings.get(one.official.key), scheme, factors));
  const group = groupOf(contenders, scheme);
  for (let weighting = 0; weighting < weightings; weighting++) tryOut(weighting, group, scheme);
  return new Map(
    contenders.map(({ key, kept, rankLow, rankHigh }) => [key, { grade: kept / weightings, rankLow, rankHigh }]),
  );
}

/** The factors of a weight under each weighting, by a name that says whose weight it is. */
type Factors = (name: string) => Float64Array;

function factorsOf(weightings: number): Factors {
  const known = new Map<string, Float64Array>();
  return (name) => {
    const factors = known.get(name) ?? drawsOf(name, weightings).map((draw) => 1 + VARIATION * draw);
    known.set(name, factors);
    return factors;
  };
}

/** An official, and what has become of them so far. */
interface Contender {
  readonly key: string;
  readonly parts: readonly Part[];
  /** The best grade that their ceilings leave. */
  readonly bestGrade: number;
  readonly proposedGrade: number;
  /** The weightings under which the proposed grade stayed. */
  kept: number;
  rankLow: number;
  rankHigh: number;
}

/** A component that counts for an official. */
interface Part {
  readonly share: number;
  readonly factors: Float64Array;
  readonly value: number;
  /** What the value is made of, where pillars weigh in it. */
  readonly pillars: Pillars | null;
}

interface Pillars {
  readonly each: readonly { readonly weight: number; readonly points: number; readonly factors: Float64Array }[];
  readonly weights: number;
  readonly bonus: number;
  readonly most: number;
}

function contenderOf(
  { official: { key }, components, ceilings }: Scored,
  standing: Standing | undefined,
  scheme: Scheme,
  factors: Factors,
): Contender {
  const rank = standing?.rank ?? 0;
  return {
    key,
    parts: components.filter(({ share }) => share > 0).map((component) => partOf(component, factors)),
    bestGrade: bestGradeLeft(ceilings, scheme),
    proposedGrade: gradeNamed(standing?.proposedGrade ?? "", scheme.grades),
    kept: 0,
    rankLow: rank,
    rankHigh: rank,
  };
}

function partOf({ component, value, share, evidence }: ComponentResult, factors: Factors): Part {
  const pillars = evidence?.kind === "indicators" ? evidence : null;
  return {
    share,
    factors: factors(`component:${component.key}`),
    value: value ?? 0,
    pillars: pillars && {
      each: pillars.pillars.map(({ pillar, weight, points }) => ({
        weight,
        points,
        factors: factors(`pillar:${nameKey(pillar)}`),
      })),
      weights: pillars.pillars.reduce((total, { weight }) => total + weight, 0),
      bonus: pillars.bonus,
      most: pillars.most,
    },
  };
}

/** The unrounded score under a weighting: the mean of the components by their weights (scoring.md 3). */
function scoreUnder(weighting: number, parts: readonly Part[]): number {
  let weights = 0;
  let points = 0;
  for (const { share, factors, value, pillars } of parts) {
    const weight = share * (factors[weighting] ?? 1);
    weights += weight;
    points += weight * (pillars ? indicatorsUnder(weighting, pillars) : value);
  }
  return points / weights;
}

/** The Indicators component under a weighting (scoring.md 2); the pillars' weights add up to what they did. */
function indicatorsUnder(weighting: number, { each, weights, bonus, most }: Pillars): number {
  let total = 0;
  let won = 0;
  for (const { weight, points, factors } of each) {
    const factor = factors[weighting] ?? 1;
    total += factor * weight;
    won += factor * points;
  }
  return Math.min((total > 0 ? (won * weights) / total : won) + bonus, most);
}

/** A group with room to work in: made once, since a thousand weightings of thousands of officials leave no time for objects. */
interface Group {
  readonly contenders: readonly Contender[];
  /** For each grade. */
  readonly seats: readonly (number | null)[];
  /** In the order of `contenders`. */
  readonly scores: Float64Array;
  /** Indices of `contenders`, best score first; `field` stands in that order. */
  readonly order: Uint32Array;
  readonly field: Field;
}

function groupOf(contenders: readonly Contender[], scheme: Scheme): Group {
  const count = contenders.length;
  return {
    contenders,
    seats: scheme.grades.map((_, grade) => seatsOf(grade, count, scheme)),
    scores: new Float64Array(count),
    order: Uint32Array.from(contenders, (_, index) => index),
    field: { scores: new Float64Array(count), grades: new Int32Array(count) },
  };
}

/** Ranks and grades the group under a weighting, and notes what became of everybody. */
function tryOut(
  weighting: number,
  { contenders, seats, scores, order, field }: Group,
  { decimals, grades }: Scheme,
): void {
  for (let index = 0; index < contenders.length; index++) {
    scores[index] = roundTo(scoreUnder(weighting, contenders[index]?.parts ?? []), decimals);
  }
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  for (let place = 0; place < order.length; place++) {
    const index = order[place] ?? 0;
    const score = scores[index] ?? 0;
    field.scores[place] = score;
    field.grades[place] = Math.max(bandOf(score, grades), contenders[index]?.bestGrade ?? 0);
  }
  seats.forEach((ofGrade, grade) => {
    if (ofGrade !== null) moveDown(grade, ofGrade, field);
  });
  let rank = 1;
  for (let place = 0; place < order.length; place++) {
    if (field.scores[place] !== field.scores[place - 1]) rank = place + 1;
    const contender = contenders[order[place] ?? 0];
    if (!contender) continue;
    if (field.grades[place] === contender.proposedGrade) contender.kept++;
    contender.rankLow = Math.min(contender.rankLow, rank);
    contender.rankHigh = Math.max(contender.rankHigh, rank);
  }
}
