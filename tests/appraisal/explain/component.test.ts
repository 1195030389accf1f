import {
  defaultScheme,
  explainComponent,
  type BallotOption,
  type ComponentEvidence,
  type OfficialInput,
  type OpinionRow,
  type Scheme,
  type StandardComponent,
} from "../../../src/appraisal";
import {
  appraise,
  ballots,
  card,
  figure,
  GRADES,
  indicator,
  method,
  person,
  place,
  plainScheme,
  resultOf,
} from "../build";

/** The default scheme with other weights; components not named weigh nothing. */
function weighing(weights: Partial<Record<StandardComponent, number>>, changes: Partial<Scheme> = {}): Scheme {
  const scheme = defaultScheme("en");
  const components = scheme.components.map((one) => ({
    ...one,
    weight: new Map(Object.entries(weights)).get(one.key) ?? 0,
  }));
  return { ...scheme, grades: GRADES, components, ...changes };
}

const INDICATORS = [
  indicator({ key: "GDP", name: "GDP", pillar: "Economic construction", method: method("rating"), weight: 60 }),
  indicator({
    key: "Schools",
    name: "Schools",
    pillar: "Spiritual civilization",
    method: method("rating"),
    weight: 40,
  }),
  indicator({
    key: "Honours",
    name: "Honours",
    pillar: "Spiritual civilization",
    method: method("bonus", "max=20"),
    weight: 0,
  }),
];

/** The sentences of a component in both languages, with the result. */
function told(key: string, official: Partial<OfficialInput>, scheme: Scheme) {
  const year = { year: 2025, scheme, indicators: INDICATORS, officials: [{ ...person("A"), ...official }] };
  const result = resultOf(appraise([year]), "A").components.find(({ component }) => component.key === key);
  if (!result) throw new Error(`no component ${key}`);
  return { result, sentences: [explainComponent(result, scheme, "en"), explainComponent(result, scheme, "zh-CN")] };
}

const cards = (gdp: number, schools: number, honours: number) => [
  card("GDP", gdp),
  card("Schools", schools),
  card("Honours", honours),
];
const talk = (positive: number, mixed: number, negative: number) => ({
  positive: figure(positive),
  mixed: figure(mixed),
  negative: figure(negative),
  at: place("Talks"),
});
const opinion = (department: string, said: OpinionRow["opinion"], mark: number | null = null): OpinionRow => ({
  department,
  opinion: said,
  mark: figure(mark),
  at: place("Opinions"),
});
const checked = (...marks: number[]) => marks.map((mark) => ({ mark: figure(mark), at: place("Checks") }));
const marked = (key: string, mark: number) => [{ marks: new Map([[key, figure(mark)]]), at: place("Marks") }];

const HALF = { investigation: 50 } as const;
const LEADERS = ballots("Leaders", [8, 2, 0, 0]);
const PEERS = ballots("Peers", [5, 0, 2, 0], { abstained: 3 });
const MASSES = ballots("Masses", [10, 0, 0, 10]);

