/** The JSON report of the command line (report.md). */
import {
  officialLabels,
  recommendation,
  explainComponent,
  explainConsequence,
  explainGrade,
  explainIndicator,
  explainNotJudged,
  explainScore,
  explainWhatItTakes,
  type Firmness,
  type Issue,
  type Language,
  type OfficialResult,
  type Scheme,
  type SummaryRow,
  type SheetReading,
  sureOf,
  type WhatItTakes,
} from "../appraisal";
import type { Examination } from "../appraise";
import { issueCell, issueSentence, readingSentences } from "../text";
import { areaAddress, cellAddress } from "../workbook";

/** The report of an examination, ready for `JSON.stringify`; messages in the given language. */
export function report({ recognition, input, appraisal }: Examination, language: Language): object {
  const label = officialLabels(input);
  return {
    schema: 1,
    years: appraisal.years.map(({ year, scheme, officials }) => ({
      year,
      officials: officials.map((result) => officialReport(result, scheme, language)),
    })),
    summary: appraisal.summary.map((row) => summaryReport(row, language)),
    issues: appraisal.issues.map((issue) => issueReport(issue, language, label)),
    recognition: recognition.sheets.map((reading) => readingReport(reading, language)),
  };
}

function person({ id, name, unit, group }: OfficialResult["official"]): object {
  return { id, name, unit, group };
}

function officialReport(result: OfficialResult, scheme: Scheme, language: Language): object {
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
      explanation: explainIndicator(line, language),
    })),
    ceilings: result.ceilings.map(({ rule, grade }) => ({ rule, grade })),
    findings: result.findings.map(({ kind, confirmed }) => ({ kind, confirmed })),
    firmness: result.firmness && firmnessReport(result.firmness),
    whatItTakes: result.whatItTakes && whatItTakesReport(result.whatItTakes, scheme, language),
    explanations: {
      components: Object.fromEntries(
        result.components.map((one) => [one.component.name, explainComponent(one, scheme, language)]),
      ),
      score: explainScore(result, scheme, language),
      grade: explainGrade(result, scheme, language),
    },
  };
}

function whatItTakesReport(what: WhatItTakes, { decimals }: Scheme, language: Language): object {
  const { grade, needed, short, against, room, roomTogether } = what;
  const explanation = explainWhatItTakes(what, decimals, language);
  return { grade, needed, short, against, room, roomTogether, explanation };
}

function firmnessReport({ grade, rankLow, rankHigh }: Firmness): object {
  return { grade, rankLow, rankHigh };
}

function summaryReport(row: SummaryRow, language: Language): object {
  return {
    ...person(row.official),
    years: row.years
      .filter(({ score }) => score !== null)
      .map(({ year, score, rank, grade }) => ({ year, score, rank, grade })),
    mean: row.mean,
    rank: row.rank,
    change: row.change,
    consequences: row.consequences.map((one) => ({
      rule: one.rule,
      // English in every report (report.md).
      recommendation: recommendation(one.rule, "en"),
      withheld: one.withheld,
      explanation: explainConsequence(one, row, language),
    })),
    notJudged: row.notJudged.map((one) => ({
      rule: one.rule,
      have: one.have,
      need: one.need,
      explanation: explainNotJudged(one, language),
    })),
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

/** How a sheet was read; roles, fields and reasons go by their keys, words are in `explanation`. */
function readingReport(reading: SheetReading, language: Language): object {
  const [first] = reading.tables;
  return {
    sheet: reading.sheet,
    role: first?.role ?? null,
    sure: sureOf(reading),
    hidden: reading.isHidden,
    tables: reading.tables.map(({ role, part, sure, area, layout, year, entries, headers, lacks, others }) => ({
      role,
      part,
      sure,
      area: areaAddress(area),
      layout,
      year,
      entries,
      headers: headers.map(({ field, text, row, column }) => ({ field, text, cell: cellAddress(row, column) })),
      lacks,
      others,
    })),
    unused: reading.unused,
    cells: reading.cells,
    used: reading.used,
    ignored: reading.ignored.map(({ area, cells, reason, header }) => ({
      area: areaAddress(area),
      cells,
      reason,
      ...(header === null ? {} : { header }),
    })),
    explanation: readingSentences(reading, language),
  };
}
