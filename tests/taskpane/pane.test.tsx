/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import * as React from "react";
import type { Language } from "../../src/appraisal";
import * as job from "../../src/appraise";
import { App } from "../../src/taskpane/App";
import { registerPaneIcons } from "../../src/taskpane/icons";
import type { OfficeAnswer } from "../../src/taskpane/office";
import { done, refused, type Refusal } from "../../src/workbook";
import { calculation, emptyExamination, examination, fakeHost, figureIssue } from "./sample";

jest.mock("../../src/appraise", () => ({
  ...jest.requireActual<typeof job>("../../src/appraise"),
  check: jest.fn(),
  calculate: jest.fn(),
}));
const check = jest.mocked(job.check);
const calculate = jest.mocked(job.calculate);

registerPaneIcons();

beforeEach(() => {
  jest.resetAllMocks();
  check.mockResolvedValue(done(examination()));
  calculate.mockResolvedValue(done(calculation()));
});

/** Opens the pane on an Excel that answers. */
function open({
  language = "en" as Language,
  answer = undefined as OfficeAnswer | undefined,
  excel = fakeHost(),
} = {}) {
  render(<App answer={answer ?? { kind: "connected", host: excel.host }} language={language} />);
  return excel;
}

const button = (name: string) => screen.findByRole("button", { name });
const status = () => screen.getByRole("status").textContent;

/** Presses a button once it may be pressed. */
async function press(name: string) {
  const found = await button(name);
  expect(found.getAttribute("aria-disabled")).not.toBe("true");
  fireEvent.click(found);
}

/** Follows a link to a cell or sheet. */
async function jump(name: string) {
  await act(async () => void fireEvent.click(screen.getByRole("button", { name })));
}

