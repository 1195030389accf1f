/**
 * One fault in one cell of a real workbook, through the real file: what is told, at which cell, of whom, and who is blocked
 * (report.md, *Issue codes*). The workbook has three years, towns T01–T06 and departments D01–D06 (D06 in 2025 only).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { officialLabels, type Issue } from "../../src/appraisal";
import { check, type Examination } from "../../src/appraise";
import { issueCell } from "../../src/text";
import { parseAddress, type CellValue, type Content, type Edit, type SheetSnapshot } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";

const bytes = readFileSync(join(__dirname, "../fixtures/examples/canonical-en.xlsx"));

/** A cell of a sheet by its address, or by its header and what the row says under other headers. */
type Where = string | { readonly column: string; readonly row: Readonly<Record<string, CellValue>> };
type Fault = readonly [sheet: string, where: Where, content: Content];

/** The examination of the workbook with other contents in some of its cells. */
async function examined(faults: readonly Fault[]): Promise<Examination> {
  const file = valueOf(await openWorkbookFile(bytes));
  if (faults.length > 0) {
    const { sheets } = valueOf(await file.read());
    valueOf(await file.apply(faults.map((fault) => editOf(fault, sheets))));
  }
  return valueOf(await check(file));
}

function editOf([name, where, content]: Fault, sheets: readonly SheetSnapshot[]): Edit {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const { row, column } = typeof where === "string" ? cellAt(where) : cellOf(sheet, where.column, where.row);
  return { kind: "write", sheet: name, row, column, values: [[content]] };
}

function cellAt(address: string) {
  const area = parseAddress(address);
  if (!area) throw new Error(`no address ${address}`);
  return area;
}

function cellOf(sheet: SheetSnapshot, header: string, wanted: Readonly<Record<string, CellValue>>) {
  const columnOf = (text: string): number => sheet.values[0]?.indexOf(text) ?? -1;
  const row = sheet.values.findIndex((cells) =>
    Object.entries(wanted).every(([text, value]) => cells?.[columnOf(text)] === value),
  );
  if (row < 0 || columnOf(header) < 0) throw new Error(`no ${header} on ${sheet.name}`);
  return { row, column: columnOf(header) };
}

/** `error zero-target Record cards!F3 2023 T01`; a dash where no cell, no year or nobody in particular is named. */
function tell({ input }: Examination): (issue: Issue) => string {
  const label = officialLabels(input);
  return (issue) => {
    const { severity, code, scope, at } = issue;
    const cell = issueCell(issue);
    const where = at === null ? "—" : cell === null ? at.sheet : `${at.sheet}!${cell}`;
    const whom = scope.kind === "official" ? label(scope.official) : scope.kind === "group" ? `(${scope.group})` : "—";
    return [severity, code, where, "year" in scope ? scope.year : "—", whom].join(" ");
  };
}

const blockedOf = ({ appraisal }: Examination): readonly string[] =>
  appraisal.years.flatMap(({ year, officials }) =>
    officials.flatMap(({ official, status }) => (status === "blocked" ? [`${year} ${official.id ?? ""}`] : [])),
  );

const YEARS = [2023, 2024, 2025] as const;
const towns = YEARS.flatMap((year) => [1, 2, 3, 4, 5, 6].map((n) => `${year} T0${n}`));
const departments = YEARS.flatMap((year) =>
  (year === 2025 ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5]).map((n) => `${year} D0${n}`),
);
const everybody = [...towns, ...departments];

/** The same said of every year; `{}` stands for the year. */
const yearly = (...lines: readonly string[]): readonly string[] =>
  YEARS.flatMap((year) => lines.map((line) => line.replace("{}", String(year))));
const bothGroups = (issue: string): readonly string[] =>
  yearly(`${issue} {} (Towns and streets)`, `${issue} {} (Departments)`);
/** The same said of one official in every year. */
const always = (issue: string, who: string): readonly string[] => yearly(`${issue} {} ${who}`);

/** A cell of T01's record card of 2023. */
const card = (column: string, content: Content, indicator = "I02"): Fault => [
  "Record cards",
  { column, row: { Year: 2023, ID: "T01", Indicator: indicator } },
  content,
];

interface Row {
  readonly what: string;
  readonly faults: readonly Fault[];
  /** Everything that is told beyond what the workbook has anyway; `more` where it has consequences that need no list. */
  readonly told: readonly string[];
  readonly more?: true;
  readonly blocked: readonly string[];
}

const T01 = ["2023 T01"];
const T01_ALWAYS = yearly("{} T01");

