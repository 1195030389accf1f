/** `new-year`: next year's record cards from this year's workbook, with *last year* filled from its figures (P7, P8). */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { figureKind, type CardLine, type Figure, type Indicator } from "../../src/appraisal";
import { examine, type Examination } from "../../src/appraise";
import { main } from "../../src/cli/main";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { book, cell, edited } from "./returns";

const examples = join(__dirname, "../fixtures/examples");

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "appraisal-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);

async function run(...argv: string[]) {
  const err: string[] = [];
  const status = await main(argv, { out: () => {}, err: (line) => err.push(line) });
  return { status, err };
}

const examined = async (file: string): Promise<Examination> =>
  examine(valueOf(await valueOf(await openWorkbookFile(readFileSync(file))).read()));

/** Begins the year after a workbook's latest, and reads the outcome back. */
async function begin(
  bytes: Uint8Array,
): Promise<{ status: number; err: string[]; before: Examination; after: Examination }> {
  writeFileSync(path("book.xlsx"), bytes);
  const { status, err } = await run("new-year", path("book.xlsx"), "--out", path("next.xlsx"));
  return { status, err, before: await examined(path("book.xlsx")), after: await examined(path("next.xlsx")) };
}

const yearOf = ({ input }: Examination, year: number) => {
  const found = input.years.find((one) => one.year === year);
  if (!found) throw new Error(`no ${year}`);
  return found;
};

/** What a figure says, where it says something; 无 is none where occurrences are counted. */
const said = (figure: Figure, counts = false): number | string | null => {
  if (figure.kind === "number") return figure.value;
  if (figure.kind === "text") return figure.text;
  return figure.kind === "missing" && figure.none && counts ? 0 : null;
};

/** The figure that this year is judged on. */
const usedIn =
  (counts: boolean) =>
  ({ verified, actual }: CardLine): number | string | null =>
    verified.kind === "missing" && said(verified, counts) === null ? said(actual, counts) : said(verified, counts);

const countsOccurrences = ({ method }: Indicator): boolean =>
  method !== null && ["count", "veto"].includes(figureKind(method));

const cardOf = (lines: readonly CardLine[], value: (line: CardLine) => unknown) =>
  Object.fromEntries(lines.map((line) => [line.indicator, value(line)]));

const holds = ({ groups }: Indicator, group: string): boolean => groups.length === 0 || groups.includes(group);

describe("a new year", () => {
  it.each(["canonical-en", "canonical-zh", "zh-template", "wide", "transposed", "tables"])(
    "of %s has every official and indicator, last year's figures, and nothing else",
    async (name) => {
      const { status, before, after } = await begin(readFileSync(join(examples, `${name}.xlsx`)));
      expect(status).toBe(0);
      const [from, to] = [yearOf(before, 2025), yearOf(after, 2026)];
      expect(to.officials.map(({ key, group }) => [key, group])).toEqual(
        from.officials.map(({ key, group }) => [key, group]),
      );
      expect(to.indicators).toEqual(from.indicators);
      for (const official of to.officials) {
        const earlier = from.officials.find(({ key }) => key === official.key);
        const expected = to.indicators
          .filter((indicator) => holds(indicator, official.group))
          .map((one): [string, unknown] => [
            one.key,
            earlier?.cards.filter(({ indicator }) => indicator === one.key).map(usedIn(countsOccurrences(one)))[0] ??
              null,
          ]);
        expect(cardOf(official.cards, ({ lastYear }) => said(lastYear))).toEqual(Object.fromEntries(expected));
        const others = official.cards.flatMap(({ target, actual, verified }) => [target, actual, verified]);
        expect(others.every(({ kind }) => kind === "missing")).toBe(true);
        expect(official.ballots.length).toBe(to.scheme.classes.length);
      }
      // What is missing is said of the new year; no other kind of fault comes with its sheets.
      const codes = new Set(
        after.appraisal.issues.flatMap(({ severity, code, scope }) =>
          severity === "error" && "year" in scope && scope.year === 2026 ? [code] : [],
        ),
      );
      expect([...codes].filter((code) => !code.startsWith("missing-") && code !== "no-ballots")).toEqual([]);
      // This year's results are as they were, and archived.
      const results = (one: Examination) =>
        one.appraisal.years
          .filter(({ year }) => year <= 2025)
          .map(({ officials }) => officials.map(({ score, grade, rank }) => [score, grade, rank]));
      expect(results(after)).toEqual(results(before));
      const archived = after.input.archive.filter(({ year }) => year === 2025).map(({ key, grade }) => [key, grade]);
      expect(new Map(archived as [string, string][])).toEqual(
        new Map(
          before.appraisal.years.at(-1)?.officials.map(({ official, grade }) => [official.key, grade]) as [
            string,
            string,
          ][],
        ),
      );
    },
  );

  it("is begun once: a second time it says so and changes nothing", async () => {
    await begin(readFileSync(join(examples, "zh-template.xlsx")));
    const again = await run("new-year", path("next.xlsx"), "--out", path("again.xlsx"), "--lang", "en");
    expect(again).toEqual({ status: 0, err: [expect.stringMatching(/^2026 has been begun already/)] });
    expect(readFileSync(path("again.xlsx")).equals(readFileSync(path("next.xlsx")))).toBe(true);
  });

  it("follows no year in which nobody is graded", async () => {
    writeFileSync(
      path("book.xlsx"),
      book({
        Officials: [
          ["Name", "Unit", "Group"],
          ["Wang", "East", "Towns"],
        ],
      }),
    );
    const { status, err } = await run("new-year", path("book.xlsx"), "--out", path("next.xlsx"));
    expect([status, existsSync(path("next.xlsx"))]).toEqual([2, false]);
    expect(err).toEqual([expect.stringMatching(/Nobody is graded/)]);
  });
});

