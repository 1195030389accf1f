/** The inspection team's opinions (P10): what was said is what is read afterwards, and nothing else in the workbook changes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { opinionsOf, type AppraisalInput, type Language } from "../../src/appraisal";
import { examine } from "../../src/appraise";
import { checkTeamRows, saveTeamOpinions, teamView, undo, type TeamRow, type TeamSaving } from "../../src/jobs";
import { parse, recognise } from "../../src/reading";
import type { CellValue, SheetSnapshot, WorkbookHost, WorkbookSnapshot } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { sheet, type SheetOptions } from "../reading/build";
import { memoryHost } from "./memory-host";
import { PEOPLE, smallBook } from "./small-book";
import { teamSheets } from "./team-layouts";

jest.setTimeout(120_000);

type Said = readonly [grade: string | null, reason: string | null, improved: boolean | null];

/** All that the team says, by year and official. */
function saidIn({ years }: AppraisalInput): ReadonlyMap<string, readonly Said[]> {
  return new Map(
    years.flatMap(({ year, officials }) =>
      officials.map((official) => {
        const said = opinionsOf(official).map(({ grade, reason, improved }): Said => [grade, reason, improved]);
        return [`${year} ${official.key}`, said] as const;
      }),
    ),
  );
}

const readOf = async (host: WorkbookHost) => parse(recognise(valueOf(await host.read())));

const blankOf = (reason: string): string | null => (/^[\s—-]*$/.test(reason) ? null : reason.trim());

/** Saves rows, and checks that they are read as they were said, that all else is as it was, and that once is enough. */
async function saved(host: WorkbookHost, rows: readonly TeamRow[]): Promise<TeamSaving> {
  const [before, first] = [valueOf(await host.read()), await readOf(host)];
  const saving = valueOf(await saveTeamOpinions(host, rows));
  const expected = new Map(saidIn(first));
  const left = new Set(saving.notSaved.map(({ year, official }) => `${year} ${official}`));
  for (const { officialKey, year, grade, reason, improved } of rows) {
    const key = `${year} ${officialKey}`;
    if (left.has(key)) continue;
    const [, , was = null] = saidIn(first).get(key)?.[0] ?? [];
    const said: Said = [grade, blankOf(reason), improved === undefined ? was : improved];
    expected.set(key, said.every((one) => one === null) ? [] : [said]);
  }
  expect(saidIn(await readOf(host))).toEqual(expected);
  const after = valueOf(await host.read());
  expect(filledElsewhere(after, before)).toEqual(filledElsewhere(before, before));
  const again = valueOf(await saveTeamOpinions(host, rows));
  expect([again.edits, again.notSaved]).toEqual([[], saving.notSaved]);
  return saving;
}

/** What is filled in on the sheets that were there, but for what the team says. */
function filledElsewhere({ sheets }: WorkbookSnapshot, before: WorkbookSnapshot) {
  return before.sheets.map(({ name, values: then }) => {
    const now = sheets.find((one) => one.name === name);
    const isSaid = /team|考察组/i.test(name);
    return then.flatMap((cells, row) =>
      (cells ?? []).map((value, column) => {
        const other = now?.values[row]?.[column] ?? null;
        const isTeams = isSaid && SAID.has(headerOf(then, row, column));
        return isTeams || value === null || value === undefined ? null : other;
      }),
    );
  });
}

const SAID = new Set(["Grade", "Reason", "Off-post follow-up", "评定等次", "理 由", "理由", "待岗期满情况"]);

/** The nearest header of what the team says above a cell. */
function headerOf(values: SheetSnapshot["values"], row: number, column: number): string {
  for (let at = row - 1; at >= 0; at -= 1) {
    const value = values[at]?.[column];
    if (typeof value === "string" && SAID.has(value.trim())) return value.trim();
  }
  return "";
}

const GRADES = {
  en: ["Outstanding", "Competent", "Basically competent", "Incompetent"],
  "zh-CN": ["优秀", "称职", "基本称职", "不称职"],
} as const;

