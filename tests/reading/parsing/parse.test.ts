import fc from "fast-check";
import { official, onlyYear, read, table, told, type TableOptions } from "./tables";
import type { Field, FieldCell, RecognisedTable } from "../../../src/reading";

const INDICATORS = table(
  "indicators",
  `code | indicator | pillar | group | method | weight | direction | measure | parameters | key
   I01 | GDP | Economy | | completion | 60 | higher | 万元 | | yes
   I02 | Petitions | Society | Towns | completion | 40 | lower | | inverse |
   I03 | Leading body | Politics | Departments、Bureaus | rating | 40 | | | |`,
);
const OFFICIALS = table(
  "officials",
  `id | name | unit | group | coefficient
   T01 | 张 三 | First Town | Towns | 1.05
   D01 | 李四 | Finance | Departments |`,
);
const cards = (text: string, options: TableOptions = {}) => table("cards", text, options);

describe("record cards", () => {
  it("are read in the indicator's own unit, else in that of the unit line", () => {
    const input = read([
      OFFICIALS,
      INDICATORS,
      cards(
        `year | id | indicator | target | actual | verified | verifiedBy
         2025 | T01 | I01 | 3.2亿 | 1,234.5 | — | Statistics
         2025 | T01 | Petitions | 3.2亿 | / | 不适用 |`,
        { unitLine: "亿元" },
      ),
    ]);
    const [gdp, petitions] = official(input, "T01").cards;
    expect(gdp).toMatchObject({
      indicator: "I01",
      target: { value: 32000 },
      actual: { value: 1234.5, at: { sheet: "cards", row: 1, column: 4 } },
      verified: { kind: "missing" },
      lastYear: { kind: "missing" },
      verifiedBy: "Statistics",
    });
    expect(petitions).toMatchObject({
      target: { value: 3.2 },
      actual: { kind: "missing" },
      verified: { kind: "notApplicable" },
    });
    expect(told(input)).toEqual(["warning group-without-officials: group 2025 Bureaus"]);
  });

  it("of a wide sheet: a blank under an own indicator is a line, under another group's it is none", () => {
    const text = `id | indicator | actual
      T01 | GDP（万元） | 5
      T01 | Petitions |
      T01 | Leading body |
      D01 | GDP |
      D01 | Petitions | 0
      D01 | Leading body | good`;
    const input = read([OFFICIALS, INDICATORS, cards(text, { layout: "wide", year: 2025 })]);
    expect(official(input, "T01").cards.map(({ indicator, actual }) => [indicator, actual.kind])).toEqual([
      ["I01", "number"],
      ["I02", "missing"],
    ]);
    expect(official(input, "D01").cards.map(({ indicator, actual }) => [indicator, actual.kind])).toEqual([
      ["I01", "missing"],
      ["I03", "text"],
    ]);
    expect(told(input).filter((line) => line.includes("unknown-indicator"))).toEqual([]);
  });

  it("of an indicator that nobody knows, or of another group, are left out with a warning", () => {
    const text = `year | id | indicator | actual
      2025 | T01 | Gross product |
      2025 | D01 | Gross product | 6
      2025 | D01 | Petitions | 7
      2025 | D01 | Petitions | /`;
    const input = read([OFFICIALS, INDICATORS, cards(text)]);
    expect(official(input, "D01").cards).toEqual([]);
    expect(input.issues.filter(({ code }) => code === "unknown-indicator").map(({ at }) => at)).toEqual([
      { sheet: "cards", row: 1, column: 2 },
      { sheet: "cards", row: 3, column: 2 },
    ]);
  });
});

