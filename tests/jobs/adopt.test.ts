/** Adopting what was tried: the clerk's own cells say the new figures, in the clerk's own way, and nothing else changes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  changedInput,
  schemeInForce,
  score,
  type Appraisal,
  type AppraisalInput,
  type Language,
  type SchemeChange,
} from "../../src/appraisal";
import { adopt, undo, type Adoption } from "../../src/jobs";
import { parse, recognise } from "../../src/reading";
import type { CellValue, SheetSnapshot, WorkbookHost, WorkbookSnapshot } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { sheet, type SheetOptions } from "../reading/build";
import { memoryHost } from "./memory-host";
import { schemeSheets } from "./scheme-layouts";
import { smallBook } from "./small-book";

jest.setTimeout(120_000);

/** What was decided of everybody, without where things stand. */
const decided = ({ years }: Appraisal) =>
  years.map(({ year, officials }) => [
    year,
    officials.map(({ official, status, score: of, rank, proposedGrade, grade, ceilings }) => {
      return { key: official.key, status, of, rank, proposedGrade, grade, ceilings };
    }),
  ]);

const schemesOf = ({ years }: AppraisalInput) =>
  years.map(({ year, scheme }) => ({ year, ...scheme, places: null, ofYear: null }));

/** Adopts changes and checks that what is read afterwards is what was tried. */
async function adopted(host: WorkbookHost, changes: readonly SchemeChange[], year = 2025): Promise<Adoption> {
  const before = valueOf(await host.read());
  const input = parse(recognise(before));
  const tried = changedInput(input, year, changes);
  const adoption = valueOf(await adopt(host, changes, year));
  const after = valueOf(await host.read());
  if (adoption.kind !== "adopted") {
    expect(after).toEqual(before);
    return adoption;
  }
  const read = parse(recognise(after));
  expect(schemesOf(read)).toEqual(schemesOf(tried));
  expect(decided(score(read, { weightings: 0 }))).toEqual(decided(score(tried, { weightings: 0 })));
  onlyMeantCellsChanged(before, after, adoption);
  return adoption;
}

/** Cells that held something and changed are all among those that hold a figure that was changed. */
function onlyMeantCellsChanged(before: WorkbookSnapshot, after: WorkbookSnapshot, { snapshot }: Adoption): void {
  expect(snapshot).toEqual(before);
  const names = new Set(before.sheets.map(({ name }) => name));
  for (const then of before.sheets) {
    const now = after.sheets.find(({ name }) => name === then.name);
    const isScheme = /scheme|考核方案/i.test(then.name);
    if (!isScheme) expect(now).toEqual(then);
    then.values.forEach((cells, row) =>
      cells?.forEach((value, column) => {
        const other = now?.values[row]?.[column];
        if (value === other || value === null || value === undefined) return;
        // A figure gives way to a figure; headers, names and captions stay.
        expect([String(value), String(other)].every((one) => /[\d０-９—]/.test(one) || one === "null")).toBe(true);
      }),
    );
  }
  expect(after.sheets.filter(({ name }) => !names.has(name)).every(({ name }) => /scheme|考核方案/i.test(name))).toBe(
    true,
  );
}

const minimum = (grade: string, value: number): SchemeChange => ({ kind: "gradeMinimum", grade, minimum: value });
const quota = (grade: string, value: number | null): SchemeChange => ({ kind: "gradeQuota", grade, quota: value });
const weight = (component: string, value: number): SchemeChange => ({
  kind: "componentWeight",
  component,
  weight: value,
});
const metAt = (share: number): SchemeChange => ({ kind: "targetsMetAt", share });

