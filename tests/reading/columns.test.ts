/** The columns of a sheet with what each was taken for, and what a clerk's word makes of them. */
import { columnsOf, recognise, rememberEdits } from "../../src/reading";
import type { WorkbookSnapshot } from "../../src/workbook";
import { applied } from "../../src/writing";
import { sheet } from "./build";

const columns = (snapshot: WorkbookSnapshot, name: string) => columnsOf(snapshot, recognise(snapshot), name);
const shortly = (snapshot: WorkbookSnapshot, name: string) =>
  columns(snapshot, name)?.columns.map(({ header, field, said }) => [header, field, said]);

const PEOPLE = sheet("People", [
  ["Leading officials of the city"],
  ["Person", "Place of work", "Sort"],
  ["Ann", "A-town", "Towns"],
]);

it("are those of a list, also those that are not read", () => {
  const book = {
    sheets: [
      sheet("Officials", [
        ["ID", "Name", "Unit", "Group", "Shoe size"],
        ["1", "Ann", "A-town", "Towns", 38],
      ]),
    ],
  };
  expect(shortly(book, "Officials")).toEqual([
    ["ID", "id", null],
    ["Name", "name", null],
    ["Unit", "unit", null],
    ["Group", "group", null],
    ["Shoe size", null, null],
  ]);
  expect(columns(book, "Officials")?.fields).toEqual(expect.arrayContaining(["notGraded", "coefficient"]));
});

it("go by their own headers where a role has such", () => {
  const ballots = sheet("Ballots", [
    ["Year", "Unit", "Returned", "Outstanding", "Competent"],
    [2025, "A-town", 5, 3, 2],
  ]);
  expect(shortly({ sheets: [ballots] }, "Ballots")?.slice(-2)).toEqual([
    ["Outstanding", "own", null],
    ["Competent", "own", null],
  ]);
});

it("of a sheet that the clerk has settled and nobody can read are those of its likely header; said, it is read", () => {
  const settled = applied(
    { sheets: [PEOPLE] },
    rememberEdits({ sheets: [PEOPLE] }, [{ sheet: "People", role: "officials" }]),
  );
  const found = columns(settled, "People");
  expect(found?.columns.map(({ header, cell }) => [header, cell.row, cell.column])).toEqual([
    ["Person", 1, 0],
    ["Place of work", 1, 1],
    ["Sort", 1, 2],
  ]);
  const fields = ["name", "unit", "group"] as const;
  const choices =
    found?.columns.map(({ cell }, index) => ({ sheet: "People", cell, field: fields[index] ?? null })) ?? [];
  const said = applied(settled, rememberEdits(settled, choices));
  expect(recognise(said).tables.map(({ role, entries }) => [role, entries.length])).toEqual([["officials", 1]]);
  expect(shortly(said, "People")?.map(([, field, word]) => [field, word])).toEqual(
    fields.map((field) => [field, field]),
  );
});

it("a merged header heads none of its columns by itself", () => {
  const merges = ["A1:B1"];
  const book = {
    sheets: [
      sheet(
        "Officials",
        [
          ["Name", null, "Unit", "Group"],
          ["Ann", "x", "A-town", "Towns"],
        ],
        { merges },
      ),
    ],
  };
  expect(shortly(book, "Officials")?.map(([header]) => header)).toEqual(["Name", "Unit", "Group"]);
});

it.each([
  [
    "a wide record card",
    sheet("Record cards", [
      ["Unit", "GDP", "Revenue"],
      ["A-town", 5, 6],
    ]),
  ],
  ["a scheme", sheet("Scheme", [["Year", 2025]])],
  ["a sheet that is nothing", sheet("Notes", [["x", "y"]])],
])("there are none of %s", (_, one) => {
  const indicators = sheet("Indicators", [
    ["Indicator", "Pillar", "Method", "Weight"],
    ["GDP", "E", "rating", 50],
    ["Revenue", "E", "rating", 50],
  ]);
  expect(columns({ sheets: [indicators, one] }, one.name)).toBeNull();
});

it("there are none of a sheet that is not there", () => expect(columns({ sheets: [PEOPLE] }, "Others")).toBeNull());
