/** The three-year summary of a group (P8, P14–P19; scoring.md 6). */
import { nameKey, type Appraisal, type Firmness, type OfficialResult } from "../appraisal";
import type { Scheme, SummaryRow, SummaryYear, YearResult } from "../appraisal";
import type { Area, ConditionalFormat, Content, SheetContent, Style } from "../workbook";
import { breakdownMark } from "./breakdown";
import { numeric, text } from "./cells";
import { SUMMARY_MARK } from "./marks";
import type { OwnSheet } from "./own-sheets";
import { remarksText } from "./remarks";
import { scoreCharts, type YearPlace } from "./score-chart";
import { CENTERED, LINK, WRAPPED, changeFormat, gradeHighlights, scoreFormat } from "./styles";
import { tableSheet, type Column } from "./table";
import type { SummaryColumn, Wording } from "./wording";

/** A mark is kept as the text of a defined name, which Excel limits to 255 characters. */
function summaryMark(group: string): string {
  return SUMMARY_MARK + group.slice(0, 200);
}

/**
 * A summary for each group of the latest year. The summary of a group that has nobody left (`marks` are those of the sheets
 * of ours in the workbook) is emptied, so that no outdated recommendation stays behind.
 */
export function summaries(appraisal: Appraisal, marks: readonly string[], wording: Wording): readonly OwnSheet[] {
  const latest = appraisal.years.at(-1);
  if (!latest) return [];
  const sheets = groupsOf(appraisal).map((group) => summary(group, latest, appraisal, wording));
  const current = new Set(sheets.map(({ mark }) => mark));
  const outdated = [...new Set(marks)].filter((mark) => mark.startsWith(SUMMARY_MARK) && !current.has(mark));
  return [...sheets, ...outdated.map((mark) => nobody(mark.slice(SUMMARY_MARK.length), latest.year, wording))];
}

/** The groups by the first spelling of each, as ranks tell them apart. */
function groupsOf({ summary: rows }: Appraisal): readonly string[] {
  const groups = new Map<string, string>();
  for (const { official } of rows) {
    const key = nameKey(official.group);
    groups.set(key, groups.get(key) ?? official.group);
  }
  return [...groups.values()];
}

function nobody(group: string, year: number, { summary: words }: Wording): OwnSheet {
  return {
    mark: summaryMark(group),
    name: words.sheetName(group),
    content: tableSheet({ title: words.nobody(group, year), columns: [], rows: [], frozenColumns: 0 }),
  };
}

function summary(group: string, latest: YearResult, appraisal: Appraisal, wording: Wording): OwnSheet {
  const words = wording.summary;
  const rows = appraisal.summary.filter(({ official }) => nameKey(official.group) === nameKey(group));
  const people = personColumns(rows, wording);
  const years = [latest.year - 2, latest.year - 1, latest.year];
  const content = tableSheet({
    title: words.title(group, latest.year - 2, latest.year),
    note: words.note,
    columns: [
      ...people,
      ...years.flatMap((year) => yearColumns(year, appraisal, wording)),
      ...firmnessColumns(latest, wording),
      ...resultColumns(latest, wording),
    ],
    rows,
    frozenColumns: people.length,
  });
  const nameColumn = people.length - 2;
  const places = years.map((year, index): YearPlace => ({ year, score: people.length + index * YEAR_COLUMNS }));
  return {
    mark: summaryMark(group),
    name: words.sheetName(group),
    content: {
      ...content,
      conditionalFormats: places.flatMap((place) => gradeFormats(place, content, schemeOf(place.year, appraisal))),
      charts: scoreCharts(content, nameColumn, places, wording),
    },
    links: rows.map(({ official }, index) => ({
      row: content.freeze.rows + index,
      column: nameColumn,
      to: { mark: breakdownMark(latest.year), anchor: official.key },
    })),
  };
}

/** Score, rank and grade. */
const YEAR_COLUMNS = 3;

/** A year's scheme; an archived year is held against the latest. */
function schemeOf(year: number, { years }: Appraisal): Scheme | undefined {
  return (years.find((result) => result.year === year) ?? years.at(-1))?.scheme;
}

/** A grade looks as its own year's scheme has it. */
function gradeFormats({ score }: YearPlace, content: SheetContent, scheme: Scheme | undefined): ConditionalFormat[] {
  const first = content.freeze.rows;
  const area: Area = { row: first, column: score + 2, rows: content.rows.length - first, columns: 1 };
  return scheme ? gradeHighlights(scheme).map(({ grade, style }) => ({ area, equals: grade, style })) : [];
}

type Cell = (row: SummaryRow) => Content;

