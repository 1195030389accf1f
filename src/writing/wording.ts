/** The words that the output sheets need, in the workbook's language. `text/` provides them. */
import type { Consequence, GradeColumn, IndicatorResult, Remark, SummaryRow } from "../appraisal";

export interface Wording {
  /** Headers of the grade columns; also how they are known again. */
  readonly gradeColumns: Readonly<Record<GradeColumn, string>>;
  readonly remark: (remark: Remark) => string;
  /** The sentence that explains an indicator's points. */
  readonly indicator: (line: IndicatorResult) => string;
  readonly consequence: (consequence: Consequence, row: SummaryRow) => string;
}
