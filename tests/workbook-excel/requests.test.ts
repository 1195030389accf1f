/** How much goes to and fro between the add-in and Excel. */
import { columnCount, rowCount } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { valueOf } from "../contract/host-contract";
import { countRequests, excelWith, ownSheet, write } from "./workbook";

/** What Excel on the web takes and gives at once. */
const LIMIT = 5_000_000;

const row = (index: number): (string | number)[] => [index, `李${index}`, "城东镇人民政府", 91.5, "优秀", index % 7];

describe("a workbook of everyday size", () => {
  it("is read in three requests, whatever the number of sheets", async () => {
    const { excel } = excelWith(Array.from({ length: 500 }, (_, index) => row(index)));
    for (let sheet = 0; sheet < 20; sheet++) excel.workbook.addSheet().put(3, 3, { value: sheet });
    const seen = countRequests(excel);
    expect(valueOf(await excelHost().read()).sheets).toHaveLength(21);
    expect(seen.count).toBe(3);
  });

  it("is written in five: three to look, one to write, one for the printed pages", async () => {
    const { excel } = excelWith(Array.from({ length: 500 }, (_, index) => row(index)));
    const seen = countRequests(excel);
    const grades = Array.from({ length: 500 }, (_, index) => [90 + (index % 10), "优秀"]);
    const edits = [
      write(0, 6, grades, { likeColumn: 3 }),
      ownSheet(grades.map((cells) => cells.map((content) => ({ content })))),
    ];
    valueOf(await excelHost().apply(edits));
    expect(seen.count).toBe(5);
  });

  it("is not written at all where there is nothing to write", async () => {
    const { excel } = excelWith([["x"]]);
    const seen = countRequests(excel);
    valueOf(await excelHost().apply([]));
    expect(seen.count).toBe(0);
  });
});

describe("a large workbook, in an Excel with limits", () => {
  it("is read in pieces", async () => {
    const { excel } = excelWith(Array.from({ length: 30_000 }, (_, index) => row(index)));
    excel.payloadLimit = LIMIT;
    const seen = countRequests(excel);
    const sheet = valueOf(await excelHost().read()).sheets[0];
    excel.payloadLimit = null;
    expect(sheet && [rowCount(sheet), columnCount(sheet), sheet.values[29_999]]).toEqual([30_000, 6, row(29_999)]);
    expect(seen.count).toBe(2 + Math.ceil((30_000 * 6) / 40_000));
    expect(seen.largest).toBeLessThan(LIMIT);
  });

  it("is read in smaller pieces where its texts are long", async () => {
    const note = "长".repeat(1_500);
    const { excel, sheet } = excelWith(Array.from({ length: 1_500 }, (_, index) => [index, `${note}${index}`]));
    sheet.merges = [{ row: 3, column: 0, rows: 2, columns: 1 }];
    excel.payloadLimit = LIMIT;
    const read = valueOf(await excelHost().read()).sheets[0];
    excel.payloadLimit = null;
    expect(read?.values.map((cells) => cells?.[1])).toEqual(
      Array.from({ length: 1_500 }, (_, index) => `${note}${index}`),
    );
    expect(read?.merges).toEqual(sheet.merges);
  });

  it("is written in pieces", async () => {
    const { excel, sheet } = excelWith([["x"]]);
    excel.payloadLimit = LIMIT;
    const seen = countRequests(excel);
    const values = Array.from({ length: 20_000 }, (_, index) => [index, "评语".repeat(50)]);
    valueOf(await excelHost().apply([write(1, 0, values, { likeColumn: 0 })]));
    excel.payloadLimit = null;
    expect([sheet.cell(1, 0).value, sheet.cell(20_000, 0).value, sheet.cell(20_000, 1).value]).toEqual([
      0,
      19_999,
      "评语".repeat(50),
    ]);
    expect(seen.largest).toBeLessThan(4_200_000);
  });

  it("tells all its merged areas, though Excel tells no more than 512 at once", async () => {
    const { sheet } = excelWith(Array.from({ length: 3_000 }, (_, index) => row(index)));
    sheet.merges = Array.from({ length: 1_500 }, (_, index) => ({ row: 2 * index, column: 1, rows: 2, columns: 1 }));
    expect(valueOf(await excelHost().read()).sheets[0]?.merges).toEqual(sheet.merges);
  });
});