/** Changes of a year's scheme; figures are 0 or at least 2, as clerks write them. */
function changesIn(input: AppraisalInput, year: number): fc.Arbitrary<readonly SchemeChange[]> {
  const scheme = schemeInForce(input, year);
  if (!scheme) throw new Error(`no scheme of ${year}`);
  const percent = fc.oneof(fc.constantFrom(0, 2, 12.5, 33.3, 100), fc.integer({ min: 2, max: 60 }));
  const bestGrade = scheme.grades[0]?.name ?? "";
  const change = fc.oneof(
    fc
      .tuple(fc.constantFrom(...scheme.components.map(({ key }) => key)), percent)
      .map(([component, value]) => weight(component, value)),
    fc.tuple(fc.constant(bestGrade), fc.integer({ min: 880, max: 1000 })).map(([grade, n]) => minimum(grade, n / 10)),
    fc
      .tuple(fc.constantFrom(...scheme.grades.map(({ name }) => name)), fc.option(percent))
      .map(([grade, value]) => quota(grade, value)),
    fc
      .tuple(fc.constantFrom(...scheme.classes.map(({ name }) => name)), percent)
      .map(([voterClass, value]): SchemeChange => ({ kind: "classWeight", voterClass, weight: value })),
    fc.integer({ min: 5, max: 1000 }).map((n) => metAt(n / 1000)),
  );
  return fc.array(change, { minLength: 1, maxLength: 4 });
}

const anyWorkbook = (language: Language) =>
  fc
    .tuple(schemeSheets(language), fc.constantFrom(2024, 2025))
    .map(([sheets, year]) => ({ book: { sheets: [...sheets, ...smallBook(language)] }, year }))
    .chain(({ book, year }) => fc.tuple(fc.constant(book), fc.constant(year), changesIn(parse(recognise(book)), year)));

describe("a scheme that was tried and is adopted", () => {
  it.each<Language>(["en", "zh-CN"])(
    "is what is read afterwards, however the clerk lays it out: %s",
    async (language) => {
      const kinds = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(anyWorkbook(language), async ([book, year, changes]) => {
          const { kind } = await adopted(memoryHost(book), changes, year);
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }),
        { numRuns: 40 },
      );
      expect(kinds.get("faulty")).toBeUndefined();
      expect(kinds.get("adopted")).toBeGreaterThan(20);
    },
  );

  it("is either read as it was meant or not written, whatever the figures", async () => {
    const figures = fc.constantFrom(0, 0.2, 0.5, 1, 1.5, 99.5, 100);
    const cases = fc.tuple(schemeSheets("en"), fc.array(figures, { minLength: 5, maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(cases, async ([sheets, all]) => {
        const book = { sheets: [...sheets, ...smallBook("en", [2025])] };
        const host = memoryHost(book);
        const scheme = schemeInForce(parse(recognise(book)), 2025);
        const changes = [
          ...(scheme?.components ?? []).map(({ key }, n) => weight(key, all[n] ?? 0)),
          ...(scheme?.grades ?? []).map(({ name }, n) => quota(name, all[n] ?? null)),
          metAt((all[0] ?? 0) / 100),
        ];
        const outcome = await adopt(host, changes, 2025);
        if (outcome.ok) await adopted(memoryHost(book), changes);
        else expect([outcome.refusal.code, host.written]).toEqual(["read-otherwise", []]);
      }),
      { numRuns: 30 },
    );
  });
});

const EXAMPLES = join(__dirname, "../fixtures/examples");

describe("a scheme adopted in a file", () => {
  const names = readdirSync(EXAMPLES).flatMap((file) => (file.endsWith(".xlsx") ? [file.replace(".xlsx", "")] : []));

  it.each(names)(
    "%s is read as it was tried, a second time there is nothing to write, and it can be undone",
    async (name) => {
      const host = valueOf(await openWorkbookFile(readFileSync(join(EXAMPLES, `${name}.xlsx`))));
      const before = valueOf(await host.read());
      const scheme = schemeInForce(parse(recognise(before)), 2025);
      const changes = [
        weight(scheme?.components[0]?.key ?? "", 45),
        weight(scheme?.components[1]?.key ?? "", 35),
        minimum(scheme?.grades[0]?.name ?? "", 86.5),
        quota(scheme?.grades[0]?.name ?? "", 40),
        quota(scheme?.grades[1]?.name ?? "", 30),
        { kind: "classWeight", voterClass: scheme?.classes[0]?.name ?? "", weight: 45 } as const,
        metAt(0.85),
      ];
      const adoption = await adopted(host, changes);
      if (adoption.kind !== "adopted") throw new Error(JSON.stringify(adoption));
      expect(adoption.edits.length).toBeGreaterThan(0);
      expect(valueOf(await adopt(host, changes, 2025))).toMatchObject({ kind: "adopted", edits: [] });
      const undone = valueOf(await undo(host, { before, edits: adoption.edits }));
      const made = adoption.edits.filter(({ kind }) => kind === "newSheet").map((edit) => edit.sheet);
      expect(undone.kept.map((one) => one.sheet)).toEqual(made);
      const after = valueOf(await host.read());
      const shown = ({ values, tables }: SheetSnapshot) => ({ values: filledCells(values), tables });
      expect(after.sheets.filter((one) => !made.includes(one.name)).map(shown)).toEqual(before.sheets.map(shown));
    },
  );
});

/** What cells hold, by their places. */
function filledCells(values: SheetSnapshot["values"]): readonly (readonly [number, number, CellValue])[] {
  return values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) =>
      value === null || value === undefined || value === "" ? [] : [[row, column, value] as const],
    ),
  );
}

