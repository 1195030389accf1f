/** Formulas as text: brackets where they are needed and nowhere else, numbers to all their digits, Excel's limits. */
import fc from "fast-check";
import { formula, isWorthwhile, literal, plus, reference, type Formula } from "../../src/appraisal/formula";
import { compute } from "../excel-formula";

const [a, b] = [reference("A1"), reference("B1")];
const sum = formula`${a}+${b}`;
const difference = formula`${a}-${b}`;
const product = formula`${a}*${b}`;
const quotient = formula`${a}/${b}`;

test.each<[string, Formula]>([
  ["(A1+B1)*B1", formula`${sum}*${b}`],
  ["A1*B1+A1/B1", formula`${product}+${quotient}`],
  ["A1-(A1-B1)", formula`${a}-${difference}`],
  ["A1-B1-A1", formula`${difference}-${a}`],
  ["A1/(A1*B1)", formula`${a}/${product}`],
  ["A1/B1/A1", formula`${quotient}/${a}`],
  ["MIN(A1+B1,A1-B1)", formula`MIN(${sum},${difference})`],
  ["MIN(A1,B1)*MAX(A1+B1,1)", formula`MIN(${a},${b})*${formula`MAX(${sum},1)`}`],
  ["(A1-1)*(B1-1)", formula`(${a}-1)*(${b}-1)`],
  ["(A1-1)*(B1-1)/2", formula`${formula`(${a}-1)*(${b}-1)`}/${2}`],
  ["50%*(A1+B1)", formula`${50}%*${sum}`],
  ["A1+B1>=A1-B1", formula`${sum}>=${difference}`],
  ["A1*(-5)+(-5)", formula`${a}*${-5}+${-5}`],
  ["MAX(-5,A1)", formula`MAX(${-5},${a})`],
  ["A1*B1+A1+B1+(A1>B1)", plus([product, sum, formula`${a}>${b}`])],
  ["(A1+B1)/2", formula`${plus([a, b])}/${2}`],
  ["0", plus([])],
  ["A1+B1", plus([sum])],
])("%s", (text, made) => expect(made.text).toBe(text));

test("a number is written to all its digits, without an exponent", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const { text } = literal(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value + 0);
    }),
    { examples: [[1e21], [-1.5e-7], [5e-324], [1.7976931348623157e308], [0.1 + 0.2], [-0]] },
  );
});

/** A tree of operations with what it comes to. */
interface Tree {
  readonly made: Formula;
  readonly value: number;
}

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.integer({ min: -9, max: 9 }).map((value) => ({ made: literal(value), value })),
    fc.constant({ made: a, value: 7 }),
    fc.tuple(tie("tree"), tie("tree"), fc.integer({ min: 0, max: 6 })).map(([x, y, kind]): Tree => {
      switch (kind) {
        case 0:
          return { made: formula`${x.made}+${y.made}`, value: x.value + y.value };
        case 1:
          return { made: formula`${x.made}-${y.made}`, value: x.value - y.value };
        case 2:
          return { made: formula`${x.made}*${y.made}`, value: x.value * y.value };
        case 3:
          return { made: formula`${x.made}/(1+ABS(${y.made}))`, value: x.value / (1 + Math.abs(y.value)) };
        case 4:
          return { made: formula`IF(${x.made}<=${y.made},${x.made},0)`, value: x.value <= y.value ? x.value : 0 };
        case 5:
          return { made: formula`25%*${x.made}`, value: x.value / 4 };
        default:
          return { made: plus([x.made, y.made, x.made]), value: x.value + y.value + x.value };
      }
    }),
  ),
})).tree;

test("whatever is put together comes to what was meant, and says how deep its brackets are", () => {
  fc.assert(
    fc.property(tree, ({ made, value }) => {
      expect(compute(made.text, () => 7)).toBeCloseTo(value, 6);
      let [level, depth] = [0, 0];
      for (const sign of made.text) {
        level += sign === "(" ? 1 : sign === ")" ? -1 : 0;
        depth = Math.max(depth, level);
      }
      expect(made.depth).toBe(depth);
    }),
  );
});

describe("Excel has room for", () => {
  const nested = (levels: number): Formula =>
    Array.from({ length: levels }).reduce<Formula>((made) => formula`ABS(${made})`, a);

  test("64 brackets within each other, and no more", () => {
    expect(isWorthwhile(nested(64))).toBe(true);
    expect(isWorthwhile(nested(65))).toBe(false);
  });

  test("a long formula, not one beyond its 8,192 characters or 16,384 bytes", () => {
    const marks = (count: number) => plus(Array.from({ length: count }, () => literal(87.5)));
    expect(isWorthwhile(marks(1000))).toBe(true);
    expect(isWorthwhile(marks(1300))).toBe(false);
  });

  test("and a formula that is only a number is none", () => {
    expect([1, -1, 0.5, 1e30].map((value) => isWorthwhile(literal(value)))).toEqual([false, false, false, false]);
    expect(isWorthwhile(a)).toBe(true);
  });
});
