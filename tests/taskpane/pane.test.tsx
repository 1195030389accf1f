/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import type { Language } from "../../src/appraisal";
import * as job from "../../src/appraise";
import { App } from "../../src/taskpane/App";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { LocalAppraiser } from "../../src/worker/local-appraiser";
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
  render(
    <App
      answer={answer ?? { kind: "connected", host: excel.host }}
      language={language}
      appraiser={new LocalAppraiser()}
    />,
  );
  return excel;
}

const button = (name: string) => screen.findByRole("button", { name });
const status = () => screen.getByRole("status").textContent;

/** Presses a button once it may be pressed. */
async function press(name: string) {
  const found = await button(name);
  expect(found.getAttribute("aria-disabled")).not.toBe("true");
  await act(async () => void fireEvent.click(found));
}

/** Follows a link to a cell or sheet. */
async function jump(name: string) {
  await act(async () => void fireEvent.click(screen.getByRole("button", { name })));
}

describe("before the workbook has been looked at", () => {
  it("says that it is connecting, and lets nothing be pressed", async () => {
    open({ answer: { kind: "starting" } });
    expect(status()).toBe("Connecting to Excel…");
    expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("true");
    expect((await button("Calculate grades")).getAttribute("aria-disabled")).toBe("true");
    expect(check).not.toHaveBeenCalled();
  });

  it("says what to do when Excel does not answer, and goes on when it answers late", async () => {
    const { host } = fakeHost();
    const view = render(<App answer={{ kind: "unanswered" }} language="en" appraiser={new LocalAppraiser()} />);
    expect(within(screen.getByRole("alert")).getAllByRole("listitem")).toHaveLength(3);
    expect(screen.queryByRole("button", { name: "Calculate grades" })).toBeNull();
    view.rerender(<App answer={{ kind: "connected", host }} language="en" appraiser={new LocalAppraiser()} />);
    await screen.findByText("Ready, but errors block 1 grade");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says which Excel is needed when this one is too old", () => {
    open({ answer: { kind: "unsupported", needs: "ExcelApi 1.9" } });
    expect(screen.getByRole("alert").textContent).toContain("ExcelApi 1.9");
  });
});

/** Opens a step. */
async function step(name: string) {
  const tab = await screen.findByRole("tab", { name: new RegExp(`^${name}`) });
  await act(async () => void fireEvent.click(tab));
}
const chosenStep = () => screen.getByRole("tab", { selected: true }).textContent?.trim();

describe("the steps", () => {
  it("lead to what is wrong, where something is", async () => {
    open();
    await screen.findByText("Ready, but errors block 1 grade");
    expect(chosenStep()).toBe("Check (1)");
  });

  it("begin with the workbook, where nothing is", async () => {
    check.mockResolvedValue(done(examination([figureIssue("warning", 6)])));
    open();
    await screen.findByText(/1 warning\./);
    expect(chosenStep()).toBe("Workbook");
  });

  it("lead to the results of a calculation, and stay where the clerk is when something is remembered", async () => {
    open();
    await press("Calculate grades");
    await screen.findByRole("heading", { name: "Results" });
    expect(chosenStep()).toBe("Results");
    await step("Workbook");
    expect(chosenStep()).toBe("Workbook");
  });

  it("stay where the clerk went while the workbook was looked at", async () => {
    const endings: (() => void)[] = [];
    check.mockImplementation(async (_, onStage) => {
      await onStage?.("reading");
      await new Promise<void>((resolve) => endings.push(resolve));
      return done(examination());
    });
    const { host } = fakeHost();
    const pane = (answer: OfficeAnswer) => <App answer={answer} language="en" appraiser={new LocalAppraiser()} />;
    const view = render(pane({ kind: "starting" }));
    await step("Share");
    view.rerender(pane({ kind: "connected", host }));
    await waitFor(() => expect(endings).toHaveLength(1));
    endings[0]?.();
    await screen.findByText("Ready, but errors block 1 grade");
    expect(chosenStep()).toBe("Share");
    await press("Check again");
    await waitFor(() => expect(endings).toHaveLength(2));
    endings[1]?.();
    await waitFor(() => expect(chosenStep()).toBe("Check (1)"));
  });

  it("are tabs of one panel, gone through with the arrow keys", async () => {
    open();
    await screen.findByText("Ready, but errors block 1 grade");
    const panel = screen.getByRole("tabpanel");
    expect(panel.getAttribute("aria-labelledby")).toBe(screen.getByRole("tab", { selected: true }).id);
    expect(screen.getAllByRole("tab").map((tab) => tab.getAttribute("aria-controls"))).toEqual(Array(4).fill(panel.id));
  });
});

