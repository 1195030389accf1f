/** The working of an explanation: the numbers that it shows, and which of them a reader can work out from which. */
import { nearly, roundTo } from "../numbers";
import { plain, points } from "../wording";

type Kind = "figure" | "share" | "points";

/** Decimals that a number has where nothing asks for more. */
const USUAL: Readonly<Record<Kind, number>> = { figure: 4, share: 2, points: 2 };

/** The most decimals that are shown so that a pocket calculator comes to what is shown. */
const MOST = 6;

/** The most decimals that are shown so that a number does not look like another that it is not, or a small one like nothing. */
const MOST_APART = 10;

/** A number of a sentence. It prints as shown, which is certain only once the sentence's working is settled. */
export class Amount {
  private decimals: number;
  private usual: number;
  /** The number as shown with `decimals`, once somebody asked for it. */
  private text: string | null = null;

  constructor(
    readonly exact: number,
    private readonly kind: Kind,
  ) {
    this.usual = this.decimals = USUAL[kind];
  }

  /** Shown with as many decimals as it takes to see that it is none of these: 99.999 % is not 100 %. */
  apartFrom(...others: readonly number[]): this {
    for (const other of others) {
      while (this.usual < MOST_APART && this.looksLike(other) && this.compareWith(other) !== 0) this.usual += 1;
    }
    this.showWith(Math.max(this.decimals, this.usual));
    return this;
  }

  /** Shown with as many decimals as it takes to be true to a thousandth, however small. */
  toAThousandth(): this {
    while (this.usual < MOST_APART && this.isRough()) this.usual += 1;
    this.showWith(Math.max(this.decimals, this.usual));
    return this;
  }

  /** Negative where it is less than `other`, 0 where nobody could tell them apart. */
  compareWith(other: number): number {
    if (this.exact === other) return 0;
    if (!nearly(this.exact, other)) return Math.sign(this.exact - other);
    return Math.sign(this.round(this.exact, MOST_APART) - this.round(other, MOST_APART));
  }

  /** What a reader takes it for: a share as shown in per cent is still a share. */
  get read(): number {
    const shown = this.round(this.exact, this.decimals);
    return this.kind === "share" ? shown / 100 : shown;
  }

  /** Whether a reader who works out `value` finds the number that is shown. */
  isRead(value: number): boolean {
    return this.round(value, this.decimals) === this.round(this.exact, this.decimals);
  }

  /** One decimal more; false where that would say nothing more. */
  sayMore(): boolean {
    const isWhole = this.round(this.exact, this.decimals) === this.round(this.exact, MOST);
    if (this.kind === "points" || this.decimals >= MOST || isWhole) return false;
    this.showWith(this.decimals + 1);
    return true;
  }

  /** Takes back every `sayMore`. */
  sayUsual(): void {
    this.showWith(this.usual);
  }

  toString(): string {
    return (this.text ??= this.shown());
  }

  private looksLike(other: number): boolean {
    return this.round(this.exact, this.usual) === this.round(other, this.usual);
  }

  private isRough(): boolean {
    return Math.abs(this.round(this.exact, this.usual) - this.exact) > Math.abs(this.exact) / 1000;
  }

  private showWith(decimals: number): void {
    this.decimals = decimals;
    this.text = null;
  }

  private shown(): string {
    if (this.kind === "points") return points(this.exact, this.decimals);
    if (this.kind === "figure") return plain(this.exact, this.decimals);
    return `${plain(this.exact * 100, this.decimals)} %`;
  }

  private round(value: number, decimals: number): number {
    return roundTo(this.kind === "share" ? value * 100 : value, decimals);
  }
}

/** A number that a reader can work out from others of the sentence. */
interface Step {
  readonly result: Amount;
  readonly operands: readonly Amount[];
  readonly formula: (...read: number[]) => number;
}

/** The numbers of one sentence. One that stands in it twice is shown alike. */
export class Working {
  private readonly figures = new Map<number, Amount>();
  private readonly shares = new Map<number, Amount>();
  private readonly steps: Step[] = [];

  /** A figure, to four decimals unless more are needed, or it is so small that they would say too little. */
  figure(exact: number): Amount {
    return once(this.figures, exact, () => new Amount(exact, "figure").toAThousandth());
  }

  /** A share as a percentage, to two decimals unless more are needed. Nothing but the whole looks like 100 %. */
  share(exact: number): Amount {
    return once(this.shares, exact, () => new Amount(exact, "share").apartFrom(0, 1));
  }

  /** Points, always with two decimals. */
  points(exact: number): Amount {
    return new Amount(exact, "points");
  }

  /** Says that a reader works out `result` from `operands`. */
  follows<A extends Amount>(result: A, operands: readonly Amount[], formula: Step["formula"]): A {
    this.steps.push({ result, operands, formula });
    return result;
  }

  /**
   * Gives the numbers as many decimals as it takes for a reader to work out each from those shown. False where no
   * decimals would do: then all have their usual ones, and the sentence has to say that unrounded numbers were used.
   */
  settle(): boolean {
    for (;;) {
      const wrong = this.steps.filter(({ result, operands, formula }) => {
        return !result.isRead(formula(...operands.map(({ read }) => read)));
      });
      if (wrong.length === 0) return true;
      const said = [...new Set(wrong.flatMap(({ operands }) => operands))].filter((operand) => operand.sayMore());
      if (said.length > 0) continue;
      for (const amount of [...this.figures.values(), ...this.shares.values()]) amount.sayUsual();
      return false;
    }
  }
}

function once(known: Map<number, Amount>, exact: number, make: () => Amount): Amount {
  const amount = known.get(exact) ?? make();
  known.set(exact, amount);
  return amount;
}
