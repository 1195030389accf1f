/** The mean of marks, as department opinions and regular checks have it, and how it is told. */
import { equation, type Told } from "../arithmetic";
import { formula, literal, plus, type Formula } from "../formula";
import { roundTo, sum } from "../numbers";
import { joined, phrase } from "../phrase";
import { shown, type Bilingual } from "../wording";

/** More than can be read one by one. */
export const MANY = 12;

/** The mean; there is at least one. */
export function meanOf(marks: readonly number[]): number {
  return sum(marks) / marks.length;
}

/** The formula of the mean; one mark is the mean itself. */
export function meanFormula(marks: readonly number[]): Formula {
  const total = plus(marks.map(literal));
  return marks.length === 1 ? total : formula`${total}/${marks.length}`;
}

/** Who gave a mark, if that is known, in front of it. */
export interface GivenMark {
  readonly by: Bilingual | string;
  readonly mark: number;
}

/** `(80 + 90) ÷ 2 = 85.00`; one mark is told alone, and of more than can be read only their number and sum. */
export function tellMean(given: readonly GivenMark[], many: Bilingual, mean: number, places: number): Told {
  const [first, ...others] = given;
  if (first && others.length === 0) return tellMark(first);
  const count = String(given.length);
  if (given.length > MANY) {
    const total = roundTo(sum(given.map(({ mark }) => mark)), 4);
    return equation(phrase`${count} ${many}${shown(total)} ÷ ${count}`, total / given.length, mean, places);
  }
  const marks = joined(
    given.map(({ by, mark }) => phrase`${by}${shown(mark)}`),
    " + ",
  );
  return equation(phrase`(${marks}) ÷ ${count}`, meanOf(given.map(({ mark }) => roundTo(mark, 4))), mean, places);
}

/** A mark that is the value. */
export function tellMark({ by, mark }: GivenMark): Told {
  return { text: phrase`${by}${shown(mark)}`, value: roundTo(mark, 4), holds: true };
}
