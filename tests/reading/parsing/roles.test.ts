import type { RecognisedTable } from "../../../src/reading";
import { official, onlyYear, read, table, told } from "./tables";

const OFFICIALS = table(
  "officials",
  `year | id | name | unit | group | notGraded | score | remarks
   2025 | T01 | A | First | Towns | | |
   2025 | T02 | B | Second | Towns | on leave | |
   2025 | T03 | C | Third | Towns | no | |`,
);
const INDICATORS = table("indicators", "indicator | pillar | method | weight\nI01 | E | position | 100");
const inputOf = (...tables: readonly RecognisedTable[]) => read([OFFICIALS, INDICATORS, ...tables]);

describe("officials", () => {
  it("are not graded for a reason only", () => {
    expect(onlyYear(inputOf()).officials.map(({ notGraded }) => notGraded)).toEqual([null, "on leave", null]);
  });

  it("who are not graded raise no errors, but who they are must be certain", () => {
    const input = inputOf(table("findings", "year | id | findingKind | confirmed\n2025 | T02 | gossip | yes"));
    expect(told(input)).toEqual([]);
    const twice = table("officials", "year | id | name | unit | group\n2025 | T02 | B | Second | Towns");
    expect(told(inputOf(twice))).toEqual(["error duplicate-official: official 2025 T02"]);
  });

  it("have a coefficient as the cell says it, missing where there is none", () => {
    expect(official(inputOf(), "T01").coefficient).toEqual({
      at: { sheet: "officials", row: 1, column: 2 },
      kind: "missing",
      none: false,
    });
  });

  it("are listed with the columns that results may be written to", () => {
    expect(inputOf().lists).toEqual([
      {
        sheet: "officials",
        year: null,
        headerRow: 0,
        firstColumn: 0,
        lastColumn: 7,
        gradeColumns: [
          { name: "score", column: 6 },
          { name: "remarks", column: 7 },
        ],
      },
    ]);
  });
});

describe("ballots", () => {
  const ballots = (text: string) => table("ballots", text);

  it("are counted by option and class, by whatever name", () => {
    const input = inputOf(
      ballots(`year | id | voterClass | issued | returned | "优 秀" | "称职（票）" | "Basically competent" | "不称职" | "优秀率" | abstained
               2025 | T01 | 群众 | 10张 | 9 | 4 | 3 | 1 | 1 | 44% | 0`),
    );
    expect(told(input)).toEqual([]);
    expect(official(input, "T01").ballots).toMatchObject([
      {
        voterClass: "Masses",
        hasClassColumn: true,
        issued: { value: 10 },
        returned: { value: 9 },
        invalid: null,
        abstained: { value: 0 },
        options: [
          { name: "Outstanding" },
          { name: "Competent" },
          { name: "Basically competent" },
          { dissatisfied: true },
        ],
        counts: [{ value: 4 }, { value: 3 }, { value: 1 }, { value: 1 }],
      },
    ]);
  });

  it("are by satisfaction where the columns say so; a class is kept as it stands, a blank one is null", () => {
    const input = inputOf(
      ballots(`year | id | voterClass | "满意" | "基本满意" | "不满意"
               2025 | T01 | 代表 | 4 | 3 | 1
               2025 | T01 | | 4 | 3 | 1`),
    );
    const rows = official(input, "T01").ballots;
    expect(rows.map(({ voterClass }) => voterClass)).toEqual(["代表", null]);
    expect(rows[0]?.options.map(({ value }) => value)).toEqual([100, 60, 0]);
  });

  it.each([
    ['"Outstanding" | "Competent" | "Incompetent"', "1 | 2 | 3", "error missing-column: year 2025"],
    ['"满意" | "较满意" | "基本满意" | "不满意"', "1 | 2 | 3 | 4", "error unknown-word: year 2025"],
    ['"满意" | "Satisfied" | "基本满意" | "不满意"', "1 | 2 | 3 | 4", "error duplicate-column: year 2025"],
  ])("under %s would be counted wrong, so they are not counted at all", (headers, counts, issue) => {
    const input = inputOf(ballots(`year | id | ${headers}\n2025 | T01 | ${counts}`));
    expect(official(input, "T01").ballots).toEqual([]);
    expect(told(input)).toEqual([issue]);
  });
});

