/** A fingerprint tells of each cell by itself, however often its neighbours say the same. */
import fc from "fast-check";
import { fingerprint, traceAt, traceOf, type LiveTable } from "../../src/workbook";

/** A table with a column for each of the first texts. */
function table(rows: readonly (readonly string[])[]): LiveTable {
  return {
    ...{ kind: "result", name: "t", sheet: "T", year: null, rows: rows.length },
    columns: (rows[0] ?? []).map((_, column) => ({ key: `c${column}`, at: null })),
    texts: (row) => rows[row] ?? [],
    spot: (row, column) => ({ row, column }),
    begin: (row) => ({ row, column: 0 }),
  };
}

const few = fc.constantFrom("", "sA", "sB", "n1");

it("has the trace of every cell in its place (a property)", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(few, few, few), { maxLength: 12 }), (rows) => {
      const print = fingerprint(table(rows));
      rows.forEach((texts, row) =>
        texts.forEach((text, column) => expect(traceAt(print, row, column)).toBe(traceOf(text))),
      );
    }),
  );
});

it("differs with any cell (a property)", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(few, few, few), { minLength: 1, maxLength: 12 }),
      fc.nat(11),
      fc.nat(2),
      (rows, at, column) => {
        const row = at % rows.length;
        const other = rows.map((texts, index) =>
          index === row ? texts.map((text, place) => (place === column ? "sC" : text)) : texts,
        );
        expect(fingerprint(table(other)).sha).not.toBe(fingerprint(table(rows)).sha);
      },
    ),
  );
});
