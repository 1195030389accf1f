/** The archive (workbook.md, *Roles*): a row per official × year, read back in later years. */
import type { Appraisal, AppraisalInput, ArchiveRow, OfficialResult, YearResult } from "../appraisal";
import { ARCHIVE_MARK, type Content } from "../workbook";
import { numeric, text } from "./cells";
import type { OwnSheet } from "./own-sheets";
import { scoreFormat } from "./styles";
import { tableSheet, type Column } from "./table";
import type { ArchiveColumn, Wording } from "./wording";

/** The archive with the calculated years' rows added or replaced; rows of other years stay as they are. */
export function archive(appraisal: Appraisal, input: AppraisalInput, wording: Wording): OwnSheet {
  const calculated = new Set(appraisal.years.map(({ year }) => year));
  const kept = input.archive.filter(({ year }) => !calculated.has(year));
  const added = appraisal.years.flatMap((year) => year.officials.map(archiveRow(year, appraisal, input, wording)));
  const rows = [...kept, ...added].sort((a, b) => a.year - b.year);
  const scheme = appraisal.years.at(-1)?.scheme;
  return {
    mark: ARCHIVE_MARK,
    name: wording.archive.sheetName,
    content: tableSheet({
      title: null,
      columns: COLUMNS.map(([key, content, widest]): Column<ArchiveRow> => ({
        header: wording.archive.headers[key],
        content: (row) => content(row, wording),
        style: { wrap: true, ...(key === "score" && scheme ? { numberFormat: scoreFormat(scheme) } : {}) },
        widest,
      })),
      rows,
      frozenColumns: 0,
    }),
  };
}

type Cell = (row: ArchiveRow, wording: Wording) => Content;

const COLUMNS: readonly (readonly [ArchiveColumn, Cell, number?])[] = [
  ["year", (row) => numeric(row.year)],
  ["id", (row) => text(row.id)],
  ["name", (row) => text(row.name)],
  ["unit", (row) => text(row.unit)],
  ["group", (row) => text(row.group)],
  ["score", (row) => numeric(row.score)],
  ["rank", (row) => numeric(row.rank)],
  ["grade", (row) => text(row.grade)],
  ["targetsMet", (row, { yes, no }) => (row.targetsMet === null ? null : row.targetsMet ? yes : no)],
  ["dissatisfied", (row) => numeric(row.dissatisfied?.votes)],
  ["valid", (row) => numeric(row.dissatisfied?.valid)],
  ["findings", (row, { findingKind, comma }) => text(row.findings.map(findingKind).join(comma)), 30],
  ["consequence", (row) => text(row.consequence), 60],
  ["schemeVersion", (row) => text(row.schemeVersion)],
];

/** How an official's year is archived. Only the latest year has a summary; an earlier year keeps what was recommended then. */
function archiveRow(year: YearResult, appraisal: Appraisal, input: AppraisalInput, wording: Wording) {
  const isLatest = year === appraisal.years.at(-1);
  const summaries = new Map(appraisal.summary.map((row) => [row.official.key, row]));
  const before = new Map(input.archive.filter((row) => row.year === year.year).map((row) => [row.key, row]));
  return (result: OfficialResult): ArchiveRow => {
    const { key, id, name, unit, group } = result.official;
    const summary = summaries.get(key);
    const recommended = summary?.consequences.map((one) => wording.consequence(one, summary)).join(wording.separator);
    const isGraded = result.status === "graded";
    return {
      year: year.year,
      key,
      id,
      name,
      unit,
      group,
      score: isGraded ? result.score : null,
      rank: isGraded ? result.rank : null,
      grade: isGraded ? result.grade : null,
      targetsMet: result.targetsMet,
      dissatisfied: result.dissatisfied,
      // Nothing of a year that is not graded is judged later (scoring.md 5).
      findings: result.status === "notGraded" ? [] : confirmedKinds(result),
      consequence: (isLatest ? recommended : before.get(key)?.consequence) ?? "",
      schemeVersion: year.scheme.version,
    };
  };
}

function confirmedKinds({ findings }: OfficialResult): ArchiveRow["findings"] {
  return [...new Set(findings.filter(({ confirmed }) => confirmed).map(({ kind }) => kind))];
}
