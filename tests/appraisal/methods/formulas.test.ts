/** Each method's formula for Excel beside its own (scoring.md 2): on the cells of a row both come to the same. */
import fc from "fast-check";
import {
  coefficientOf,
  indicatorFormulas,
  isWorthwhile,
  methodNames,
  reference,
  type IndicatorResult,
} from "../../../src/appraisal";
import type { IndicatorCell } from "../../../src/appraisal/formulas";
import { cellsOf, compute } from "../../excel-formula";
import { group, type CardText, type Cell, type IndicatorText } from "../year-builder";

const COLUMNS: readonly IndicatorCell[] = [
  "figure",
  "target",
  "lastYear",
  "coefficient",
  "ratio",
  "change",
  "share",
  "weight",
];
const cell = (name: IndicatorCell) => reference(`${String.fromCharCode(65 + COLUMNS.indexOf(name))}9`);

/** What the row's cells show; some of it may be otherwise than when the formulas were made. */
type Shown = Partial<Record<IndicatorCell, unknown>>;

function shownOf(line: IndicatorResult): Shown {
  return {
    figure: line.figure,
    target: line.target,
    lastYear: line.lastYear,
    coefficient: coefficientOf(line),
    weight: line.weight,
  };
}

/** The row computed from its figures alone, each cell when it is asked for. */
function computed(line: IndicatorResult, shown: Shown = shownOf(line)) {
  const formulas = indicatorFormulas(line, cell);
  const valueOf = (name: IndicatorCell | "points"): unknown => {
    if (name in shown) return shown[name as IndicatorCell];
    const made = name === "ratio" || name === "change" || name === "share" || name === "points" ? formulas[name] : null;
    return made && compute(made.text, (letters) => valueOf(COLUMNS[letters.charCodeAt(0) - 65] ?? "points"));
  };
  return valueOf;
}

function expectSame(line: IndicatorResult): void {
  const valueOf = computed(line);
  const own = line.parts.find((part) => part.change !== undefined)?.change ?? null;
  for (const [found, wanted] of [
    [valueOf("ratio"), line.ratio],
    [valueOf("change"), own],
    [valueOf("share"), line.share],
    [valueOf("points"), line.points],
  ]) {
    if (typeof wanted !== "number" || typeof found !== "number") expect(found).toBe(wanted);
    else expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  }
}

const CURVE = "60:0.6; 70:0.7; 80:0.8; 90:0.9; 100:1";

/** Every method with every kind of parameter. */
const TEXTS: readonly (readonly [method: string, parameters: string, cap?: number])[] = [
  ["completion", ""],
  ["completion", "cap=1.2"],
  ["completion", "", 70],
  ["completion", "inverse"],
  ["completion", "inverse; cap=1.2"],
  ["position", ""],
  ["position", "floor=0"],
  ["position", "step=8%; floor=0.8"],
  ["growth", ""],
  ["growth", "floor=0.35"],
  ["growth", "target=10%"],
  ["growth", "target=7%; cap=1.3"],
  ["best", ""],
  ["best", "cap=1.15"],
  ["minmax", ""],
  ["minmax", "floor=0.9"],
  ["bands", CURVE],
  ["bands", `${CURVE}; floor=0.3`],
  ["bands", `${CURVE}; step`],
  ["bands", "5:1; 10:0.8; 200:0.6; floor=0.1"],
  ["bands", "5:1; 10:0.8; 200:0.6; step"],
  ["bands", `${CURVE}; of=ratio`],
  ["bands", `${CURVE}; of=ratio; step`],
  ["bands", "60:1; 70:0.7; of=ratio; floor=0.2"],
  ["bands", "-10:0.5; 0:0.8; 5:1; of=growth; floor=0.1"],
  ["rating", ""],
  ["deduction", ""],
  ["deduction", "each=0.7"],
  ["bonus", ""],
  ["bonus", "each=0.6; max=3"],
  ["veto", ""],
  ["completion 50%, position 30%, growth 20%", ""],
  ["completion 40%, best 30%, minmax 30%", "cap=1.3; floor=0.2; inverse"],
  ["completion 50%, bands 50%", `inverse; of=ratio; ${CURVE}`],
  ["growth 33.3%, bands 66.7%", `target=8%; of=growth; -10:0.5; 0:0.8; 5:1`],
  ["rating 50%, position 50%", ""],
];

const AMOUNTS: readonly Cell[] = [-40, -0.5, 0, 1, 5, 60, 69.9999999999, 70, 87.25, 100, 130.1, 1e9];
const MARKS: readonly Cell[] = [0, 59.9, 87.5, 100, "good", "差", 33];
const COUNTS: readonly Cell[] = [0, 1, 2, 7, null, 12, 1000];
const WORDS: readonly Cell[] = [0, 3, "yes", "否", null];

function figuresFor(method: string): readonly Cell[] {
  if (method.startsWith("rating")) return MARKS;
  if (method === "veto") return WORDS;
  return method === "deduction" || method === "bonus" ? COUNTS : AMOUNTS;
}

const TARGETS: readonly Cell[] = [100, 0.5, 0, 1e6];
const LAST_YEARS: readonly Cell[] = [80, -80, 0.01];

const cardsOf = (figures: readonly Cell[]): readonly CardText[] =>
  figures.flatMap((actual) =>
    TARGETS.flatMap((target) => LAST_YEARS.map((lastYear) => ({ actual, target, lastYear }))),
  );

const textOf = ([method, parameters, cap]: (typeof TEXTS)[number], direction: "higher" | "lower"): IndicatorText => ({
  ...{ method, parameters, direction, weight: 100 / 3 },
  ...(cap === undefined ? {} : { cap }),
});

