/** The words of the output sheets in English. Chinese has the same shape. */
import {
  describeMethod,
  explainIndicator,
  type CeilingRule,
  type ComponentResult,
  type Consequence,
  type ConsequenceRule,
  type FindingKind,
  type IndicatorResult,
  type Method,
  type OfficialResult,
  type Remark,
  type Scheme,
  type SummaryRow,
} from "../../appraisal";
import { fieldName } from "../names";
import { ballotShare, contributions, evidence, short } from "./evidence";
import { reasons } from "./reasons";

const field = (key: string): string => fieldName(key, "en");

const RECOMMENDATIONS: Readonly<Record<ConsequenceRule, string>> = {
  P14: "Promote and reward",
  P15: "Demote",
  P16: "Demote",
  P17: "Remove from post",
  P18: "Take off post to improve",
  P19: "Demote or dismiss",
};

const CEILINGS: Readonly<Record<CeilingRule, string>> = {
  veto: "one-vote veto",
  P15: "P15, work targets missed",
  P16: "P16, confirmed finding of falsified or showy results",
  P17: "P17, confirmed finding of dishonest conduct",
  P18: "P18, more than one third of the masses dissatisfied",
};

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
      return `At most ${one.grade}: ${CEILINGS[one.rule]}`;
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

function consequence({ rule, withheld }: Consequence, row: SummaryRow): string {
  const recommended = `${rule} ${RECOMMENDATIONS[rule]}${withheld ? " (withheld: another rule holds)" : ""}`;
  return `${recommended}: ${because(rule, row)}`;
}

function because(rule: ConsequenceRule, row: SummaryRow): string {
  const { year, latest, previous, grades, findings } = evidence(rule, row);
  const ballots = latest?.dissatisfied ?? { votes: 0, valid: 0 };
  const before = previous?.dissatisfied ?? { votes: 0, valid: 0 };
  switch (rule) {
    case "P14":
      return grades.map(({ grade, years }) => `${grade} in ${years.join(", ")}`).join("; ");
    case "P15":
      return `work targets missed in ${year - 1} and ${year}`;
    case "P16":
    case "P17":
      return `confirmed finding in ${year}: ${findings.join(", ")}`;
    case "P18":
      return `${ballots.votes} of ${ballots.valid} ballots of the masses dissatisfied in ${year} (${ballotShare(ballots)}), more than one third`;
    case "P19":
      return (
        `more than one third of the masses dissatisfied in ${year - 1} (${before.votes} of ${before.valid}) ` +
        `and again in ${year} (${ballots.votes} of ${ballots.valid}), follow-up not improved`
      );
  }
}

function component({ component: { key }, value, share }: ComponentResult, { bonusCap }: Scheme): string {
  if (value === null) return "Missing";
  const source = key === "indicators" ? `Points above with bonus, at most ${short(100 + bonusCap)}. ` : "";
  if (share === 0) return `${source}Shown, not counted`;
  return `${source}${short(value)} × ${short(share * 100)} % = ${short(share * value)}`;
}

function total({ components, score, proposedGrade, grade }: OfficialResult, { decimals }: Scheme): string {
  const sum = `Contributions add up to ${short(contributions(components))}, rounded to ${decimals} decimals: ${(score ?? 0).toFixed(decimals)}`;
  return `${sum}; proposed grade ${proposedGrade ?? ""}; grade ${grade ?? ""}`;
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
      share: "Share",
      weight: field("weight"),
      points: "Points",
      contribution: "Contribution to the score",
      explanation: "Explanation",
    },
    kinds: { indicator: "Indicator", component: "Component", total: "Total" },
    origins: { verified: "verified", reported: "reported", takenAsZero: "not filled in, taken as zero" },
    component,
    total,
  },
  summary: {
    sheetName: (group: string): string => `Three-year summary ${group}`,
    title: (group: string, from: number, to: number): string => `Three-year summary ${from}–${to}: ${group}`,
    note: "Consequences are recommended by the rules named (P14–P19); the leading group decides.",
    nobody: (group: string, year: number): string => `No officials in the group ${group} in ${year}`,
    headers: {
      id: field("id"),
      name: field("name"),
      unit: field("unit"),
      score: field("score"),
      rank: field("rank"),
      grade: field("grade"),
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
    findings: (year: number, kinds: readonly FindingKind[]): string => `${year}: ${kinds.join(", ")}`,
  },
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
  yes: "yes",
  no: "no",
  separator: "; ",
  comma: ", ",
  remark,
  findingKind: (kind: FindingKind): string => kind,
  method: (method: Method): string => describeMethod(method, "en"),
  indicator: (line: IndicatorResult): string => explainIndicator(line, "en"),
  consequence,
  notJudged: ({ rule, have, need }: SummaryRow["notJudged"][number]): string =>
    `${rule} not judged: ${have} of ${need} ${need === 1 ? "year" : "years"} on record`,
};

/** The shape of the words in every language. */
export type Words = typeof english;
