/** What stands in Remarks: everything that a reader of the grade must know. */
import type { OfficialResult, Remark } from "../appraisal";
import type { Wording } from "./wording";

/** The remarks of an official's year, and those of three years that are given, each said once, in one cell. */
export function remarksText(
  result: OfficialResult | undefined,
  threeYears: readonly Remark[],
  wording: Wording,
): string {
  const remarks = [...(result ? [...statusRemarks(result), ...result.remarks] : []), ...threeYears];
  return [...new Set(remarks.map(wording.remark))].join(wording.separator);
}

/** An empty or provisional grade always says that it is one, even where scoring gave no particulars. */
function statusRemarks({ official, status, provisional, remarks }: OfficialResult): readonly Remark[] {
  const said = new Set(remarks.map(({ kind }) => kind));
  const missing: Remark[] = [];
  if (status === "blocked" && !said.has("blocked")) missing.push({ kind: "blocked", codes: [] });
  if (status === "notGraded" && !said.has("notGraded")) {
    missing.push({ kind: "notGraded", reason: official.notGraded ?? "" });
  }
  if (provisional && status === "graded" && !said.has("provisional")) missing.push({ kind: "provisional" });
  return missing;
}