const anyRows = (language: Language): fc.Arbitrary<readonly TeamRow[]> =>
  fc.uniqueArray(
    fc.record({
      officialKey: fc.constantFrom(...PEOPLE),
      year: fc.constantFrom(2024, 2025, 2025),
      grade: fc.constantFrom(null, ...GRADES[language]),
      reason: fc.constantFrom("", " — ", "Weighed by the team", "=1+1", "多年积累\n基础工作"),
      improved: fc.constantFrom(undefined, null, true, false),
    }),
    { maxLength: 5, minLength: 1, selector: ({ officialKey, year }) => `${year} ${officialKey}` },
  ) as fc.Arbitrary<readonly TeamRow[]>;

describe("the team's opinions", () => {
  it.each<Language>(["en", "zh-CN"])(
    "are read as they were said, however the sheet is laid out: %s",
    async (language) => {
      await fc.assert(
        fc.asyncProperty(teamSheets(language), anyRows(language), async (sheets, rows) => {
          const book = { sheets: [...smallBook(language), ...sheets] };
          const host = memoryHost(book);
          const { edits, notSaved } = await saved(host, rows);
          expect(notSaved.filter(({ reason }) => reason !== "noColumn")).toEqual([]);
          const undone = valueOf(await undo(host, { before: book, edits }));
          expect(undone.kept.filter(({ reason }) => reason !== "clerks")).toEqual([]);
          expect(saidIn(await readOf(host))).toEqual(saidIn(parse(recognise(book))));
          const tables = valueOf(await host.read()).sheets.flatMap((one) => one.tables);
          expect(tables).toEqual(book.sheets.flatMap((one) => one.tables));
        }),
        { numRuns: 25 },
      );
    },
  );
});

const EXAMPLES = join(__dirname, "../fixtures/examples");

describe("opinions saved in a file", () => {
  const names = readdirSync(EXAMPLES).flatMap((file) => (file.endsWith(".xlsx") ? [file.replace(".xlsx", "")] : []));

  it.each(names)("%s: they settle the grade, and can be taken back and undone", async (name) => {
    const host = valueOf(await openWorkbookFile(readFileSync(join(EXAMPLES, `${name}.xlsx`))));
    const before = valueOf(await host.read());
    const view = teamView(examine(before), 2025);
    const grades = view?.grades ?? [];
    const rows = (view?.officials ?? []).flatMap(({ key, status }, n): readonly TeamRow[] =>
      status === "graded"
        ? [
            {
              officialKey: key,
              year: 2025,
              grade: grades[n % grades.length] ?? null,
              reason: `Reason ${n}`,
              improved: n % 2 === 0,
            },
          ]
        : [],
    );
    expect(rows.length).toBeGreaterThan(5);
    const { edits, notSaved } = await saved(host, rows);
    expect(notSaved).toEqual([]);
    const after = teamView(examine(valueOf(await host.read())), 2025);
    for (const { officialKey, grade, reason } of rows) {
      const found = after?.officials.find(({ key }) => key === officialKey);
      expect(found?.team).toMatchObject({ grade, reason });
    }
    valueOf(await undo(host, { before, edits }));
    expect(saidIn(await readOf(host))).toEqual(saidIn(parse(recognise(before))));
    await saved(
      host,
      rows.map((row) => ({ ...row, grade: null, reason: "", improved: null })),
    );
  });
});

/** Two officials of one unit and one of another, and a sheet of the team's. */
function unitsBook(
  rows: readonly (readonly CellValue[])[],
  options: SheetOptions = {},
  name = "Team opinion",
): WorkbookSnapshot {
  const [officials, ...others] = smallBook("en", [2025]);
  const values = officials?.values.map((cells, row) =>
    (cells ?? []).map((value, column) => (column === 2 && row > 0 && row < 3 ? "East" : (value ?? null))),
  );
  return {
    sheets: [...(officials && values ? [{ ...officials, values }] : []), ...others, sheet(name, rows, options)],
  };
}