describe("indicators", () => {
  const someCards = cards("year | id | indicator | actual\n2025 | T01 | I01 | 1");

  it("keep groups in the officials' spelling, and defaults where a cell is blank", () => {
    const [gdp, petitions, body] = onlyYear(read([OFFICIALS, INDICATORS, someCards])).indicators;
    expect(gdp).toMatchObject({
      key: "I01",
      groups: [],
      isKey: true,
      isPublic: false,
      qualitative: false,
      unit: "万元",
    });
    expect(petitions).toMatchObject({ groups: ["Towns"], direction: "lower", weight: 40 });
    expect(body).toMatchObject({ groups: ["Departments", "Bureaus"], direction: "higher", qualitative: true });
  });

  it.each([
    ["guess | 60 | higher", ["error unknown-method: group 2025 Towns", "error unknown-method: group 2025 Departments"]],
    [
      "completion | 60 | sideways",
      ["error unknown-word: group 2025 Towns", "error unknown-word: group 2025 Departments"],
    ],
    [
      "completion | lots | higher",
      ["error not-a-number: group 2025 Towns", "error not-a-number: group 2025 Departments"],
    ],
    ["completion | | higher", ["error not-a-number: group 2025 Towns", "error not-a-number: group 2025 Departments"]],
    ["bonus | | higher", []],
    // A weight is not missed where there is none, or where nobody knows whether there should be one.
    ["guess | | higher", ["error unknown-method: group 2025 Towns", "error unknown-method: group 2025 Departments"]],
    ["veto 50% | | higher", ["error bad-parameters: group 2025 Towns", "error bad-parameters: group 2025 Departments"]],
    ["bands | 60 | higher", ["error bad-parameters: group 2025 Towns", "error bad-parameters: group 2025 Departments"]],
  ])("%s: faults are told to every group that the indicator holds for", (cells, expected) => {
    const indicators = table(
      "indicators",
      `indicator | pillar | method | weight | direction\nI01 | Economy | ${cells}`,
    );
    expect(told(read([OFFICIALS, indicators, someCards]))).toEqual(expected);
  });

  it("of one name may stand once a group, and a card finds the one of its group", () => {
    const indicators = table(
      "indicators",
      `indicator | pillar | group | method | weight
       I01 | Economy | Towns | completion | 100
       I01 | Economy | Departments | position | 100
       I02 | Economy | Departments | position | 100
       I02 | Economy | | position | 100`,
    );
    const input = read([
      OFFICIALS,
      indicators,
      cards("year | id | indicator | actual\n2025 | T01 | I01 | 1\n2025 | D01 | I01 | 2"),
    ]);
    const keys = onlyYear(input).officials.map((one) => one.cards.map(({ indicator }) => indicator));
    expect(keys).toEqual([["I01"], ["I01 (2)"]]);
    expect(told(input)).toEqual(["error duplicate-row: group 2025 Departments"]);
  });

  it("of a year without its own are those of the latest earlier year, else of the earliest", () => {
    const yearly = (year: number) =>
      table("indicators", `indicator | pillar | method | weight\nof ${year} | E | position | 100`, { year });
    const input = read([
      OFFICIALS,
      yearly(2023),
      yearly(2025),
      cards("year | id | indicator | actual\n2022 | T01 | x | 1\n2024 | T01 | x | 1\n2025 | T01 | x | 1"),
    ]);
    expect(input.years.map(({ year, indicators }) => [year, indicators[0]?.name])).toEqual([
      [2022, "of 2023"],
      [2024, "of 2023"],
      [2025, "of 2025"],
    ]);
  });

  it("an officials' group for which no indicator holds is told", () => {
    const officials = table("officials", "name | unit | group\nA | U | Towns\nB | V | Streets\nC | W |");
    const indicators = table(
      "indicators",
      "indicator | pillar | group | method | weight\nI | E | Towns | position | 100",
    );
    const input = read([officials, indicators, cards("year | name | unit | indicator | actual\n2025 | A | U | I | 1")]);
    expect(told(input)).toEqual(["error unknown-group: official 2025 c|w", "error unknown-group: official 2025 b|v"]);
  });
});