/** A workbook of 2025 with this Scheme sheet. */
function withScheme(rows: readonly (readonly CellValue[])[], options: SheetOptions = {}): WorkbookSnapshot {
  return { sheets: [sheet("Scheme", rows, options), ...smallBook("en", [2025])] };
}

/** The Scheme sheet after changes were adopted. */
async function schemeAfter(book: WorkbookSnapshot, ...changes: readonly SchemeChange[]): Promise<SheetSnapshot> {
  const host = memoryHost(book);
  const { kind } = await adopted(host, changes);
  expect(kind).toBe("adopted");
  const found = valueOf(await host.read()).sheets.find(({ name }) => name.startsWith("Scheme"));
  if (!found) throw new Error("no Scheme sheet");
  return found;
}

describe("how a figure is written", () => {
  const grades = (first: readonly CellValue[], second: readonly CellValue[] = [75, null]) => [
    ["Grade", "Minimum score", "Quota %"],
    ["Good", ...first],
    ["Fair", ...second],
    ["Poor", 0],
  ];

  it.each<[string, readonly CellValue[], SchemeChange, readonly CellValue[]]>([
    ["20% stays a text", [90, "20%"], quota("Good", 25), [90, "25%"]],
    ["２０％ too", [90, "２０％"], quota("Good", 12.5), [90, "12.5％"]],
    ["20 stays a number", [90, 20], quota("Good", 25), [90, 25]],
    ["a share stays a share", [90, 0.2], quota("Good", 25), [90, 0.25]],
    ["less than one in a hundred takes a sign, or it would be a share", [90, 20], quota("Good", 0.5), [90, "0.5%"]],
    ["no limit is blank", [90, "20%"], quota("Good", null), [90, null]],
    ["≥90 keeps its sign", ["≥90", 20], minimum("Good", 88.5), ["≥88.5", 20]],
    ["90分以上 its words", ["90分以上", 20], minimum("Good", 88), ["88分以上", 20]],
  ])("%s", async (_, first, change, expected) => {
    expect((await schemeAfter(withScheme(grades(first)), change)).values[1]?.slice(1)).toEqual(expected);
  });

  it.each<[string, CellValue, CellValue]>([
    ["as the others of the column are: 20%", "20%", "40%"],
    ["as a number", 20, 40],
  ])("a blank quota is filled in %s", async (_, first, expected) => {
    expect((await schemeAfter(withScheme(grades([90, first])), quota("Fair", 40))).values[2]?.[2]).toBe(expected);
  });

  it("a cell formatted as a percentage holds the share, and so does a blank one beneath it", async () => {
    const book = withScheme(grades([90, 0.2]), { formats: { C2: "0%" } });
    const { values, formats } = await schemeAfter(book, quota("Good", 25), quota("Fair", 40));
    expect([values[1]?.[2], values[2]?.[2], formats[2]?.[2]]).toEqual([0.25, 0.4, "0%"]);
  });

  it("a mark for none stands where others have it", async () => {
    const { values } = await schemeAfter(withScheme(grades([90, 20], [75, "—"])), quota("Good", null));
    expect(values[1]?.[2]).toBe("—");
    expect((await schemeAfter(withScheme(grades([90, 20], [75, "—"])), quota("Fair", 30))).values[2]?.[2]).toBe(30);
  });

  it.each<[string, CellValue, string | null, CellValue]>([
    ["95%", "95%", null, "90%"],
    ["95", 95, null, 90],
    ["0.95", 0.95, null, 0.9],
    ["a share shown as 95 %", 0.95, "0%", 0.9],
    ["a blank", null, null, 90],
  ])("targets met at: %s", async (_, value, format, expected) => {
    const rows = [
      ["Setting", "Value"],
      ["Targets met at", value],
      ["Bonus cap", 5],
    ];
    const book = withScheme(rows, format === null ? {} : { formats: { B2: format } });
    expect((await schemeAfter(book, metAt(0.9))).values[1]?.[1]).toBe(expected);
  });
});

