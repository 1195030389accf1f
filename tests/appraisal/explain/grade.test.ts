/** From the score to the grade in one sentence, in both languages (scoring.md 5). */
import fc from "fast-check";
import { explainGrade, type OfficialInput, type Scheme } from "../../../src/appraisal";
import { percentBeside } from "../../../src/appraisal/explain/limits";
import {
  appraise,
  card,
  figure,
  GRADES,
  indicator,
  method,
  person,
  plainScheme,
  quotas,
  resultOf,
  year,
  type Person,
} from "../build";

/** The sentences of A in a year of these officials. */
function sentences(officials: readonly OfficialInput[], scheme: Scheme = plainScheme()) {
  const ofYear = year(2025, officials, scheme);
  const vetoes = [
    indicator({ key: "accidents", name: "Accidents", unit: "起", weight: 0, method: method("veto") }),
    indicator({ key: "riots", name: "Riots", weight: 0, method: method("veto") }),
  ];
  const appraisal = appraise([{ ...ofYear, indicators: [...ofYear.indicators, ...vetoes] }]);
  return [
    explainGrade(resultOf(appraisal, "A"), scheme, "en"),
    explainGrade(resultOf(appraisal, "A"), scheme, "zh-CN"),
  ];
}

const A = (about: Person) => [person("A", about)];
const marked = (marks: Readonly<Record<string, number>>) =>
  Object.entries(marks).map(([name, mark]) => person(name, { mark }));