describe("years", () => {
  const line = (year: number | string, who = "T01") => `${year} | ${who} | I01 | 1`;
  const head = "year | id | indicator | actual\n";

  it("are those of cards, ballots and dated officials, oldest first, never those of the archive", () => {
    const input = read([
      table("officials", "year | id | name | unit | group\n2023年 | T01 | A | U | Towns\n | T02 | B | V | Towns"),
      INDICATORS,
      cards(head + line(2025) + "\n" + line(2024, "T02")),
      table("ballots", 'id | "Satisfied" | "Basically satisfied" | "Dissatisfied"\nT02 | 1 | 1 | 1', { year: 2026 }),
      table(
        "archive",
        "year | id | name | unit | group | score | rank | grade\n2022 | T02 | B | V | Towns | 90 | 1 | 优秀",
      ),
    ]);
    expect(input.years.map(({ year, officials }) => [year, officials.map(({ id }) => id)])).toEqual([
      [2023, ["T01"]],
      [2024, ["T02"]],
      [2026, ["T02"]],
    ]);
    expect(input.archive).toMatchObject([{ year: 2022, key: "T02", score: 90, grade: "Outstanding" }]);
    expect(told(input)).toContain("warning unknown-official: year 2025");
  });

  it("an undated official in no cards or ballots is appraised in every year", () => {
    const input = read([OFFICIALS, INDICATORS, cards(head + line(2024) + "\n" + line(2025))]);
    expect(input.years.map(({ officials }) => officials.map(({ id }) => id))).toEqual([
      ["T01", "D01"],
      ["T01", "D01"],
    ]);
  });

  it("a sheet without any has the Scheme's Year", () => {
    const scheme = table("scheme", "setting | value\n年度 | 2025", { part: "settings" });
    const undated = cards("id | indicator | actual\nT01 | I01 | 1");
    expect(read([OFFICIALS, INDICATORS, undated, scheme]).years.map(({ year }) => year)).toEqual([2025]);
    const input = read([OFFICIALS, INDICATORS, undated]);
    expect(input.years).toEqual([]);
    expect(told(input)).toEqual(["error bad-year: everybody"]);
  });

  it("a row whose Year cannot be read, or is blank, blocks its official in every year", () => {
    const findings = table(
      "findings",
      "year | id | findingKind | confirmed\nlast | T01 | other | yes\n | D01 | other | no",
    );
    const input = read([OFFICIALS, INDICATORS, cards(head + line(2024) + "\n" + line(2025)), findings]);
    expect(told(input).filter((one) => one.includes("bad-year"))).toEqual([
      "error bad-year: official 2024 T01",
      "error bad-year: official 2025 T01",
      "error bad-year: official 2024 D01",
      "error bad-year: official 2025 D01",
    ]);
  });

  it("regular checks take theirs from the date or period", () => {
    const checks = table(
      "checks",
      `id | date | period | mark
       T01 | {0} | | 80
       T01 | | 2025年上半年 | 95%
       T01 | 2024-03 | | 70
       T01 | | Q1 | 60`,
      {},
      [{ value: 45672, format: "yyyy-mm-dd" }],
    );
    const input = read([OFFICIALS, INDICATORS, cards(head + line(2024) + "\n" + line(2025)), checks]);
    const marks = (year: number) =>
      official(input, "T01", year).checks.map(({ mark }) => mark.kind === "number" && mark.value);
    expect([marks(2024), marks(2025)]).toEqual([[70], [80, 95]]);
    expect(told(input)).toContain("error bad-year: everybody");
  });
});