describe("what the workbook has not", () => {
  const settings = [
    ["Setting", "Value"],
    ["Bonus cap", 5],
  ];

  it("a setting goes beneath the last one; a table below everything, with its header and all of its rows", async () => {
    const { values, formats } = await schemeAfter(withScheme(settings), metAt(0.925), minimum("Outstanding", 88));
    expect(values).toEqual([
      ...settings,
      ["Targets met at", 0.925],
      ,
      ["Grades"],
      ["Grade", "Minimum score", "Quota %"],
      ["Outstanding", 88, 20],
      ["Competent", 75, null],
      ["Basically competent", 60, null],
      ["Incompetent", 0, null],
    ]);
    expect(formats[2]?.[1]).toBe("0.0%");
  });

  it("a setting goes below everything where the list has no room, and into an Excel table, which grows", async () => {
    const full = [...settings, ["Components"], ["Component", "Weight %"], ["Indicators", 100]];
    expect((await schemeAfter(withScheme(full), metAt(0.9))).values.slice(6)).toEqual([
      ["Settings"],
      ["Setting", "Value"],
      ["Targets met at", 0.9],
    ]);
    const grown = await schemeAfter(withScheme(settings, { tables: { T: "A1:B2" } }), metAt(0.9));
    expect([grown.values[2], grown.tables[0]?.area.rows]).toEqual([["Targets met at", 0.9], 3]);
  });

  it("grades without quotas get a column of them", async () => {
    const rows = [
      ["Grade", "Minimum score", null, "Class", "Weight %"],
      ["Good", 90, null, "Masses", 100],
      ["Poor", 0],
    ];
    const { values } = await schemeAfter(withScheme(rows), quota("Good", 30));
    expect(values.map((cells) => cells?.[2] ?? null)).toEqual(["Quota %", 30, null]);
  });

  it.each<[Language, string]>([
    ["en", "Scheme"],
    ["zh-CN", "考核方案"],
  ])("without a Scheme sheet one is made, in the workbook's language: %s", async (language, name) => {
    const host = memoryHost({ sheets: smallBook(language) });
    const first = schemeInForce(parse(recognise(valueOf(await host.read()))), 2025)?.grades[0]?.name ?? "";
    const adoption = await adopted(host, [minimum(first, 88), weight("indicators", 50)]);
    expect(adoption).toMatchObject({ kind: "adopted", trial: { years: [2024, 2025] }, edits: [{ kind: "newSheet" }] });
    const made = valueOf(await host.read()).sheets.at(-1);
    expect([made?.name, made?.values.length]).toEqual([name, 16]);
    if (adoption.kind !== "adopted") throw new Error(adoption.kind);
    valueOf(await undo(host, { before: adoption.snapshot, edits: adoption.edits }));
    expect(schemesOf(parse(recognise(valueOf(await host.read()))))).toEqual(schemesOf(adoption.input));
  });
});

