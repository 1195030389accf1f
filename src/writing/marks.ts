/** The marks by which sheets of ours are known again, or how they begin. */
import { ARCHIVE_MARK } from "../workbook";

/** The run log. */
export const RUN_LOG_MARK = "runlog";

/** The hidden sheet of fingerprints. */
export const FINGERPRINTS_MARK = "fingerprints";

/** The check report. */
export const CHECK_REPORT_MARK = "check";

/** A year's score breakdown; the year follows. */
export const BREAKDOWN_MARK = "breakdown:";

/** A group's three-year summary; the group follows. */
export const SUMMARY_MARK = "summary:";

/** A year's public notice; the year follows. */
export const NOTICE_MARK = "notice:";

/** What a sheet of ours is. */
export type OwnSheetKind = "summary" | "notice" | "breakdown" | "checkReport" | "archive" | "runLog" | "fingerprints";

const KINDS: readonly (readonly [mark: string, kind: OwnSheetKind])[] = [
  [SUMMARY_MARK, "summary"],
  [NOTICE_MARK, "notice"],
  [BREAKDOWN_MARK, "breakdown"],
  [CHECK_REPORT_MARK, "checkReport"],
  [ARCHIVE_MARK, "archive"],
  [RUN_LOG_MARK, "runLog"],
  [FINGERPRINTS_MARK, "fingerprints"],
];

/** What a sheet of ours is by its mark; `null` where no version of the add-in that is known here made such a one. */
export function ownSheetKind(mark: string): OwnSheetKind | null {
  return KINDS.find(([known]) => (known.endsWith(":") ? mark.startsWith(known) : mark === known))?.[1] ?? null;
}
