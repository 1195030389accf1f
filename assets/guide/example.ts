/** One official of the sample from cell to grade: the cells as they stand, and the sentences that the add-in writes about them. */
import { readFileSync } from "node:fs";
import {
  explainComponent,
  explainConsequence,
  explainGrade,
  explainIndicator,
  explainScore,
  explainWhatItTakes,
  type Language,
  type OfficialResult,
  type Place,
  type YearResult,
} from "../../src/appraisal";
import { examine, type Examination } from "../../src/appraise";
import { fieldName, numberText, paneText, percentText, wording } from "../../src/text";
import { cellAddress, columnName, valueAt } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { sampleFile } from "./files";
import { plain, table } from "./table";

const YEAR = 2025;
/** Held by a ceiling, and by a rule over three years. */
const OFFICIAL = "T05";
/** An indicator with a blend, one of each kind of comparison. */
const INDICATOR = "E2";
/** Moved by the quota, and not far from the better grade. */
const OTHER = "T02";

/** What the sample comes to. */
export async function examinedSample(language: Language): Promise<Examination> {
  const file = await openWorkbookFile(readFileSync(sampleFile(language)));
  const read = file.ok ? await file.value.read() : file;
  if (!read.ok) throw new Error(`The sample cannot be read: ${read.refusal.code}.`);
  return examine(read.value);
}

/** The parts of the example by name. */
export function examplePart(examination: Examination, language: Language): Readonly<Record<string, string>> {
  const { appraisal, snapshot } = examination;
  const year = found(appraisal.years.find((one) => one.year === YEAR));
  const result = resultOf(year, OFFICIAL);
  const other = resultOf(year, OTHER);
  const summary = found(appraisal.summary.find(({ official }) => official.id === OFFICIAL));
  const line = found(result.indicators.find(({ indicator }) => indicator.code === INDICATOR));
  const firmness = found(result.firmness);
  // What the guide says around them.
  const consequence = found(summary.consequences.find(({ rule }) => rule === "P19"));
  found(line.verified || null);
  found(result.ceilings.find(({ rule }) => rule === "P18"));
  found(other.remarks.find(({ kind }) => kind === "quota"));
  const [indicators, ...components] = result.components.map((one) => explainComponent(one, year.scheme, language));
  const rowAt = (at: Place): string => sheetRow(snapshot.sheets, at);
  return {
    "example card": rowAt(line.figureAt),
    "example indicator": rowAt(line.indicator.at),
    "example points": quoted([explainIndicator(line, language)]),
    "example pillar": pillarTable(result, line.indicator.pillar, language),
    "example indicators": quoted([found(indicators)]),
    "example components": quoted(components),
    "example score": quoted([explainScore(result, year.scheme, language)]),
    "example grade": quoted([explainGrade(result, year.scheme, language)]),
    "example quota": quoted([explainGrade(other, year.scheme, language)]),
    "example short": quoted([explainWhatItTakes(found(other.whatItTakes), year.scheme.decimals, language)]),
    "example team": rowAt(found(result.official.team[0]).at),
    "example years": table(
      ["year", "score", "rank", "grade"].map((field) => fieldName(field, language)),
      summary.years.map(({ year: each, score, rank, grade }) => [
        String(each),
        score === null ? "" : numberText(score, language, year.scheme.decimals),
        String(rank ?? ""),
        grade ?? "",
      ]),
    ),
    "example consequence": quoted([explainConsequence(consequence, summary, language)]),
    "example firmness": quoted([
      paneText(language).official.firm(percentText(firmness.grade, language, 1), firmness.rankLow, firmness.rankHigh),
    ]),
  };
}

function resultOf({ officials }: YearResult, id: string): OfficialResult {
  return found(officials.find(({ official }) => official.id === id));
}

function found<T>(one: T | null | undefined): T {
  if (one === null || one === undefined) throw new Error("The sample has it no more: choose another example.");
  return one;
}

/** The points of a pillar's indicators, and their sum. */
function pillarTable({ indicators }: OfficialResult, pillar: string, language: Language): string {
  const lines = indicators.filter((line) => line.indicator.pillar === pillar && line.share !== null);
  const two = (value: number): string => numberText(value, language, 2);
  const sum = lines.reduce((points, line) => points + line.points, 0);
  return table(
    [plain(pillar), fieldName("weight", language), wording(language).breakdown.headers.points],
    [
      ...lines.map(({ indicator, weight, points }) => [plain(indicator.name), String(weight), two(points)]),
      ["", "", `**${two(sum)}**`],
    ],
  );
}

/** The filled cells of a row below their headers, with the letters and the number that Excel shows; the cell of the place is set off. */
function sheetRow(sheets: Examination["snapshot"]["sheets"], { sheet, row, column }: Place): string {
  const there = found(sheets.find(({ name }) => name === sheet));
  const width = there.values[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => valueAt(there, row, at) !== null);
  const text = (at: number, line: number): string => plain(String(valueAt(there, line, at) ?? ""));
  return [
    `${plain(sheet)}!${cellAddress(row, column)}`,
    table(
      ["", ...columns.map((at) => columnName(at))],
      [
        ["1", ...columns.map((at) => text(at, 0))],
        [String(row + 1), ...columns.map((at) => (at === column ? `**${text(at, row)}**` : text(at, row)))],
      ],
    ),
  ].join("\n\n");
}

function quoted(sentences: readonly string[]): string {
  return sentences.map((sentence) => `> ${plain(sentence)}`).join("\n>\n");
}
