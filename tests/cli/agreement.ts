/** Holds a report of ours against what is expected of an example: unrounded figures to 1e-9, everything else exactly. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Row = { readonly [key: string]: Json };

interface Report {
  readonly years: readonly { readonly year: number; readonly officials: readonly Row[] }[];
  readonly summary: readonly Row[];
  readonly issues: readonly Row[];
}

/** The default names of the one language stand for those of the other. */
const ENGLISH = new Map([
  ["优秀", "Outstanding"],
  ["称职", "Competent"],
  ["基本称职", "Basically competent"],
  ["不称职", "Incompetent"],
  ["指标体系", "Indicators"],
  ["民主测评", "Democratic evaluation"],
  ["实地考察", "On-site investigation"],
  ["个别谈话", "Individual talks"],
  ["部门意见", "Department opinions"],
  ["自评", "Self-evaluation"],
  ["平时考核", "Regular checks"],
]);

const OFFICIAL = ["status", "provisional", "score", "rank", "targetsMet", "dissatisfied", "proposedGrade", "grade"];
const SUMMARY = ["years", "mean", "rank", "change", "consequences", "notJudged"];

function plain(value: Json | undefined): Json {
  if (value === undefined) return null;
  if (typeof value === "string") return ENGLISH.get(value) ?? value;
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === "object") {
    // Sentences are ours to word.
    const fields = Object.entries(value).filter(([key]) => key !== "explanation");
    return Object.fromEntries(fields.map(([key, one]) => [ENGLISH.get(key) ?? key, plain(one)]));
  }
  return value;
}

function same(got: Json, want: Json): boolean {
  if (typeof got === "number" && typeof want === "number") {
    return Math.abs(got - want) <= 1e-9 * Math.max(1, Math.abs(got), Math.abs(want));
  }
  if (got === null || want === null || typeof got !== "object" || typeof want !== "object") return got === want;
  const keys = new Set([...Object.keys(got), ...Object.keys(want)]);
  return [...keys].every((key) => same((got as Row)[key] ?? null, (want as Row)[key] ?? null));
}

/** Everything in which the report differs, in words; empty when all agree. */
export function differences(report: Report, expected: Report): string[] {
  const found: string[] = [];
  const compare = (who: string, fields: readonly string[], got: Row | undefined, want: Row): void => {
    for (const field of fields) {
      if (!same(plain(got?.[field]), plain(want[field]))) {
        found.push(`${who}: ${field} is ${JSON.stringify(got?.[field])}, expected ${JSON.stringify(want[field])}`);
      }
    }
  };
  const find = (rows: readonly Row[] | undefined, want: Row): Row | undefined =>
    rows?.find((row) => row["name"] === want["name"] && row["unit"] === want["unit"]);
  const byRule = (rows: Json | undefined): Json =>
    [...((rows ?? []) as readonly Row[])].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) as Json;

  for (const { year, officials } of expected.years) {
    const ours = report.years.find((one) => one.year === year)?.officials;
    if (ours?.length !== officials.length)
      found.push(`${year}: ${ours?.length} officials, expected ${officials.length}`);
    for (const want of officials) {
      const got = find(ours, want);
      const who = `${year} ${String(want["id"] ?? want["name"])}`;
      if (want["status"] !== "graded") {
        compare(who, ["status"], got, want);
        continue;
      }
      compare(who, [...OFFICIAL, "components"], got, want);
      compare(who, ["ceilings"], got && { ceilings: byRule(got["ceilings"]) }, { ceilings: byRule(want["ceilings"]) });
      for (const line of want["indicators"] as readonly Row[]) {
        const mine = (got?.["indicators"] as readonly Row[] | undefined)?.find(
          (one) => one["indicator"] === line["indicator"],
        );
        // A figure that a method does not use may be shown or left out.
        const used = ["figure", "target", "ratio", "share"].filter(
          (field) => typeof line[field] === "number" && typeof mine?.[field] === "number",
        );
        compare(`${who} ${String(line["indicator"])}`, [...used, "weight", "points"], mine, line);
      }
      if (
        (got?.["indicators"] as readonly Row[] | undefined)?.length !== (want["indicators"] as readonly Row[]).length
      ) {
        found.push(`${who}: another number of indicators`);
      }
    }
  }
  for (const want of expected.summary)
    compare(`summary ${String(want["name"])}`, SUMMARY, find(report.summary, want), want);
  for (const want of expected.issues) {
    const there = report.issues.some(
      (one) =>
        one["code"] === want["code"] &&
        one["severity"] === want["severity"] &&
        (want["official"] === null || one["official"] === want["official"] || one["official"] === want["name"]) &&
        (one["year"] === null || one["year"] === want["year"]),
    );
    if (!there) found.push(`no ${String(want["severity"])} ${String(want["code"])} for ${String(want["official"])}`);
  }
  return found;
}
