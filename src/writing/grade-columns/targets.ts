/** What is to stand beside each official, and where their lists are. */
import type {
  Appraisal,
  AppraisalInput,
  GradeColumn,
  OfficialResult,
  OfficialsList,
  Place,
  Scheme,
} from "../../appraisal";
import type { Content } from "../../workbook";
import { numeric, text } from "../cells";
import { remarksText } from "../remarks";
import type { Wording } from "../wording";

/** The grade columns, in their order. */
export const GRADE_COLUMNS: readonly GradeColumn[] = ["score", "rank", "proposedGrade", "grade", "remarks"];

/** A list of officials whose results are written beside it. */
export interface Target {
  readonly list: OfficialsList;
  readonly scheme: Scheme;
  /** Row of the sheet → what is to stand there. */
  readonly rows: ReadonlyMap<number, Readonly<Record<GradeColumn, Content>>>;
  /** Rows of the list with officials of other years, which stay empty but share the looks. */
  readonly otherRows: readonly number[];
}

/** The last row of a list that is written to; its header's where none is. */
export function lastRow({ list, rows }: Target): number {
  return [...rows.keys()].reduce((last, row) => Math.max(last, row), list.headerRow);
}

/** A list for each calculated year that has one of its own; a list of no single year has the latest (workbook.md, *What is written*). */
export function targets(appraisal: Appraisal, input: AppraisalInput, wording: Wording): readonly Target[] {
  const latest = appraisal.years.at(-1);
  // Beside this year's grade a change of group matters; whether earlier years are provisional stands in the summary.
  const changes = new Map(
    appraisal.summary.map(({ official, remarks }) => [
      official.key,
      remarks.filter(({ kind }) => kind === "groupChanged"),
    ]),
  );
  return input.lists.flatMap((list) => {
    const result = list.year === null ? latest : appraisal.years.find(({ year }) => year === list.year);
    if (!result) return [];
    const rows = result.officials
      .filter(({ official }) => listAt(official.at, input.lists) === list)
      .map((one) => {
        const remarks = remarksText(one, (result === latest && changes.get(one.official.key)) || [], wording);
        return [one.official.at.row, cells(one, remarks)] as const;
      });
    const written = new Map(rows);
    const otherRows = appraisal.years
      .filter((year) => year !== result)
      .flatMap(({ officials }) => officials)
      .filter(({ official }) => listAt(official.at, input.lists) === list)
      .map(({ official }) => official.at.row)
      .filter((row) => !written.has(row));
    return [{ list, scheme: result.scheme, rows: written, otherRows }];
  });
}

/** The list that a cell stands in: the one whose header is next above it. */
export function listAt(place: Place, lists: readonly OfficialsList[]): OfficialsList | undefined {
  return lists
    .filter(({ sheet, headerRow, firstColumn, lastColumn }) => {
      return (
        sheet === place.sheet && headerRow < place.row && firstColumn <= place.column && place.column <= lastColumn
      );
    })
    .reduce<OfficialsList | undefined>(
      (best, list) => (best && best.headerRow > list.headerRow ? best : list),
      undefined,
    );
}

/** Nobody without a score has a rank or a grade (scoring.md 5). */
function cells(result: OfficialResult, remarks: string): Record<GradeColumn, Content> {
  const isGraded = result.status === "graded";
  return {
    score: numeric(isGraded ? result.score : null),
    rank: numeric(isGraded ? result.rank : null),
    proposedGrade: text(isGraded ? result.proposedGrade : null),
    grade: text(isGraded ? result.grade : null),
    remarks: text(remarks),
  };
}