const HEADER = ["Year", "ID", "Name", "Unit", "Grade", "Reason", "Off-post follow-up"];
const word = (officialKey: string, grade: string | null, reason = "", more: Partial<TeamRow> = {}): TeamRow => ({
  ...{ officialKey, year: 2025, grade, reason },
  ...more,
});

/** The Team opinion sheet after rows were saved. */
async function teamAfter(book: WorkbookSnapshot, ...rows: readonly TeamRow[]): Promise<SheetSnapshot> {
  const host = memoryHost(book);
  expect((await saved(host, rows)).notSaved).toEqual([]);
  const found = valueOf(await host.read())
    .sheets.filter(({ name }) => /team/i.test(name))
    .at(-1);
  if (!found) throw new Error("no sheet");
  return found;
}

describe("where an opinion is written", () => {
  it("into the official's own row; a clerk's own word for the same stays", async () => {
    const rows = [
      HEADER,
      [2025, "T01", "T01 name", "East", "优秀", "Long work", "yes"],
      [2025, "T02", null, null, null],
    ];
    const same = word("T01", "Outstanding", "Long work", { improved: true });
    const host = memoryHost(unitsBook(rows));
    expect((await saved(host, [same])).edits).toEqual([]);
    const { values } = await teamAfter(
      unitsBook(rows),
      { ...same, improved: false },
      word("T02", "Competent", "Weighed"),
    );
    expect(values.slice(1)).toEqual([
      [2025, "T01", "T01 name", "East", "优秀", "Long work", "not improved"],
      [2025, "T02", null, null, "Competent", "Weighed"],
    ]);
  });

  it("a word that is taken back leaves a blank row, which is filled in again", async () => {
    const rows = [HEADER, [2025, "T01", "T01 name", "East", "Outstanding", "Long work", "improved"]];
    const blank = await teamAfter(unitsBook(rows), word("T01", null, "", { improved: null }));
    expect(blank.values[1]).toEqual([2025, "T01", "T01 name", "East", null, null, null]);
    const again = await teamAfter(unitsBook(blank.values as CellValue[][]), word("T01", "Competent", "Weighed"));
    expect(again.values).toHaveLength(2);
  });

  it("below the last row in its style, with a serial number and the year as the others have it", async () => {
    const rows = [
      ["Opinions of the team"],
      [],
      ["No.", null, "Year", "Name", null, "Unit", "Post", "Grade", "Reason"],
      [],
      [7, null, "2025年", "T01 name", null, "East", null, "Outstanding", "Long work"],
    ];
    const host = memoryHost(unitsBook(rows));
    const { edits } = await saved(host, [word("D01", "Competent", "Weighed"), word("D02", "Competent")]);
    const { values } = valueOf(await host.read()).sheets.at(-1) ?? {};
    expect(values?.slice(5)).toEqual([
      [8, null, "2025年", "D01 name", null, "D01 unit", null, "Competent", "Weighed"],
      [9, null, "2025年", "D02 name", null, "D02 unit", null, "Competent", null],
    ]);
    expect(edits.every((edit) => edit.kind === "write" && edit.likeRow === 4)).toBe(true);
  });

  it("in the blank row above a note, and on a new sheet where there is none", async () => {
    const rows = [HEADER, [2025, "T01", "T01 name", "East", "Outstanding"], [], ["Note: the team of 2025"]];
    const host = memoryHost(unitsBook(rows));
    await saved(host, [word("T02", "Competent"), word("D01", "Competent")]);
    const [team, more] = valueOf(await host.read()).sheets.slice(-2);
    expect([team?.values[2]?.[1], team?.values[3]]).toEqual(["T02", ["Note: the team of 2025"]]);
    expect([more?.name, more?.values[1]?.slice(0, 5)]).toEqual([
      "Team opinion (2)",
      [2025, "D01", "D01 name", "D01 unit", "Competent"],
    ]);
  });

  it("in an Excel table, which grows; one with totals is left alone", async () => {
    const rows = [HEADER, [2025, "T01", "T01 name", "East", "Outstanding"]];
    const grown = await teamAfter(unitsBook(rows, { tables: { T: "A1:G2" } }), word("T02", "Competent"));
    expect([grown.values[2]?.slice(1, 5), grown.tables[0]?.area.rows]).toEqual([
      ["T02", "T02 name", "East", "Competent"],
      3,
    ]);
    const totals = unitsBook([...rows, ["Total"]], { tables: { T: "A1:G3" }, totals: ["T"] });
    expect((await teamAfter(totals, word("T02", "Competent"))).name).toBe("Team opinion (2)");
  });

  it("in columns beside the others where it has none for the reason and the follow-up", async () => {
    const rows = [HEADER.slice(0, 5), [2025, "T01", "T01 name", "East", null]];
    const { values, tables } = await teamAfter(
      unitsBook(rows, { tables: { T: "A1:E2" } }),
      word("T01", "Competent", "Weighed", { improved: true }),
      word("D01", "Competent", "Weighed"),
    );
    expect(values.map((cells) => cells?.slice(4))).toEqual([
      ["Grade", "Reason", "Off-post follow-up"],
      ["Competent", "Weighed", "improved"],
      ["Competent", "Weighed", null],
    ]);
    expect(tables[0]?.area).toEqual({ row: 0, column: 0, rows: 3, columns: 7 });
  });

  it("not in a list that cannot say which of two officials of a unit is meant", async () => {
    const book = unitsBook([
      ["Year", "Unit", "Grade", "Reason"],
      [2025, "T03 unit", "Competent", "Weighed"],
    ]);
    expect((await teamAfter(book, word("T04", "Competent"))).values).toHaveLength(3);
    expect((await teamAfter(book, word("T01", "Competent"))).name).toBe("Team opinion (2)");
  });

  it("under a unit that is merged over its officials", async () => {
    const rows = [
      ["Unit", "Name", "Year", "Grade", "Reason"],
      ["East", "T01 name", 2025, "Outstanding", null],
      [null, "T02 name", 2025, null, null],
    ];
    const book = unitsBook(rows, { merges: ["A2:A3"] });
    const { values } = await teamAfter(book, word("T02", "Competent", "Weighed"), word("D01", "Competent"));
    expect(values.slice(2)).toEqual([
      [null, "T02 name", 2025, "Competent", "Weighed"],
      ["D01 unit", "D01 name", 2025, "Competent", null],
    ]);
  });

  it("on the sheet of its year", async () => {
    const of2025 = unitsBook(
      [HEADER.slice(1), ["T01", "T01 name", "East", "Outstanding", "Long work"]],
      {},
      "Team opinion 2025",
    );
    const { name, values } = await teamAfter(of2025, word("D01", "Competent"));
    expect([name, values[2]?.slice(0, 4)]).toEqual(["Team opinion 2025", ["D01", "D01 name", "D01 unit", "Competent"]]);
  });

  it.each<[Language, string, string]>([
    ["en", "Team opinion", "Competent"],
    ["zh-CN", "考察组意见", "称职"],
  ])(
    "on a sheet of a new workbook, which has a header only, or on one that is made: %s",
    async (language, name, grade) => {
      const row = { officialKey: "D01", year: 2025, grade, reason: "=1+1", improved: true };
      const host = memoryHost({ sheets: smallBook(language) });
      const [made] = (await saved(host, [row])).edits;
      expect(made).toMatchObject({ kind: "newSheet", sheet: name });
      const emptied = valueOf(await host.read()).sheets.map((one) =>
        one.name === name ? { ...one, values: one.values.slice(0, 1) } : one,
      );
      const again = memoryHost({ sheets: emptied });
      expect((await saved(again, [row])).edits.every(({ kind }) => kind === "write")).toBe(true);
      expect(valueOf(await again.read()).sheets.at(-1)?.values).toHaveLength(2);
    },
  );
});

