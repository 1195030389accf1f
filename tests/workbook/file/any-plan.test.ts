/** Whatever is planned: the file holds it afterwards, everything else as before, and the file is one that Excel opens. */
import fc from "fast-check";
import {
  parseAddress,
  type Area,
  type Content,
  type Edit,
  type SheetContent,
  type StyledCell,
  type WorkbookSnapshot,
} from "../../../src/workbook";
import { cellsOf, valueOf } from "../../contract/host-contract";
import { applyEdits } from "../../writing/apply";
import { opened, partsOf, RICH } from "./parts";
import { faultsOf } from "./sound";

jest.setTimeout(120_000);

/** Sheets of the template that can be written freely from row 10 on, and their parts. */
const SHEETS = {
  Resumen: "xl/worksheets/sheet2.xml",
  Listas: "xl/worksheets/sheet5.xml",
  Interno: "xl/worksheets/sheet6.xml",
};
const LISTS = [
  "[Content_Types].xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/workbook.xml",
  "xl/calcChain.xml",
];
const NAMES = ["a's", "三年总评", "c <&>"];

const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.constantFrom("=1+1", "优秀", '<"&>', "_x0041_", "line\nline", "\u0001\u000b\ufffe", "x".repeat(300)),
);
const content: fc.Arbitrary<Content> = fc.oneof(
  text.filter((value) => !value.includes("\r")),
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.boolean(),
  fc.constant(null),
  fc.record({ formula: fc.constantFrom("1+1", 'A1&"<"', "SUM($A$1:B2)"), value: fc.integer() }),
);
const areaIn = (row: number, rows: number): fc.Arbitrary<Area> =>
  fc.record({
    row: fc.integer({ min: row, max: row + rows }),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 3 }),
  });
const clerks = fc.constantFrom(...Object.keys(SHEETS));
const look = { bold: true, color: "9C0006", fill: "FFC7CE" };

const cell: fc.Arbitrary<StyledCell> = fc.record(
  {
    content,
    style: fc.constantFrom({ bold: true }, { numberFormat: "0.00", border: true }, look),
    link: fc.record({ sheet: fc.constantFrom(...NAMES, "Resumen"), area: areaIn(0, 9) }, { requiredKeys: ["sheet"] }),
  },
  { requiredKeys: ["content"] },
);
const chart = fc.record(
  {
    kind: fc.constantFrom("columns" as const, "lines" as const),
    title: text,
    categories: fc.constant({ row: 0, column: 0, rows: 3, columns: 1 }),
    series: fc.array(fc.record({ name: text, values: fc.constant({ row: 0, column: 1, rows: 3, columns: 1 }) }), {
      maxLength: 7,
    }),
    minimum: fc.integer(),
    at: areaIn(0, 20),
  },
  { requiredKeys: ["kind", "title", "categories", "series", "at"] },
);
const sheetContent: fc.Arbitrary<SheetContent> = fc.record(
  {
    rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
    columnWidths: fc.array(fc.integer({ min: 4, max: 60 }), { maxLength: 4 }),
    freeze: fc.record({ rows: fc.nat(2), columns: fc.nat(2) }),
    merges: fc.constantFrom([], [{ row: 9, column: 0, rows: 1, columns: 3 }]),
    print: fc.record({ landscape: fc.boolean(), fitWidth: fc.boolean(), titleRows: fc.nat(2) }),
    validations: fc.array(
      fc.record({ area: areaIn(0, 3), choices: fc.record({ words: fc.array(text, { maxLength: 4 }) }) }),
      { maxLength: 1 },
    ),
    conditionalFormats: fc.array(
      fc.record({ area: areaIn(0, 9), equals: text, style: fc.constantFrom(look, { bold: true }) }),
      { maxLength: 3 },
    ),
    charts: fc.array(chart, { maxLength: 3 }),
    isHidden: fc.boolean(),
  },
  { requiredKeys: ["rows", "columnWidths", "freeze", "merges", "print"] },
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant("write" as const),
    sheet: clerks,
    row: fc.integer({ min: 10, max: 20 }),
    column: fc.nat(6),
    values: fc.array(fc.array(fc.option(content, { nil: undefined }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  fc.record({ kind: fc.constant("clear" as const), sheet: clerks, area: areaIn(10, 10) }),
  fc
    .record({ name: fc.constantFrom(...NAMES), content: sheetContent })
    .map(({ name, content: made }): Edit => ({ kind: "ownSheet", sheet: name, mark: name, content: made })),
  fc.constantFrom(...NAMES).map((name): Edit => ({ kind: "removeSheet", sheet: name, mark: name })),
  fc.record({
    kind: fc.constant("mark" as const),
    sheet: clerks,
    name: fc.constantFrom("grade", "score"),
    area: areaIn(10, 10),
  }),
  fc.record({ kind: fc.constant("unmark" as const), sheet: clerks, name: fc.constantFrom("grade", "score") }),
);

/** What a plan can change, in a form that compares. */
function comparable({ sheets }: WorkbookSnapshot): unknown {
  return sheets.map(({ name, visibility, values, formulas, marks, tables, isProtected }) => ({
    name,
    visibility,
    values: [...cellsOf(values)].filter(([, value]) => value !== "").sort(),
    formulas: [...cellsOf(formulas)].sort(),
    marks,
    tables,
    isProtected,
  }));
}

const pathOf = (name: string): string[] =>
  Object.entries(SHEETS).flatMap(([sheet, path]) => (sheet === name ? [path] : []));

describe("any plans, one after the other", () => {
  it("do what they say and nothing else", async () => {
    const clerksParts = partsOf(RICH);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
        async (plans) => {
          const file = await opened(RICH);
          let expected = valueOf(await file.read());
          for (const plan of plans) {
            valueOf(await file.apply(plan));
            expected = applyEdits(expected, plan);
            expect(comparable(valueOf(await file.read()))).toEqual(comparable(expected));
          }
          const bytes = await file.bytes();
          expect(comparable(valueOf(await (await opened(bytes)).read()))).toEqual(comparable(expected));
          expect(faultsOf(bytes)).toEqual([]);
          const parts = partsOf(bytes);
          const written = plans
            .flat()
            .flatMap((one) => (one.kind === "write" || one.kind === "clear" ? pathOf(one.sheet) : []));
          for (const [path, part] of clerksParts) {
            if ([...LISTS, ...written].includes(path)) continue;
            expect([path, Buffer.compare(part, parts.get(path) ?? Buffer.alloc(0))]).toEqual([path, 0]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are undone by clearing and removing: the workbook is as nobody had touched it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (plan) => {
        const file = await opened(RICH);
        const before = comparable(valueOf(await file.read()));
        valueOf(await file.apply(plan));
        const cleared = parseAddress("A11:L60");
        const undone = Object.keys(SHEETS).flatMap((sheet): Edit[] => [
          ...(cleared ? [{ kind: "clear" as const, sheet, area: cleared }] : []),
          { kind: "unmark", sheet, name: "grade" },
          { kind: "unmark", sheet, name: "score" },
        ]);
        valueOf(
          await file.apply([
            ...undone,
            ...NAMES.map((name): Edit => ({ kind: "removeSheet", sheet: name, mark: name })),
          ]),
        );
        expect(comparable(valueOf(await file.read()))).toEqual(before);
        const bytes = await file.bytes();
        expect(faultsOf(bytes)).toEqual([]);
        expect([...partsOf(bytes).keys()].filter((path) => !partsOf(RICH).has(path))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
