/** Entry of `npm run bench`: all topics, or those that are named. It measures; it is no test, and fails only where it cannot. */
import { reading } from "./reading";
import { scoring } from "./scoring";
import { say } from "./table";
import { today } from "./today";

const TOPICS: ReadonlyMap<string, () => void> = new Map([
  ["reading", reading],
  ["scoring", scoring],
  ["today", today],
]);

const named = process.argv.slice(2);
const unknown = named.filter((name) => !TOPICS.has(name));
if (unknown.length > 0) {
  say(`There is no ${unknown.join(", ")}. There are ${[...TOPICS.keys()].join(", ")}.`);
  process.exitCode = 2;
} else {
  say(`Node.js ${process.version}, ${process.platform} ${process.arch}`);
  for (const [name, run] of TOPICS) if (named.length === 0 || named.includes(name)) run();
}
