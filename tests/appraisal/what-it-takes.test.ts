/** How far an official is from a better grade (scoring.md 5), and where the points could come from (scoring.md 2). */
import fc from "fast-check";
import { explainWhatItTakes, score, type OfficialResult, type Scheme, type WhatItTakes } from "../../src/appraisal";
import { bandOf } from "../../src/appraisal/grades";
import { roundTo } from "../../src/appraisal/numbers";
import { fillSeats, type Candidate } from "../../src/appraisal/quota";
import { JUST_UNDER } from "../../src/appraisal/what-it-takes";
import { card, GRADES, indicator, input, MARK, method, person, plainScheme, quotas, year, type Person } from "./build";

type People = Readonly<Record<string, number | Person>>;

/** The results of a year whose officials have these marks. */
function resultsOf(people: People, scheme: Scheme = plainScheme()): readonly OfficialResult[] {
  const officials = Object.entries(people).map(([name, about]) =>
    person(name, typeof about === "number" ? { mark: about } : about),
  );
  return score(input([year(2025, officials, scheme)]), { weightings: 0 }).years[0]?.officials ?? [];
}

/** `Outstanding 90, 0.5 short of the band`, or nothing. */
function told({ whatItTakes }: OfficialResult): string {
  if (!whatItTakes) return "";
  const { grade, needed, short, against } = whatItTakes;
  return `${grade} ${needed}, ${short} short of the ${against}`;
}

describe("the points short of a better grade", () => {
  it.each<[string, People, Scheme, Readonly<Record<string, string>>]>([
    [
      "just under a band",
      { a: 89.5, b: 74.99, c: 87, d: 86.99, e: 95 },
      plainScheme(),
      {
        a: "Outstanding 90, 0.5 short of the band",
        b: "Competent 75, 0.01 short of the band",
        c: "Outstanding 90, 3 short of the band",
        d: "",
        e: "",
      },
    ],
    [
      "the seats are taken: one step above the last who is seated",
      { a: 95, b: 92.3, c: 92.25, d: 91, e: 89.99, f: 80, g: 80, h: 80, i: 80, j: 80 },
      quotas(20),
      {
        a: "",
        c: "Outstanding 92.31, 0.06 short of the seats",
        d: "Outstanding 92.31, 1.31 short of the seats",
        e: "Outstanding 92.31, 2.32 short of the seats",
      },
    ],
    [
      "a tie that would overfill the seats: one step leaves it",
      { a: 95, b: 92, c: 92, d: 91, e: 80, f: 80, g: 80, h: 80, i: 80, j: 80 },
      quotas(20),
      {
        b: "Outstanding 92.01, 0.01 short of the seats",
        c: "Outstanding 92.01, 0.01 short of the seats",
        d: "Outstanding 92.01, 1.01 short of the seats",
      },
    ],
    ["no seat at all", { a: 89.5, b: 91 }, quotas(20), { a: "", b: "" }],
    ["a seat that is free", { a: 89.5, b: 70 }, quotas(50), { a: "Outstanding 90, 0.5 short of the band" }],
    [
      "a ceiling that bars the better grade",
      {
        a: { mark: 89.5, met: false },
        b: { mark: 74.5, met: false },
        c: { mark: 74.5, masses: [40, 100] },
        d: { mark: 59.5, masses: [40, 100] },
        e: { mark: 59.5, found: ["work for show"] },
      },
      plainScheme(),
      {
        a: "",
        b: "Competent 75, 0.5 short of the band",
        c: "",
        d: "Basically competent 60, 0.5 short of the band",
        e: "",
      },
    ],
    [
      "a grade without seats is passed over",
      { a: 89.5, b: 70 },
      quotas(null, 0),
      { a: "Outstanding 90, 0.5 short of the band", b: "" },
    ],
    [
      "a minimum between two scores",
      { a: 89 },
      plainScheme({
        decimals: 0,
        grades: GRADES.map((grade, index) => ({ ...grade, minimum: grade.minimum + (index === 0 ? 0.4 : 0) })),
      }),
      { a: "Outstanding 91, 2 short of the band" },
    ],
  ])("%s", (_name, people, scheme, expected) => {
    const found = new Map(resultsOf(people, scheme).map((one) => [one.official.name, told(one)]));
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, found.get(name)]))).toEqual(expected);
  });

  it("is of the proposed grade, whatever the team says (P10)", () => {
    const people = { a: { mark: 89.5, team: { grade: "Outstanding", reason: "flood" } } };
    expect(resultsOf(people).map(told)).toEqual(["Outstanding 90, 0.5 short of the band"]);
  });

  it("is nothing for whom is not graded or blocked", () => {
    const [a, b] = resultsOf({ a: { mark: 89.5, notGraded: "on leave" }, b: { mark: "x" } });
    expect([a?.whatItTakes, b?.whatItTakes]).toEqual([null, null]);
  });
});

