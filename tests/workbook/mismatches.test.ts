/** What differs in a table is named exactly; what only moved is not. */
import fc from "fast-check";
import { fingerprint, mismatches, type LiveTable, type Mismatch, type TableKind } from "../../src/workbook";

type Rows = readonly (readonly string[])[];

/** A table of texts whose header stands in row 9, with its columns from B. */
function table(
  rows: Rows,
  keys: readonly string[] = ["id", "name", "figure"],
  more: Partial<LiveTable> = {},
): LiveTable {
  const spot = (row: number, column: number) => ({ row: row + 9, column: column + 1 });
  return {
    ...{ kind: "input", name: "cards", sheet: "Cards", year: null },
    columns: keys.map((key) => ({ key, at: `head of ${key}` })),
    rows: rows.length,
    texts: (row) => keys.map((_, column) => rows[row]?.[column] ?? ""),
    spot,
    begin: (row) => spot(row, 0),
    ...more,
  };
}

const between = (was: LiveTable, is: LiveTable): readonly Mismatch[] => mismatches(fingerprint(was), fingerprint(is));
const cell = (row: number, column: number): Mismatch => ({ what: "cell", at: { row: row + 9, column: column + 1 } });

const BOOK: Rows = [
  ["T1", "Wang", "90"],
  ["T2", "Li", "80"],
  ["T3", "Zhao", "70"],
  ["T4", "Qian", ""],
];
const withCell = (rows: Rows, row: number, column: number, text: string): Rows =>
  rows.map((cells, r) => cells.map((one, c) => (r === row && c === column ? text : one)));

describe("a table of what was read", () => {
  it.each<[string, Rows, readonly Mismatch[]]>([
    ["nothing", BOOK, []],
    ["one cell", withCell(BOOK, 1, 2, "81"), [cell(1, 2)]],
    ["a cell that was blank", withCell(BOOK, 3, 2, "60"), [cell(3, 2)]],
    ["a cell that is blank now", withCell(BOOK, 0, 2, ""), [cell(0, 2)]],
    ["two cells of a row", withCell(withCell(BOOK, 2, 0, "T9"), 2, 2, "7"), [cell(2, 0), cell(2, 2)]],
    [
      "a new row",
      [...BOOK.slice(0, 2), ["T8", "Sun", "1"], ...BOOK.slice(2)],
      [{ what: "rowsAdded", area: { row: 11, column: 1, rows: 1, columns: 1 } }],
    ],
    [
      "two new rows and a cell below",
      [...withCell(BOOK, 3, 2, "5"), ["T8", "Sun", "1"], ["T9", "Zhou", "2"]],
      [cell(3, 2), { what: "rowsAdded", area: { row: 13, column: 1, rows: 2, columns: 1 } }],
    ],
    ["a row gone", BOOK.filter((_, row) => row !== 1), [{ what: "rowsGone", count: 1, near: { row: 10, column: 1 } }]],
    ["the order of rows", [...BOOK].reverse(), [{ what: "moved" }]],
    ["the order of rows and a cell", withCell([...BOOK].reverse(), 0, 2, "61"), [cell(0, 2)]],
    [
      "everything",
      [
        ["X1", "a", "1"],
        ["X2", "b", "2"],
      ],
      [
        { what: "rowsAdded", area: { row: 9, column: 1, rows: 2, columns: 1 } },
        { what: "rowsGone", count: 4, near: { row: 9, column: 1 } },
      ],
    ],
  ])("names %s", (_, now, expected) => {
    expect(between(table(BOOK), table(now))).toEqual(expected);
  });

  it("does not mind where a table or a column stands", () => {
    const spot = (row: number, column: number) => ({ row: row + 20, column: column + 7 });
    const elsewhere = { sheet: "Renamed", spot, begin: (row: number) => spot(row, 0) };
    expect(between(table(BOOK), table(BOOK, undefined, elsewhere))).toEqual([{ what: "moved" }]);
    const turned = BOOK.map(([id = "", name = "", figure = ""]) => [figure, id, name]);
    const keys = ["figure", "id", "name"];
    expect(between(table(BOOK), table(turned, keys))).toEqual([{ what: "moved" }]);
    expect(between(table(BOOK), table(withCell(turned, 1, 0, "81"), keys))).toEqual([cell(1, 0)]);
  });

  it("names a column that is read since, or no longer, once", () => {
    const fewer = BOOK.map((cells) => cells.slice(0, 2));
    const keys = ["id", "name"];
    const column = { key: "figure", at: "head of figure" };
    expect(between(table(BOOK), table(fewer, keys))).toEqual([{ what: "columnGone", ...column }]);
    expect(between(table(fewer, keys), table(BOOK))).toEqual([{ what: "columnAdded", ...column }]);
    expect(between(table(fewer, keys), table(withCell(BOOK, 0, 1, "Wu")))).toEqual([
      { what: "columnAdded", ...column },
      cell(0, 1),
    ]);
  });

  it("says so where the traces are too short to tell what differs", () => {
    const was = { ...fingerprint(table(BOOK)), sha: "another" };
    expect(mismatches(was, fingerprint(table(BOOK)))).toEqual([{ what: "somewhere" }]);
  });

  it("names new cells of rows that go across, and a new row once", () => {
    // Three officials down, two indicators across; the unit in the first column belongs to both.
    const entries = (indicators: number, units: readonly string[]) =>
      units.flatMap((unit) => Array.from({ length: indicators }, (_, index) => [unit, `I${index}`, `${unit}${index}`]));
    const wide = (indicators: number, units: readonly string[]): LiveTable => {
      const begin = (row: number) => ({ row: Math.floor(row / indicators), column: 1 + (row % indicators) });
      const spot = (row: number, column: number) => (column === 0 ? { ...begin(row), column: 0 } : begin(row));
      return table(entries(indicators, units), undefined, { spot, begin });
    };
    const area = { row: 0, column: 3, rows: 3, columns: 1 };
    expect(between(wide(2, ["a", "b", "c"]), wide(3, ["a", "b", "c"]))).toEqual([{ what: "rowsAdded", area }]);
    const row = { row: 3, column: 1, rows: 1, columns: 1 };
    expect(between(wide(2, ["a", "b", "c"]), wide(2, ["a", "b", "c", "d"]))).toEqual([
      { what: "rowsAdded", area: row },
    ]);
  });
});

