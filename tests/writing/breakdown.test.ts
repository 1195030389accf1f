/** The formulas of the score breakdown (workbook.md, *What is written*): local, live, and right to the last digit that counts. */
import fc from "fast-check";
import { roundTo, score, type AppraisalInput, type ComponentResult, type OfficialResult } from "../../src/appraisal";
import { parseAddress, type Content, type SheetContent } from "../../src/workbook";
import { completeBook, hostileBook } from "../appraisal/random-book";
import { cellsOf, compute } from "../excel-formula";
import { official, appraisalOf, GDP, GDP_LINE, graded, onePillar } from "./build";
import { chinese, english, plannedSheets, sheetOf } from "./sheets";

/** The contents below the header, in A1 terms; `kind` says what the row is. */
class Sheet {
  constructor(private readonly content: SheetContent) {}

  at(column: string, row: number): Content {
    const area = parseAddress(`${column}${row}`);
    return (area && this.content.rows[area.row]?.[area.column]?.content) ?? null;
  }

  /** What a cell comes to when everything is computed from scratch. */
  fresh(column: string, row: number): unknown {
    const content = this.at(column, row);
    if (typeof content !== "object" || content === null) return content;
    return compute(content.formula, (letters, number) => this.fresh(letters, number));
  }

  /** Every formula, with the first and the last row of its official: those from one grade row to the next. */
  formulas() {
    const found: { text: string; value: unknown; column: string; row: number; first: number; last: number }[] = [];
    const { rows, freeze } = this.content;
    let first = freeze.rows + 1;
    rows.forEach((_, r) => {
      if (r < freeze.rows || this.at("E", r + 1) !== "Grade") return;
      for (let row = first; row <= r + 1; row += 1) {
        rows[row - 1]?.forEach(({ content }, c) => {
          if (typeof content !== "object" || content === null) return;
          const column = String.fromCharCode(65 + c);
          found.push({ text: content.formula, value: content.value, column, row, first, last: r + 1 });
        });
      }
      first = r + 2;
    });
    return found;
  }
}

function breakdownsOf(book: AppraisalInput): Sheet[] {
  return plannedSheets(score(book, { weightings: 0 }), { input: book, words: english })
    .filter(({ mark }) => mark.startsWith("breakdown:"))
    .map(({ content }) => new Sheet(content));
}

function expectLocalAndRight(book: AppraisalInput): number {
  let count = 0;
  for (const sheet of breakdownsOf(book)) {
    for (const { text, value, column, row, first, last } of sheet.formulas()) {
      const strangers = cellsOf(text).filter((cell) => cell.row < first || cell.row > last);
      expect([text, strangers]).toEqual([text, []]);
      const fresh = sheet.fresh(column, row);
      const isNear =
        typeof fresh === "number" &&
        typeof value === "number" &&
        Math.abs(fresh - value) <= 1e-9 * Math.max(1, Math.abs(value));
      if (!isNear) expect([text, fresh]).toEqual([text, value]);
      count += 1;
    }
  }
  return count;
}

describe("every formula comes to its value, from the figures of the official's own rows alone", () => {
  test("in complete books", () => {
    let count = 0;
    fc.assert(
      fc.property(completeBook, (book) => {
        count += expectLocalAndRight(book);
      }),
      { numRuns: 60 },
    );
    expect(count).toBeGreaterThan(3000);
  });

  test("in books with hostile cells, weights and settings", () => {
    fc.assert(
      fc.property(hostileBook, (book) => void expectLocalAndRight(book)),
      { numRuns: 60 },
    );
  });
});

