/**
 * Measures scoring of one size in a process of its own, so that sizes do not weigh on each other, and prints one line of JSON.
 * Arguments: officials, officials of a group, weightings of the firmness.
 */
import { score } from "../../src/appraisal";
import { bookOf } from "./data";
import { say, timeOf } from "./table";

const [officials = 0, groupSize = 1, weightings = 0] = process.argv.slice(2).map(Number);
const book = bookOf({ officials, groupSize });
const collect = globalThis.gc ?? (() => {});

collect();
const before = process.memoryUsage().rss;
let graded = 0;
const run = (): void => {
  const [year] = score(book, { weightings }).years;
  graded = (year?.officials ?? []).filter(({ status }) => status === "graded").length;
};
run();
const peak = process.resourceUsage().maxRSS * 1024;
const milliseconds = timeOf(officials > 1000 ? 3 : 7, run);
say(JSON.stringify({ milliseconds, megabytes: Math.max(0, peak - before) / 2 ** 20, graded }));
