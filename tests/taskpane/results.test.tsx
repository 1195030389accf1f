/** @jest-environment jsdom */
/** From a workbook to grades, from a grade to its explanation, and to what is shared: with a real workbook and the real appraiser. */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { valueAt } from "../../src/workbook";
import { valueOf } from "../contract/host-contract";
import { FAULTS, SAMPLE, SAMPLE_ZH } from "./real-book";
import { openBook, press as pressButton, status, step } from "./real-pane";

/** Counts what a person presses. */
let presses = 0;
const press = (...given: Parameters<typeof pressButton>) => {
  presses += 1;
  return pressButton(...given);
};
beforeEach(() => {
  presses = 0;
});

const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    );
const people = async () => (await screen.findAllByRole("table")).map(rows);

describe("the results", () => {
  it("list each group by rank, as the workbook then has it, one press after it was opened", async () => {
    const { file } = await openBook(SAMPLE);
    await press("Calculate grades");
    const groups = await people();
    expect(presses).toBe(1);
    expect(groups.map(({ length }) => length)).toEqual([8, 7]);
    const { sheets } = valueOf(await file.read());
    const officials = sheets.find(({ name }) => name === "Officials");
    if (!officials) throw new Error("no officials");
    for (const [rank, name, score, grade] of groups.flat()) {
      const row = officials.values.findIndex((cells) => cells?.[0] === 2025 && name?.startsWith(String(cells[2])));
      const written = [8, 7, 10].map((column) => valueAt(officials, row, column));
      const figures = score === "" ? [null, null] : [Number(rank), Number(score)];
      expect(written).toEqual([...figures, grade === "Not graded" ? null : grade]);
    }
  });

  it("can be looked at before anything is written, and say so", async () => {
    const { file } = await openBook(SAMPLE);
    const before = valueOf(await file.read());
    await step("Results");
    expect(await screen.findByText(/^As the figures stand now/)).toBeTruthy();
    expect((await people()).flat()).toHaveLength(15);
    expect(valueOf(await file.read())).toEqual(before);
    await press("Calculate grades");
    await waitFor(() => expect(screen.queryByText(/^As the figures stand now/)).toBeNull());
  });

  it("show the grades against their seats, as a picture in words and as a table", async () => {
    await openBook(SAMPLE);
    await step("Results");
    const picture = await screen.findByRole("img", { name: /^Outstanding 2 of 2 seats; Competent 4/ });
    expect(picture).toBeTruthy();
    await press("Grades of Towns and streets: as a table");
    const table = screen.getByRole("table", { name: "Grades of Towns and streets" });
    expect(rows(table).slice(0, 2)).toEqual([
      ["Outstanding", "2", "2"],
      ["Competent", "4", "no limit"],
    ]);
    await press("Grades of Towns and streets: as a picture");
    expect(screen.getByRole("img", { name: /^Outstanding 2/ })).toBeTruthy();
  });

  it("say who was moved and why, and what three years recommend", async () => {
    await openBook(SAMPLE);
    await step("Results");
    const said = async (title: string) => {
      const section = (await screen.findByRole("heading", { name: title })).closest("section");
      return [...(section?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent);
    };
    expect((await said("Who was moved, and why")).join("\n")).toMatch(/at most .* \(P1[5-8]\)/);
    const recommended = (await said("What three years recommend")).join("\n");
    for (const rule of ["P14", "P15", "P16", "P17"]) expect(recommended).toContain(rule);
  });

  it("are those of the year that is chosen", async () => {
    await openBook(SAMPLE);
    await step("Results");
    const latest = await people();
    fireEvent.change(screen.getByRole("combobox", { name: "Year" }), { target: { value: "2023" } });
    await waitFor(async () => expect(await people()).not.toEqual(latest));
    expect((await people()).flat()).toHaveLength(14);
  });

  it("say that they are provisional where errors block somebody, and lead to the errors", async () => {
    await openBook(FAULTS);
    await press("Calculate grades");
    expect((await screen.findAllByText(/^Provisional/)).length).toBeGreaterThan(0);
    expect(screen.getByRole("heading", { name: /errors block \d+ of them$/ })).toBeTruthy();
    expect(screen.getAllByText("Blocked").length).toBeGreaterThan(0);
    await press("Look through them");
    expect(screen.getByRole("tab", { selected: true }).textContent).toMatch(/Check/);
  });
});

describe("an official", () => {
  it("is explained in one press, from every cell to the grade, and leads to the cells", async () => {
    const { shown } = await openBook(SAMPLE);
    await press("Calculate grades");
    await people();
    presses = 0;
    await press(/^Ye Xinyi, rank 1, Outstanding/);
    expect(presses).toBe(1);
    const heading = await screen.findByRole("heading", { name: "Ye Xinyi, 2025" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByText(/^Score: Indicators .*= 97\.6783, rounded to 2 decimals: 97\.68 \(P9\)$/)).toBeTruthy();
    expect(screen.getByText(/^97\.68 is Outstanding \(from 90\)/)).toBeTruthy();
    expect(screen.getByText(/^Were every weight up to a tenth more or less/)).toBeTruthy();
    await press(/^Go to Gross domestic product, 'Record cards'!/);
    await press("Row on the sheet");
    await press("Rows in the breakdown");
    expect(shown.map(([sheet]) => sheet)).toEqual(["Record cards", "Officials", "Score breakdown 2025"]);
    await press("Back to results");
    expect(await people()).toHaveLength(2);
  });

  it("stands beside the group, as pictures in words and as tables", async () => {
    await openBook(SAMPLE);
    await step("Results");
    await press(/^Ye Xinyi/);
    await screen.findByRole("heading", { name: "Beside the group" });
    const pictures = screen.getAllByRole("img").map((picture) => picture.getAttribute("aria-label"));
    expect(pictures[0]).toMatch(/^Indicators: 97\.8; the group's median is 9\d\.\d; Democratic evaluation: /);
    expect(pictures[1]).toMatch(/^Economic construction: /);
    expect(pictures[2]).toMatch(/^2023: 93\.52; the group's median is .*; 2024: .*; 2025: 97\.68/);
    await press("Three years: as a table");
    expect(rows(screen.getByRole("table", { name: "Three years" })).map(([year, score]) => [year, score])).toEqual([
      ["2023", "93.52"],
      ["2024", "96.54"],
      ["2025", "97.68"],
    ]);
  });

  it("without a grade is told why", async () => {
    await openBook(SAMPLE);
    await step("Results");
    await press(/Not graded: show/);
    expect(await screen.findByText(/New in post/)).toBeTruthy();
  });
});

describe("what is shared", () => {
  it("is verified: nothing differs, until somebody changes a figure, which is then named", async () => {
    const { file, shown } = await openBook(SAMPLE);
    await press("Calculate grades");
    await step("Share");
    await press("Verify");
    expect(await screen.findByRole("heading", { name: /^Nothing differs/ })).toBeTruthy();
    expect(status()).toBe("Verified: nothing differs");
    valueOf(await file.apply([{ kind: "write", sheet: "Record cards", row: 1, column: 6, values: [[123.25]] }]));
    await press("Verify");
    expect(
      await screen.findByText(/Record cards!G2: changed since the calculation; it now holds 123\.25/),
    ).toBeTruthy();
    await press("Go to G2");
    expect(shown).toEqual([["Record cards", "G2"]]);
  });

  it("names the sheets, and what the leading group should look at", async () => {
    const { shown } = await openBook(SAMPLE);
    await step("Share");
    expect(await screen.findByText("None yet: calculate grades first.")).toBeTruthy();
    await press("Calculate grades");
    await step("Share");
    await press("Public notice 2025");
    expect(shown).toEqual([["Public notice 2025", null]]);
    expect(screen.getByRole("heading", { name: "What three years recommend" })).toBeTruthy();
    expect(screen.getByText(/figures are worth asking about\./)).toBeTruthy();
    const [name] = screen.getAllByRole("button", { name: "Peng Chengye" });
    await act(async () => void (name && fireEvent.click(name)));
    expect(await screen.findByRole("heading", { name: "Peng Chengye, 2025" })).toBeTruthy();
  });
});

it("all of it speaks Chinese of a Chinese workbook", async () => {
  await openBook(SAMPLE_ZH, "zh-CN");
  await press("计算等次");
  await people();
  const rules = /P\d+|English|Excel/g;
  const isChinese = () => expect(document.body.textContent?.replace(rules, "")).not.toMatch(/[A-Za-z]{3}/);
  isChinese();
  await press(/查看由来/);
  await screen.findByRole("heading", { name: "由来" });
  isChinese();
  await step("报送");
  await press("核对");
  await screen.findByRole("heading", { name: /^没有不同/ });
  isChinese();
});