const structure: readonly Row[] = [
  {
    what: "a compulsory column renamed",
    faults: [["Officials", "F1", "Blah"]],
    told: ["error missing-column Officials!A1:H1 — —"],
    more: true,
    blocked: everybody,
  },
  {
    what: "two columns of one name",
    faults: [["Officials", "E1", "Unit"]],
    told: ["error duplicate-column Officials!E1 — —"],
    blocked: everybody,
  },
  {
    what: "no header",
    faults: "ABCDEFG".split("").map((letter): Fault => ["Talks", `${letter}1`, `Column ${letter}`]),
    told: [
      "error no-header Talks — —",
      ...everybody.map((who) => `error missing-component ${officialCell(who)} ${who}`),
    ],
    blocked: everybody,
  },
];

const indicators: readonly Row[] = [
  {
    what: "a method that nobody knows, of both groups",
    faults: [["Indicators", "F3", "magic"]],
    told: bothGroups("error unknown-method Indicators!F3"),
    blocked: everybody,
  },
  {
    what: "a method that nobody knows, of one group",
    faults: [["Indicators", "F8", "magic"]],
    told: yearly("error unknown-method Indicators!F8 {} (Departments)"),
    blocked: departments,
  },
  {
    what: "a parameter that nobody knows",
    faults: [["Indicators", "J8", "foo=1"]],
    told: yearly("error bad-parameters Indicators!J8 {} (Departments)"),
    blocked: departments,
  },
  {
    what: "a blend of 90 %",
    faults: [["Indicators", "F4", "completion 50%, position 30%, growth 10%"]],
    told: bothGroups("error bad-parameters Indicators!J4"),
    blocked: everybody,
  },
  {
    what: "a direction that is none",
    faults: [["Indicators", "H6", "sideways"]],
    told: yearly("error unknown-word Indicators!H6 {} (Towns and streets)"),
    blocked: towns,
  },
  {
    what: "a kind that is none, which scores nothing",
    faults: [["Indicators", "E6", "mixed"]],
    told: yearly("warning unknown-word Indicators!E6 {} (Towns and streets)"),
    blocked: [],
  },
  {
    what: "a weight too great for one group",
    faults: [["Indicators", "G5", 20]],
    told: yearly("error weights-not-100 Indicators!G2:G12 {} (Towns and streets)"),
    blocked: towns,
  },
  {
    what: "one indicator twice",
    faults: [
      ["Indicators", "A6", "I05"],
      ["Indicators", "A7", "I05"],
    ],
    told: yearly("error duplicate-row Indicators!B7 {} (Towns and streets)"),
    more: true,
    blocked: towns,
  },
  {
    what: "a group of nobody",
    faults: [["Indicators", "D5", "Towns and streets, Villages"]],
    told: yearly("warning group-without-officials Indicators!D5 {} (Villages)"),
    blocked: [],
  },
];

const scheme: readonly Row[] = [
  {
    what: "two grades from one score",
    faults: [["Scheme 2024", "B19", 70]],
    told: yearly("error bad-grade-bands Scheme 2024!A18:C22 {} —"),
    blocked: everybody,
  },
  {
    what: "no grade at 0",
    faults: [["Scheme 2024", "B22", 10]],
    told: yearly("error bad-grade-bands Scheme 2024!A18:C22 {} —"),
    blocked: everybody,
  },
  {
    what: "a quota of 130 %",
    faults: [["Scheme 2024", "C18", 130]],
    told: yearly("error quota-out-of-range Scheme 2024!A18:C22 {} —"),
    blocked: everybody,
  },
  {
    what: "a quota without a seat",
    faults: [["Scheme 2024", "C18", 5]],
    told: yearly(
      "warning quota-no-seat Scheme 2024!A18:C22 {} (Towns and streets)",
      "warning quota-no-seat Scheme 2024!A18:C22 {} (Departments)",
    ),
    blocked: [],
  },
  {
    what: "a setting out of range",
    faults: [["Scheme 2024", "B3", -1]],
    told: yearly("error bad-setting Scheme 2024!B3 {} —"),
    blocked: everybody,
  },
  {
    what: "a setting that nobody knows",
    faults: [["Scheme 2024", "A3", "Colour"]],
    told: ["warning unknown-word Scheme 2024!A3 — —"],
    blocked: [],
  },
  {
    what: "a misspelt setting",
    faults: [["Scheme 2024", "A3", "Bonus capp"]],
    told: yearly("error unknown-word Scheme 2024!A3 {} —"),
    blocked: everybody,
  },
  {
    what: "a component twice",
    faults: [["Scheme 2024", "A10", "Indicators"]],
    told: yearly("error duplicate-row Scheme 2024!A10 {} —"),
    more: true,
    blocked: everybody,
  },
  {
    what: "a negative weight of a class",
    faults: [["Scheme 2024", "B31", -20]],
    told: yearly("error component-weights Scheme 2024!A31:C33 {} —"),
    blocked: everybody,
  },
  {
    what: "a year that is none",
    faults: [["Scheme 2024", "B2", "soon"]],
    told: ["error bad-year Scheme 2024!B2 — —"],
    blocked: everybody,
  },
];