describe("what each row says", () => {
  const ballots: ComponentResult = {
    component: { key: "ballots", name: "Democratic evaluation", weight: 20 },
    value: 0.4 * 96 + 0.6 * 100,
    share: 0.25,
    evidence: {
      kind: "ballots",
      classes: [
        { name: "Leaders", share: 0.4, counts: [8, 2].map((count, n) => ({ value: 100 - 20 * n, ballots: count })) },
        { name: "Masses", share: 0.6, counts: [{ value: 100, ballots: 4 }] },
        { name: "Peers", share: 0, counts: [] },
      ],
    },
  };
  const components: readonly ComponentResult[] = [
    {
      component: { key: "indicators", name: "Indicators", weight: 60 },
      value: 90,
      share: 0.75,
      evidence: onePillar(90),
    },
    ballots,
    {
      component: { key: "talks", name: "Individual talks", weight: 0 },
      value: 92,
      share: 0,
      evidence: { kind: "talks", positive: 8, mixed: 2, negative: 0 },
    },
    {
      component: { key: "opinions", name: "Department opinions", weight: 0 },
      value: 70,
      share: 0,
      evidence: { kind: "opinions", opinions: [60, 80].map((mark) => ({ department: "D", opinion: null, mark })) },
    },
    {
      component: { key: "regularChecks", name: "Regular checks", weight: 0 },
      value: 88,
      share: 0,
      evidence: { kind: "marks", marks: [88] },
    },
    {
      component: { key: "selfEvaluation", name: "Self-evaluation", weight: 0 },
      value: 95,
      share: 0,
      evidence: { kind: "mark" },
    },
    {
      component: { key: "investigation", name: "On-site investigation", weight: 0 },
      value: null,
      share: 0,
      evidence: null,
    },
  ];
  const result = graded(official("Ann", 1), 92.1, { indicators: [GDP_LINE], components });
  const sheet = new Sheet(sheetOf("breakdown:2025", appraisalOf({ 2025: [result] })));
  const formula = (column: string, row: number) => {
    const content = sheet.at(column, row);
    return typeof content === "object" && content !== null ? content.formula : content;
  };

  test("an indicator's ratio, share and points follow from its figures", () => {
    expect([formula("N", 3), formula("R", 3), formula("T", 3)]).toEqual(["G3/K3", "MAX(0,MIN(N3*Q3,1))", "R3*S3"]);
  });

  test("a component's points follow from the indicators, or from what was counted", () => {
    expect([4, 5, 6, 7, 8, 9, 10].map((row) => formula("T", row))).toEqual([
      "MIN(SUM(T3),105)",
      "0.4*(100*8+80*2)/10+0.6*100*4/4",
      "(100*8+60*2+0*0)/10",
      "(60+80)/2",
      88,
      95,
      null,
    ]);
  });

  test("contributions follow from points and weight, the score from the contributions", () => {
    expect([4, 5, 6, 10, 11].map((row) => formula("U", row))).toEqual([
      "T4*S4/100",
      "T5*S5/100",
      "T6*S6/100",
      null,
      "ROUND(SUM(U4:U10),2)",
    ]);
    expect(sheet.fresh("U", 11)).toBe(92.1);
  });

  test("nobody without a score has a formula for it; what is known of them is computed nevertheless", () => {
    const blocked: OfficialResult = { ...result, status: "blocked", score: null };
    const theirs = new Sheet(sheetOf("breakdown:2025", appraisalOf({ 2025: [blocked] })));
    expect(theirs.formulas().filter(({ column }) => column === "U")).toEqual([]);
    expect(theirs.at("T", 3)).toEqual({ formula: "R3*S3", value: 90 });
  });

  test("an official with more departments than a formula has room for gets the number", () => {
    const opinions = Array.from({ length: 3000 }, () => ({ department: "D", opinion: null, mark: 87.5 }));
    const many: ComponentResult = {
      component: { key: "opinions", name: "Department opinions", weight: 5 },
      value: 87.5,
      share: 1,
      evidence: { kind: "opinions", opinions },
    };
    const crowd = graded(official("Bea", 1), 87.5, { components: [many] });
    const theirs = new Sheet(sheetOf("breakdown:2025", appraisalOf({ 2025: [crowd] })));
    expect(theirs.at("T", 3)).toBe(87.5);
    expect(theirs.formulas().map(({ text }) => text)).toEqual(["T3*S3/100", "ROUND(SUM(U3),2)"]);
  });
});