it.each<[string, Partial<OfficialInput>, Scheme, string, string]>([
  [
    "indicators",
    { cards: cards(80.0067, 75.01, 3) },
    weighing({ ...HALF, indicators: 50 }),
    "Indicators: Economic construction 48.004 + Spiritual civilization 30.004 + bonus 3.000 = 81.008 (P2–P4), × weight 50 % = 40.504",
    "Indicators：Economic construction 48.004 + Spiritual civilization 30.004 + 加分 3.000 = 81.008（P2–P4），× 权重 50 % = 40.504",
  ],
  [
    "indicators",
    { cards: cards(100, 95, 12) },
    weighing({ ...HALF, indicators: 50 }),
    "Indicators: Economic construction 60.00 + Spiritual civilization 38.00 + bonus 12.00 = 110.00, capped at 105.00 (P2–P4), × weight 50 % = 52.50",
    "Indicators：Economic construction 60.00 + Spiritual civilization 38.00 + 加分 12.00 = 110.00，封顶 105.00（P2–P4），× 权重 50 % = 52.50",
  ],
  [
    "ballots",
    { ballots: [LEADERS, PEERS, MASSES] },
    weighing({ ...HALF, ballots: 50 }),
    "Democratic evaluation: Leaders (8 × 100 + 2 × 80) ÷ 10 ballots = 96.00; Peers (5 × 100 + 2 × 60) ÷ 7 ballots = 88.57; " +
      "Masses (10 × 100 + 10 × 0) ÷ 20 ballots = 50.00; together 96.00 × 40 % + 88.57 × 30 % + 50.00 × 30 % = 79.97 (P9), × weight 50 % = 39.99",
    "Democratic evaluation：Leaders (8 × 100 + 2 × 80) ÷ 10 票 = 96.00；Peers (5 × 100 + 2 × 60) ÷ 7 票 = 88.57；" +
      "Masses (10 × 100 + 10 × 0) ÷ 20 票 = 50.00；合计 96.00 × 40 % + 88.57 × 30 % + 50.00 × 30 % = 79.97（P9），× 权重 50 % = 39.99",
  ],
  [
    "ballots",
    { ballots: [LEADERS, ballots("Peers", [0, 0, 0, 0], { abstained: 4 })] },
    weighing({ ballots: 100 }),
    "Democratic evaluation: no opinion from Peers, Masses, the weight being shared out among the other classes; " +
      "Leaders (8 × 100 + 2 × 80) ÷ 10 ballots = 96.00 (P9), × weight 100 % = 96.00",
    "Democratic evaluation：Peers、Masses无评价票，其权重已分摊给其他测评主体；" +
      "Leaders (8 × 100 + 2 × 80) ÷ 10 票 = 96.00（P9），× 权重 100 % = 96.00",
  ],
  [
    "ballots",
    { ballots: [ballots(null, [8, 0, 0, 2])] },
    weighing({ ballots: 100 }),
    "Democratic evaluation: (8 × 100 + 2 × 0) ÷ 10 ballots = 80.00 (P9), × weight 100 % = 80.00",
    "Democratic evaluation：(8 × 100 + 2 × 0) ÷ 10 票 = 80.00（P9），× 权重 100 % = 80.00",
  ],
  [
    "ballots",
    { ballots: [LEADERS, ballots("Guests", [1, 0, 0, 0])] },
    weighing(
      { ballots: 100 },
      {
        classes: [
          { name: "Leaders", weight: 100, masses: true },
          { name: "Guests", weight: 0, masses: false },
          { name: "Others", weight: 0, masses: false },
        ],
      },
    ),
    "Democratic evaluation: Guests (1 × 100) ÷ 1 ballot = 100.00, which carries no weight; " +
      "Leaders (8 × 100 + 2 × 80) ÷ 10 ballots = 96.00 (P9), × weight 100 % = 96.00",
    "Democratic evaluation：Guests (1 × 100) ÷ 1 票 = 100.00，无权重，不计；" +
      "Leaders (8 × 100 + 2 × 80) ÷ 10 票 = 96.00（P9），× 权重 100 % = 96.00",
  ],
  [
    "talks",
    { talks: [talk(5, 2, 0), talk(3, 0, 0)] },
    weighing({ ...HALF, talks: 50 }),
    "Individual talks: (8 positive × 100 + 2 mixed × 60 + 0 negative × 0) ÷ 10 people = 92.00 (P9), × weight 50 % = 46.00",
    "Individual talks：(肯定 8 × 100 + 一般 2 × 60 + 否定 0 × 0) ÷ 10 人 = 92.00（P9），× 权重 50 % = 46.00",
  ],
  [
    "opinions",
    {
      opinions: [
        opinion("Audit", "agree"),
        opinion("Petitions", "reservations"),
        opinion("Taxes", "object"),
        opinion("Finance", "agree", 86.5),
        opinion("", "agree"),
        opinion("Silent", null),
      ],
    },
    weighing({ opinions: 100 }),
    "Department opinions: (Audit agrees: 100 + Petitions has reservations: 60 + Taxes objects: 0 + Finance: 86.5 + a department agrees: 100) ÷ 5 = 69.30 (P9), × weight 100 % = 69.30",
    "Department opinions：(Audit同意：100 + Petitions保留意见：60 + Taxes反对：0 + Finance：86.5 + 某部门同意：100) ÷ 5 = 69.30（P9），× 权重 100 % = 69.30",
  ],
  [
    "opinions",
    { opinions: [opinion("Audit", "reservations")] },
    weighing({ opinions: 100 }),
    "Department opinions: Audit has reservations: 60 (P9), × weight 100 % = 60.00",
    "Department opinions：Audit保留意见：60（P9），× 权重 100 % = 60.00",
  ],
  [
    "opinions",
    { opinions: Array.from({ length: 13 }, (_, index) => opinion(`D${index}`, "agree", 80 + index / 4)) },
    weighing({ opinions: 100 }),
    "Department opinions: 13 opinions: 1059.5 ÷ 13 = 81.50 (P9), × weight 100 % = 81.50",
    "Department opinions：13 个部门意见：1059.5 ÷ 13 = 81.50（P9），× 权重 100 % = 81.50",
  ],
  [
    "regularChecks",
    { checks: checked(80, 90, 91) },
    weighing({ ...HALF, regularChecks: 50 }),
    "Regular checks: (80 + 90 + 91) ÷ 3 = 87.00 (P9), × weight 50 % = 43.50",
    "Regular checks：(80 + 90 + 91) ÷ 3 = 87.00（P9），× 权重 50 % = 43.50",
  ],
  [
    "regularChecks",
    { checks: checked(...Array.from({ length: 2000 }, () => 80)) },
    weighing({ regularChecks: 100 }),
    "Regular checks: 2000 marks: 160000 ÷ 2000 = 80.00 (P9), × weight 100 % = 80.00",
    "Regular checks：2000 次评分：160000 ÷ 2000 = 80.00（P9），× 权重 100 % = 80.00",
  ],
  [
    "investigation",
    { marks: marked("investigation", 86.6) },
    weighing({ investigation: 12.5, talks: 87.5 }),
    "On-site investigation: mark 86.6 (P9), × weight 12.5 % = 10.83",
    "On-site investigation：评分 86.6（P9），× 权重 12.5 % = 10.83",
  ],
  [
    "Innovation",
    { marks: marked("Innovation", 86) },
    plainScheme({ components: [{ key: "Innovation", name: "Innovation", weight: 100 }] }),
    "Innovation: mark 86 (P9), × weight 100 % = 86.00",
    "Innovation：评分 86（P9），× 权重 100 % = 86.00",
  ],
])("explains %s: %#", (key, official, scheme, english, chinese) => {
  expect(told(key, official, scheme).sentences).toEqual([english, chinese]);
});