describe("last year stays blank, with a note that says why", () => {
  const cards = (rows: readonly (readonly (string | number | null)[])[], notGraded: string | null = null): Uint8Array =>
    book({
      Scheme: [
        ["Component", "Weight %"],
        ["Indicators", 100],
      ],
      Officials: [
        ["ID", "Name", "Unit", "Group", "Not graded"],
        ["T1", "Wang", "East", "Towns"],
        ["T2", "Li", "West", "Towns", notGraded],
      ],
      Indicators: [
        ["Indicator", "Pillar", "Method", "Weight", "Unit of measure"],
        ["Revenue", "Economy", "completion", 100, "10k yuan"],
      ],
      "Record cards": [
        ["Year", "ID", "Indicator", "Target", "Actual", "Verified"],
        [2025, "T1", "Revenue", 100, 95, 94],
        ...rows,
      ],
    });

  it.each([
    ["an official who is not graded", cards([[2025, "T2", "Revenue", 100, 95, 95]], "new in post"), /not graded/],
    ["a figure that is no number", cards([[2025, "T2", "Revenue", 100, 95, "about 5"]]), /could not be used/],
    ["no figure", cards([[2025, "T2", "Revenue", 100]]), /no figure/],
    [
      "two lines",
      cards([
        [2025, "T2", "Revenue", 100, 90],
        [2025, "T2", "Revenue", 100, 80],
      ]),
      /two lines/,
    ],
    ["an indicator that did not apply", cards([[2025, "T2", "Revenue", null, "N/A"]]), /did not apply/],
  ])("for %s", async (_, bytes, note) => {
    const { status, after } = await begin(bytes);
    expect(status).toBe(0);
    const [first, second] = yearOf(after, 2026).officials;
    expect(first?.cards.map(({ lastYear }) => said(lastYear))).toEqual([94]);
    expect(second?.cards.map(({ lastYear }) => lastYear.kind)).toEqual(["missing"]);
    const sheet = after.snapshot.sheets.find(({ name }) => name === "Record cards 2026");
    expect(sheet?.values[3]?.[10]).toMatch(note);
  });

  it("but an unverified figure stands, and is called so", async () => {
    const { after } = await begin(cards([[2025, "T2", "Revenue", 100, 95]]));
    expect(yearOf(after, 2026).officials[1]?.cards.map(({ lastYear }) => said(lastYear))).toEqual([95]);
    const sheet = after.snapshot.sheets.find(({ name }) => name === "Record cards 2026");
    expect(sheet?.values[3]?.[10]).toMatch(/not verified/);
  });

  it("and names that begin like formulas stay text", async () => {
    const bytes = await edited(cards([[2025, "T2", "Revenue", 100, 95]]), [
      cell({ sheet: "Officials", row: 2, column: 1 }, "=1+1"),
    ]);
    const { after } = await begin(bytes);
    expect(yearOf(after, 2026).officials[1]?.name).toBe("=1+1");
    const sheet = after.snapshot.sheets.find(({ name }) => name === "Record cards 2026");
    expect([sheet?.values[3]?.[2], sheet?.formulas[3]]).toEqual(["=1+1", undefined]);
  });
});