describe("identity", () => {
  const talks = (text: string) => table("talks", `year | id | name | unit | positive | mixed | negative\n${text}`);
  const listed = (text: string) => table("officials", `year | id | name | unit | group\n${text}`);
  const heard = (officials: RecognisedTable, rows: string) => {
    const input = read([officials, INDICATORS, talks(rows)]);
    return [
      onlyYear(input).officials.map((one) => one.talks.length),
      told(input).filter((one) => !one.includes("group")),
    ];
  };
  const two = listed("2025 | T01 | 张三 | First | Towns\n2025 | T02 | 李四 | Second | Towns");

  it.each([
    ["by ID, whatever its case and width", "2025 | ｔ01 | | | 1 | 1 | 1", [1, 0], []],
    ["by ID, though the unit has changed", "2025 | T01 | 张三 | Old post | 1 | 1 | 1", [1, 0], []],
    [
      "by ID, though the name is nobody's; which of the two is wrong is for the clerk to see",
      "2025 | T01 | 张山 | First | 1 | 1 | 1",
      [1, 0],
      ["warning name-differs: official 2025 T01"],
    ],
    ["by name and unit", "2025 | | 张　三 | FIRST | 1 | 1 | 1", [1, 0], []],
    ["by unit alone", "2025 | | | Second | 1 | 1 | 1", [0, 1], []],
    [
      "not by an ID of nobody",
      "2025 | T09 | 张三 | First | 1 | 1 | 1",
      [0, 0],
      ["warning unknown-official: year 2025"],
    ],
    [
      "not by a name in another unit",
      "2025 | | 张三 | Second | 1 | 1 | 1",
      [0, 0],
      ["warning unknown-official: year 2025"],
    ],
    ["not when it names nobody", "2025 | | | | 1 | 1 | 1", [0, 0], ["warning unknown-official: year 2025"]],
    [
      "not by the ID of one and the name of another",
      "2025 | T01 | 李四 | Second | 1 | 1 | 1",
      [0, 0],
      ["error ambiguous-name: official 2025 T01", "error ambiguous-name: official 2025 T02"],
    ],
    ["a row that says nothing needs nobody", "2025 | | | | | |", [0, 0], []],
  ])("a row is matched %s", (_how, row, counts, issues) => {
    expect(heard(two, row)).toEqual([counts, issues]);
  });

  it("a unit of two is nobody in particular, and both are blocked", () => {
    const officials = listed("2025 | T01 | A | First | Towns\n2025 | T02 | B | First | Towns");
    expect(heard(officials, "2025 | | | First | 1 | 1 | 1")).toEqual([
      [0, 0],
      ["error ambiguous-name: official 2025 T01", "error ambiguous-name: official 2025 T02"],
    ]);
  });

  it("a unit of one that year, though it had another head before", () => {
    const officials = listed("2024 | T01 | A | First | Towns\n2025 | T02 | B | First | Towns");
    const input = read([officials, INDICATORS, talks("2025 | | | First | 1 | 1 | 1")]);
    expect(official(input, "T02").talks).toHaveLength(1);
  });

  it("nobody is listed twice", () => {
    const officials = listed(
      "2025 | T01 | A | First | Towns\n2025 | T01 | A | Second | Towns\n2025 | | C | X | Towns\n2025 | | C | X | Towns",
    );
    const input = read([officials, INDICATORS]);
    expect(onlyYear(input).officials).toHaveLength(2);
    expect(told(input).filter((one) => one.includes("duplicate"))).toEqual([
      "error duplicate-official: official 2025 T01",
      "error duplicate-official: official 2025 c|x",
    ]);
  });

  it("an ID of two people blocks both", () => {
    const input = read([listed("2025 | T01 | A | First | Towns\n2025 | T01 | B | Second | Towns"), INDICATORS]);
    const [one, other] = onlyYear(input).officials;
    expect(one?.key).not.toBe(other?.key);
    const places = input.issues.flatMap(({ code, at }) => (code === "duplicate-id" ? [at] : []));
    expect(places).toMatchObject([
      { row: 1, column: 1 },
      { row: 2, column: 1 },
    ]);
    expect(told(input).filter((line) => line.includes("duplicate-id"))).toEqual([
      `error duplicate-id: official 2025 ${one?.key}`,
      `error duplicate-id: official 2025 ${other?.key}`,
    ]);
  });

  it("one history: the ID, also where a year's sheet leaves it out", () => {
    const input = read([
      listed("2023 | T01 | A | Old | Towns\n2024 | | A | Old | Towns\n2025 | T01 | A | New | Towns"),
      INDICATORS,
      table("archive", "year | id | name | unit | score\n2022 | | A | Old | 88\n2021 | | A | Elsewhere | 70"),
    ]);
    expect(input.years.flatMap(({ officials }) => officials.map(({ key }) => key))).toEqual(["T01", "T01", "T01"]);
    expect(input.archive.map(({ key }) => key)).toEqual(["T01", "a|elsewhere"]);
  });

  it("the unknown are told once a sheet and year", () => {
    const [, issues] = heard(two, "2025 | | 王五 | X | 1 | 1 | 1\n2025 | | 王五 | X | 1 | 1 | 1");
    expect(issues).toEqual(["warning unknown-official: year 2025"]);
  });
});

