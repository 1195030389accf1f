import { timeText } from "../../src/text";

it.each([
  ["en", "2026-01-05 09:30:07", /^Jan 5, 2026, 9:30:07\sAM$/],
  ["zh-CN", "2026-11-30 21:05:00", /^2026年11月30日 21:05:00$/],
  ["en", "some time in May", /^some time in May$/],
  ["zh-CN", "", /^$/],
] as const)("in %s a time of the run log, %j, is told as people read it", (language, logged, told) => {
  expect(timeText(logged, language)).toMatch(told);
});