describe("a table of results", () => {
  const result: Partial<LiveTable> = { kind: "result" satisfies TableKind };
  const letters = ["A", "B", "C"];

  it("has as many columns as anybody has filled, and blank rows mean nothing", () => {
    const wider = BOOK.map((cells, row) => [...cells, row === 2 ? "seen" : ""]);
    const was = table(BOOK, letters, result);
    expect(between(was, table(wider, [...letters, "D"], result))).toEqual([cell(2, 3)]);
    expect(between(table(wider, [...letters, "D"], result), was)).toEqual([cell(2, 3)]);
    expect(between(was, table([...BOOK, ["", "", ""]], letters, result))).toEqual([{ what: "moved" }]);
  });
});

it("names the cells that were changed, and no others, wherever rows came, went or were sorted (a property)", () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 }));
  const permutation = fc.boolean();
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 5 }),
      permutation,
      fc.integer({ min: 0, max: 40 }),
      (changes, isSorted, cut) => {
        const rows = Array.from({ length: 40 }, (_, index) => [`T${index}`, `name ${index}`, `${index * 7}`]);
        const order = rows.map((_, index) => index).filter((index) => index !== cut);
        if (isSorted) order.reverse();
        // One cell of a row at most: of three, the two others are still the same.
        const one = new Map(changes.filter(([index]) => index !== cut && index < 40));
        const now = order.map((index) => {
          const column = one.get(index);
          return (rows[index] ?? []).map((text, at) => (at === column ? `${text} changed` : text));
        });
        const found = between(table(rows), table(now));
        const expected = [...one].map(([index, column]) => cell(order.indexOf(index), column));
        const cells = found.filter(({ what }) => what === "cell");
        const sorted = (all: readonly Mismatch[]) => all.map((each) => JSON.stringify(each)).sort();
        expect(sorted(cells)).toEqual(sorted(expected));
        const gone = found.find(({ what }) => what === "rowsGone");
        expect(gone && "count" in gone ? gone.count : 0).toBe(cut < 40 ? 1 : 0);
        expect(found.some(({ what }) => what === "rowsAdded")).toBe(false);
      },
    ),
  );
});