describe("what a component gives the score (scoring.md 3)", () => {
  const one = { talks: [talk(1, 0, 0)], marks: marked("investigation", 80) };

  it.each<[string, string, Scheme, string, string]>([
    [
      "nothing, where it has no weight",
      "talks",
      weighing({ investigation: 100 }),
      "Individual talks: (1 positive × 100 + 0 mixed × 60 + 0 negative × 0) ÷ 1 person = 100.00 (P9); shown, not counted",
      "Individual talks：(肯定 1 × 100 + 一般 0 × 60 + 否定 0 × 0) ÷ 1 人 = 100.00（P9）；仅列示，不计入得分",
    ],
    [
      "its part of weights that do not add up to 100",
      "investigation",
      weighing({ investigation: 90, talks: 30 }),
      "On-site investigation: mark 80 (P9), × weight 90 ÷ 120 = 60.00",
      "On-site investigation：评分 80（P9），× 权重 90 ÷ 120 = 60.00",
    ],
    [
      "more, where another is missing",
      "investigation",
      weighing({ investigation: 60, talks: 35, opinions: 5 }, { missingComponent: "redistribute" }),
      "On-site investigation: mark 80 (P9), × weight 60 ÷ 95 (the weight of what is missing is shared out) = 50.53",
      "On-site investigation：评分 80（P9），× 权重 60 ÷ 95（已分摊缺项权重） = 50.53",
    ],
    [
      "its weight to others, where it is missing",
      "opinions",
      weighing({ investigation: 60, talks: 35, opinions: 5 }, { missingComponent: "redistribute" }),
      "Department opinions: missing; its weight is shared out among the other components",
      "Department opinions：缺项，其权重已分摊给其他考核内容",
    ],
    [
      "no score, where nobody may do without it",
      "opinions",
      weighing({ investigation: 95, opinions: 5 }),
      "Department opinions: missing or with an error, and without it there is no score",
      "Department opinions：缺项或有误，因此没有得分",
    ],
  ])("%s", (_, key, scheme, english, chinese) => {
    expect(told(key, one, scheme).sentences).toEqual([english, chinese]);
  });
});

