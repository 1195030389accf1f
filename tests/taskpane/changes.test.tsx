/** @jest-environment jsdom */
/** What the pane says when the workbook changes under it. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import type { Language } from "../../src/appraisal";
import * as job from "../../src/appraise";
import * as jobs from "../../src/jobs";
import { App } from "../../src/taskpane/App";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { LocalAppraiser } from "../../src/worker/local-appraiser";
import { done, refused, SHEET_MARK, type InteractiveHost, type Outcome } from "../../src/workbook";
import { sheet } from "../reading/build";
import { calculation, EDITS, examination, fakeHost } from "./sample";

jest.mock("../../src/appraise", () => ({
  ...jest.requireActual<typeof job>("../../src/appraise"),
  check: jest.fn(),
  calculate: jest.fn(),
}));
jest.mock("../../src/jobs", () => ({
  ...jest.requireActual<typeof jobs>("../../src/jobs"),
  sheetsNewerThanGrades: jest.fn(),
}));
const check = jest.mocked(job.check);
const calculate = jest.mocked(job.calculate);
const newer = jest.mocked(jobs.sheetsNewerThanGrades);

registerPaneIcons();

const snapshot = { sheets: [sheet("Officials", [["Name"]]), sheet("Notes", [["x"]])] };

beforeEach(() => {
  jest.resetAllMocks();
  newer.mockReturnValue([]);
  check.mockImplementation(() => Promise.resolve(done({ ...examination(), snapshot })));
  calculate.mockImplementation(() => Promise.resolve(done({ ...calculation(), snapshot })));
});

async function open(language: Language = "en", excel = fakeHost()) {
  const view = render(
    <App answer={{ kind: "connected", host: excel.host }} language={language} appraiser={new LocalAppraiser()} />,
  );
  await settled();
  /** Excel tells of changes, `Sheet!B2` or `Sheet`; now, unless some milliseconds ago. */
  const tell = async (places: readonly string[], ago = 0) => {
    const changes = places.map((place) => {
      const [name = "", cells = null] = place.split("!");
      return { sheet: name, cells, at: Date.now() - ago };
    });
    await act(async () => excel.listeners.forEach((listener) => listener(changes)));
  };
  return { ...excel, view, tell };
}
const settled = () => waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false"));
async function press(name: string, index = 0) {
  const button = screen.getAllByRole("button", { name })[index];
  if (!button) throw new Error(name);
  fireEvent.click(button);
  await settled();
}
const status = () => screen.getByRole("status").textContent;
const heading = (name: RegExp | string) => screen.queryByRole("heading", { name });
/** The places that a notice names. */
const places = (name: string) =>
  [...(heading(name)?.closest("section")?.querySelectorAll("li") ?? [])].map((item) => item.textContent);

it("says nothing while nothing changes", async () => {
  await open();
  expect(heading(/^Changed/)).toBeNull();
});

it("names what changed since the last check, leads there, and checks again", async () => {
  const { tell, shown } = await open();
  await tell(["Officials!B5", "Ballots 2026"]);
  expect(places("Changed since the last check")).toEqual(["Officials!B5", "Ballots 2026"]);
  expect(status()).toBe("Changed since the last check");
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Go to Officials!B5" })));
  expect(shown).toEqual([["Officials", "B5"]]);
  expect(check).toHaveBeenCalledTimes(1);
  await press("Check again");
  expect(check).toHaveBeenCalledTimes(2);
  expect(heading(/^Changed/)).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("main"));
});

it("says of a calculation that it is out of date, and takes nothing of it away", async () => {
  const { tell } = await open();
  await press("Calculate grades");
  expect(status()).toBe("3 graded, 1 blocked, 0 not graded");
  await tell(["Officials!B5"]);
  expect(places("Changed since the last calculation")).toEqual(["Officials!B5"]);
  expect(status()).toBe("Changed since the last calculation");
  expect(await screen.findByRole("heading", { name: "Results" })).toBeTruthy();
});

it("says nothing of sheets that are not used, nor of what the calculation has written", async () => {
  const { tell } = await open();
  await tell(["Notes!A1"]);
  await press("Calculate grades");
  await tell(["Notes!A1", "Officials!E1", EDITS[1]?.sheet ?? ""]);
  expect(heading(/^Changed/)).toBeNull();
  await tell(["Officials!D1:E1"]);
  expect(heading(/^Changed/)).toBeTruthy();
});

it("knows its own sheets by their marks after another look", async () => {
  const marks = { [SHEET_MARK]: { text: "check" } };
  const own = { ...sheet("Check report", [["x"]]), marks };
  check.mockImplementation(() => Promise.resolve(done({ ...examination(), snapshot: { sheets: [own] } })));
  const { tell } = await open();
  await tell(["Check report!A1"]);
  expect(heading(/^Changed/)).toBeNull();
});

it("names the first few of many places", async () => {
  const { tell } = await open();
  await tell([1, 2, 3, 4, 5, 6, 7].map((row) => `Officials!B${row}`));
  expect(places("Changed since the last check")).toHaveLength(6);
  expect(screen.getByText("and 2 more places")).toBeTruthy();
});

