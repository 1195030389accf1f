/** What a clerk has said and what can no longer be found: it is asked about again, neither obeyed nor dropped in silence. */
import { issue, type Issue, type IssueDetails, type Place } from "../../appraisal";
import type { CellValue } from "../../workbook";
import type { RecognisedTable } from "../table";
import type { Cells } from "./cells";
import { fieldWords, roleSaid, roleWords } from "./remembered";
import { isBlank } from "./words";

type Fate = IssueDetails["memory-lost"]["fate"];

/** The words about a sheet that do not fit it any more: `lacks` says that a required column is missing from its tables. */
export function lostRoleWords(sheet: Cells["sheet"], tables: readonly unknown[], lacks: boolean): readonly Issue[] {
  const said = roleSaid(sheet);
  const isUnfit = said !== null && said !== "none" && (tables.length === 0 || lacks);
  return roleWords(sheet).flatMap(({ mark, word }) => {
    const isKept = word !== null && Object.hasOwn(sheet.marks, mark);
    if (isKept && !(isUnfit && word === said)) return [];
    return [lost({ sheet: sheet.name }, mark, { role: word, field: null }, isKept ? "unfit" : "deleted")];
  });
}

/** The words about columns of a sheet that give no field any more. */
export function lostFieldWords(cells: Cells, tables: readonly Pick<RecognisedTable, "headers">[]): readonly Issue[] {
  const { sheet } = cells;
  const given = new Set(tables.flatMap(({ headers }) => headers.map(({ row, column }) => `${row}:${column}`)));
  return fieldWords(sheet).flatMap(({ mark, word, area, isOf }) => {
    const about = { role: null, field: word ?? mark };
    if (!area) return [lost({ sheet: sheet.name }, mark, about, "deleted")];
    const { value, row, column } = cells.shown(area.row, area.column);
    const fate = fateOf(value);
    return fate ? [lost({ sheet: sheet.name, row, column }, mark, about, fate)] : [];

    function fateOf(header: CellValue): Fate | null {
      if (isBlank(header)) return "blank";
      if (!isOf(header)) return "changed";
      return word === "none" || given.has(`${row}:${column}`) ? null : "unfit";
    }
  });
}

function lost(
  at: Place | { readonly sheet: string },
  mark: string,
  about: Pick<IssueDetails["memory-lost"], "role" | "field">,
  fate: Fate,
): Issue {
  return issue("memory-lost", "question", { kind: "nobody" }, at, { mark, ...about, fate });
}