const people: readonly Row[] = [
  {
    what: "an official listed twice",
    faults: [
      ["Officials", "B4", "T01"],
      ["Officials", "C4", "Official 01"],
      ["Officials", "D4", "Town 01"],
    ],
    told: ["error duplicate-official Officials!C4 2023 T01"],
    more: true,
    blocked: T01,
  },
  {
    what: "one ID of two people",
    faults: [["Officials", "B4", "T01"]],
    told: ["error duplicate-id Officials!B2 2023 T01", "error duplicate-id Officials!B4 2023 T01"],
    more: true,
    blocked: ["2023 T01", "2023 T01"],
  },
  {
    what: "the ID of one with the name of another",
    faults: [["Regular checks", "B2", "Official 03"]],
    told: ["error ambiguous-name Regular checks!A2 2023 T01", "error ambiguous-name Regular checks!A2 2023 T02"],
    blocked: ["2023 T01", "2023 T02"],
  },
  {
    what: "somebody whom nobody knows",
    faults: [["Regular checks", "A2", "T99"]],
    told: ["warning unknown-official Regular checks!A2 2023 —"],
    blocked: [],
  },
  {
    what: "a group without indicators",
    faults: [
      ["Officials", "F24", "Villages"],
      ...[2, 3, 4, 11, 12].map((row): Fault => ["Indicators", `D${row}`, "Towns and streets, Departments"]),
    ],
    told: ["error unknown-group Officials!F24 2025 T01"],
    more: true,
    blocked: ["2025 T01"],
  },
  {
    what: "a coefficient below zero",
    faults: [["Officials", "G2", -1]],
    told: ["error bad-coefficient Officials!G2 2023 T01"],
    blocked: T01,
  },
  {
    what: "an official of a year that is none, who is missing from it",
    faults: [["Officials", "A2", "last"]],
    told: yearly("error bad-year Officials!A2 {} (Towns and streets)"),
    more: true,
    blocked: towns.filter((who) => who !== "2023 T01"),
  },
  {
    what: "a date that is none",
    faults: [["Regular checks", "D2", "soon"]],
    told: always("error bad-year Regular checks!D2", "T01"),
    blocked: T01_ALWAYS,
  },
  {
    what: "a mark of a year that is none",
    faults: [["Marks", "A2", "last year"]],
    told: [
      ...always("error bad-year Marks!A2", "T01"),
      "error missing-component Officials!C2 2023 T01",
      "error missing-component Officials!C2 2023 T01",
    ],
    blocked: T01_ALWAYS,
  },
];

const figures: readonly Row[] = [
  {
    what: "a figure that is blank",
    faults: [card("Actual", null), card("Verified", "—")],
    told: ["error missing-figure Record cards!G3 2023 T01"],
    blocked: T01,
  },
  {
    what: "a figure of text",
    faults: [card("Verified", "about 100")],
    told: ["error not-a-number Record cards!H3 2023 T01"],
    blocked: T01,
  },
  {
    what: "a figure in another unit",
    faults: [card("Verified", "1066 km")],
    told: ["error not-a-number Record cards!H3 2023 T01"],
    blocked: T01,
  },
  {
    what: "a count below zero",
    faults: [card("Actual", -1, "I06")],
    told: ["error negative-figure Record cards!G7 2023 T01"],
    blocked: T01,
  },
  {
    what: "a target that is blank",
    faults: [card("Target", "—")],
    told: ["error missing-target Record cards!F3 2023 T01"],
    blocked: T01,
  },
  {
    what: "a target of zero",
    faults: [card("Target", 0)],
    told: ["error zero-target Record cards!F3 2023 T01"],
    blocked: T01,
  },
  {
    what: "a target below zero",
    faults: [card("Target", -5)],
    told: ["error negative-target Record cards!F3 2023 T01"],
    blocked: T01,
  },
  {
    what: "a last year of zero",
    faults: [card("Last year", 0, "I03")],
    told: ["error missing-last-year Record cards!I4 2023 T01"],
    blocked: T01,
  },
  {
    what: "a pillar of which nothing applies",
    faults: [card("Actual", "N/A", "I01"), card("Actual", "不适用", "I04")],
    told: ["error pillar-empty Record cards!G2 2023 T01"],
    blocked: T01,
  },
  {
    what: "one line of the card twice",
    faults: [card("Indicator", "I02", "I10")],
    told: ["error duplicate-row Record cards!G8 2023 T01"],
    blocked: T01,
  },
  {
    what: "two departments that verify different figures",
    faults: [
      ["Record cards", "J1", "Verified by"],
      ["Record cards", "J3", "Finance"],
      ["Record cards", "J8", "Audit"],
      ["Record cards", "H8", 999],
      card("Indicator", "I02", "I10"),
    ],
    told: ["error figures-conflict Record cards!H8 2023 T01"],
    blocked: T01,
  },
  {
    what: "an indicator that nobody knows",
    faults: [card("Indicator", "I99", "I10")],
    told: ["warning unknown-indicator Record cards!E8 2023 —"],
    blocked: [],
  },
  {
    what: "a figure far from the one verified",
    faults: [card("Actual", 1500)],
    told: ["warning figure-unconfirmed Record cards!H3 2023 T01"],
    blocked: [],
  },
];