describe("before the workbook has been looked at", () => {
  it("says that it is connecting, and lets nothing be pressed", async () => {
    open({ answer: { kind: "starting" } });
    expect(status()).toBe("Connecting to Excel…");
    expect((await button("Calculate grades")).getAttribute("aria-disabled")).toBe("true");
    expect(check).not.toHaveBeenCalled();
  });

  it("says what to do when Excel does not answer, and goes on when it answers late", async () => {
    const { host } = fakeHost();
    const view = render(<App answer={{ kind: "unanswered" }} language="en" />);
    expect(within(screen.getByRole("alert")).getAllByRole("listitem")).toHaveLength(3);
    expect(screen.queryByRole("button")).toBeNull();
    view.rerender(<App answer={{ kind: "connected", host }} language="en" />);
    await screen.findByRole("heading", { name: "Ready, but errors block 1 grade" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says which Excel is needed when this one is too old", () => {
    open({ answer: { kind: "unsupported", needs: "ExcelApi 1.9" } });
    expect(screen.getByRole("alert").textContent).toContain("ExcelApi 1.9");
  });
});

describe("after the first check", () => {
  it("shows what each sheet was taken for and which is not used; a sheet's name leads there", async () => {
    const excel = open();
    expect(await screen.findByRole("heading", { name: "Officials" })).toBeTruthy();
    expect(screen.getByText("2025 · 4 entries")).toBeTruthy();
    await jump("Notes");
    expect(excel.shown).toEqual([["Notes", null]]);
  });

  it("says how sure it is of each sheet and, where somebody asks, why", async () => {
    open();
    const why = await screen.findByRole("button", { name: "Why? Officials" });
    expect(why.closest("li")?.textContent).toContain("certain");
    expect(why.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(why);
    expect(why.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText("Taken for Officials, certain: its name and its headers agree.")).toBeTruthy();
    expect(screen.getByText("Not Talks: Positive is missing.")).toBeTruthy();
    fireEvent.click(why);
    expect(screen.queryByText(/^Taken for/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Why? Notes" }));
    expect(screen.getByText("Not used: no header of any role was found.")).toBeTruthy();
    expect(screen.getByText("The sheet is hidden; it is read like any other.")).toBeTruthy();
  });

  it("says how many officials errors block", async () => {
    open();
    expect(await screen.findByRole("heading", { name: "Ready, but errors block 1 grade" })).toBeTruthy();
    expect(screen.getByText("2025: 4 officials, 1 blocked")).toBeTruthy();
  });

  it("lists issues by severity with whom they concern, and jumps to the cell", async () => {
    check.mockResolvedValue(done(examination([figureIssue("question", 8), figureIssue("error", 6)])));
    const excel = open();
    await screen.findByRole("heading", { name: "Errors 1" });
    const titles = screen.getAllByRole("heading", { level: 3 }).map((title) => title.textContent);
    expect(titles.slice(0, 2)).toEqual(["Errors1", "Questions1"]);
    expect(screen.getAllByText(/Du Heng · 2025/)).toHaveLength(2);
    await jump("Go to 'Record cards'!D7");
    expect(excel.shown).toEqual([["Record cards", "D7"]]);
  });

  it("shows the first few of many issues, then all", async () => {
    check.mockResolvedValue(done(examination(Array.from({ length: 23 }, (_, row) => figureIssue("warning", 9 * row)))));
    open();
    await screen.findByRole("heading", { name: "Warnings 23" });
    expect(screen.getAllByRole("button", { name: /^Go to/ })).toHaveLength(5);
    await press("Show all 23");
    expect(screen.getAllByRole("button", { name: /^Go to/ })).toHaveLength(23);
    expect(screen.queryByRole("button", { name: /^Show/ })).toBeNull();
  });

  it("tells a column that fails once, with its range and how many cells it stands for", async () => {
    check.mockResolvedValue(done(examination(Array.from({ length: 23 }, (_, row) => figureIssue("error", row)))));
    const excel = open();
    await screen.findByRole("heading", { name: "Errors 23" });
    expect(screen.getByText(/This is the first of 23 such faults here\./)).toBeTruthy();
    await jump("Go to 'Record cards'!D1:D23");
    expect(excel.shown).toEqual([["Record cards", "D1:D23"]]);
  });

  it("says why a jump leads nowhere", async () => {
    open({ excel: fakeHost(refused({ code: "sheet-gone", sheet: "Notes" })) });
    await screen.findByRole("button", { name: "Notes" });
    await jump("Notes");
    expect((await screen.findByRole("alert")).textContent).toContain("no longer there");
  });

  it("says what a workbook without officials needs, and offers only to check again", async () => {
    check.mockResolvedValue(done(emptyExamination()));
    open();
    expect(await screen.findByRole("heading", { name: "Nobody to appraise yet" })).toBeTruthy();
    expect(
      screen
        .getAllByRole("listitem")
        .slice(0, 3)
        .map((item) => item.textContent),
    ).toEqual(["Officials", "Indicators", "Record cards"]);
    expect(screen.queryByRole("button", { name: "Calculate grades" })).toBeNull();
    await press("Check again");
    await button("Check again");
    expect(check).toHaveBeenCalledTimes(2);
  });
});

describe("calculating", () => {
  it("says each stage, keeps what was found in sight, and does one job at a time", async () => {
    const stages: (string | null)[] = [];
    let finish = () => {};
    calculate.mockImplementation(async (_, onStage) => {
      for (const stage of ["reading", "scoring", "writing"] as const) {
        await onStage?.(stage);
        stages.push(status());
      }
      await new Promise<void>((resolve) => (finish = resolve));
      return done(calculation());
    });
    open();
    await press("Calculate grades");
    await screen.findByText("Writing grades and sheets…");
    expect(stages.slice(0, 2)).toEqual(["Reading the workbook…", "Checking and scoring…"]);
    expect(screen.getByRole("progressbar")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Errors 1" })).toBeTruthy();
    fireEvent.click(await button("Check again"));
    fireEvent.click(await button("Calculate grades"));
    finish();
    await screen.findByRole("heading", { name: "Grades are in the workbook, but errors block 1 of them" });
    expect([check.mock.calls.length, calculate.mock.calls.length]).toEqual([1, 1]);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("shows what came of it by group and grade, reads it out, and leads to the sheets written", async () => {
    const excel = open();
    await press("Calculate grades");
    await screen.findByRole("heading", { name: "Grades are in the workbook, but errors block 1 of them" });
    expect(status()).toBe("3 graded, 1 blocked, 0 not graded");
    const result = screen.getByRole("heading", { name: "Result" }).closest("section");
    expect([...(result?.querySelectorAll("li") ?? [])].map((item) => item.textContent)).toEqual([
      ...["Outstanding 1", "Competent 1", "Basically competent 0", "Incompetent 0"],
      ...["Outstanding 0", "Competent 1", "Basically competent 0", "Incompetent 0", "Blocked 1"],
      ...["Officialsgrade columns", "Score breakdown 2025"],
    ]);
    expect(screen.getAllByText(/^Provisional/)).toHaveLength(1);
    await jump("Score breakdown 2025");
    expect(excel.shown).toEqual([["Score breakdown 2025", null]]);
  });

  it("says when there was nothing to change", async () => {
    calculate.mockResolvedValue(done(calculation([])));
    open();
    await press("Calculate grades");
    await screen.findByRole("heading", { name: /^Nothing to change/ });
    expect(screen.queryByRole("heading", { name: "Written" })).toBeNull();
  });
});

describe("when it comes to nothing", () => {
  const refusals: readonly [Language, Refusal, RegExp][] = [
    ["en", { code: "cells-protected", sheet: "Officials" }, /not calculated.*protected.*Go to Officials/],
    ["en", { code: "cell-being-edited" }, /not calculated.*Press Enter/],
    ["zh-CN", { code: "cells-filtered", sheet: "考核对象" }, /未能计算等次.*筛选.*转到“考核对象”/],
  ];
  it.each(refusals)("says why and what to do (%s, %o)", async (language, refusal, words) => {
    calculate.mockResolvedValue(refused(refusal));
    open({ language });
    await press(language === "en" ? "Calculate grades" : "计算等次");
    expect((await screen.findByRole("alert")).textContent).toMatch(words);
  });

  it("goes on after a refusal", async () => {
    check.mockResolvedValueOnce(refused({ code: "excel-busy" }));
    open();
    expect((await screen.findByRole("alert")).textContent).toMatch(/could not be checked.*busy/);
    await press("Check again");
    await screen.findByRole("heading", { name: "Ready, but errors block 1 grade" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("never shows the words of an exception", async () => {
    calculate.mockRejectedValue(new Error("secret"));
    open();
    await press("Calculate grades");
    const words = (await screen.findByRole("alert")).textContent;
    expect(words).toMatch(/fault of its own/);
    expect(words).not.toMatch(/secret/);
  });
});

it("speaks Chinese throughout, save what the workbook itself says", async () => {
  open({ language: "zh-CN" });
  await press("计算等次");
  await screen.findByRole("heading", { name: "等次已写入工作簿，但有 1 人次因错误未评定" });
  expect(status()).toBe("已定等次 3 人，受阻 1 人，不定等次 0 人");
  const workbook =
    /Officials|Departments|Towns|Record cards|Score breakdown 2025|Outstanding|Basically competent|Incompetent|Competent|Du Heng|GDP|Notes|D7/g;
  expect(document.body.textContent?.replace(workbook, "")).not.toMatch(/[A-Za-z]{2}/);
});
