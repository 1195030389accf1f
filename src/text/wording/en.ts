/** The words of the output sheets in English. Chinese has the same shape. */
import {
  ceilingReason,
  describeMethod,
  explainComponent,
  explainConsequence,
  explainGrade,
  explainIndicator,
  explainNotJudged,
  explainScore,
  explainWhatItTakes,
  findingKindName,
  findingKindNames,
  VARIATION,
  WEIGHTINGS,
  type ComponentResult,
  type Consequence,
  type FindingKind,
  type IndicatorResult,
  type Method,
  type OfficialResult,
  type Remark,
  type Scheme,
  type SummaryRow,
} from "../../appraisal";
import { fieldName } from "../names";
import { CHECK_REPORT } from "./check-report";
import { NOTICE } from "./public-notice";
import { reasons } from "./reasons";

const field = (key: string): string => fieldName(key, "en");

const tried = WEIGHTINGS.toLocaleString("en");
const varied = `±${VARIATION * 100} %`;

function remark(one: Remark): string {
  switch (one.kind) {
    case "blocked":
      return `Not scored: ${reasons(one.codes, "en").join(", ") || "see the issues found"}`;
    case "notGraded":
      return one.reason ? `Not graded: ${one.reason}` : "Not graded";
    case "provisional":
      return "Rank and grade are provisional: somebody of the group is not scored yet";
    case "provisionalYears":
      return `Rank and grade of ${one.years.join(" and ")} are provisional, and the mean with them`;
    case "ceiling":
      return `At most ${one.grade}: ${ceilingReason(one.rule, "en")}`;
    case "quota":
      return `Quota of ${one.grade} (${one.seats} ${one.seats === 1 ? "seat" : "seats"}): moved down one grade`;
    case "tie":
      return `Tied beyond the quota of ${one.grade}: ${one.names.join(", ")} all moved down; the leading group decides`;
    case "team":
      return `Inspection team: ${one.grade} instead of the proposed ${one.proposed}, ${one.reason ? `because: ${one.reason}` : "no reason given"}`;
    case "groupChanged":
      return `In group ${one.from} in ${one.year}`;
  }
}

export const english = {
  gradeColumns: {
    score: field("score"),
    rank: field("rank"),
    proposedGrade: field("proposedGrade"),
    grade: field("grade"),
    remarks: field("remarks"),
  },
  breakdown: {
    sheetName: (year: number): string => `Score breakdown ${year}`,
    title: (year: number): string => `Score breakdown ${year}`,
    headers: {
      id: field("id"),
      name: field("name"),
      unit: field("unit"),
      group: field("group"),
      kind: "Row",
      item: "Indicator or component",
      figure: "Figure used",
      measure: field("measure"),
      cell: "Cell",
      origin: "Verified or reported",
      target: field("target"),
      lastYear: field("lastYear"),
      method: field("method"),
      ratio: "Completion ratio",
      position: "Position",
      change: "Change on last year",
      coefficient: field("coefficient"),
      share: "Share",
      weight: field("weight"),
      points: "Points",
      contribution: "Contribution to the score",
      explanation: "Explanation",
    },
    kinds: { indicator: "Indicator", component: "Component", total: "Total", grade: "Grade" },
    origins: { verified: "verified", reported: "reported", takenAsZero: "not filled in, taken as zero" },
    component: (result: ComponentResult, scheme: Scheme): string => explainComponent(result, scheme, "en"),
    score: (result: OfficialResult, scheme: Scheme): string => explainScore(result, scheme, "en"),
    grade: (result: OfficialResult, scheme: Scheme): string =>
      [
        explainGrade(result, scheme, "en"),
        ...(result.whatItTakes ? [explainWhatItTakes(result.whatItTakes, scheme.decimals, "en")] : []),
      ].join(". "),
  },
  summary: {
    sheetName: (group: string): string => `Three-year summary ${group}`,
    title: (group: string, from: number, to: number): string => `Three-year summary ${from}–${to}: ${group}`,
    note:
      "Consequences are recommended by the rules named (P14–P19); the leading group decides. " +
      `Grade stays in: the share of ${tried} weightings, each weight of components and pillars varied by up to ${varied}, ` +
      "under which the proposed grade stays as it is. Rank range: the ranks under these and under the scheme's own.",
    nobody: (group: string, year: number): string => `No officials in the group ${group} in ${year}`,
    headers: {
      id: field("id"),
      name: field("name"),
      unit: field("unit"),
      score: field("score"),
      rank: field("rank"),
      grade: field("grade"),
      gradeStays: "Grade stays in",
      rankRange: "Rank range",
      mean: "Three-year mean",
      meanRank: "Rank by mean",
      change: "Change on last year",
      dissatisfied: "Dissatisfied ballots",
      valid: "Valid ballots",
      dissatisfiedShare: "Share dissatisfied",
      targetsMet: field("targetsMet"),
      findings: "Confirmed findings",
      consequence: "Recommended consequence",
      notJudged: "Not judged",
      remarks: field("remarks"),
    },
    year: (year: number): string => String(year),
    targetsNotJudged: "not judged",
    findings: (year: number, kinds: readonly FindingKind[]): string => `${year}: ${findingKindNames(kinds, "en")}`,
    chart: (from: number, to: number, part: { readonly number: number; readonly of: number } | null): string =>
      `Scores ${from}–${to}${part ? ` (${part.number} of ${part.of})` : ""}`,
  },
  notice: NOTICE.en,
  checkReport: CHECK_REPORT.en,
  archive: {
    sheetName: "Archive",
    headers: {
      year: field("year"),
      id: field("id"),
      name: field("name"),
      unit: field("unit"),
      group: field("group"),
      score: field("score"),
      rank: field("rank"),
      grade: field("grade"),
      targetsMet: field("targetsMet"),
      dissatisfied: field("dissatisfied"),
      valid: field("valid"),
      findings: field("findings"),
      consequence: field("consequence"),
      schemeVersion: field("schemeVersion"),
    },
  },
  runLog: {
    sheetName: "Run log",
    note:
      "A line for each run that wrote something; counts are over all its years. " +
      "Fingerprints (SHA-256) stay the same as long as no input and no result differs: Verify compares them and names the cells (P20).",
    headers: {
      at: "Calculated at",
      version: "Add-in version",
      schemeVersion: field("schemeVersion"),
      years: "Years",
      graded: "Graded",
      blocked: "Blocked",
      notGraded: field("notGraded"),
      lines: "Record lines",
      errors: "Errors",
      warnings: "Warnings",
      questions: "Questions",
      inputs: "Fingerprint of the inputs",
      results: "Fingerprint of the results",
    },
  },
  fingerprints: {
    sheetName: "Fingerprints",
    note: "Written by the add-in, so that changes after the calculation can be seen (P20). Please leave as it is.",
  },
  yes: "yes",
  no: "no",
  separator: "; ",
  comma: ", ",
  remark,
  findingKind: (kind: FindingKind): string => findingKindName(kind, "en"),
  method: (method: Method): string => describeMethod(method, "en"),
  indicator: (line: IndicatorResult): string => explainIndicator(line, "en"),
  consequence: (one: Consequence, row: SummaryRow): string => explainConsequence(one, row, "en"),
  notJudged: (entry: SummaryRow["notJudged"][number]): string => explainNotJudged(entry, "en"),
};

/** The shape of the words in every language. */
export type Words = typeof english;