it("says why, where no decimals would make the numbers right by hand", () => {
  const scheme = weighing({ indicators: 100 });
  const pillars = ["Economy", "Society", "Politics"].map((pillar) => ({ pillar, weight: 100 / 3, points: 100 / 3 }));
  const [component] = scheme.components;
  if (!component) throw new Error("no component");
  const evidence = { kind: "indicators", pillars, bonus: 0, most: 105 } as const;
  const sentences = (["en", "zh-CN"] as const).map((language) =>
    explainComponent({ component, value: 100, share: 1, evidence }, scheme, language),
  );
  expect(sentences).toEqual([
    "Indicators: Economy 33.33 + Society 33.33 + Politics 33.33 = 100.00 (the parts as shown add up to 99.99: each is rounded for reading, the whole is not made from rounded parts) (P2–P4), × weight 100 % = 100.00",
    "Indicators：Economy 33.33 + Society 33.33 + Politics 33.33 = 100.00（所列各项相加为 99.99，系各项显示时四舍五入所致，合计按未舍入数计算）（P2–P4），× 权重 100 % = 100.00",
  ]);
});

it("shows options of many decimals by four of them, and says so where that matters", () => {
  const options: readonly BallotOption[] = [{ name: "Good", value: 66.6649999, dissatisfied: false }];
  const row = { ...ballots(null, [3]), options };
  const { sentences } = told("ballots", { ballots: [row] }, weighing({ ballots: 100 }));
  expect(sentences[0]).toBe("Democratic evaluation: (3 × 66.665) ÷ 3 ballots = 66.665 (P9), × weight 100 % = 66.665");
});

it("keeps the evidence as plain data that a worker can be sent", () => {
  const official = {
    cards: cards(80, 75, 3),
    ballots: [LEADERS, ballots("Leaders", [1, 0, 0, 1]), PEERS],
    talks: [talk(5, 2, 0), talk(3, 0, 0)],
    opinions: [opinion("Audit", "agree"), opinion("Finance", "object", 86)],
    checks: checked(80, 90),
    marks: marked("selfEvaluation", 90),
  };
  const evidence = (key: string) => told(key, official, weighing({ indicators: 100 })).result.evidence;
  const expected: Readonly<Partial<Record<StandardComponent, ComponentEvidence>>> = {
    indicators: {
      kind: "indicators",
      pillars: [
        { pillar: "Economic construction", weight: 60, points: 48 },
        { pillar: "Spiritual civilization", weight: 40, points: 30 },
      ],
      bonus: 3,
      most: 105,
    },
    ballots: {
      kind: "ballots",
      classes: [
        {
          name: "Leaders",
          share: 40 / 70,
          counts: [
            { value: 100, ballots: 9 },
            { value: 80, ballots: 2 },
            { value: 0, ballots: 1 },
          ],
        },
        {
          name: "Peers",
          share: 30 / 70,
          counts: [
            { value: 100, ballots: 5 },
            { value: 60, ballots: 2 },
          ],
        },
        { name: "Masses", share: 0, counts: [] },
      ],
    },
    talks: { kind: "talks", positive: 8, mixed: 2, negative: 0 },
    opinions: {
      kind: "opinions",
      opinions: [
        { department: "Audit", opinion: "agree", mark: 100 },
        { department: "Finance", opinion: null, mark: 86 },
      ],
    },
    regularChecks: { kind: "marks", marks: [80, 90] },
    selfEvaluation: { kind: "mark" },
  };
  for (const [key, value] of Object.entries(expected)) {
    expect(structuredClone(evidence(key))).toEqual(value);
  }
});