it("what the team looks at and what came of saving can be sent from a worker to the pane", async () => {
  const saving = await saved(memoryHost(unitsBook([HEADER])), [word("T01", "Competent", "Weighed")]);
  const sent = { saving, view: teamView(saving, 2025) };
  expect(structuredClone(sent)).toEqual(sent);
});

describe("what is not written is told, and the rest is saved", () => {
  const formulaAt = (book: WorkbookSnapshot, row: number, column: number): WorkbookSnapshot => ({
    sheets: book.sheets.map((one, n) => {
      const formulas: string[][] = [];
      (formulas[row] ??= [])[column] = '=IF(1=1,"Competent","")';
      return n === book.sheets.length - 1 ? { ...one, formulas } : one;
    }),
  });
  const rows = [HEADER, [2025, "T01", "T01 name", "East", "Competent"], [2025, "T02", "T02 name", "East", "Competent"]];

  it.each<[string, WorkbookSnapshot, TeamRow, object]>([
    [
      "a formula",
      formulaAt(unitsBook(rows), 1, 4),
      word("T01", "Outstanding"),
      { reason: "notWritable", at: { row: 1, column: 4 } },
    ],
    [
      "a grade that is merged over two officials",
      unitsBook(rows, { merges: ["E2:E3"] }),
      word("T02", "Outstanding"),
      { reason: "shared", at: { row: 1, column: 4 } },
    ],
    [
      "two rows that say something of one official",
      unitsBook([...rows, [2025, "T01", "T01 name", "East", "Outstanding"]]),
      word("T01", "Outstanding"),
      { reason: "twice", at: { row: 3, column: 4 } },
    ],
    [
      "a reason without a column or room for one",
      unitsBook(
        [
          ["ID", "Year", "Grade", "x"],
          ["T01", 2025, "Competent", "x"],
        ],
        { tables: { T: "A1:C2" } },
      ),
      word("T01", "Outstanding", "Weighed"),
      { reason: "noColumn" },
    ],
    ["a grade that nobody knows", unitsBook(rows), word("T01", "Superb"), { reason: "unknownGrade", at: null }],
    [
      "an official who is not listed",
      unitsBook(rows),
      word("T99", "Competent"),
      { reason: "unknownOfficial", at: null },
    ],
    [
      "a year that is not calculated",
      unitsBook(rows),
      word("T01", null, "x", { year: 2019 }),
      { reason: "unknownOfficial" },
    ],
  ])("%s", async (_, book, row, expected) => {
    const host = memoryHost(book);
    const other = word("D02", "Competent", "Weighed");
    const { notSaved, edits } = valueOf(await saveTeamOpinions(host, [row, other]));
    expect(notSaved).toMatchObject([{ official: row.officialKey, year: row.year, ...expected }]);
    expect(edits.length).toBeGreaterThan(0);
    expect(saidIn(await readOf(host)).get("2025 D02")).toEqual([["Competent", "Weighed", null]]);
  });

  it("what lacks a reason, or is more than there are seats, is told and saved: people decide", async () => {
    const host = memoryHost(unitsBook([HEADER]));
    const given = ["T02", "T03"].map((key) => word(key, "Outstanding"));
    const { notSaved } = await saved(host, given);
    expect(notSaved).toEqual([]);
    const examination = examine(unitsBook([HEADER]));
    const codes = checkTeamRows(examination, given).map(({ code }) => code);
    expect(codes.sort()).toEqual([
      ...["team-above-ceiling", "team-above-ceiling"],
      ...["team-grade-no-reason", "team-grade-no-reason", "team-over-quota"],
    ]);
    expect(checkTeamRows(examination, [word("T02", "Outstanding", "—")]).map(({ code }) => code)).toContain(
      "team-grade-no-reason",
    );
  });

  it("a protected list is not added to: the opinion stands on a sheet of its own", async () => {
    const host = memoryHost(unitsBook(rows, { isProtected: true }));
    expect((await saved(host, [word("D01", "Competent")])).edits).toMatchObject([{ kind: "newSheet" }]);
  });
});