test("no method is forgotten here", () => {
  const tried = TEXTS.flatMap(([method]) => method.split(", ")).map((part) => part.split(" ")[0]);
  expect([...new Set(tried)].sort()).toEqual([...methodNames("en")].sort());
});

const named = (texts: typeof TEXTS) => texts.map((text) => ({ name: text.join(" ").trim(), text }));

describe.each(named(TEXTS))("$name", ({ text }) => {
  it.each(["higher", "lower"] as const)("comes to the share of its own formula: %s is better", (direction) => {
    const cards = cardsOf(figuresFor(text[0]));
    const coefficients: readonly Cell[] = cards.map((_, index) => [null, 0.8, 1.15][index % 3] ?? null);
    const { outcomes } = group({ ...textOf(text, direction), weight: 100 }, cards, coefficients);
    const lines = [...outcomes.values()].flatMap(({ results }) => results);
    expect(lines.length).toBeGreaterThan(10);
    lines.forEach(expectSame);
  });

  it("comes to the same alone in its group", () => {
    for (const actual of figuresFor(text[0])) {
      const { outcomes } = group(textOf(text, "higher"), [{ actual, target: 100, lastYear: 80 }]);
      [...outcomes.values()].flatMap(({ results }) => results).forEach(expectSame);
    }
  });
});

describe("in groups with nothing to tell apart, or nothing above zero", () => {
  const groups: readonly (readonly Cell[])[] = [
    [-5, -7],
    [0, 0, 0],
    [0, -3],
    [5, 5, 5.0000000001],
    [-2, -2],
    [1e9, 1e9 + 0.1],
  ];
  test.each(["position", "position 50%, best 50%", "best", "minmax", "minmax 40%, completion 60%"])("%s", (method) => {
    for (const figures of groups) {
      for (const direction of ["higher", "lower"] as const) {
        const cards = figures.map((actual) => ({ actual, target: 10 }));
        const { outcomes } = group({ method, direction, parameters: method.includes("best") ? "cap=1.2" : "" }, cards);
        const lines = [...outcomes.values()].flatMap(({ results }) => results);
        expect(lines).toHaveLength(figures.length);
        lines.forEach(expectSame);
      }
    }
  });
});

describe("a formula is live: on other figures it comes to what scoring them would", () => {
  const alone = TEXTS.filter(([method]) => !/position|best|minmax|growth/.test(method) || /growth$/.test(method));
  const bySelf = alone.filter(([method, parameters]) => method !== "growth" || parameters.includes("target"));
  const positive = fc.integer({ min: 1, max: 40_000 }).map((n) => n / 100);

  test.each(named(bySelf))("$name", ({ text }) => {
    const isCount = ["deduction", "bonus", "veto"].includes(text[0]);
    const figure = isCount
      ? fc.integer({ min: 0, max: 150 })
      : text[0] === "rating"
        ? fc.integer({ min: 0, max: 1000 }).map((n) => n / 10)
        : fc.integer({ min: -2000, max: 40_000 }).map((n) => n / 100);
    const card = fc.record({ actual: figure, target: positive, lastYear: positive });
    fc.assert(
      fc.property(card, card, fc.constantFrom("higher" as const, "lower" as const), (then, now, direction) => {
        const written = group({ ...textOf(text, direction), weight: 100 }, [then]).result("T1");
        const fresh = group({ ...textOf(text, direction), weight: 100 }, [now]).result("T1");
        const shown = { ...shownOf(written), figure: now.actual, target: now.target, lastYear: now.lastYear };
        expect(computed(written, shown)("points")).toBeCloseTo(fresh.points, 8);
      }),
    );
  });
});

test("a word counts as a number in the formula, and its cell is left alone", () => {
  const { share } = indicatorFormulas(group({ method: "rating" }, ["good"]).result("T1"), cell);
  expect(share?.text).toBe("85/100");
  for (const [name, line] of [
    ["rating", group({ method: "rating" }, ["优"])],
    ["blend", group({ method: "rating 50%, completion 50%" }, [{ actual: "好", target: 90 }])],
  ] as const) {
    const made = Object.values(indicatorFormulas(line.result("T1"), cell)).filter((one) => one !== null);
    expect([name, made.length > 0]).toEqual([name, true]);
    expect(made.flatMap(({ text }) => cellsOf(text)).some(({ column }) => column === "A")).toBe(false);
  }
});

test.each<[IndicatorText, CardText, string, Cell?]>([
  [{ method: "completion", parameters: "cap=1.2" }, { actual: 98, target: 100 }, "MAX(0,MIN(E9*D9,1.2))"],
  [{ method: "completion 60%, position 40%" }, { actual: 9, target: 10 }, "60%*MAX(0,MIN(E9*D9,1))+40%*1"],
  [
    { method: "bands", parameters: "60:0.6; 90:0.9; step" },
    { actual: 70 },
    "IF(A9+0.000000001>=90,0.9,IF(A9+0.000000001>=60,0.6,0))",
  ],
  [{ method: "deduction", parameters: "each=0.5" }, { actual: 2 }, "MAX(0,1-0.5*A9/H9)"],
])("reads as a clerk would write it: %j %j", (text, card, share) => {
  expect(indicatorFormulas(group(text, [card]).result("T1"), cell).share?.text).toBe(share);
});

test("a curve of more pairs than brackets may be nested is left to its number", () => {
  const pairs = (count: number) => Array.from({ length: count }, (_, n) => `${n}:${n / count}`).join(";");
  const share = (count: number) =>
    indicatorFormulas(group({ method: "bands", parameters: pairs(count) }, [5.5]).result("T1"), cell).share;
  const most = share(32);
  expect(most && isWorthwhile(most)).toBe(true);
  expect(share(33)).toBeNull();
});