describe("a change while the add-in is at work", () => {
  /** Checks, with Excel telling of a change half-way. */
  async function checkWith(ago: number) {
    const pane = await open();
    check.mockImplementation(async (_, onStage) => {
      await onStage?.("reading");
      pane.tell(["Officials!B5"], ago);
      await onStage?.("scoring");
      return done({ ...examination(), snapshot });
    });
    await press("Check again");
    return pane;
  }

  it("is told of afterwards, for what was read may be older", async () => {
    await checkWith(0);
    expect(places("Changed since the last check")).toEqual(["Officials!B5"]);
  });

  it("is not told of where it came before the reading began", async () => {
    await checkWith(5_000);
    expect(heading(/^Changed/)).toBeNull();
  });
});

it("is not told, some time later, of what was made before the workbook was read", async () => {
  const { tell } = await open();
  await press("Check again");
  await tell(["Officials!B5"], 5_000);
  expect(heading(/^Changed/)).toBeNull();
  await tell(["Officials!B6"]);
  expect(places("Changed since the last check")).toEqual(["Officials!B6"]);
});

it("does not forget what changed where the next check comes to nothing", async () => {
  const { tell } = await open();
  await tell(["Officials!B5"]);
  check.mockResolvedValueOnce(refused({ code: "excel-busy" }));
  await press("Check again");
  expect(screen.getByRole("alert").textContent).toMatch(/could not be checked/);
  expect(places("Changed since the last check")).toEqual(["Officials!B5"]);
});

describe("grades that are older than what they were made from", () => {
  it("are told of when the workbook is opened, and until they are calculated again", async () => {
    newer.mockReturnValue(["Officials"]);
    await open();
    expect(places("Changed since grades were last calculated")).toEqual(["Officials"]);
    expect(screen.getByText(/older than these sheets\. Calculate grades again/)).toBeTruthy();
    await press("Calculate grades");
    expect(heading(/^Changed/)).toBeNull();
  });

  it("are not told of twice", async () => {
    newer.mockReturnValue(["Officials"]);
    const { tell } = await open();
    await tell(["Officials!B5"]);
    expect(screen.getAllByRole("heading", { name: /^Changed/ }).map((title) => title.textContent)).toEqual([
      "Changed since the last check",
    ]);
  });
});

describe("listening", () => {
  it("ends when the pane goes", async () => {
    const { listeners, view } = await open();
    expect(listeners.size).toBe(1);
    view.unmount();
    expect(listeners.size).toBe(0);
  });

  it("ends when the page goes", async () => {
    const { listeners, tell } = await open();
    const [listener] = listeners;
    window.dispatchEvent(new Event("pagehide"));
    expect(listeners.size).toBe(0);
    if (listener) listeners.add(listener);
    await tell(["Officials!B5"]);
    expect(heading(/^Changed/)).toBeNull();
  });

  it("ends for one Excel when there is another", async () => {
    const { listeners, view } = await open();
    const other = fakeHost();
    view.rerender(
      <App answer={{ kind: "connected", host: other.host }} language="en" appraiser={new LocalAppraiser()} />,
    );
    await settled();
    expect([listeners.size, other.listeners.size]).toEqual([0, 1]);
  });

  it("ends also where Excel agrees to it only after the pane is gone", async () => {
    const excel = fakeHost();
    let agree = () => {};
    const agreed = new Promise<void>((resolve) => (agree = resolve));
    const host: InteractiveHost = { ...excel.host, listen: (...args) => agreed.then(() => excel.host.listen(...args)) };
    const { view } = await open("en", { ...excel, host });
    view.unmount();
    agree();
    await new Promise((resolve) => setTimeout(resolve));
    expect(excel.listeners.size).toBe(0);
  });

  it.each<[string, () => Promise<Outcome<never>>]>([
    ["is refused", () => Promise.resolve(refused({ code: "excel-busy" }))],
    ["fails", () => Promise.reject(new Error("secret"))],
  ])("that %s is nothing to the clerk", async (_, listen) => {
    const excel = fakeHost();
    await open("en", { ...excel, host: { ...excel.host, listen } });
    expect(status()).toBe("Ready, but errors block 1 grade");
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

it("speaks Chinese", async () => {
  const { tell } = await open("zh-CN");
  await tell([1, 2, 3, 4, 5, 6].map((row) => `Officials!B${row}`));
  expect(heading("上次校验之后有改动")).toBeTruthy();
  expect(screen.getByText("另有 1 处")).toBeTruthy();
  await press("计算等次");
  await tell(["Officials!B5"]);
  expect(heading("上次计算之后有改动")).toBeTruthy();
  newer.mockReturnValue(["Officials"]);
  await press("重新校验");
  expect(heading("上次计算等次之后有改动")).toBeTruthy();
  expect(screen.getByText("工作簿中的等次早于这些工作表的改动，请重新计算等次。")).toBeTruthy();
});