describe("the workbook", () => {
  const openWorkbook = async () => {
    const excel = open();
    await step("Workbook");
    return excel;
  };

  it("shows what each sheet was taken for and which is not used; a sheet's name leads there", async () => {
    const excel = await openWorkbook();
    expect(await screen.findByRole("heading", { name: "Officials" })).toBeTruthy();
    expect(screen.getByText("2025 · 4 entries · certain")).toBeTruthy();
    await jump("Notes");
    expect(excel.shown).toEqual([["Notes", null]]);
  });

  it("says, where somebody asks, why each sheet was read so", async () => {
    await openWorkbook();
    const why = await screen.findByRole("button", { name: "Officials: why, and change" });
    expect(why.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(why);
    expect(why.getAttribute("aria-expanded")).toBe("true");
    expect(await screen.findByText("Taken for Officials, certain: its name and its headers agree.")).toBeTruthy();
    expect(screen.getByText("Not Talks: Positive is missing.")).toBeTruthy();
    fireEvent.click(why);
    expect(screen.queryByText(/^Taken for/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Notes: why, and change" }));
    expect(await screen.findByText("Not used: no header of any role was found.")).toBeTruthy();
    expect(screen.getByText("The sheet is hidden; it is read like any other.")).toBeTruthy();
  });

  it("says how many officials errors block, and leads to the errors", async () => {
    await openWorkbook();
    expect(await screen.findByRole("heading", { name: "Ready, but errors block 1 grade" })).toBeTruthy();
    expect(screen.getByText("2025: 4 officials, 1 blocked")).toBeTruthy();
    await press("Look through them");
    expect(chosenStep()).toBe("Check (1)");
  });

  it("says why a jump leads nowhere", async () => {
    open({ excel: fakeHost(refused({ code: "sheet-gone", sheet: "Notes" })) });
    await step("Workbook");
    await jump("Notes");
    expect((await screen.findByRole("alert")).textContent).toContain("no longer there");
  });
});

describe("the check", () => {
  it("lists issues gravest first with whom they concern and how to mend them, and jumps to the cell in one press", async () => {
    check.mockResolvedValue(done(examination([figureIssue("question", 8), figureIssue("error", 6)])));
    const excel = open();
    const places = await screen.findAllByRole("button", { name: /^Go to/ });
    expect(places.map(({ textContent }) => textContent)).toEqual(["'Record cards'!D7", "'Record cards'!D9"]);
    expect(screen.getAllByText("Du Heng · 2025")).toHaveLength(2);
    expect(screen.getAllByRole("img").map((icon) => icon.getAttribute("aria-label"))).toEqual(["Error", "Question"]);
    expect(screen.getAllByText(/^Fill in the actual or verified figure/)).toHaveLength(2);
    await jump("Go to 'Record cards'!D7");
    expect(excel.shown).toEqual([["Record cards", "D7"]]);
  });

  it("counts them by severity and sheet, and shows those that are asked for", async () => {
    const elsewhere = { ...figureIssue("error", 3), at: { sheet: "Ballots", row: 3, column: 1 } };
    check.mockResolvedValue(done(examination([figureIssue("warning", 8), figureIssue("error", 6), elsewhere])));
    open();
    const shown = () => screen.getAllByRole("button", { name: /^Go to/ }).map(({ textContent }) => textContent);
    expect((await screen.findByRole("button", { name: "All 3" })).getAttribute("aria-pressed")).toBe("true");
    await press("2 errors");
    await screen.findByText("No grade is given until they are mended.");
    expect(shown()).toEqual(["'Record cards'!D7", "Ballots!B4"]);
    const sheets = screen.getByRole("combobox", { name: "Sheet" });
    await act(async () => void fireEvent.change(sheets, { target: { value: "1" } }));
    await waitFor(() => expect(shown()).toEqual(["Ballots!B4"]));
    await press("1 warning");
    expect(await screen.findByText("None of this kind.")).toBeTruthy();
  });

  it("shows the first of very many issues, then more", async () => {
    check.mockResolvedValue(
      done(examination(Array.from({ length: 120 }, (_, row) => figureIssue("warning", 9 * row)))),
    );
    open();
    await step("Check");
    expect(await screen.findAllByRole("button", { name: /^Go to/ })).toHaveLength(50);
    expect(screen.getByText("50 of 120 shown")).toBeTruthy();
    await press("Show 70 more");
    await waitFor(() => expect(screen.getAllByRole("button", { name: /^Go to/ })).toHaveLength(120));
    expect(screen.queryByRole("button", { name: /^Show/ })).toBeNull();
  });

  it("tells a column that fails once, with its range and how many cells it stands for", async () => {
    check.mockResolvedValue(done(examination(Array.from({ length: 23 }, (_, row) => figureIssue("error", row)))));
    const excel = open();
    expect(await screen.findByText(/This is the first of 23 such faults here\./)).toBeTruthy();
    expect(screen.getByRole("button", { name: "23 errors" })).toBeTruthy();
    await jump("Go to 'Record cards'!D1:D23");
    expect(excel.shown).toEqual([["Record cards", "D1:D23"]]);
  });

  it("says so where there is nothing", async () => {
    check.mockResolvedValue(done(examination([])));
    open();
    await step("Check");
    expect(await screen.findByText("No issues found.")).toBeTruthy();
  });
});

describe("a workbook to begin with", () => {
  it("says what is missing, step by step, and offers only to check again", async () => {
    check.mockResolvedValue(done(emptyExamination()));
    open();
    expect(await screen.findByRole("heading", { name: "Nobody to appraise yet" })).toBeTruthy();
    expect(
      screen
        .getAllByText(/: not found yet$/)
        .slice(0, 3)
        .map(({ textContent }) => textContent),
    ).toEqual([...["Officials: not found yet", "Indicators: not found yet", "Record cards: not found yet"]]);
    expect(screen.queryByRole("button", { name: "Calculate grades" })).toBeNull();
    await press("Check again");
    await button("Check again");
    expect(check).toHaveBeenCalledTimes(2);
  });

  it("has no results to show, and says why", async () => {
    check.mockResolvedValue(done(emptyExamination()));
    open();
    for (const name of ["Results", "Share"]) {
      await step(name);
      expect(await screen.findByText(/nobody to appraise yet/)).toBeTruthy();
    }
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
    await screen.findByText("Writing…");
    expect(stages.slice(0, 2)).toEqual(["Reading the workbook…", "Checking and scoring…"]);
    expect(screen.getByRole("progressbar")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Go to 'Record cards'!D7" })).toBeTruthy();
    fireEvent.click(await button("Check again"));
    fireEvent.click(await button("Calculate grades"));
    finish();
    await screen.findByRole("heading", { name: "Grades are in the workbook, but errors block 1 of them" });
    expect([check.mock.calls.length, calculate.mock.calls.length]).toEqual([1, 1]);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("says what came of it, reads it out, and leads to the sheets written", async () => {
    const excel = open();
    await press("Calculate grades");
    await screen.findByRole("heading", { name: "Grades are in the workbook, but errors block 1 of them" });
    expect(status()).toBe("3 graded, 1 blocked, 0 not graded");
    await press("2 sheets written");
    const notice = screen.getByRole("heading", { name: /^Grades are/ }).closest("section");
    expect([...(notice?.querySelectorAll("li") ?? [])].map((item) => item.textContent)).toEqual([
      ...["Officialsgrade columns", "Score breakdown 2025"],
    ]);
    await jump("Score breakdown 2025");
    expect(excel.shown).toEqual([["Score breakdown 2025", null]]);
  });

  it("says when there was nothing to change", async () => {
    calculate.mockResolvedValue(done(calculation([])));
    open();
    await press("Calculate grades");
    await screen.findByRole("heading", { name: /^Nothing to change/ });
    expect(screen.queryByRole("button", { name: /sheets? written/ })).toBeNull();
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
    await screen.findByText("Ready, but errors block 1 grade");
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
  await screen.findByRole("heading", { name: "结果" });
  expect(status()).toBe("已定等次 3 人，受阻 1 人，不定等次 0 人");
  const workbook =
    /Officials|Departments|Towns|Record cards|Score breakdown 2025|Outstanding|Basically competent|Incompetent|Competent|GDP|Notes|D7|(An Ning|Bo Yuan|Chen Lu|Du Heng)('s unit)?|English/g;
  for (const name of ["工作簿", "校验", "结果", "报送"]) {
    await step(name);
    await waitFor(() => expect(screen.getByRole("tabpanel").textContent).not.toBe(""));
    expect(document.body.textContent?.replace(workbook, "")).not.toMatch(/[A-Za-z]{2}/);
  }
});

describe("the language", () => {
  afterEach(() => window.localStorage.clear());

  it("is Excel's, until the clerk switches it, and then remembered", async () => {
    open();
    await press("中文");
    expect(await button("计算等次")).toBeTruthy();
    expect(document.documentElement.lang).toBe("zh-CN");
    await screen.findByText(/没有数据/);
    cleanup();
    open();
    expect(await button("计算等次")).toBeTruthy();
    await press("English");
    expect(await button("Calculate grades")).toBeTruthy();
  });
});
