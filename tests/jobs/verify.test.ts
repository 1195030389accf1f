/** Every change after a calculation is named at its cell, and nothing else is (P20). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examine, planEdits } from "../../src/appraise";
import { verify, type Verification } from "../../src/jobs";
import {
  cellAddress,
  done,
  parseAddress,
  type CellValue,
  type Difference,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { applyEdits } from "../writing/apply";

const AT = new Date(2026, 0, 5, 9, 30);
const EXAMPLES = ["canonical-en", "canonical-zh", "zh-template", "wide", "transposed", "tables"] as const;
type Example = (typeof EXAMPLES)[number] | "canonical-en-faults";

const books = new Map<Example, Promise<WorkbookSnapshot>>();

/** An example as it is once its grades are in it. */
function calculated(example: Example): Promise<WorkbookSnapshot> {
  const book = books.get(example) ?? calculate(example);
  books.set(example, book);
  return book;
}

async function calculate(example: Example): Promise<WorkbookSnapshot> {
  const bytes = readFileSync(join(__dirname, `../fixtures/examples/${example}.xlsx`));
  const snapshot = valueOf(await valueOf(await openWorkbookFile(bytes)).read());
  return applyEdits(snapshot, planEdits(examine(snapshot), AT));
}

async function verified(snapshot: WorkbookSnapshot): Promise<Extract<Verification, { kind: "verified" }>> {
  const nothing = () => Promise.reject(new Error("verify writes nothing"));
  const found = valueOf(await verify({ read: () => Promise.resolve(done(snapshot)), apply: nothing }));
  if (found.kind !== "verified") throw new Error("never calculated");
  return found;
}

const differences = async (snapshot: WorkbookSnapshot) => (await verified(snapshot)).differences;

/** A difference in one line: `inputChanged Marks!E5`. */
function line(one: Difference): string {
  const place = "sheet" in one ? `${one.sheet ?? "?"}${"cell" in one && one.cell !== null ? `!${one.cell}` : ""}` : "";
  return `${one.kind} ${place}`.trim();
}

const lines = async (snapshot: WorkbookSnapshot) => (await differences(snapshot)).map(line);

type Change = (sheet: SheetSnapshot) => SheetSnapshot;

function changed(book: WorkbookSnapshot, sheet: string, change: Change): WorkbookSnapshot {
  if (!book.sheets.some(({ name }) => name === sheet)) throw new Error(`no sheet ${sheet}`);
  return { sheets: book.sheets.map((one) => (one.name === sheet ? change(one) : one)) };
}

/** Puts something else into a cell, and takes its formula away. */
function put(
  book: WorkbookSnapshot,
  place: string,
  value: CellValue | ((old: CellValue) => CellValue),
): WorkbookSnapshot {
  const [name = "", address = ""] = place.split("!");
  const at = parseAddress(address);
  if (!at) throw new Error(place);
  return changed(book, name, (sheet) => {
    const [values, formulas] = [[...sheet.values], [...sheet.formulas]];
    const row = [...(values[at.row] ?? [])];
    const old = row[at.column] ?? null;
    row[at.column] = typeof value === "function" ? value(old) : value;
    if (row[at.column] === old) throw new Error(`${place} holds that already`);
    values[at.row] = row;
    formulas[at.row] = (formulas[at.row] ?? []).map((one, column) => (column === at.column ? undefined : one));
    return { ...sheet, values, formulas };
  });
}

