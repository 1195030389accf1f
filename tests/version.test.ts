/** One version everywhere: the run log names the one that people see. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "../src/version";

it("the version is that of package.json", () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, "../package.json"), "utf8")) as { version: string };
  expect(VERSION).toBe(version);
});
