/** What follows from three years in one sentence each, in both languages (scoring.md 6). */
import {
  explainConsequence,
  explainNotJudged,
  recommendation,
  type ArchiveRow,
  type ConsequenceRule,
  type Language,
} from "../../../src/appraisal";
import { appraise, archived, card, GRADES, person, plainScheme, summaryOf, year, type Person } from "../build";

/** All that is said of A, whose years these are, the latest last; archived years come before. */
function said(history: readonly Person[], language: Language, archive: readonly Partial<ArchiveRow>[] = []) {
  const first = 2026 - history.length;
  const years = history.map((about, index) => year(first + index, [person("A", about)]));
  const before = archive.map((row, index) => archived("A", first - archive.length + index, row));
  const row = summaryOf(appraise(years, { archive: before }), "A");
  return {
    follows: row.consequences.map((one) => explainConsequence(one, row, language)),
    notJudged: row.notJudged.map((entry) => explainNotJudged(entry, language)),
  };
}

const sound: Person = { mark: 95, met: true, masses: [0, 60] };
const reached = (share: number): Person => ({
  ...sound,
  mark: 80,
  cards: [card("target", share, 100)],
  met: undefined,
});
const unhappy = (votes: number, more: Person = {}): Person => ({ ...sound, mark: 80, masses: [votes, 60], ...more });
const old: Partial<ArchiveRow> = {
  score: 92,
  grade: "Outstanding",
  targetsMet: true,
  dissatisfied: { votes: 3, valid: 60 },
};

it.each<[string, readonly Person[], readonly Partial<ArchiveRow>[], readonly string[], readonly string[]]>([
  [
    "P14",
    [sound, sound, sound],
    [],
    ["P14 Promote and reward: Outstanding in 2023, 2024, 2025"],
    ["P14 提拔重用并给予奖励：2023 年、2024 年、2025 年均为Outstanding"],
  ],
  [
    "P14 on archived years",
    [sound],
    [old, old],
    ["P14 Promote and reward: Outstanding in 2023 (archive), 2024 (archive), 2025"],
    ["P14 提拔重用并给予奖励：2023 年（档案）、2024 年（档案）、2025 年均为Outstanding"],
  ],
  [
    "P15",
    [sound, reached(94.9996), reached(91.2)],
    [],
    [
      "P15 Demote: work targets missed in 2024 (reached to 94.9996 %, below 95 %) and 2025 (reached to 91.20 %, below 95 %)",
    ],
    ["P15 降职：2024 年（目标完成 94.9996 %，低于 95 %）、2025 年（目标完成 91.20 %，低于 95 %）连续未完成目标"],
  ],
  [
    "P15 on an archived year, whose share nobody knows any more",
    [reached(91.2)],
    [old, { ...old, targetsMet: false }],
    ["P15 Demote: work targets missed in 2024 (archive) and 2025 (reached to 91.20 %, below 95 %)"],
    ["P15 降职：2024 年（档案）、2025 年（目标完成 91.20 %，低于 95 %）连续未完成目标"],
  ],
  [
    "P16 and P17, each with its kinds",
    [sound, sound, { ...sound, found: ["work for show", "dishonest conduct", "playing with numbers", "other"] }],
    [],
    [
      "P17 Remove from post: confirmed finding in 2025: dishonest conduct",
      "P16 Demote: confirmed finding in 2025: work for show, playing with numbers",
    ],
    ["P17 免职：2025 年查实：作风不实", "P16 降职：2025 年查实：形式主义、数字游戏"],
  ],
  [
    "P18",
    [sound, sound, unhappy(21)],
    [],
    ["P18 Take off post: 21 of 60 ballots of the masses dissatisfied (35.00 %) in 2025, more than one third"],
    ["P18 待岗：2025 年群众有效票 60 张中不满意票 21 张（35.00 %），超过三分之一"],
  ],
  ["no P18 at one third exactly", [sound, sound, unhappy(20)], [], [], []],
  [
    "P18 a second time, after improvement",
    [sound, unhappy(22), unhappy(21, { team: { improved: true } })],
    [],
    [
      "P18 Take off post: 21 of 60 ballots of the masses dissatisfied (35.00 %) in 2025, more than one third; 22 of 60 (36.67 %) in 2024 too, but the follow-up says improved, so P19 does not hold",
    ],
    [
      "P18 待岗：2025 年群众有效票 60 张中不满意票 21 张（35.00 %），超过三分之一；2024 年不满意票 22/60（36.67 %）亦超过，但待岗期满已改进，不适用 P19",
    ],
  ],
  [
    "P19",
    [sound, unhappy(22), unhappy(21, { team: { improved: false } })],
    [],
    [
      "P19 Demote or dismiss: ballots of the masses dissatisfied: 22 of 60 (36.67 %) in 2024 and 21 of 60 (35.00 %) in 2025, each more than one third; the follow-up says not improved",
    ],
    [
      "P19 降职或辞退：2024 年不满意票 22/60（36.67 %）、2025 年不满意票 21/60（35.00 %），均超过群众有效票三分之一；待岗期满未改进",
    ],
  ],
  [
    "P19 after an archived year, without a follow-up",
    [unhappy(21)],
    [old, { ...old, dissatisfied: { votes: 22, valid: 60 } }],
    [
      "P19 Demote or dismiss: ballots of the masses dissatisfied: 22 of 60 (36.67 %) in 2024 (archive) and 21 of 60 (35.00 %) in 2025, each more than one third; no follow-up on record, which counts as not improved",
    ],
    [
      "P19 降职或辞退：2024 年（档案）不满意票 22/60（36.67 %）、2025 年不满意票 21/60（35.00 %），均超过群众有效票三分之一；未填待岗期满情况，按未改进计",
    ],
  ],
  [
    "a P14 that is withheld, with the rules beside it",
    [
      sound,
      { ...reached(90), team: { grade: "Outstanding", reason: "r" } },
      { ...reached(91), masses: [21, 60], team: { grade: "Outstanding", reason: "r" } },
    ],
    [],
    [
      "P15 Demote: work targets missed in 2024 (reached to 90.00 %, below 95 %) and 2025 (reached to 91.00 %, below 95 %)",
      "P18 Take off post: 21 of 60 ballots of the masses dissatisfied (35.00 %) in 2025, more than one third",
      "P14 Promote and reward (withheld, as P15, P18 hold too): Outstanding in 2023, 2024, 2025",
    ],
    [
      "P15 降职：2024 年（目标完成 90.00 %，低于 95 %）、2025 年（目标完成 91.00 %，低于 95 %）连续未完成目标",
      "P18 待岗：2025 年群众有效票 60 张中不满意票 21 张（35.00 %），超过三分之一",
      "P14 提拔重用并给予奖励（暂缓：同时适用 P15、P18）：2023 年、2024 年、2025 年均为Outstanding",
    ],
  ],
])("explains %s", (_, history, archive, english, chinese) => {
  expect(said(history, "en", archive)).toEqual({ follows: english, notJudged: [] });
  expect(said(history, "zh-CN", archive)).toEqual({ follows: chinese, notJudged: [] });
});