/** Moves every row from one on down or up, as Excel does: formulas and names follow. */
function shift(sheet: SheetSnapshot, from: number, by: number): SheetSnapshot {
  const cut = <T>(rows: readonly (T | undefined)[]): (T | undefined)[] => {
    const all = Array.from(rows);
    return by > 0
      ? [...all.slice(0, from), ...new Array<undefined>(by).fill(undefined), ...all.slice(from)]
      : [...all.slice(0, from), ...all.slice(from - by)];
  };
  const moved = (row: number): number => (row >= from ? row + by : row);
  const follow = (formula: string | undefined): string | undefined =>
    formula?.replace(
      /([A-Z]+)(\d+)(?!\d*\()/g,
      (_, column: string, row: string) => `${column}${moved(Number(row) - 1) + 1}`,
    );
  const marks = Object.entries(sheet.marks).map(([name, mark]) => {
    if (!("area" in mark)) return [name, mark] as const;
    const { row, rows } = mark.area;
    return [name, { area: { ...mark.area, row: moved(row), rows: moved(row + rows - 1) - moved(row) + 1 } }] as const;
  });
  return {
    ...sheet,
    values: cut(sheet.values),
    formulas: cut(sheet.formulas.map((row) => row && Array.from(row, follow))),
    formats: cut(sheet.formats),
    merges: sheet.merges.map((area) => ({ ...area, row: moved(area.row) })),
    marks: Object.fromEntries(marks),
  };
}

/** Adds to a figure, also one that was typed as text, in its last digit. */
const oneMore = (old: CellValue): CellValue => {
  if (typeof old === "number") return old + 1;
  if (typeof old === "string") return old.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  throw new Error("no figure");
};

/** The first cell below a header that is filled, as `Sheet!A2`. */
function cellUnder(book: WorkbookSnapshot, name: string, header: string): string {
  const sheet = book.sheets.find((one) => one.name === name);
  for (const [row, cells] of (sheet?.values ?? []).entries()) {
    const column = cells?.findIndex((value) => value === header) ?? -1;
    if (column < 0) continue;
    for (let below = row + 1; below < (sheet?.values.length ?? 0); below++) {
      const value = sheet?.values[below]?.[column] ?? null;
      if (value !== null && value !== "") return `${name}!${cellAddress(below, column)}`;
    }
  }
  throw new Error(`nothing under ${header} on ${name}`);
}

describe.each([...EXAMPLES, "canonical-en-faults" as const])("%s", (example) => {
  it("differs in nothing once it is calculated, and a second run has nothing to write", async () => {
    const book = await calculated(example);
    expect(await verified(book)).toMatchObject({
      at: "2026-01-05 09:30:00",
      differences: [],
      moved: [],
      recomputed: true,
    });
    expect(planEdits(examine(book), new Date(2027, 5, 1))).toEqual([]);
  });

  it("names one changed input and one changed result, each at its cell, and no other", async () => {
    const book = await calculated(example);
    const { appraisal, input } = examine(book);
    const latest = appraisal.years.at(-1);
    const graded = latest?.officials.find(({ status }) => status === "graded");
    const figure = graded?.indicators.find((one) => typeof one.figure === "number")?.figureAt;
    if (!graded || !figure) throw new Error("nobody graded");
    const scores = book.sheets.find(({ name }) => name === graded.official.at.sheet)?.marks["score"];
    const list = input.lists.find(({ sheet }) => sheet === graded.official.at.sheet);
    if (!scores || !("area" in scores) || !list) throw new Error("no scores");
    const score = `${list.sheet}!${cellAddress(graded.official.at.row, scores.area.column)}`;
    const read = `${figure.sheet}!${cellAddress(figure.row, figure.column)}`;
    expect(await lines(put(put(book, read, oneMore), score, oneMore))).toEqual([
      `inputChanged ${read}`,
      `resultChanged ${score}`,
    ]);
  });
});

/** Adds to a figure, or to the end of a word. */
const another = (old: CellValue): CellValue => (typeof old === "string" && !/\d/.test(old) ? `${old}1` : oneMore(old));

describe("a digit of an input", () => {
  it("is named wherever it was read", async () => {
    const book = await calculated("canonical-en");
    const places = [
      ["Scheme 2024", "Value"],
      ["Scheme 2024", "Weight %"],
      ["Officials", "Name"],
      ["Officials", "Condition coefficient"],
      ["Indicators", "Weight"],
      ["Indicators", "Parameters"],
      ["Record cards", "Year"],
      ["Record cards", "Target"],
      ["Record cards", "Verified"],
      ["Record cards", "Last year"],
      ["Ballots", "Issued"],
      ["Ballots", "Competent"],
      ["Marks", "On-site investigation"],
      ["Talks", "Mixed"],
      ["Department opinions", "Mark"],
      ["Regular checks", "Date"],
      ["Team opinion", "Reason"],
    ].map(([sheet = "", header = ""]) => cellUnder(book, sheet, header));
    const tampered = places.reduce((now, place) => put(now, place, another), book);
    expect((await lines(tampered)).sort()).toEqual(places.map((place) => `inputChanged ${place}`).sort());
  });

  it("is told with what stands there now; of a result, also what was calculated", async () => {
    const book = await calculated("canonical-en");
    expect(await differences(put(book, "Marks!E2", 12.5))).toEqual([
      { kind: "inputChanged", sheet: "Marks", cell: "E2", now: 12.5 },
    ]);
    const place = cellUnder(book, "Officials", "Score");
    const [, cell = ""] = place.split("!");
    const at = parseAddress(cell);
    const score = book.sheets.find(({ name }) => name === "Officials")?.values[at?.row ?? 0]?.[at?.column ?? 0];
    expect(await differences(put(book, place, 12.5))).toEqual([
      { kind: "resultChanged", sheet: "Officials", cell, now: 12.5, calculated: score },
    ]);
  });

  it("is not told of a clerk's own notes, which nobody reads", async () => {
    const book = await calculated("canonical-en");
    expect(await lines(put(put(book, "Marks!Z40", "ask Mr Li"), "Officials!T2", 5))).toEqual([]);
  });

  it.each([
    ["a formula becomes its value", "Marks!E2", null],
    ["a number is typed as text", "Marks!E2", "83.4"],
    ["a cell is emptied", "Ballots!J2", null],
    ["a cell becomes an error", "Talks!E2", { error: "#DIV/0!" }],
  ])("is told where %s", async (_, place, value) => {
    expect(await lines(put(await calculated("canonical-en"), place, value))).toEqual([`inputChanged ${place}`]);
  });

  it("of a percentage is told, also where only the format of the cell makes it one", async () => {
    const book = await calculated("canonical-en");
    const formatted = changed(book, "Marks", (sheet) => {
      const formats = [...sheet.formats];
      formats[1] = Object.assign([...(formats[1] ?? [])], { 4: "0%" });
      return { ...sheet, formats };
    });
    expect(await lines(formatted)).toEqual(["inputChanged Marks!E2"]);
  });
});

describe("headers and titles", () => {
  it("that changed are named", async () => {
    const book = await calculated("canonical-en");
    // Still the same field.
    expect(await lines(put(book, "Talks!F1", "mixed"))).toEqual(["inputChanged Talks!F1"]);
    // No field any more; ballot options go by their headers.
    expect(await lines(put(book, "Record cards!I1", "Hmm"))).toEqual(["columnGone Record cards!I1"]);
    const options = await lines(put(book, "Ballots!J1", "Able"));
    expect(options).toEqual(expect.arrayContaining(["columnAdded Ballots!J1", "columnGone Ballots!J1"]));
    expect(options).toHaveLength(2);
  });

  it("with another year or unit of measure are named", async () => {
    const book = await calculated("zh-template");
    const titles = book.sheets.flatMap(({ name, values, marks }) =>
      marks["sheet"]
        ? []
        : values
            .slice(0, 4)
            .flatMap((cells, row) =>
              (cells ?? []).flatMap((value, column) =>
                typeof value === "string" && /^（?单位：|20\d\d年度/.test(value)
                  ? [{ value, place: `${name}!${cellAddress(row, column)}` }]
                  : [],
              ),
            ),
    );
    expect(titles.length).toBeGreaterThan(3);
    for (const { value, place } of titles.slice(0, 6)) {
      const other = value.includes("单位") ? value.replace(/：.*/, "：千元") : value.replace(/20(\d)\d/, "20$17");
      expect(await lines(put(book, place, other))).toContain(`inputChanged ${place}`);
    }
  });
});

describe("a digit of a result", () => {
  const RESULTS = [
    "Score breakdown 2025",
    "Three-year summary Departments",
    "Public notice 2025",
    "Check report",
    "Archive",
  ];

  it("on any of our sheets is named", async () => {
    const book = await calculated("canonical-en");
    const places = RESULTS.flatMap((sheet) => {
      const { values = [] } = book.sheets.find(({ name }) => name === sheet) ?? {};
      const all = values.flatMap((cells, row) =>
        (cells ?? []).flatMap((value, column) =>
          value === null || value === undefined || value === "" ? [] : [`${sheet}!${cellAddress(row, column)}`],
        ),
      );
      // A sample of them: a title, headers, texts, numbers and formulas.
      const step = Math.ceil(all.length / 12);
      return all.filter((_, index) => index % step === 0);
    });
    expect(places.length).toBeGreaterThan(40);
    const tampered = places.reduce(
      (now, place) => put(now, place, (old) => (typeof old === "number" ? old + 1 : `${String(old)}1`)),
      book,
    );
    expect((await lines(tampered)).sort()).toEqual(places.map((place) => `resultChanged ${place}`).sort());
  });

  it("beside an official is named, also where two results change places", async () => {
    const book = await calculated("canonical-en");
    const score = cellUnder(book, "Officials", "Score");
    const row = Number(/\d+$/.exec(score)?.[0]);
    const column = score.replace(/\d+$/, "").replace("Officials!", "");
    const { values = [] } = book.sheets.find(({ name }) => name === "Officials") ?? {};
    const at = parseAddress(`${column}1`)?.column ?? 0;
    const [one, other] = [values[row - 1]?.[at] ?? null, values[row]?.[at] ?? null];
    const swapped = put(put(book, `Officials!${column}${row}`, other), `Officials!${column}${row + 1}`, one);
    expect(await lines(swapped)).toEqual([
      `resultChanged Officials!${column}${row}`,
      `resultChanged Officials!${column}${row + 1}`,
    ]);
    for (const header of ["Rank", "Grade", "Proposed grade", "Remarks"]) {
      const place = cellUnder(book, "Officials", header);
      expect(await lines(put(book, place, "mine"))).toEqual([`resultChanged ${place}`]);
    }
  });

  it("that was typed where a formula was is named, though it is the same", async () => {
    const book = await calculated("canonical-en");
    const sheet = book.sheets.find(({ name }) => name === "Score breakdown 2025");
    const row = sheet?.formulas.findIndex((cells) => cells?.some((formula) => formula !== undefined)) ?? -1;
    const column = sheet?.formulas[row]?.findIndex((formula) => formula !== undefined) ?? -1;
    const frozen = changed(book, "Score breakdown 2025", (one) => ({
      ...one,
      formulas: one.formulas.map((cells, r) =>
        cells?.map((formula, c) => (r === row && c === column ? undefined : formula)),
      ),
    }));
    expect(await lines(frozen)).toEqual([`resultChanged Score breakdown 2025!${cellAddress(row, column)}`]);
  });

  it("in the run log is named", async () => {
    const book = await calculated("canonical-en");
    expect(await lines(put(book, "Run log!E4", 35))).toEqual(["resultChanged Run log!E4"]);
    expect(await lines(put(book, "Run log!L4", "0".repeat(64)))).toEqual(["resultChanged Run log!L4"]);
  });
});

describe("a sheet of ours", () => {
  it.each(["Score breakdown 2024", "Archive", "Check report", "Run log"])("%s that is gone is told", async (name) => {
    const book = await calculated("canonical-en");
    const without = { sheets: book.sheets.filter((sheet) => sheet.name !== name) };
    expect(await lines(without)).toEqual([`sheetMissing ${name}`]);
  });

  it("that was renamed or copied is the same", async () => {
    const book = await calculated("canonical-en");
    const renamed = changed(book, "Archive", (sheet) => ({ ...sheet, name: "Old results" }));
    expect(await lines(renamed)).toEqual([]);
    const copies = book.sheets
      .filter(({ name }) => name === "Public notice 2024")
      .map((sheet) => ({ ...sheet, name: "To be printed" }));
    expect(await lines({ sheets: [...book.sheets, ...copies] })).toEqual([]);
  });

  it("with a row inserted or deleted is told at that row", async () => {
    const book = await calculated("canonical-en");
    const noted = put(
      changed(book, "Score breakdown 2025", (sheet) => shift(sheet, 2, 1)),
      "Score breakdown 2025!A3",
      "note",
    );
    expect(await lines(noted)).toEqual(["resultRowsAdded Score breakdown 2025!A3"]);
    const cut = changed(book, "Archive", (sheet) => shift(sheet, 10, -2));
    expect(await lines(cut)).toEqual(["resultRowsGone Archive!A11"]);
  });
});

describe("what only moved", () => {
  const unchanged = async (book: WorkbookSnapshot, moved: readonly string[]) =>
    expect(await verified(book)).toMatchObject({ differences: [], moved, recomputed: true });

  it.each(["Record cards", "Officials", "Ballots", "Scheme 2024"])(
    "%s with rows above it differs in nothing",
    async (name) => {
      await unchanged(
        changed(await calculated("canonical-en"), name, (sheet) => shift(sheet, 0, 2)),
        [name],
      );
    },
  );

  it("a sheet with another name or place differs in nothing", async () => {
    const book = await calculated("canonical-en");
    await unchanged(
      changed(book, "Record cards", (sheet) => ({ ...sheet, name: "Record cards (final)" })),
      ["Record cards (final)"],
    );
    await unchanged({ sheets: [...book.sheets].reverse() }, []);
  });

  it("a list that was sorted, with the results beside it, differs in nothing", async () => {
    const sorted = changed(await calculated("canonical-en"), "Officials", (sheet) => {
      const upsideDown = <T>(rows: readonly T[]): T[] => {
        const [header, ...others] = Array.from({ length: sheet.values.length }, (_, row) => rows[row] as T);
        return [header as T, ...others.reverse()];
      };
      return { ...sheet, values: upsideDown(sheet.values), formats: upsideDown(sheet.formats) };
    });
    await unchanged(sorted, ["Officials"]);
  });

  it("a column that was moved differs in nothing", async () => {
    const turned = changed(await calculated("canonical-en"), "Marks", (sheet) => ({
      ...sheet,
      values: sheet.values.map((row) => row && [row[0], row[1], row[2], row[3], row[5], row[4]]),
    }));
    await unchanged(turned, ["Marks"]);
  });

  it("an entry that was added or deleted is told once, and not all that follow it", async () => {
    const book = await calculated("canonical-en");
    const added = changed(book, "Talks", (sheet) => {
      const made = shift(sheet, 5, 1);
      const values = [...made.values];
      values[5] = [2025, "T99", "Nobody", "Town 99", 1, 2, 3];
      return { ...made, values };
    });
    expect(await lines(added)).toEqual(["inputRowsAdded Talks!A6"]);
    expect(await differences(changed(book, "Record cards", (sheet) => shift(sheet, 20, -3)))).toEqual([
      { kind: "inputRowsGone", sheet: "Record cards", count: 3, cell: "A21" },
    ]);
  });

  it("a clerk's sheet that is gone or new is told as a whole", async () => {
    const book = await calculated("canonical-en");
    const without = { sheets: book.sheets.filter(({ name }) => name !== "Talks") };
    expect(await differences(without)).toEqual([{ kind: "tableGone", sheet: "Talks", table: "talks" }]);
    const copies = book.sheets
      .filter(({ name }) => name === "Talks")
      .map((sheet) => ({ ...sheet, name: "More talks" }));
    expect(await lines({ sheets: [...book.sheets, ...copies] })).toEqual(["tableAdded More talks!A1"]);
  });
});

describe("the record of the calculation", () => {
  const isRecord = ({ marks }: SheetSnapshot): boolean => JSON.stringify(marks["sheet"]) === '{"text":"fingerprints"}';

  it("that is gone is told, and what the inputs give is still compared", async () => {
    const book = await calculated("canonical-en");
    const without = { sheets: book.sheets.filter((sheet) => !isRecord(sheet)) };
    expect(await lines(without)).toEqual(["recordMissing"]);
    expect(await lines(put(without, "Marks!E2", 1))).toEqual(["recordMissing", "inputSomewhere ?"]);
    const score = cellUnder(book, "Officials", "Score");
    expect(await lines(put(without, score, 1))).toEqual([
      "recordMissing",
      "resultSomewhere ?",
      `notComputedAlike ${score}`,
    ]);
  });

  it.each<[string, (sheet: SheetSnapshot) => SheetSnapshot["values"]]>([
    ["nonsense", () => [["fingerprints 1"], ["nonsense"], [5, null, true]]],
    ["nothing", () => []],
    ["another layout", ({ values }) => [["fingerprints 2"], ...values.slice(1)]],
    ["a cell less", ({ values }) => values.map((row) => row?.slice(0, -1))],
    ["a cell that says something else", ({ values }) => values.map((row) => row?.map(() => '12:{"a":1}     '))],
    [
      "keys of prototypes",
      () => [["fingerprints 1"], ['60:["__proto__","constructor","x",null,0,"x","x",[["__proto__",{}]]]']],
    ],
    [
      "numbers out of bounds",
      () => [["fingerprints 1"], ['50:["input","cards","x",null,1e308,"x","x",[["a",null]]]   ']],
    ],
    ["a very long cell", () => [["fingerprints 1"], ["9".repeat(100_000)]]],
    ["many rows", () => [["fingerprints 1"], ...Array.from({ length: 50_000 }, () => ["2:[]"])]],
  ])("with %s is said to be unreadable", async (_, contents) => {
    const book = await calculated("canonical-en");
    const spoilt = book.sheets.map((sheet) => (isRecord(sheet) ? { ...sheet, values: contents(sheet) } : sheet));
    expect(await lines({ sheets: spoilt })).toEqual(["recordUnreadable"]);
  });

  it("is made whole by calculating again", async () => {
    const book = await calculated("canonical-en");
    const spoilt = book.sheets.map((sheet) => (isRecord(sheet) ? { ...sheet, values: [["spoilt"]] } : sheet));
    expect(await lines(applyEdits({ sheets: spoilt }, planEdits(examine({ sheets: spoilt }), AT)))).toEqual([]);
  });

  it("is missed where nothing was ever calculated", async () => {
    const bytes = readFileSync(join(__dirname, "../fixtures/examples/canonical-en.xlsx"));
    const found = valueOf(await verify(valueOf(await openWorkbookFile(bytes))));
    expect(found.kind).toBe("neverCalculated");
  });
});

describe("results that the inputs do not give", () => {
  /** A workbook in which everybody has half a point more, with everything else to match. */
  async function written(edit: (mark: string) => boolean): Promise<WorkbookSnapshot> {
    const book = await calculated("canonical-en");
    const { appraisal, ...rest } = examine(book);
    const years = appraisal.years.map((year) => ({
      ...year,
      officials: year.officials.map((one) => ({ ...one, score: one.score === null ? null : one.score + 0.5 })),
    }));
    const edits = planEdits({ ...rest, appraisal: { ...appraisal, years } }, AT);
    return applyEdits(
      book,
      edits.filter((one) => one.kind !== "ownSheet" || edit(one.mark)),
    );
  }
  const kinds = async (book: WorkbookSnapshot) => new Set((await differences(book)).map(({ kind }) => kind));

  it("are told, though everything agrees: another version wrote them", async () => {
    expect(await kinds(await written(() => true))).toEqual(new Set(["notComputedAlike"]));
  });

  it("are told where the fingerprints were made to fit them, but not the run log", async () => {
    const book = await calculated("canonical-en");
    const log = recordOf(book).filter(isOfLog);
    const forged = changed(await written((mark) => mark !== "runlog"), "Fingerprints", (sheet) => ({
      ...sheet,
      values: [...recordOf({ sheets: [sheet] }).filter((row) => !isOfLog(row)), ...log],
    }));
    expect(await kinds(forged)).toEqual(new Set(["recordContradicts", "notComputedAlike"]));
  });
  const recordOf = ({ sheets }: WorkbookSnapshot) => sheets.find(({ name }) => name === "Fingerprints")?.values ?? [];
  const isOfLog = (row: readonly unknown[] | undefined): boolean => String(row?.[0]).includes('["log"');
});