/** Columns of a summary in the words of their keys. */
function columnMaker({ summary: { headers } }: Wording) {
  return (key: SummaryColumn, content: Cell, style?: Style, widest?: number): Column<SummaryRow> => ({
    header: headers[key],
    content,
    style,
    widest,
  });
}

function personColumns(rows: readonly SummaryRow[], wording: Wording): readonly Column<SummaryRow>[] {
  const column = columnMaker(wording);
  const hasIds = rows.some(({ official }) => official.id !== null);
  return [
    ...(hasIds ? [column("id", ({ official }) => text(official.id))] : []),
    column("name", ({ official }) => text(official.name), LINK),
    column("unit", ({ official }) => text(official.unit)),
  ];
}

function ofYear(row: SummaryRow, year: number): SummaryYear | undefined {
  return row.years.find((one) => one.year === year);
}

/** Score, rank and grade of one year. */
function yearColumns(year: number, appraisal: Appraisal, wording: Wording): readonly Column<SummaryRow>[] {
  const latest = appraisal.years.at(-1)?.scheme;
  const score: Style | undefined = latest && { numberFormat: scoreFormat(latest) };
  const column = columnMaker(wording);
  return [
    column("score", (row) => numeric(ofYear(row, year)?.score), score),
    column("rank", (row) => numeric(ofYear(row, year)?.rank), CENTERED),
    column("grade", (row) => text(ofYear(row, year)?.grade), CENTERED),
  ].map((one) => ({ ...one, over: wording.summary.year(year) }));
}

/** How firm the latest year's grade and rank are; these stand beside them. */
function firmnessColumns({ year, officials }: YearResult, wording: Wording): readonly Column<SummaryRow>[] {
  const column = columnMaker(wording);
  const firmness = new Map(officials.map((result) => [result.official.key, result.firmness]));
  const of = ({ official }: SummaryRow) => firmness.get(official.key);
  return [
    column("gradeStays", (row) => numeric(of(row)?.grade), { ...CENTERED, numberFormat: "0.0%" }),
    column("rankRange", (row) => rankRange(of(row)), CENTERED),
  ].map((one) => ({ ...one, over: wording.summary.year(year) }));
}

function rankRange(firmness: Firmness | null | undefined): Content {
  if (!firmness) return null;
  const { rankLow, rankHigh } = firmness;
  return rankLow === rankHigh ? numeric(rankLow) : text(`${rankLow}–${rankHigh}`);
}

/** What three years come to: mean and change, the masses' ballots of the latest year, and what follows from it all. */
function resultColumns({ year, scheme, officials }: YearResult, wording: Wording): readonly Column<SummaryRow>[] {
  const column = columnMaker(wording);
  const results = new Map<string, OfficialResult>(officials.map((result) => [result.official.key, result]));
  const score: Style = { numberFormat: scoreFormat(scheme) };
  const lines = (sentences: readonly string[]): Content => text(sentences.join("\n"));
  const ballots = (row: SummaryRow) => ofYear(row, year)?.dissatisfied;
  return [
    column("mean", (row) => numeric(row.mean), score),
    column("meanRank", (row) => numeric(row.rank), CENTERED),
    column("change", (row) => numeric(row.change), { numberFormat: changeFormat(scheme) }),
    column("dissatisfied", (row) => numeric(ballots(row)?.votes), CENTERED),
    column("valid", (row) => numeric(ballots(row)?.valid), CENTERED),
    column("dissatisfiedShare", (row) => shareOf(ballots(row)), { numberFormat: "0.00%" }),
    column("targetsMet", (row) => targetsText(ofYear(row, year), wording), CENTERED),
    column("findings", (row) => lines(findingLines(row, wording)), WRAPPED, 24),
    column("consequence", (row) => lines(row.consequences.map((one) => wording.consequence(one, row))), WRAPPED, 40),
    column("notJudged", (row) => lines(row.notJudged.map(wording.notJudged)), WRAPPED, 24),
    column("remarks", (row) => text(remarksText(results.get(row.official.key), row.remarks, wording)), WRAPPED, 40),
  ];
}

function shareOf(ballots: SummaryYear["dissatisfied"] | undefined): Content {
  return numeric(ballots && ballots.valid > 0 ? ballots.votes / ballots.valid : null);
}

function targetsText(year: SummaryYear | undefined, { yes, no, summary: words }: Wording): string {
  const met = year?.targetsMet ?? null;
  return met === null ? words.targetsNotJudged : met ? yes : no;
}

function findingLines(row: SummaryRow, wording: Wording): readonly string[] {
  return row.years
    .filter(({ findings }) => findings.length > 0)
    .map(({ year, findings }) => wording.summary.findings(year, findings));
}
