/** What output sheets say, in both languages. */
import type { ConsequenceRule, Remark } from "../../src/appraisal";
import { wording } from "../../src/text/wording";
import type { Wording } from "../../src/writing";
import { graded, official, summaryRow } from "./build";

const english: Wording = wording("en");
const chinese: Wording = wording("zh-CN");

test.each<[Remark, string, string]>([
  [{ kind: "blocked", codes: ["no-ballots"] }, "Not scored: no ballots", "未计分：无民主测评票"],
  [{ kind: "notGraded", reason: "新任职" }, "Not graded: 新任职", "不定等次：新任职"],
  [
    { kind: "provisional" },
    "Rank and grade are provisional: somebody of the group is not scored yet",
    "名次和等次为暂定：本类别尚有考核对象未计分",
  ],
  [{ kind: "ceiling", rule: "veto", grade: "C" }, "At most C: one-vote veto", "最高为C：一票否决"],
  [{ kind: "ceiling", rule: "P15", grade: "B" }, "At most B: P15, work targets missed", "最高为B：P15 未完成目标"],
  [{ kind: "quota", grade: "A", seats: 1 }, "Quota of A (1 seat): moved down one grade", "A名额1个，下调一个等次"],
  [
    { kind: "tie", grade: "A", names: ["甲", "乙"] },
    "Tied beyond the quota of A: 甲, 乙 all moved down; the leading group decides",
    "甲、乙并列且超出A名额，一并下调，由考核领导小组研究决定",
  ],
  [
    { kind: "team", proposed: "A", grade: "B", reason: null },
    "Inspection team: B instead of the proposed A, no reason given",
    "考察组评定为B，建议等次为A，未说明理由",
  ],
  [
    { kind: "team", proposed: "A", grade: "B", reason: "r" },
    "Inspection team: B instead of the proposed A, because: r",
    "考察组评定为B，建议等次为A，理由：r",
  ],
  [{ kind: "groupChanged", year: 2024, from: "G" }, "In group G in 2024", "2024年类别为G"],
])("remark %j", (remark, en, zh) => {
  expect(english.remark(remark)).toBe(en);
  expect(chinese.remark(remark)).toBe(zh);
});

describe("a recommendation names its rule and its evidence", () => {
  const finding = { confirmed: true, source: null, evidence: null, at: { sheet: "Findings", row: 1, column: 0 } };
  const of = graded(official("Ann", 1), 70, {
    dissatisfied: { votes: 34, valid: 100 },
    findings: [
      { ...finding, kind: "playing with numbers" },
      { ...finding, kind: "dishonest conduct" },
    ],
  });
  const row = summaryRow([
    [2024, of],
    [2025, of],
  ]);

  test.each<[ConsequenceRule, string, string]>([
    ["P15", "P15 Demote: work targets missed in 2024 and 2025", "P15 降职：2024 年、2025 年连续未完成目标"],
    ["P16", "P16 Demote: confirmed finding in 2025: playing with numbers", "P16 降职：2025 年查实：数字游戏"],
    ["P17", "P17 Remove from post: confirmed finding in 2025: dishonest conduct", "P17 免职：2025 年查实：作风不实"],
    [
      "P18",
      "P18 Take off post: 34 of 100 ballots of the masses dissatisfied (34.00 %) in 2025, more than one third",
      "P18 待岗：2025 年群众有效票 100 张中不满意票 34 张（34.00 %），超过三分之一",
    ],
    [
      "P19",
      "P19 Demote or dismiss: ballots of the masses dissatisfied: 34 of 100 (34.00 %) in 2024 and 34 of 100 (34.00 %) in 2025, each more than one third; no follow-up on record, which counts as not improved",
      "P19 降职或辞退：2024 年不满意票 34/100（34.00 %）、2025 年不满意票 34/100（34.00 %），均超过群众有效票三分之一；未填待岗期满情况，按未改进计",
    ],
  ])("%s", (rule, en, zh) => {
    expect(english.consequence({ rule, withheld: false }, row)).toBe(en);
    expect(chinese.consequence({ rule, withheld: false }, row)).toBe(zh);
  });

  test("P14 names each year's grade where schemes call them differently", () => {
    const named = {
      ...row,
      years: row.years.map((year, index) => ({ ...year, grade: ["优秀", "优"][index] ?? null })),
    };
    expect(english.consequence({ rule: "P14", withheld: false }, named)).toBe(
      "P14 Promote and reward: 优秀 in 2024; 优 in 2025",
    );
    expect(chinese.consequence({ rule: "P14", withheld: true }, named)).toBe(
      "P14 提拔重用并给予奖励（暂缓）：2024 年为优秀，2025 年为优",
    );
  });
});
