/**
 * Entry of `npm run bench`: all topics, or those that are named; numbers behind them are the sizes of `whole`. It measures; it is
 * no test, and fails only where it cannot.
 */
import { pane } from "./pane";
import { reading } from "./reading";
import { scoring } from "./scoring";
import { say } from "./table";
import { today } from "./today";
import { trips } from "./trips";
import { whole } from "./whole";

const words = process.argv.slice(2);
const sizes = words.map(Number).filter((size) => size > 0);
const named = words.filter((word) => !(Number(word) > 0));

const TOPICS: ReadonlyMap<string, () => void | Promise<void>> = new Map([
  ["pane", pane],
  ["reading", reading],
  ["scoring", scoring],
  ["today", today],
  ["trips", trips],
  ["whole", () => whole(sizes.length > 0 ? sizes : undefined)],
]);

async function bench(): Promise<void> {
  say(`Node.js ${process.version}, ${process.platform} ${process.arch}`);
  for (const [name, run] of TOPICS) if (named.length === 0 || named.includes(name)) await run();
}

const unknown = named.filter((name) => !TOPICS.has(name));
if (unknown.length > 0) {
  say(`There is no ${unknown.join(", ")}. There are ${[...TOPICS.keys()].join(", ")}.`);
  process.exitCode = 2;
} else void bench();