/** The lowest score not far off that gets a better grade, by trying them all. */
function tryAll(official: OfficialResult, group: readonly OfficialResult[], scheme: Scheme): string {
  const placeOf = (name: string | null) => scheme.grades.findIndex((grade) => grade.name === name);
  const candidate = ({ official: { key, name }, ceilings, score }: OfficialResult, changed = score ?? 0): Candidate => {
    const held = Math.max(0, ...ceilings.map(({ grade }) => placeOf(grade)));
    return { key, name, score: changed, grade: Math.max(bandOf(changed, scheme.grades), held) };
  };
  const own = official.score ?? 0;
  const steps = JUST_UNDER * 10 ** scheme.decimals;
  for (let step = 1; step <= steps; step++) {
    const needed = roundTo(own + step / 10 ** scheme.decimals, scheme.decimals);
    const candidates = group.map((one) => (one === official ? candidate(one, needed) : candidate(one)));
    const grade = fillSeats(candidates, scheme).get(official.official.key)?.grade ?? 0;
    if (grade < placeOf(official.proposedGrade)) return `${scheme.grades[grade]?.name} ${needed}`;
  }
  return "";
}

it("is the lowest of all scores that would do, while everybody else's stays", () => {
  const quota = fc.option(fc.constantFrom(0, 10, 20, 30, 50));
  const schemes = fc
    .record({
      decimals: fc.constantFrom(0, 0, 1),
      quotaRounding: fc.constantFrom("down" as const, "nearest" as const, "up" as const),
      limits: fc.tuple(quota, quota, quota),
      // Bands so narrow that one step may cross two of them.
      minima: fc.constantFrom([90, 75, 60], [90, 88, 86], [88, 87.5, 87], [90, 89, 60]),
    })
    .map(({ decimals, quotaRounding, limits, minima }) =>
      plainScheme({
        decimals,
        quotaRounding,
        grades: GRADES.map((grade, index) => ({
          ...grade,
          minimum: minima[index] ?? 0,
          quota: limits[index] ?? null,
        })),
      }),
    );
  // Few scores for many officials: ties abound.
  const mark = fc.oneof(
    fc.integer({ min: 85, max: 92 }),
    fc.integer({ min: 870, max: 900 }).map((tenths) => tenths / 10),
  );
  const someone: fc.Arbitrary<Person> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ mark }) },
    { weight: 1, arbitrary: fc.record({ mark, met: fc.constant(false) }) },
    { weight: 1, arbitrary: fc.record({ mark, masses: fc.constant([40, 100] as const) }) },
  );
  fc.assert(
    fc.property(schemes, fc.array(someone, { minLength: 1, maxLength: 12 }), (scheme, people) => {
      const group = resultsOf(Object.fromEntries(people.map((about, index) => [`o${index}`, about])), scheme);
      for (const one of group) {
        const { grade, needed, short } = one.whatItTakes ?? { grade: "", needed: "", short: 0 };
        expect(`${grade} ${needed}`.trim()).toBe(tryAll(one, group, scheme));
        if (one.whatItTakes) expect(short).toBeCloseTo(Number(needed) - (one.score ?? 0), 9);
      }
    }),
    { numRuns: 300 },
  );
});

