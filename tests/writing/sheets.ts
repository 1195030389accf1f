/** The sheets of ours that a plan would write, for looking at one of them. */
import type { Appraisal, AppraisalInput } from "../../src/appraisal";
import { wording } from "../../src/text/wording";
import type { SheetContent, StyledCell, WorkbookSnapshot } from "../../src/workbook";
import { plan, type Wording } from "../../src/writing";
import { inputOf } from "./build";

export const english: Wording = wording("en");
export const chinese: Wording = wording("zh-CN");
export const NOTHING: WorkbookSnapshot = { sheets: [] };

interface Given {
  readonly input?: AppraisalInput;
  readonly words?: Wording;
  readonly snapshot?: WorkbookSnapshot;
}

export function plannedSheets(appraisal: Appraisal, given: Given = {}) {
  const { input = inputOf(), words = english, snapshot = NOTHING } = given;
  return plan(appraisal, input, snapshot, words).filter((edit) => edit.kind === "ownSheet");
}

export function sheetOf(mark: string, appraisal: Appraisal, given: Given = {}): SheetContent {
  const edit = plannedSheets(appraisal, given).find((one) => one.mark === mark);
  if (!edit) throw new Error(`no sheet ${mark}`);
  return edit.content;
}

export function contents({ rows }: Pick<SheetContent, "rows">): unknown[][] {
  return rows.map((row) => row.map(({ content }) => content));
}

/** The cells below the header, by row and the header of their column. */
export function cells(sheet: SheetContent): Map<unknown, StyledCell>[] {
  const top = sheet.freeze.rows;
  const header = sheet.rows[top - 1] ?? [];
  return sheet.rows.slice(top).map((row) => new Map(row.map((cell, c) => [header[c]?.content, cell])));
}
