/**
 * Measures reading of one workbook in a process of its own, so that sizes do not weigh on each other, and prints one line of JSON.
 * Arguments: layout, record lines.
 */
import { parse, recognise } from "../../src/reading";
import { recordSheets, type Layout } from "./record-sheets";
import { say, timeOf } from "./table";

const [layout = "long", lines = "0"] = process.argv.slice(2);
const snapshot = recordSheets(layout as Layout, Number(lines));
const collect = globalThis.gc ?? (() => {});

collect();
const before = process.memoryUsage().rss;
const input = parse(recognise(snapshot));
const peak = process.resourceUsage().maxRSS * 1024;
const read = (input.years[0]?.officials ?? []).reduce((sum, { cards }) => sum + cards.length, 0);

const runs = Number(lines) > 50_000 ? 3 : 7;
const recognising = timeOf(runs, () => void recognise(snapshot));
const recognition = recognise(snapshot);
const parsing = timeOf(runs, () => void parse(recognition));
say(JSON.stringify({ read, recognising, parsing, megabytes: Math.max(0, peak - before) / 2 ** 20 }));