describe("the room of the indicators", () => {
  const indicators = [
    indicator({ key: "gdp", name: "GDP", weight: 40, method: method("completion", "cap=1.2") }),
    indicator({ key: "tax", name: "Tax", weight: 30, method: method("completion 50%, bands 50%", "0:0.5; 100:0.9") }),
    indicator({ key: "body", name: "Leading body", weight: 20, method: method("rating") }),
    indicator({ key: "cases", name: "Cases", weight: 10, method: method("deduction") }),
    indicator({ key: "honours", name: "Honours", weight: 0, method: method("bonus", "each=2; max=5") }),
    indicator({ key: "accidents", name: "Accidents", weight: 0, method: method("veto") }),
  ];
  interface Setting {
    readonly gdp: number;
    readonly honours?: number;
    readonly mark?: number;
    /** Of the indicators, in per cent of the score. */
    readonly weight?: number;
    readonly scheme?: Partial<Scheme>;
  }

  /** What it takes of somebody with these figures; Outstanding begins at 99. */
  function what({ gdp, honours = 1, mark = 100, weight = 60, scheme = {} }: Setting): WhatItTakes | null {
    const components = [
      { key: "indicators", name: "Indicators", weight },
      { key: MARK, name: MARK, weight: 100 - weight },
    ];
    const cards = [
      card("gdp", gdp, 100),
      card("tax", 50, 100),
      card("body", 90),
      card("cases", 0),
      card("honours", honours),
      card("accidents", 0),
    ];
    const grades = GRADES.map((grade, index) => ({ ...grade, minimum: index === 0 ? 99 : grade.minimum }));
    const whole = plainScheme({ components, grades, targetsMetAt: 0.5, ...scheme });
    const all = { year: 2025, indicators, officials: [person("a", { cards, mark })], scheme: whole };
    return score(input([all]), { weightings: 0 }).years[0]?.officials[0]?.whatItTakes ?? null;
  }

  const roomOf = (found: WhatItTakes | null) =>
    found?.room.map(({ indicator: name, points }) => `${name} ${roundTo(points, 6)}`);

  it("is what the methods could still give, in points of the score, most first", () => {
    // 40 × 1.1 + 30 × (0.5 + 0.7) ÷ 2 + 20 × 0.9 + 10 + 2 = 92; × 0.6 + 40 = 95.2: too far from 99.
    expect(what({ gdp: 110 })).toBeNull();
    // With 40 × 1.15 it is 94 and 96.4, and 11 are left up to the cap of 105.
    const found = what({ gdp: 115 });
    expect(found).toMatchObject({ needed: 99, short: 2.6, against: "band" });
    // 30 × (0.5 × 1 + 0.5 × 0.9 − 0.6), 5 − 2, 40 × 0.05 and 20 × 0.1, each × 0.6; no deduction and no veto has room.
    expect(roomOf(found)).toEqual(["Tax 6.3", "Honours 1.8", "GDP 1.2", "Leading body 1.2"]);
    // 10.5 altogether, of which the cap leaves 11 × 0.6.
    expect(found?.roomTogether).toBeCloseTo(6.6, 9);
  });

  it("is no more than the cap of the component leaves", () => {
    // 48 + 18 + 18 + 10 + 5 = 99 and 100 at most: one point, a tenth of it.
    const found = what({ gdp: 120, honours: 3, mark: 96, weight: 10, scheme: { bonusCap: 0 } });
    expect(found?.short).toBe(2.7);
    expect(roomOf(found)).toEqual(["Tax 0.1", "Leading body 0.1"]);
    expect(found?.roomTogether).toBeCloseTo(0.1, 9);
  });

  it("is none where the indicators do not count", () => {
    const [one] = resultsOf({ a: { mark: 89, met: false } }, plainScheme({ targetsMetAt: 0.4 }));
    expect(one?.whatItTakes).toMatchObject({ room: [], roomTogether: 0 });
  });
});