it("holds each year's targets against that year's own scheme", () => {
  const strict = plainScheme({ targetsMetAt: 0.98 });
  const years = [year(2024, [person("A", reached(97))], strict), year(2025, [person("A", reached(91.2))])];
  const row = summaryOf(appraise(years), "A");
  expect(row.consequences.map((one) => explainConsequence(one, row, "en"))).toEqual([
    "P15 Demote: work targets missed in 2024 (reached to 97.00 %, below 98 %) and 2025 (reached to 91.20 %, below 95 %)",
  ]);
});

it("names each year's top grade where schemes call it differently (P14)", () => {
  const renamed = plainScheme({ grades: GRADES.map((grade) => ({ ...grade, name: `New ${grade.name}` })) });
  const [a, b] = [2023, 2024].map((one) => year(one, [person("A", sound)]));
  const row = summaryOf(appraise([a, b, year(2025, [person("A", sound)], renamed)].flatMap((one) => one ?? [])), "A");
  expect(row.consequences.map((one) => explainConsequence(one, row, "en"))).toEqual([
    "P14 Promote and reward: Outstanding in 2023, 2024; New Outstanding in 2025",
  ]);
});

it("says which evidence is missing where a rule is not judged", () => {
  const history: readonly Person[] = [{ mark: 95 }, { mark: 95, met: false }];
  expect(said(history, "en")).toEqual({
    follows: [],
    notJudged: [
      "P14 not judged: 2 of 3 years with a grade on record",
      "P15 not judged: 1 of 2 years with targets judged on record",
      "P18 not judged: 0 of 1 year with ballots of the masses on record",
      "P19 not judged: 0 of 2 years with ballots of the masses on record",
    ],
  });
  expect(said(history, "zh-CN").notJudged).toEqual([
    "P14 不予判定：需 3 年等次，现有 2 年",
    "P15 不予判定：需 2 年目标完成判定，现有 1 年",
    "P18 不予判定：需 1 年群众测评票，现有 0 年",
    "P19 不予判定：需 2 年群众测评票，现有 0 年",
  ]);
});

it.each<[ConsequenceRule, string, string]>([
  ["P14", "promote and reward", "提拔重用并给予奖励"],
  ["P15", "demote", "降职"],
  ["P16", "demote", "降职"],
  ["P17", "remove from post", "免职"],
  ["P18", "take off post", "待岗"],
  ["P19", "demote or dismiss", "降职或辞退"],
])("%s recommends: %s", (rule, english, chinese) => {
  expect([recommendation(rule, "en"), recommendation(rule, "zh-CN")]).toEqual([english, chinese]);
});
