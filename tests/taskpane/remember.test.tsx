/** @jest-environment jsdom */
/** What a clerk says of sheets and columns in the pane, and that it is remembered (workbook.md, *Roles*). */
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import { issue, type Issue } from "../../src/appraisal";
import * as job from "../../src/appraise";
import * as jobs from "../../src/jobs";
import { App } from "../../src/taskpane/App";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { LocalAppraiser } from "../../src/worker/local-appraiser";
import { done, refused, type Mark, type SheetSnapshot } from "../../src/workbook";
import { sheet } from "../reading/build";
import { examination, fakeHost } from "./sample";

jest.mock("../../src/appraise", () => ({
  ...jest.requireActual<typeof job>("../../src/appraise"),
  check: jest.fn(),
}));
jest.mock("../../src/jobs", () => ({
  ...jest.requireActual<typeof jobs>("../../src/jobs"),
  remember: jest.fn(),
}));
const check = jest.mocked(job.check);
const remember = jest.mocked(jobs.remember);

registerPaneIcons();

/** The sample with the sheets *Officials* and *Notes*, the latter with what is remembered of it. */
function book(issues: readonly Issue[] = [], marks: Record<string, Mark> = {}, more: readonly SheetSnapshot[] = []) {
  const sheets = [sheet("Officials", []), sheet("Notes", [], { marks }), ...more];
  return done({ ...examination(issues), snapshot: { sheets } });
}

const nobody = { kind: "nobody" } as const;
const unread = (column: number, text = "Verifed", name = "Cards") =>
  issue("unread-column", "question", nobody, { sheet: name, row: 1, column }, { text, field: "verified" });

beforeEach(() => {
  jest.resetAllMocks();
  check.mockResolvedValue(book());
  remember.mockResolvedValue(done([]));
});

async function open(language: "en" | "zh-CN" = "en") {
  render(
    <App answer={{ kind: "connected", host: fakeHost().host }} language={language} appraiser={new LocalAppraiser()} />,
  );
  await screen.findByRole("tabpanel");
  await waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false"));
}

/** Opens what can be said of each sheet that is listed. */
async function openSheets(language: "en" | "zh-CN" = "en") {
  await open(language);
  fireEvent.click(screen.getByRole("tab", { name: /Workbook|工作簿/ }));
  for (const more of screen.getAllByRole("button", { name: /why, and change|原因与更改/ })) fireEvent.click(more);
  await screen.findByRole("combobox", { name: /Notes/ });
}

/** Opens the list of issues. */
async function openIssues(language: "en" | "zh-CN" = "en") {
  await open(language);
  fireEvent.click(screen.getByRole("tab", { name: /Check|校验/ }));
  await waitFor(() => expect(screen.getByRole("tabpanel").querySelectorAll("li").length).toBeGreaterThan(0));
}

const list = (name: RegExp) => screen.getByRole("combobox", { name }) as HTMLSelectElement;
const said = () => remember.mock.calls.flatMap(([, choices]) => choices);
/** Waits until the workbook has been looked at so often. */
const looked = async (times: number) => {
  await waitFor(() => expect(check).toHaveBeenCalledTimes(times));
  await waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false"));
};

