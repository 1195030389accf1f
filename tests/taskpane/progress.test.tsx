/** @jest-environment jsdom */
/** How far a long job is, stopping it, and what the pane does by itself when somebody else has changed the workbook. */
import { act, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import * as job from "../../src/appraise";
import { App } from "../../src/taskpane/App";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { LocalAppraiser } from "../../src/worker/local-appraiser";
import { done, refused, type Outcome, type Watch } from "../../src/workbook";
import { aWhile, until } from "../patience";
import { calculation, examination, fakeHost, figureIssue } from "./sample";

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
});

const LONG = 1_500;
const wait = (milliseconds: number) => act(() => aWhile(milliseconds));
const press = async (name: string) => {
  const button = await screen.findByRole("button", { name });
  await act(async () => void fireEvent.click(button));
};

/** Opens the pane and begins a calculation that writes until it is told to end; gives how that is followed and ended. */
async function writing(): Promise<{ watch: Watch; end: (outcome: Outcome<job.Calculation>) => Promise<void> }> {
  const before: Watch = {};
  let watch = before;
  let settle: (outcome: Outcome<job.Calculation>) => void = () => undefined;
  const excel = fakeHost();
  const host = {
    ...excel.host,
    apply: (_: unknown, options: Watch = {}) => {
      watch = options;
      return new Promise<never>(() => undefined);
    },
  };
  calculate.mockImplementation(async (given, onStage) => {
    await onStage?.("writing");
    void given.apply([]);
    return new Promise((resolve) => (settle = resolve));
  });
  render(<App answer={{ kind: "connected", host }} language="en" appraiser={new LocalAppraiser()} />);
  await press("Calculate grades");
  // The stage is painted first.
  await act(() => until(() => watch !== before));
  return { watch, end: (outcome) => act(async () => settle(outcome)) };
}

describe("a long job", () => {
  it("shows how far it is", async () => {
    const { watch, end } = await writing();
    act(() => watch.onProgress?.(0.25));
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("25");
    await end(done(calculation()));
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("can be stopped once it takes long, and says what became of it", async () => {
    const { watch, end } = await writing();
    expect(screen.queryByRole("button", { name: "Stop" })).toBeNull();
    await wait(LONG);
    await press("Stop");
    expect(watch.signal?.aborted).toBe(true);
    expect(screen.getByRole("status").textContent).toMatch(/^Stopping/);
    expect(screen.queryByRole("button", { name: "Stop" })).toBeNull();
    await end(refused({ code: "taken-back", because: { code: "cancelled" } }));
    expect((await screen.findByRole("alert")).textContent).toContain("taken back");
    expect(screen.getByRole("status").textContent).not.toMatch(/^Stopping/);
  });
});

it("a workbook that somebody changed meanwhile is looked at again by itself, and nothing is written", async () => {
  const { end } = await writing();
  expect(check).toHaveBeenCalledTimes(1);
  check.mockResolvedValue(done(examination([figureIssue("error", 77)])));
  await end(refused({ code: "cells-changed", sheet: "Officials", cell: "B7" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Officials!B7 was changed by somebody");
  expect(check).toHaveBeenCalledTimes(2);
  expect(screen.getAllByText(/D78/).length).toBeGreaterThan(0);
});