test("no text of a cell becomes part of a formula", () => {
  const evil = '=HYPERLINK("x")+A1&"';
  const line = {
    ...GDP_LINE,
    figure: "good",
    figureAt: { sheet: evil, row: 1, column: 1 },
    indicator: {
      ...{ ...GDP, name: evil, unit: evil, pillar: evil, key: evil },
      method: { parts: [{ name: "rating", percentage: 100, parameters: {} }] },
    },
    parts: [{ method: "rating", percentage: 100, share: 0.85 }],
  };
  const classes = [{ name: evil, share: 1, counts: [{ value: 100, ballots: 1 }] }];
  const components: readonly ComponentResult[] = [
    {
      component: { key: "ballots", name: evil, weight: 1 },
      value: 100,
      share: 1,
      evidence: { kind: "ballots", classes },
    },
    {
      ...{ component: { key: "opinions", name: evil, weight: 0 }, value: 80, share: 0 },
      evidence: { kind: "opinions", opinions: [{ department: evil, opinion: null, mark: 80 }] },
    },
  ];
  const named = official(evil, 1, { id: evil, unit: evil, group: evil });
  const result = graded(named, 100, { indicators: [line, { ...line, figure: evil }], components });
  for (const words of [english, chinese]) {
    const { rows } = sheetOf("breakdown:2025", appraisalOf({ 2025: [result] }), { words });
    const formulas = rows.flat().flatMap(({ content }) => (typeof content === "object" && content ? [content] : []));
    expect(formulas.length).toBeGreaterThan(5);
    for (const { formula } of formulas) {
      expect(formula).toMatch(/^(?:(?:IF|MIN|MAX|SUM|ABS|ROUND)\(|[A-Z]\d+|\d+(?:\.\d+)?|[-+*/%(),:<>=])+$/);
    }
  }
});

describe("the score is ours also where the contributions come to a half", () => {
  /** Marks with few decimals and round weights, which often come to a half of the last decimal. */
  const parts = fc.array(
    fc.record({
      value: fc.integer({ min: 0, max: 20_000 }).map((n) => n / 200),
      weight: fc.integer({ min: 1, max: 8 }),
    }),
    { minLength: 1, maxLength: 7 },
  );

  test("whichever way the dust of adding up lies", () => {
    let halves = 0;
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 3 }), fc.integer({ min: -20, max: 20 }), (all, decimals, dust) => {
        const weights = all.reduce((total, { weight }) => total + weight * 5, 0);
        const scheme = { decimals };
        const components = all.map(({ value, weight }, n): ComponentResult => {
          const component = { key: `Mark ${n}`, name: `Mark ${n}`, weight: weight * 5 };
          return { component, value, share: (weight * 5) / weights, evidence: { kind: "mark" } };
        });
        const points = all.reduce((total, { value, weight }) => total + weight * 5 * value, 0);
        const scored = roundTo(points / weights, decimals);
        const result = graded(official("Ann", 1), scored, { components });
        const appraisal = appraisalOf({ 2025: [result] });
        const years = appraisal.years.map((year) => ({ ...year, scheme: { ...year.scheme, ...scheme } }));
        const sheet = new Sheet(sheetOf("breakdown:2025", { ...appraisal, years }));
        const total = sheet.formulas().find(({ text }) => text.startsWith("ROUND"));
        if (total?.text.includes("0.000000001")) halves += 1;
        // Excel's own way of adding up may differ in the last bits.
        const shifted = (column: string, row: number): unknown => {
          const value = sheet.fresh(column, row);
          return typeof value === "number" ? value * (1 + dust * 2 ** -52) : value;
        };
        expect(compute(total?.text ?? "", shifted)).toBe(scored);
      }),
      { numRuns: 400 },
    );
    // About twenty of them do; none at all would show nothing.
    expect(halves).toBeGreaterThan(0);
  });
});