describe("the list of what a sheet is", () => {
  it("offers every role, that it is not used, and what was found; it shows what is remembered", async () => {
    check.mockResolvedValue(book([], { "role.talks": { text: "" } }));
    await openSheets();
    const options = [...list(/What Officials is/).options].map(({ text }) => text);
    expect(options.slice(0, 3)).toEqual(["As found", "Scheme", "Officials"]);
    expect([options.length, options.at(-1)]).toEqual([14, "Not used"]);
    expect(list(/What Officials is/).selectedOptions[0]?.text).toBe("As found");
    expect(list(/What Notes is/).selectedOptions[0]?.text).toBe("Talks");
  });

  it("only once Remember is pressed, the workbook is told and looked at again; the focus stays with the sheet", async () => {
    await openSheets();
    fireEvent.change(list(/What Notes is/), { target: { value: "ballots" } });
    expect(remember).not.toHaveBeenCalled();
    check.mockResolvedValue(book([], { "role.ballots": { text: "" } }));
    fireEvent.click(screen.getByRole("button", { name: "Remember what Notes is" }));
    await looked(2);
    expect(said()).toEqual([{ sheet: "Notes", role: "ballots" }]);
    expect(screen.queryByRole("button", { name: /^Remember/ })).toBeNull();
    expect(list(/What Notes is/).value).toBe("ballots");
    expect(document.activeElement).toBe(list(/What Notes is/));
  });

  it.each([
    ["none", { sheet: "Notes", role: "none" }],
    ["found", { sheet: "Notes", role: null }],
  ])("can say %s", async (value, choice) => {
    check.mockResolvedValue(book([], { "role.talks": { text: "" } }));
    await openSheets();
    fireEvent.change(list(/What Notes is/), { target: { value } });
    fireEvent.click(screen.getByRole("button", { name: /^Remember/ }));
    await looked(2);
    expect(said()).toEqual([choice]);
  });

  it("a choice that is taken back asks for nothing", async () => {
    await openSheets();
    fireEvent.change(list(/What Notes is/), { target: { value: "ballots" } });
    fireEvent.change(list(/What Notes is/), { target: { value: "found" } });
    expect(screen.queryByRole("button", { name: /^Remember/ })).toBeNull();
  });

  it("stands beside no sheet of the add-in's own", async () => {
    const archive = sheet("Archive", [], { marks: { sheet: { text: "archive" } } });
    check.mockResolvedValue(book([], {}, [archive]));
    await openSheets();
    expect(screen.getAllByRole("combobox")).toHaveLength(2);
  });

  it("says why nothing was remembered, and what can be done", async () => {
    remember.mockResolvedValue(refused({ code: "sheet-gone", sheet: "Notes" }));
    await openSheets();
    fireEvent.change(list(/What Notes is/), { target: { value: "none" } });
    fireEvent.click(screen.getByRole("button", { name: /^Remember/ }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/could not be told.*no longer there/);
    expect(check).toHaveBeenCalledTimes(1);
  });
});

describe("answers to questions", () => {
  const press = async (name: RegExp) => {
    fireEvent.click(screen.getByRole("button", { name }));
    await looked(2);
  };

  it("a column that is nearly Verified is, and so is each one like it on the sheet", async () => {
    check.mockResolvedValue(book([unread(3), unread(6), unread(7, "Verfied"), unread(3, "Verifed", "Other")]));
    await openIssues();
    check.mockResolvedValue(book());
    await press(/^This is Verified \(Cards!D2\)$/);
    const field = "verified";
    expect(said()).toEqual([
      { sheet: "Cards", cell: { row: 1, column: 3 }, field },
      { sheet: "Cards", cell: { row: 1, column: 6 }, field },
    ]);
    expect(document.activeElement?.tagName).toBe("MAIN");
  });

  it("or it is left unread for good", async () => {
    check.mockResolvedValue(book([unread(3)]));
    await openIssues();
    await press(/^Leave it unread/);
    expect(said()).toEqual([{ sheet: "Cards", cell: { row: 1, column: 3 }, field: "none" }]);
  });

  it("a sheet that is nearly something is, or is not used", async () => {
    const near = issue(
      "sheet-not-read",
      "question",
      nobody,
      { sheet: "Notes" },
      { role: "talks", lacks: ["positive"] },
    );
    check.mockResolvedValue(book([near]));
    await openIssues();
    await press(/^This is Talks \(Notes\)$/);
    expect(said()).toEqual([{ sheet: "Notes", role: "talks" }]);
    expect(screen.getByRole("button", { name: "Leave it unused (Notes)" })).toBeTruthy();
  });

  it("what is lost is forgotten", async () => {
    const lost = { mark: "field.verified.2", role: null, field: "verified", fate: "deleted" } as const;
    check.mockResolvedValue(book([issue("memory-lost", "question", nobody, { sheet: "Cards" }, lost)]));
    await openIssues();
    const question = screen.getByText(/It was settled that a column is Verified/).closest("li");
    expect(within(question ?? document.body).getAllByRole("button")).toHaveLength(2);
    await press(/^Forget it/);
    expect(said()).toEqual([{ sheet: "Cards", forget: "field.verified.2" }]);
  });

  it("other issues have none", async () => {
    check.mockResolvedValue(done({ ...examination(), snapshot: { sheets: [sheet("Notes", [])] } }));
    await openIssues();
    expect(screen.queryByRole("button", { name: /^(This is|Leave|Forget)/ })).toBeNull();
  });
});

it("speaks Chinese", async () => {
  check.mockResolvedValue(book([unread(3, "核时值")]));
  await openIssues("zh-CN");
  expect(screen.getByRole("button", { name: "这是“核实值”（Cards!D2）" })).toBeTruthy();
  cleanup();
  await openSheets("zh-CN");
  const options = [...list(/“Notes”是什么表/).options].map(({ text }) => text);
  expect([options[0], options[1], options.at(-1)]).toEqual(["按识别结果", "考核方案", "不使用"]);
});
