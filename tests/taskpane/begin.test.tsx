/** @jest-environment jsdom */
/** A first workbook: the template, the sample, or the clerk's own sheets, step by step. */
import { screen, waitFor } from "@testing-library/react";
import { check } from "../../src/appraise";
import type { CellValue, SheetContent } from "../../src/workbook";
import { newWorkbook } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { choose, openBook, press, status } from "./real-pane";

type Rows = readonly (readonly (string | number)[])[];
const content = (rows: Rows): SheetContent => ({
  rows: rows.map((row) => row.map((cell) => ({ content: cell }))),
  ...{ columnWidths: [], freeze: { rows: 0, columns: 0 }, merges: [] },
  print: { landscape: false, fitWidth: false, titleRows: 0 },
});
const book = (sheets: Readonly<Record<string, Rows>>) =>
  newWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, content: content(rows) })));

const PEOPLE: Rows = [
  ["Person", "Place of work", "Sort"],
  ["Ann", "A-town", "Towns"],
];
const first = (values: readonly (readonly (CellValue | undefined)[] | undefined)[]) => values[0]?.[0];

describe("an empty workbook", () => {
  it("is filled with the sample in one press, and graded in another", async () => {
    const { file } = await openBook(await book({ Sheet1: [] }));
    expect(screen.queryByRole("button", { name: "Calculate grades" })).toBeNull();
    await press("Try it with a sample");
    await screen.findByRole("heading", { name: "The sample is in the workbook" });
    expect(await screen.findByRole("heading", { name: "Ready to calculate" })).toBeTruthy();
    await press("Calculate grades");
    expect(await screen.findByRole("heading", { name: "Grades are in the workbook" })).toBeTruthy();
    expect(valueOf(await file.read()).sheets[0]?.name).toBe("Sheet1");
  });

  it.each([
    ["en", "Set up this workbook", "Officials"],
    ["zh-CN", "建立工作表", "考核对象"],
  ] as const)("is given every sheet to fill in (%s)", async (language, button, officials) => {
    const { file, shown } = await openBook(await book({ Sheet1: [] }), language);
    await press(button);
    const { sheets } = valueOf(await file.read());
    expect(sheets).toHaveLength(12);
    expect(sheets.map(({ name }) => name)).toContain(officials);
    await press(/^(Go to |转到)/);
    expect(shown).toHaveLength(1);
  });
});

describe("a workbook that nobody can read", () => {
  it("is read once the clerk has said which sheet is which, and which column", async () => {
    const { file } = await openBook(await book({ People: PEOPLE, Others: [["x"], ["y"]] }));
    expect(screen.getByRole("heading", { name: "Nobody to appraise yet" })).toBeTruthy();
    expect(status()).toBe("Nobody to appraise yet");
    await choose("Which sheet is Officials?", "People");
    await press("Use it");
    expect(await screen.findByText("People: its headers are not known. Say which column is which.")).toBeTruthy();
    await choose("What the column Person is", "Name");
    await choose("What the column Place of work is", "Unit");
    await choose("What the column Sort is", "Group");
    await press("Remember the columns of People");
    const { recognition } = valueOf(await check(file));
    expect(recognition.tables.map(({ role, entries }) => [role, entries.length])).toEqual([["officials", 1]]);
    await waitFor(() => expect(screen.getByText("Officials: found")).toBeTruthy());
    expect(screen.getByText("Indicators: not found yet")).toBeTruthy();
  });

  it("gets an empty sheet for what it has not, beside the clerk's own", async () => {
    const { file } = await openBook(await book({ Indicators: [["mine"]], Others: [["x"]] }));
    await press("Add an empty sheet for Indicators");
    expect(await screen.findByRole("heading", { name: "Added: Indicators (2)" })).toBeTruthy();
    const { sheets } = valueOf(await file.read());
    expect(sheets.map(({ name, values }) => [name, first(values)])).toEqual([
      ["Indicators", "mine"],
      ["Others", "x"],
      ["Indicators (2)", expect.anything()],
    ]);
  });
});
