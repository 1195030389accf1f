/** The JSON report of the command line (report.md). */
import {
  officialLabels,
  type ConsequenceRule,
  type Issue,
  type Language,
  type OfficialResult,
  type SummaryRow,
} from "../appraisal";
import type { Examination } from "../appraise";
import { issueCell, issueSentence } from "../text";

/** What each rule recommends; these stay English in every report. */
const RECOMMENDATIONS: Readonly<Record<ConsequenceRule, string>> = {
  P14: "promote and reward",
  P15: "demote",
  P16: "demote",
  P17: "remove from post",
  P18: "take off post",
  P19: "demote or dismiss",
};

/** The report of an examination, ready for `JSON.stringify`; messages in the given language. */
export function report({ input, appraisal }: Examination, language: Language): object {
  const label = officialLabels(input);
  return {
    schema: 1,
    years: appraisal.years.map(({ year, officials }) => ({ year, officials: officials.map(officialReport) })),
    summary: appraisal.summary.map(summaryReport),
    issues: appraisal.issues.map((issue) => issueReport(issue, language, label)),
  };
}

function person({ id, name, unit, group }: OfficialResult["official"]): object {
  return { id, name, unit, group };
}

function officialReport(result: OfficialResult): object {
  return {
    ...person(result.official),
    status: result.status,
    provisional: result.provisional,
    score: result.score,
    rank: result.rank,
    proposedGrade: result.proposedGrade,
    grade: result.grade,
    targetsMet: result.targetsMet,
    dissatisfied: result.dissatisfied,
    components: Object.fromEntries(
      result.components.flatMap(({ component, value }) => (value === null ? [] : [[component.name, value]])),
    ),
    indicators: result.indicators.map((line) => ({
      indicator: line.indicator.name,
      code: line.indicator.code,
      figure: line.figure,
      target: line.target,
      ratio: line.ratio,
      share: line.share,
      weight: line.weight,
      points: line.points,
    })),
    ceilings: result.ceilings.map(({ rule, grade }) => ({ rule, grade })),
    findings: result.findings.map(({ kind, confirmed }) => ({ kind, confirmed })),
  };
}

function summaryReport(row: SummaryRow): object {
  return {
    ...person(row.official),
    years: row.years
      .filter(({ score }) => score !== null)
      .map(({ year, score, rank, grade }) => ({ year, score, rank, grade })),
    mean: row.mean,
    rank: row.rank,
    change: row.change,
    consequences: row.consequences.map(({ rule, withheld }) => ({
      rule,
      recommendation: RECOMMENDATIONS[rule],
      withheld,
    })),
    notJudged: row.notJudged.map(({ rule, have, need }) => ({ rule, have, need })),
  };
}

function issueReport(issue: Issue, language: Language, label: (key: string) => string): object {
  const { severity, code, scope, at } = issue;
  return {
    severity,
    code,
    sheet: at?.sheet ?? null,
    cell: issueCell(issue),
    year: "year" in scope ? scope.year : null,
    official: scope.kind === "official" ? label(scope.official) : null,
    message: issueSentence(issue, language, label),
  };
}
