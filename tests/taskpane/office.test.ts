/** @jest-environment jsdom */
import { ANSWER_DEADLINE, awaitExcel, displayLanguage, type OfficeAnswer } from "../../src/taskpane/office";
import { isDark } from "../../src/taskpane/theme";
import { fakeHost } from "./sample";

type Ready = (info: { host: string | null; platform: string | null }) => void;

/** An Office that answers when told to. */
function fakeOffice({ supported = true, displayLanguage = "en-US" } = {}) {
  let ready: Ready = () => {};
  const office = {
    HostType: { Excel: "Excel" },
    onReady: (listener: Ready) => {
      ready = listener;
      return new Promise(() => {});
    },
    context: { displayLanguage, requirements: { isSetSupported: () => supported } },
  };
  Object.assign(globalThis, { Office: office });
  return (host: string | null) => ready({ host, platform: null });
}

/** Everything that the pane is told, by kind. */
function listen(): readonly string[] {
  const told: OfficeAnswer["kind"][] = [];
  awaitExcel(
    () => fakeHost().host,
    ({ kind }) => told.push(kind),
  );
  return told;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "Office");
});

it("gives Excel ten seconds, and takes a late answer", () => {
  const answer = fakeOffice();
  const told = listen();
  jest.advanceTimersByTime(ANSWER_DEADLINE - 1);
  expect(told).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(told).toEqual(["unanswered"]);
  answer("Excel");
  expect(told).toEqual(["unanswered", "connected"]);
});

it("hears nothing more once Excel has answered", () => {
  const answer = fakeOffice();
  const told = listen();
  answer("Excel");
  jest.advanceTimersByTime(ANSWER_DEADLINE);
  expect(told).toEqual(["connected"]);
});

it.each([
  ["unsupported", "Excel", false],
  ["unanswered", "Word", true],
  ["unanswered", null, true],
])("is %s by host %s", (kind, host, supported) => {
  const answer = fakeOffice({ supported });
  const told = listen();
  answer(host);
  expect(told).toEqual([kind]);
});

it("does not wait where Excel's client has not loaded at all", () => {
  expect(listen()).toEqual(["unanswered"]);
});

it.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["ZH", "zh-CN"],
  ["en-GB", "en"],
  ["de-DE", "en"],
])("speaks to an Excel in %s in %s", (locale, language) => {
  fakeOffice({ displayLanguage: locale });
  expect(displayLanguage()).toBe(language);
});

it.each([
  ["#FFFFFF", false],
  ["#f3f2f1", false],
  ["#262626", true],
  ["0A0A0A", true],
  ["no colour", false],
])("takes %s for dark: %s", (color, dark) => {
  expect(isDark(color)).toBe(dark);
});