const voices: readonly Row[] = [
  {
    what: "a class that nobody knows",
    faults: [["Ballots", "E2", "Aliens"]],
    told: ["error unknown-class Ballots!E2 2023 T01"],
    blocked: T01,
  },
  {
    what: "more back than issued",
    faults: [["Ballots", "F2", 10]],
    told: ["error ballots-exceed-issued Ballots!E2 2023 T01"],
    blocked: T01,
  },
  {
    what: "ballots that do not add up",
    faults: [["Ballots", "I2", 8]],
    told: ["error ballots-do-not-add-up Ballots!E2 2023 T01"],
    blocked: T01,
  },
  {
    what: "half a ballot",
    faults: [["Ballots", "I2", 7.5]],
    told: ["error fractional-ballots Ballots!I2 2023 T01"],
    blocked: T01,
  },
  {
    what: "few ballots back",
    faults: [["Ballots", "F2", 30]],
    told: ["warning low-turnout Ballots!E2 2023 T01"],
    blocked: [],
  },
  {
    what: "a mark over 100",
    faults: [["Marks", "E2", 101]],
    told: ["error mark-out-of-range Marks!E2 2023 T01"],
    blocked: T01,
  },
  {
    what: "a mark like a share",
    faults: [["Marks", "E2", 0.834]],
    told: ["warning percent-scale Marks!E2 2023 T01"],
    blocked: [],
  },
  {
    what: "a mark of a component that does not count",
    faults: [["Regular checks", "E2", 101]],
    told: ["warning mark-out-of-range Regular checks!E2 2023 T01"],
    blocked: [],
  },
  {
    what: "a mark that is blank",
    faults: [["Marks", "E2", null]],
    told: ["error missing-component Officials!C2 2023 T01"],
    blocked: T01,
  },
  {
    what: "a mark that is blank where the scheme redistributes",
    faults: [
      ["Scheme 2024", "A5", "Missing component"],
      ["Scheme 2024", "B5", "redistribute"],
      ["Marks", "E2", null],
    ],
    told: ["warning component-redistributed Officials!C2 2023 T01"],
    blocked: [],
  },
  {
    what: "a talk below zero",
    faults: [["Talks", "E2", -1]],
    told: ["error negative-figure Talks!E2 2023 T01"],
    blocked: T01,
  },
  {
    what: "a grade of the team that nobody knows",
    faults: [["Team opinion", "E2", "Superb"]],
    told: ["error unknown-grade Team opinion!E2 2023 D03"],
    more: true,
    blocked: ["2023 D03"],
  },
  {
    what: "a grade of the team without a reason",
    faults: [["Team opinion", "F2", null]],
    told: ["warning team-grade-no-reason Team opinion!E2 2023 D03"],
    blocked: [],
  },
  {
    what: "a follow-up that is none",
    faults: [["Team opinion", "G8", "better"]],
    told: ["error unknown-word Team opinion!G8 2025 D02"],
    blocked: ["2025 D02"],
  },
];

/** `Officials!C2 2023 T01` without its end: where the list has somebody. Towns and departments take turns there. */
function officialCell(who: string): string {
  const [year = "", id = ""] = who.split(" ");
  const place = 2 * (Number(id.slice(1)) - 1) + (id.startsWith("D") ? 1 : 0);
  return `Officials!C${2 + (Number(year) - 2023) * 11 + place}`;
}

let usual: ReadonlySet<string>;
beforeAll(async () => {
  const examination = await examined([]);
  usual = new Set(examination.appraisal.issues.map(tell(examination)));
  expect(blockedOf(examination)).toEqual([]);
});

it.each(
  [...structure, ...indicators, ...scheme, ...people, ...figures, ...voices].map((row) => [row.what, row] as const),
)("%s", async (_, { faults, told, more, blocked }) => {
  const examination = await examined(faults);
  const news = examination.appraisal.issues.map(tell(examination)).filter((line) => !usual.has(line));
  if (more) expect(news).toEqual(expect.arrayContaining([...told]));
  else expect([...news].sort()).toEqual([...told].sort());
  expect([...blockedOf(examination)].sort()).toEqual([...blocked].sort());
});