describe("marks", () => {
  it("are those of investigation, self-evaluation and what the scheme adds", () => {
    const scheme = table("scheme", "component | weight\nIndicators | 90\nParty building | 10", { part: "components" });
    const marks = table(
      "marks",
      'year | id | "自  评" | "实地考察（百分制）" | "Party Building" | "Total"\n2025 | T01 | 90% | 85分 | 70 | 245',
    );
    const [row] = official(inputOf(scheme, marks), "T01").marks;
    expect([...(row?.marks ?? [])].map(([key, figure]) => [key, figure.kind === "number" && figure.value])).toEqual([
      ["selfEvaluation", 90],
      ["investigation", 85],
      ["Party building", 70],
    ]);
  });
});

describe("words that decide", () => {
  it("opinions: a mark counts without them, a strange word alone blocks", () => {
    const input = inputOf(
      table(
        "opinions",
        `year | id | department | opinion | mark
         2025 | T01 | Audit | 保留意见 |
         2025 | T01 | Finance | fine | 80
         2025 | T03 | Audit | fine |`,
      ),
    );
    expect(official(input, "T01").opinions).toMatchObject([
      { department: "Audit", opinion: "reservations", mark: { kind: "missing" } },
      { department: "Finance", opinion: null, mark: { value: 80 } },
    ]);
    expect(told(input)).toEqual(["warning unknown-word: official 2025 T01", "error unknown-word: official 2025 T03"]);
  });

  it("findings: what is not certain is never nothing", () => {
    const input = inputOf(
      table(
        "findings",
        `year | id | findingKind | confirmed | source | evidence
         2025 | T01 | 数字游戏、其他 | 是 | Audit | Report 7
         2025 | T01 | other | |  |
         2025 | T03 | gossip | yes | |
         2025 | T03 | | no | |`,
      ),
    );
    expect(official(input, "T01").findings).toMatchObject([
      { kind: "playing with numbers", confirmed: true, source: "Audit", evidence: "Report 7" },
      { kind: "other", confirmed: true },
    ]);
    expect(official(input, "T03").findings).toEqual([]);
    expect(told(input)).toEqual([
      "error unknown-word: official 2025 T01",
      "error unknown-word: official 2025 T03",
      "error unknown-word: official 2025 T03",
    ]);
  });

  it("the team's grade has the scheme's own name, and a follow-up", () => {
    const input = inputOf(
      table(
        "team",
        `year | id | teamGrade | reason | followUp
         2025 | T01 | 优秀 | 基础工作 | 未改进
         2025 | T02 | Superb | — |
         2025 | T03 | | | improved`,
      ),
    );
    const opinions = onlyYear(input).officials.map(({ team: [first] }) => [
      first?.grade,
      first?.reason,
      first?.improved,
    ]);
    expect(opinions).toEqual([
      ["Outstanding", "基础工作", false],
      ["Superb", null, null],
      [null, null, true],
    ]);
  });
});

describe("the archive", () => {
  it("is read as it was written, and what cannot be read is told and left out", () => {
    const input = inputOf(
      table(
        "archive",
        `year | id | name | unit | group | score | rank | grade | targetsMet | dissatisfied | valid | findings | consequence | schemeVersion
         2024 | T01 | A | First | Towns | 91.5 | 1 | 优秀 | 是 | 2 | 50 | 数字游戏；形式主义 | =P16 | 2024-1
         2023 | T01 | A | First | Towns | ? | | | | | 50 | | |
         2023 | T01 | A | First | Towns | 80 | 2 | 称职 | | | | | |
         soon | T01 | A | First | Towns | 80 | 2 | 称职 | | | | | |`,
      ),
    );
    expect(input.archive).toEqual([
      {
        year: 2024,
        key: "T01",
        id: "T01",
        name: "A",
        unit: "First",
        group: "Towns",
        score: 91.5,
        rank: 1,
        grade: "Outstanding",
        targetsMet: true,
        dissatisfied: { votes: 2, valid: 50 },
        findings: ["playing with numbers", "work for show"],
        consequence: "=P16",
        schemeVersion: "2024-1",
      },
      expect.objectContaining({ year: 2023, score: null, targetsMet: null, dissatisfied: null, findings: [] }),
    ]);
    expect(told(input)).toEqual([
      "warning not-a-number: nobody",
      "error duplicate-row: nobody",
      "error bad-year: nobody",
    ]);
  });
});
