/** The guide calls every issue as severe as the add-in does: wherever a code is reported with a severity beside it, the guide has both. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SEVERITIES } from "../../assets/guide/severities";
import type { IssueCode } from "../../src/appraisal";

const SRC = join(__dirname, "../../src");
/** Where issues are made. */
const ROOMS = ["appraisal", "reading"];
const REPORTED =
  /"([a-z]+(?:-[a-z0-9]+)+)",\s*(?:\w+ \? )?"(error|warning|question)"(?: : "(error|warning|question)")?/g;

/** The severities beside each code. */
function reported(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const room of ROOMS) {
    for (const file of readdirSync(join(SRC, room), { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts")) continue;
      for (const [, code = "", ...severities] of readFileSync(join(SRC, room, file), "utf8").matchAll(REPORTED)) {
        const known = found.get(code) ?? new Set();
        found.set(code, known);
        severities.filter(Boolean).forEach((severity) => known.add(severity));
      }
    }
  }
  return found;
}

/** Whose severity is no word beside the code, and hangs on what was read. */
const BY_CASE: readonly IssueCode[] = [
  "cells-not-read",
  "unknown-word",
  "not-a-number",
  "error-value",
  "bad-parameters",
];

const SOURCE = reported();

it.each(Object.entries(SEVERITIES))("%s", (code, severities) => {
  const said = [...(SOURCE.get(code) ?? [])];
  const known: readonly string[] = severities;
  expect(said.filter((severity) => !known.includes(severity))).toEqual([]);
  if (!BY_CASE.some((one) => one === code)) expect([...said].sort()).toEqual([...known].sort());
});