it("what came of it can be sent from a worker to the pane", async () => {
  const adoption = await adopted(memoryHost({ sheets: smallBook("en", [2025]) }), [minimum("Outstanding", 88)]);
  expect(structuredClone(adoption)).toEqual(adoption);
});

describe("which years the changed cells hold for", () => {
  const scheme = (name: string, least: number): SheetSnapshot =>
    sheet(name, [
      ["Grade", "Minimum score"],
      ["Good", least],
      ["Poor", 0],
    ]);

  it("is said: those of the sheet that is in force", async () => {
    const book = {
      sheets: [scheme("Scheme 2024", 80), scheme("Scheme 2025", 85), ...smallBook("en", [2023, 2024, 2025])],
    };
    const of = async (year: number) => await adopted(memoryHost(book), [minimum("Good", 82)], year);
    expect([await of(2025), await of(2023)]).toMatchObject([
      { trial: { years: [2025] } },
      { trial: { years: [2023, 2024] } },
    ]);
  });
});

describe("what is not written", () => {
  const formula = (book: WorkbookSnapshot, row: number, column: number): WorkbookSnapshot => ({
    sheets: book.sheets.map((one, n) => {
      const formulas: string[][] = [];
      (formulas[row] ??= [])[column] = "=1+1";
      return n === 0 ? { ...one, formulas } : one;
    }),
  });
  const weights = [
    ["Component", "Weight %"],
    ["Indicators", 60],
    ["Democratic evaluation", 40],
  ];

  it.each<[string, WorkbookSnapshot, SchemeChange, object]>([
    [
      "a figure that a formula gives: its cell is named",
      formula(withScheme(weights), 1, 1),
      weight("indicators", 50),
      { code: "cell-computed", sheet: "Scheme", cell: "B2" },
    ],
    [
      "a setting that stands twice",
      withScheme([["Setting", "Value"], ["Targets met at", "95%"], [], ["目标完成线", "95%"]]),
      metAt(0.9),
      { code: "said-twice", sheet: "Scheme", cell: "B2", other: "Scheme!B4" },
    ],
    [
      "a column that an Excel table has no room for",
      withScheme(
        [
          ["Grade", "Minimum score", "x"],
          ["Good", 90, "x"],
          ["Poor", 0, "x"],
        ],
        { tables: { T: "A1:B3" } },
      ),
      quota("Good", 20),
      { code: "no-room", sheet: "Scheme" },
    ],
    [
      "one of two figures in a merged cell",
      withScheme(weights, { merges: ["B2:B3"] }),
      weight("indicators", 50),
      { code: "read-otherwise", sheet: "Scheme" },
    ],
  ])("%s", async (_, book, change, refusal) => {
    const host = memoryHost(book);
    expect(await adopt(host, [change], 2025)).toEqual({ ok: false, refusal });
    expect(host.written).toEqual([]);
  });

  it("changes that cannot be tried, a scheme that would block everybody, and what holds already", async () => {
    const host = memoryHost(withScheme(weights));
    const of = async (...changes: readonly SchemeChange[]) => valueOf(await adopt(host, changes, 2025));
    expect(await of(weight("indicators", NaN))).toMatchObject({ kind: "faulty", faults: [{ reason: "notANumber" }] });
    expect(await of(minimum("Competent", 90))).toMatchObject({
      kind: "unsound",
      issues: [{ code: "bad-grade-bands" }],
    });
    expect(await of(weight("indicators", 60))).toMatchObject({ kind: "adopted", edits: [] });
    expect(host.written).toEqual([]);
  });
});