describe("whatever the cells hold", () => {
  const value = fc.oneof(
    fc.constantFrom(
      null,
      "",
      "—",
      "无",
      "N/A",
      "T01",
      "Towns",
      "2025",
      "是",
      "yes",
      "completion",
      "I01",
      "__proto__",
      "优秀",
    ),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant({ error: "#REF!" }),
  );
  const scrambled = (tables: readonly RecognisedTable[]) =>
    fc.infiniteStream(fc.tuple(fc.boolean(), value)).map((stream) =>
      tables.map((one): RecognisedTable => {
        const scramble = (cell: FieldCell): FieldCell => {
          const [keep, other] = stream.next().value ?? [true, null];
          return keep ? cell : { ...cell, value: other };
        };
        const entries = one.entries.map((entry) => {
          const [cells, open] = [new Map<Field, FieldCell>(), new Map<string, FieldCell>()];
          entry.cells.forEach((cell, field) => cells.set(field, scramble(cell)));
          entry.open.forEach((cell, header) => open.set(header, scramble(cell)));
          return { ...entry, cells, open };
        });
        return { ...one, entries };
      }),
    );
  const book = [
    table("scheme", "setting | value\nYear | 2025\nDecimals | 2\nBonus cap | 5\nTargets met at | 95%"),
    table("scheme", "component | weight\nIndicators | 60\nBallots | 40", { part: "components" }),
    table("scheme", "gradeName | minimum | quota\nA | 90 | 20\nB | 0 |", { part: "grades" }),
    table("scheme", "voterClass | weight | masses\nMasses | 100 | yes", { part: "classes" }),
    OFFICIALS,
    INDICATORS,
    cards(
      "year | id | name | unit | indicator | target | actual\n2025 | T01 | A | U | I01 | 5 | 6\n2025 | D01 | B | V | I03 | | good",
    ),
    table(
      "ballots",
      'year | id | voterClass | issued | "Satisfied" | "Basically satisfied" | "Dissatisfied"\n2025 | T01 | Masses | 9 | 3 | 3 | 3',
    ),
    table("marks", 'year | id | "Self-evaluation"\n2025 | T01 | 90'),
    table("opinions", "year | id | department | opinion | mark\n2025 | T01 | Audit | agree | 9"),
    table("checks", "id | date | mark\nT01 | 2025-03 | 90"),
    table("findings", "year | id | findingKind | confirmed\n2025 | T01 | other | yes"),
    table("team", "year | id | teamGrade | reason | followUp\n2025 | T01 | A | why | improved"),
    table(
      "archive",
      "year | id | name | unit | score | findings | dissatisfied | valid\n2024 | T01 | A | U | 90 | other | 1 | 9",
    ),
  ];

  it("parsing never fails, and everybody has a key of their own", () => {
    fc.assert(
      fc.property(scrambled(book), (tables) => {
        for (const { officials, indicators } of read(tables).years) {
          expect(new Set(officials.map(({ key }) => key)).size).toBe(officials.length);
          expect(new Set(indicators.map(({ key }) => key)).size).toBe(indicators.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("100,000 lines take a few seconds at most", () => {
    const people = Array.from({ length: 10_000 }, (_, n) => `P${n} | Name ${n} | Unit ${n} | Towns`);
    const indicators = Array.from({ length: 10 }, (_, n) => `I${n} | E | position | 10`);
    const lines = people.flatMap((_, n) =>
      indicators.map((__, i) => `2025 | P${n} | Name ${n} | Unit ${n} | I${i} | 1,234.5 | 3.2万 | `),
    );
    const tables = [
      table("officials", `id | name | unit | group\n${people.join("\n")}`),
      table("indicators", `indicator | pillar | method | weight\n${indicators.join("\n")}`),
      cards(`year | id | name | unit | indicator | target | actual | verified\n${lines.join("\n")}`),
    ];
    const started = performance.now();
    const input = read(tables);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(onlyYear(input).officials.every(({ cards: { length } }) => length === 10)).toBe(true);
  });
});
