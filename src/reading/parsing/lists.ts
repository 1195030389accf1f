/** The sheets that list officials, for whoever writes beside them (workbook.md, *What is written*). */
import type { GradeColumn, OfficialsList } from "../../appraisal";
import type { RecognisedTable } from "../table";

const GRADE_COLUMNS: ReadonlySet<string> = new Set<GradeColumn>(["score", "rank", "proposedGrade", "grade", "remarks"]);

function isGradeColumn(field: string): field is GradeColumn {
  return GRADE_COLUMNS.has(field);
}

/** Where a table lists officials, and which of its columns read like ours. */
export function officialsList({ sheet, year, headerRow, area, headers }: RecognisedTable): OfficialsList {
  const gradeColumns = headers
    .flatMap(({ field, column }) => (isGradeColumn(field) ? [{ name: field, column }] : []))
    .sort((one, other) => one.column - other.column);
  return { sheet, year, headerRow, firstColumn: area.column, lastColumn: area.column + area.columns - 1, gradeColumns };
}
