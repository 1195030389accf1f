/** @jest-environment jsdom */
/** Looking at what would be written before it is, and undoing it afterwards. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import type { Language } from "../../src/appraisal";
import * as job from "../../src/appraise";
import * as jobs from "../../src/jobs";
import { App } from "../../src/taskpane/App";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { LocalAppraiser } from "../../src/worker/local-appraiser";
import { done, refused, type Edit } from "../../src/workbook";
import { sheet } from "../reading/build";
import { calculation, EDITS, emptyExamination, examination, fakeHost } from "./sample";

jest.mock("../../src/appraise", () => ({
  ...jest.requireActual<typeof job>("../../src/appraise"),
  check: jest.fn(),
  calculate: jest.fn(),
}));
jest.mock("../../src/jobs", () => ({
  ...jest.requireActual<typeof jobs>("../../src/jobs"),
  preview: jest.fn(),
  undo: jest.fn(),
}));
const check = jest.mocked(job.check);
const calculate = jest.mocked(job.calculate);
const preview = jest.mocked(jobs.preview);
const undo = jest.mocked(jobs.undo);

registerPaneIcons();

const snapshot = { sheets: [sheet("Officials", [["Name"]])] };
const mark: Edit = {
  kind: "mark",
  sheet: "Officials",
  name: "score",
  area: { row: 0, column: 4, rows: 1, columns: 1 },
};
const planned = (edits: readonly Edit[] = [...EDITS, mark]) => ({ ...calculation(edits), snapshot });
const kept = { sheet: "Officials", reason: "changed", areas: [{ row: 1, column: 4, rows: 2, columns: 1 }] } as const;

beforeEach(() => {
  jest.resetAllMocks();
  check.mockResolvedValue(done(examination()));
  calculate.mockResolvedValue(done(planned()));
  preview.mockResolvedValue(done(planned()));
  undo.mockResolvedValue(done({ edits: [], kept: [] }));
});

/** Opens the pane on an Excel that fails whenever it is asked to read or write. */
async function open(language: Language = "en") {
  render(
    <App answer={{ kind: "connected", host: fakeHost().host }} language={language} appraiser={new LocalAppraiser()} />,
  );
  await settled();
}
const settled = () => waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false"));
async function press(name: string) {
  fireEvent.click(await screen.findByRole("button", { name }));
  await settled();
}
const status = () => screen.getByRole("status").textContent;
const lines = async (heading: string) => {
  // What was read is asked for once the notice stands.
  await act(async () => undefined);
  const items = screen.getByRole("heading", { name: heading }).closest("section")?.querySelectorAll("li") ?? [];
  return [...items].map((item) => item.textContent);
};

describe("the preview", () => {
  it("tells what would be written, sheet by sheet, and that nothing is", async () => {
    await open();
    await press("Preview");
    expect(await lines("Preview")).toEqual([
      "Officials: Score in new column E, 1 cell",
      "New sheet “Score breakdown 2025”, 0 rows",
    ]);
    expect(status()).toBe("Preview: nothing has been written");
    expect(screen.getByRole("button", { name: "1 error" })).toBeTruthy();
    expect(calculate).not.toHaveBeenCalled();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("tells where there would be nothing to write, or nobody to write about", async () => {
    await open();
    preview.mockResolvedValue(done(planned([])));
    await press("Preview");
    expect(await lines("Preview")).toEqual(["Nothing to write: the workbook already holds these results."]);
    preview.mockResolvedValue(done({ ...emptyExamination(), edits: [] }));
    await press("Preview");
    expect(status()).toBe("Nobody to appraise yet");
  });

  it("says why it cannot be made", async () => {
    preview.mockResolvedValue(refused({ code: "excel-busy" }));
    await open();
    await press("Preview");
    expect(screen.getByRole("alert").textContent).toMatch(/preview could not be made.*busy/);
  });

  it("speaks Chinese", async () => {
    await open("zh-CN");
    await press("预览");
    expect(await lines("预览")).toEqual([
      "Officials：在新增的E列写入Score，共1个单元格",
      "新建工作表“Score breakdown 2025”，0行",
    ]);
  });
});

describe("undo", () => {
  it("is offered once something was written, and not before", async () => {
    calculate.mockResolvedValueOnce(done(planned([])));
    await open();
    await press("Calculate grades");
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    await press("Calculate grades");
    expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
    await press("Check again");
    expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
  });

  it("takes back what that calculation wrote, looks at the workbook again, and is then gone; the focus is not", async () => {
    await open();
    await press("Calculate grades");
    await press("Undo");
    expect(undo.mock.calls.map(([, carried]) => carried)).toEqual([{ before: snapshot, edits: [...EDITS, mark] }]);
    expect(check).toHaveBeenCalledTimes(2);
    expect(screen.getByRole("heading", { name: "Undone: every cell and sheet is as it was" })).toBeTruthy();
    expect(status()).toBe("Undone: every cell and sheet is as it was");
    expect(screen.getByRole("tab", { name: /Check \(1\)/ })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Check again" }));
  });

  it("says each stage", async () => {
    const stages: (string | null)[] = [];
    undo.mockImplementation(async (_, __, onStage) => {
      for (const stage of ["reading", "writing"] as const) {
        await onStage?.(stage);
        stages.push(status());
      }
      return done({ edits: [], kept: [] });
    });
    await open();
    await press("Calculate grades");
    await press("Undo");
    expect(stages).toEqual(["Reading the workbook…", "Putting back what stood there…"]);
  });

  it.each([
    ["en", "Calculate grades", "Undo", /^Undone, except/, "Officials!E2:E3 was changed since and stays as it is."],
    ["zh-CN", "计算等次", "撤销", /^已撤销，但/, "Officials!E2:E3此后有改动，保持现状。"],
  ] as const)("names what stays (%s)", async (language, calculating, undoing, title, sentence) => {
    undo.mockResolvedValue(done({ edits: [], kept: [kept] }));
    await open(language);
    await press(calculating);
    await press(undoing);
    expect(await lines(screen.getByRole("heading", { name: title }).textContent ?? "")).toEqual([sentence]);
  });

  it("names it even where the workbook cannot be looked at again", async () => {
    undo.mockResolvedValue(done({ edits: [], kept: [kept] }));
    await open();
    await press("Calculate grades");
    check.mockResolvedValue(refused({ code: "excel-busy" }));
    await press("Undo");
    expect(await lines("Undone, except for what could not be put back")).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Check again" })).toBeTruthy();
  });

  it("says why it cannot be done, and stays on offer", async () => {
    undo.mockResolvedValueOnce(refused({ code: "cells-filtered", sheet: "Officials" }));
    await open();
    await press("Calculate grades");
    await press("Undo");
    expect(screen.getByRole("alert").textContent).toMatch(/not undone.*Clear the filter/);
    await press("Undo");
    expect(screen.getByRole("heading", { name: /^Undone: / })).toBeTruthy();
  });

  it("that runs into a fault asks to look over the workbook", async () => {
    undo.mockRejectedValue(new Error("secret"));
    await open();
    await press("Calculate grades");
    await press("Undo");
    expect(screen.getByRole("alert").textContent).toMatch(/Look over the workbook/);
  });
});
