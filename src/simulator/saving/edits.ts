/**
 * All that has been changed since a workbook was opened, as edits of its file: the file itself is edited in place, so that
 * nothing else in it is lost. What no edit can say is not saved: looks of cells that were filled before, save their number formats,
 * and other names than ours.
 */
import { SHEET_MARK, type Edit } from "../../workbook";
import { sameArea, type Sheet, type SimulatedWorkbook } from "../model";
import { cellEdits, looksChanged } from "./cell-edits";
import { areaOfMark, marksOf, ownMark, shapeOf, type Opened, type OpenedSheet } from "./opened";
import { sheetContent } from "./sheet-content";

export type Changes =
  /** What is `emptied` must be applied first, by itself. */
  | { readonly kind: "edits"; readonly emptied: readonly Edit[]; readonly edits: readonly Edit[] }
  /** A clerk's sheet has another name, or is gone: no edit does that to a file. */
  | { readonly kind: "renamed"; readonly name: string; readonly before: string }
  | { readonly kind: "removed"; readonly name: string };

/** The edits that make of the file as it was `opened` what the workbook is now. */
export function changesSince(opened: Opened, workbook: SimulatedWorkbook): Changes {
  const edits: Edit[] = [];
  const emptied: Edit[] = [];
  for (const [sheet, before] of opened) {
    if (workbook.sheets.includes(sheet)) {
      if (sheet.name !== before.name) return { kind: "renamed", name: sheet.name, before: before.name };
      continue;
    }
    const mark = ownMark(before.marks);
    if (mark === undefined) return { kind: "removed", name: before.name };
    edits.push({ kind: "removeSheet", sheet: before.name, mark });
  }
  for (const sheet of workbook.sheets) {
    const before = opened.get(sheet);
    if (!before || isRefilled(sheet, before)) {
      edits.push(...madeSheet(workbook, sheet));
      continue;
    }
    const cells = cellEdits(workbook, sheet, before);
    emptied.push(...cells.emptied);
    edits.push(...tableEdits(sheet, before), ...cells.edits, ...markEdits(sheet, before.marks));
  }
  return { kind: "edits", emptied, edits };
}

/** Whether it is a sheet of ours in which more than contents differs. */
function isRefilled(sheet: Sheet, before: OpenedSheet): boolean {
  return ownMark(marksOf(sheet)) !== undefined && (shapeOf(sheet) !== before.shape || looksChanged(sheet, before));
}

function madeSheet(workbook: SimulatedWorkbook, sheet: Sheet): Edit[] {
  const mark = ownMark(marksOf(sheet));
  const made = { sheet: sheet.name, content: sheetContent(workbook, sheet) };
  const edit: Edit = mark === undefined ? { kind: "newSheet", ...made } : { kind: "ownSheet", mark, ...made };
  return [edit, ...markEdits(sheet, new Map())];
}

function tableEdits(sheet: Sheet, { tables }: OpenedSheet): Edit[] {
  return sheet.tables.flatMap(({ name, area }): Edit[] => {
    const was = tables.get(name);
    return was && !sameArea(was, area) ? [{ kind: "resizeTable", sheet: sheet.name, table: name, area }] : [];
  });
}

function markEdits(sheet: Sheet, before: ReadonlyMap<string, string>): Edit[] {
  const marks = marksOf(sheet);
  const on = { sheet: sheet.name };
  const gone = [...before.keys()].filter((name) => !marks.has(name));
  const fresh = [...marks].filter(([name, formula]) => name !== SHEET_MARK && before.get(name) !== formula);
  return [
    ...gone.map((name): Edit => ({ kind: "unmark", ...on, name })),
    ...fresh.flatMap(([name, formula]): Edit[] => {
      const area = areaOfMark(formula);
      return area ? [{ kind: "mark", ...on, name, area }] : [];
    }),
  ];
}
