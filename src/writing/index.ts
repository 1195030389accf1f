/** The door of the writing room: an appraisal becomes a list of edits. */
import type { Appraisal, AppraisalInput } from "../appraisal";
import type { Edit, WorkbookSnapshot } from "../workbook";
import { archive } from "./archive";
import { breakdown } from "./breakdown";
import { checkReport } from "./check-report";
import { gradeColumnEdits } from "./grade-columns";
import { ownMarks, ownSheetEdits } from "./own-sheets";
import { publicNotices } from "./public-notice";
import { summaries } from "./summary";
import type { Wording } from "./wording";

export {
  planNewYear,
  previewOf,
  type ComingLine,
  type NewYearPlan,
  type NewYearWords,
  type PostDates,
} from "./new-year";
export { planAdoption, type Adopting, type SchemeCells } from "./adopt";
export * from "./collect";
export { markOf } from "./own-sheets";
export { sheetNamer } from "./sheet-names";
export { planTeam, type NotSaved, type NotSavedReason, type TeamWish } from "./team";
export { previewEdits, type Preview, type PreviewedColumn, type SheetPreview } from "./preview";
export { undoEdits, type Kept, type KeptReason, type Undoing } from "./undo";
export { takeBackEdits } from "./undo/taking-back";
export { ownSheetKind, type OwnSheetKind } from "./marks";
export { breakdownMark, breakdownRow } from "./breakdown";
export { remarksText } from "./remarks";
export { applied } from "./applied";
export { readFingerprints } from "./fingerprints";
export { planLog, runFingerprints } from "./log";
export { GRADES, namesPlaces, resultTables, tellsLooks } from "./results";
export { lastRun, readRunLog, type Run, type RunFingerprints } from "./run-log";
export { planTemplate } from "./template";
export type { TemplateWords } from "./template/words";
export type { ArchiveColumn, BreakdownColumn, SummaryColumn, Wording } from "./wording";

/**
 * Plans the results (workbook.md, *What is written*): the grade columns beside the officials, a score breakdown for each year, a
 * three-year summary for each group, public notices, the check report, the archive. `planLog` adds what is kept about the run.
 * Pure; an empty list where the workbook holds it all already, or where no year was calculated.
 */
export function plan(
  appraisal: Appraisal,
  input: AppraisalInput,
  snapshot: WorkbookSnapshot,
  wording: Wording,
): readonly Edit[] {
  if (appraisal.years.length === 0) return [];
  const sheets = [
    ...appraisal.years.map((year) => breakdown(year, wording)),
    ...summaries(appraisal, ownMarks(snapshot), wording),
    ...publicNotices(appraisal.years, ownMarks(snapshot), wording),
    checkReport(appraisal, input, snapshot, wording),
    archive(appraisal, input, wording),
  ];
  return [...gradeColumnEdits(appraisal, input, snapshot, wording), ...ownSheetEdits(sheets, snapshot)];
}