it.each<[string, readonly OfficialInput[], Scheme, string, string]>([
  [
    "a band",
    A({ mark: 91.374 }),
    plainScheme(),
    "91.37 is Outstanding (from 90); proposed grade Outstanding (P10)",
    "91.37 分为Outstanding（90 分及以上）；建议等次为Outstanding（P10）",
  ],
  [
    "the last band, told by where it ends",
    A({ mark: 59.99 }),
    plainScheme(),
    "59.99 is Incompetent (below 60); proposed grade Incompetent (P10)",
    "59.99 分为Incompetent（低于 60 分）；建议等次为Incompetent（P10）",
  ],
  [
    "a score that rounding lifts to the band",
    A({ mark: 89.995 }),
    plainScheme(),
    "90.00 is Outstanding (from 90); proposed grade Outstanding (P10)",
    "90.00 分为Outstanding（90 分及以上）；建议等次为Outstanding（P10）",
  ],
  [
    "targets missed (P15)",
    A({ mark: 91, cards: [card("target", 91.2, 100)] }),
    plainScheme(),
    "91.00 is Outstanding (from 90); at most Competent: targets reached to 91.20 %, below 95 % (P15); proposed grade Competent (P10)",
    "91.00 分为Outstanding（90 分及以上）；最高为Competent：目标完成 91.20 %，低于 95 %（P15）；建议等次为Competent（P10）",
  ],
  [
    "targets missed by what two decimals would hide",
    A({ mark: 91, cards: [card("target", 94.99996, 100)] }),
    plainScheme(),
    "91.00 is Outstanding (from 90); at most Competent: targets reached to 94.99996 %, below 95 % (P15); proposed grade Competent (P10)",
    "91.00 分为Outstanding（90 分及以上）；最高为Competent：目标完成 94.99996 %，低于 95 %（P15）；建议等次为Competent（P10）",
  ],
  [
    "a confirmed finding (P16)",
    A({ mark: 91, found: ["work for show", "false achievement", "work for show", "other"] }),
    plainScheme(),
    "91.00 is Outstanding (from 90); at most Incompetent: confirmed finding of work for show, false achievement (P16); proposed grade Incompetent (P10)",
    "91.00 分为Outstanding（90 分及以上）；最高为Incompetent：查实形式主义、虚假政绩（P16）；建议等次为Incompetent（P10）",
  ],
  [
    "a confirmed finding (P17)",
    A({ mark: 91, found: ["dishonest conduct"] }),
    plainScheme(),
    "91.00 is Outstanding (from 90); at most Incompetent: confirmed finding of dishonest conduct (P17); proposed grade Incompetent (P10)",
    "91.00 分为Outstanding（90 分及以上）；最高为Incompetent：查实作风不实（P17）；建议等次为Incompetent（P10）",
  ],
  [
    "more than one third dissatisfied (P18)",
    A({ mark: 91, masses: [21, 60] }),
    plainScheme(),
    "91.00 is Outstanding (from 90); at most Basically competent: 21 of 60 ballots of the masses dissatisfied (35.00 %), more than one third (P18); proposed grade Basically competent (P10)",
    "91.00 分为Outstanding（90 分及以上）；最高为Basically competent：群众有效票 60 张中不满意票 21 张（35.00 %），超过三分之一（P18）；建议等次为Basically competent（P10）",
  ],
  [
    "more than one third by what two decimals would hide",
    A({ mark: 91, masses: [33334, 100000] }),
    plainScheme(),
    "91.00 is Outstanding (from 90); at most Basically competent: 33334 of 100000 ballots of the masses dissatisfied (33.334 %), more than one third (P18); proposed grade Basically competent (P10)",
    "91.00 分为Outstanding（90 分及以上）；最高为Basically competent：群众有效票 100000 张中不满意票 33334 张（33.334 %），超过三分之一（P18）；建议等次为Basically competent（P10）",
  ],
  [
    "one third exactly is not more than one third",
    A({ mark: 91, masses: [20, 60] }),
    plainScheme(),
    "91.00 is Outstanding (from 90); proposed grade Outstanding (P10)",
    "91.00 分为Outstanding（90 分及以上）；建议等次为Outstanding（P10）",
  ],
  [
    "vetoes, and those only that were triggered",
    A({ mark: 91, cards: [card("accidents", 2), card("riots", 0)] }),
    plainScheme(),
    "91.00 is Outstanding (from 90); at most Basically competent: one-vote veto by Accidents (2 起); proposed grade Basically competent (P10)",
    "91.00 分为Outstanding（90 分及以上）；最高为Basically competent：一票否决：Accidents（2 起）；建议等次为Basically competent（P10）",
  ],
  [
    "a veto that is a word",
    A({ mark: 91, cards: [{ ...card("accidents", 0), actual: figure("是") }] }),
    plainScheme(),
    "91.00 is Outstanding (from 90); at most Basically competent: one-vote veto by Accidents (是); proposed grade Basically competent (P10)",
    "91.00 分为Outstanding（90 分及以上）；最高为Basically competent：一票否决：Accidents（是）；建议等次为Basically competent（P10）",
  ],
  [
    "several ceilings at once",
    A({ mark: 91, masses: [21, 60], cards: [card("target", 50, 100), card("accidents", 2), card("riots", 1)] }),
    plainScheme(),
    "91.00 is Outstanding (from 90); at most Basically competent: one-vote veto by Accidents (2 起), Riots (1); at most Basically competent: 21 of 60 ballots of the masses dissatisfied (35.00 %), more than one third (P18); at most Competent: targets reached to 50.00 %, below 95 % (P15); the lowest of these holds, Basically competent; proposed grade Basically competent (P10)",
    "91.00 分为Outstanding（90 分及以上）；最高为Basically competent：一票否决：Accidents（2 起）、Riots（1）；最高为Basically competent：群众有效票 60 张中不满意票 21 张（35.00 %），超过三分之一（P18）；最高为Competent：目标完成 50.00 %，低于 95 %（P15）；以其中最低的Basically competent为准；建议等次为Basically competent（P10）",
  ],
  [
    "a ceiling no lower than the band",
    A({ mark: 80, met: false }),
    plainScheme(),
    "80.00 is Competent (from 75); at most Competent: targets reached to 50.00 %, below 95 % (P15), which changes nothing; proposed grade Competent (P10)",
    "80.00 分为Competent（75 分及以上）；最高为Competent：目标完成 50.00 %，低于 95 %（P15），对等次没有影响；建议等次为Competent（P10）",
  ],
  [
    "a quota",
    marked({ A: 91, B: 92, C: 80 }),
    quotas(40),
    "91.00 is Outstanding (from 90); Outstanding has 1 seat (quota 40 %) and higher scores come first, moved down to Competent; proposed grade Competent (P10)",
    "91.00 分为Outstanding（90 分及以上）；Outstanding名额 1 个（比例上限 40 %），得分高者优先，下调至Competent；建议等次为Competent（P10）",
  ],
  [
    "a quota without a seat",
    marked({ A: 91 }),
    quotas(20),
    "91.00 is Outstanding (from 90); Outstanding has no seats (quota 20 %), moved down to Competent; proposed grade Competent (P10)",
    "91.00 分为Outstanding（90 分及以上）；Outstanding没有名额（比例上限 20 %），下调至Competent；建议等次为Competent（P10）",
  ],
  [
    "quotas of two grades, one after the other",
    marked({ A: 92, B: 95, C: 94, D: 93 }),
    quotas(50, 25),
    "92.00 is Outstanding (from 90); Outstanding has 2 seats (quota 50 %) and higher scores come first, moved down to Competent; Competent has 1 seat (quota 25 %) and higher scores come first, moved down to Basically competent; proposed grade Basically competent (P10)",
    "92.00 分为Outstanding（90 分及以上）；Outstanding名额 2 个（比例上限 50 %），得分高者优先，下调至Competent；Competent名额 1 个（比例上限 25 %），得分高者优先，下调至Basically competent；建议等次为Basically competent（P10）",
  ],
  [
    "a tie for the last seat",
    marked({ A: 92, B: 95, C: 92, D: 80 }),
    quotas(50),
    "92.00 is Outstanding (from 90); tied beyond the seats of Outstanding (quota 50 %): A, C all moved down to Competent, the leading group decides; proposed grade Competent (P10)",
    "92.00 分为Outstanding（90 分及以上）；A、C并列且超出Outstanding名额（比例上限 50 %），一并下调至Competent，由考核领导小组研究决定；建议等次为Competent（P10）",
  ],
  [
    "a ceiling, then a quota in the grade that it leaves",
    [...A({ mark: 95, met: false }), ...marked({ B: 96, C: 97, D: 60 })],
    quotas(50, 0),
    "95.00 is Outstanding (from 90); at most Competent: targets reached to 50.00 %, below 95 % (P15); Competent has no seats (quota 0 %), moved down to Basically competent; proposed grade Basically competent (P10)",
    "95.00 分为Outstanding（90 分及以上）；最高为Competent：目标完成 50.00 %，低于 95 %（P15）；Competent没有名额（比例上限 0 %），下调至Basically competent；建议等次为Basically competent（P10）",
  ],
  [
    "the team's opinion with a reason (P10)",
    A({ mark: 91, team: { grade: "Competent", reason: "Easy starting point" } }),
    plainScheme(),
    "91.00 is Outstanding (from 90); proposed grade Outstanding (P10); the inspection team decides Competent, because: Easy starting point (P10)",
    "91.00 分为Outstanding（90 分及以上）；建议等次为Outstanding（P10）；考察组评定为Competent，理由：Easy starting point（P10）",
  ],
  [
    "the team's opinion above a ceiling, without a reason (P10)",
    A({ mark: 91, met: false, team: { grade: "Outstanding" } }),
    plainScheme(),
    "91.00 is Outstanding (from 90); at most Competent: targets reached to 50.00 %, below 95 % (P15); proposed grade Competent (P10); the inspection team decides Outstanding, no reason given (P10)",
    "91.00 分为Outstanding（90 分及以上）；最高为Competent：目标完成 50.00 %，低于 95 %（P15）；建议等次为Competent（P10）；考察组评定为Outstanding，未说明理由（P10）",
  ],
  [
    "a team that agrees",
    A({ mark: 91, team: { grade: "Outstanding", reason: "Agreed" } }),
    plainScheme(),
    "91.00 is Outstanding (from 90); proposed grade Outstanding (P10)",
    "91.00 分为Outstanding（90 分及以上）；建议等次为Outstanding（P10）",
  ],
  [
    "a provisional grade",
    [...A({ mark: 91 }), person("B", { mark: 120 })],
    plainScheme(),
    "91.00 is Outstanding (from 90); proposed grade Outstanding (P10); provisional, as somebody of the group is not scored yet",
    "91.00 分为Outstanding（90 分及以上）；建议等次为Outstanding（P10）；等次为暂定，本类别尚有考核对象未计分",
  ],
  [
    "nobody's grade without a score; what will hold it down is told",
    A({ mark: 120, met: false }),
    plainScheme(),
    "not scored because of errors found, so there is no grade; at most Competent: targets reached to 50.00 %, below 95 % (P15)",
    "因存在错误未计分，不产生等次；最高为Competent：目标完成 50.00 %，低于 95 %（P15）",
  ],
  [
    "somebody not graded",
    A({ mark: 91, met: false, notGraded: "New in post" }),
    plainScheme(),
    "not graded: New in post; neither scored nor compared",
    "不定等次：New in post；不计分，不参与比较",
  ],
  [
    "somebody not graded without a reason",
    A({ notGraded: "" }),
    plainScheme(),
    "not graded, no reason given; neither scored nor compared",
    "不定等次，未说明理由；不计分，不参与比较",
  ],
  [
    "the scheme's own limits, with all of their decimals",
    A({ mark: 89.12345, cards: [card("target", 90.1, 100)] }),
    plainScheme({
      decimals: 5,
      targetsMetAt: 0.9012345,
      grades: GRADES.map((grade, index) => ({ ...grade, minimum: [89.12345, 75, 60, 0][index] ?? 0 })),
    }),
    "89.12345 is Outstanding (from 89.12345); at most Competent: targets reached to 90.10 %, below 90.12345 % (P15); proposed grade Competent (P10)",
    "89.12345 分为Outstanding（89.12345 分及以上）；最高为Competent：目标完成 90.10 %，低于 90.12345 %（P15）；建议等次为Competent（P10）",
  ],
])("explains %s", (_, officials, scheme, english, chinese) => {
  expect(sentences(officials, scheme)).toEqual([english, chinese]);
});

describe("a percentage beside its limit", () => {
  it("never reads as one third or less where the ballots are more (P18), nor the other way round", () => {
    const ballots = fc
      .integer({ min: 1, max: 1e6 })
      .chain((valid) => fc.tuple(fc.integer({ min: 0, max: valid }), fc.constant(valid)));
    fc.assert(
      fc.property(ballots, ([votes, valid]) => {
        const third = 3 * votes - valid;
        const read = Math.sign(parseFloat(percentBeside(votes / valid, 1 / 3)) - 100 / 3);
        expect(third === 0 || read === Math.sign(third)).toBe(true);
      }),
    );
  });

  it("never reads as met where the targets are missed (P15)", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.double({ min: 1e-9, max: 0.01, noNaN: true }), (metAt, short) => {
        const reached = metAt - short;
        fc.pre(reached >= 0 && reached < metAt - 1e-9);
        expect(parseFloat(percentBeside(reached, metAt))).toBeLessThan(metAt * 100);
      }),
    );
  });
});