describe("the sentence", () => {
  const what: WhatItTakes = {
    grade: "Outstanding",
    needed: 90,
    short: 0.63,
    against: "band",
    room: [
      ["Fiscal revenue", 1.92],
      ["Tax paid", 0.8],
      ["Arrears", 0.41],
      ["Petitions", 0.4],
      ["Schools", 0.25],
      ["Roads", 0.15],
      ["Parks", 0.1],
    ].map(([name, points]) => ({ indicator: String(name), points: Number(points) })),
    roomTogether: 4.03,
  };
  const start = "0.63 points short of Outstanding (from 90)";
  const two = [
    { indicator: "GDP", points: 0.114 },
    { indicator: "Tax", points: 0.114 },
  ];
  it.each<[string, Partial<WhatItTakes>, number, string, string]>([
    [
      "names the three with the most room, and the rest together",
      {},
      2,
      `${start}; room: Fiscal revenue 1.92, Tax paid 0.80, Arrears 0.41 and 4 more 0.90`,
      "距Outstanding（90 分起）差 0.63 分；可提分：Fiscal revenue 1.92、Tax paid 0.80、Arrears 0.41，另 4 项共 0.90",
    ],
    [
      "says from which score on a seat would be free",
      { against: "seats", needed: 92.31, room: two, roomTogether: 0.63 },
      2,
      "0.63 points short of Outstanding: its seats are taken or tied for, at 92.31 one would be free while all others stay; room: GDP 0.11, Tax 0.11",
      "距Outstanding差 0.63 分：名额已满或并列待定，其他人不变时得 92.31 分即有名额；可提分：GDP 0.11、Tax 0.11",
    ],
    [
      "says where all the room would not do, and why it is no sum of what is shown",
      { room: two, roomTogether: 0.228 },
      2,
      `${start}; room: GDP 0.11, Tax 0.11; all the room together, 0.23, would not do (the parts as shown add up to 0.22: each is rounded for reading, the whole is not made from rounded parts)`,
      "距Outstanding（90 分起）差 0.63 分；可提分：GDP 0.11、Tax 0.11；全部提分合计 0.23，仍不够（所列各项相加为 0.22，系各项显示时四舍五入所致，合计按未舍入数计算）",
    ],
    [
      "says where the cap on the indicators holds the room",
      { room: two, roomTogether: 0.114 },
      3,
      "0.630 points short of Outstanding (from 90); room: GDP 0.114, Tax 0.114; together no more than 0.114 by the cap on the indicators; all the room together, 0.114, would not do",
      "距Outstanding（90 分起）差 0.630 分；可提分：GDP 0.114、Tax 0.114；受指标得分上限所限，合计最多 0.114；全部提分合计 0.114，仍不够",
    ],
    [
      "says where no indicator has room",
      { room: [], roomTogether: 0, short: 1 },
      0,
      "1 points short of Outstanding (from 90); no indicator has room",
      "距Outstanding（90 分起）差 1 分；各项指标已无提分余地",
    ],
    [
      "does not say that a room would not do which may, the score being rounded",
      { room: two, roomTogether: 0.228, short: 0.23 },
      2,
      "0.23 points short of Outstanding (from 90); room: GDP 0.11, Tax 0.11",
      "距Outstanding（90 分起）差 0.23 分；可提分：GDP 0.11、Tax 0.11",
    ],
  ])("%s", (_name, changes, decimals, english, chinese) => {
    const changed = { ...what, ...changes };
    expect(explainWhatItTakes(changed, decimals, "en")).toBe(english);
    expect(explainWhatItTakes(changed, decimals, "zh-CN")).toBe(chinese);
  });
});
