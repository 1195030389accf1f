/** Looking before writing: all that would stop a plan is found before anything of it is written. */
import { isWholeSheet, type Edit, type WholeSheet } from "../edits";
import { done, refused, type Outcome, type Refusal } from "../host";
import { SHEET_MARK } from "../marks";
import { readCells, type Block } from "./cells";
import { areaOfWrite, coveredCell, standing, touching, type Write } from "./standing";
import { surveySheets, type Surveyed } from "./survey";
import type { LookedAt } from "./write-cells";

/** A workbook in which a plan can be carried out. */
export interface Readiness {
  /** The sheet as it stands, by its name in any case of letters. */
  readonly sheets: ReadonlyMap<string, Surveyed>;
  /** The sheets of ours that stand already, by their marks. */
  readonly own: ReadonlyMap<string, Surveyed>;
  readonly writes: ReadonlyMap<Write, LookedAt>;
}

/** Sheet names are the same in any case of letters. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}

/** Finds out whether the plan can be carried out: three round trips, nothing written. */
export async function lookBefore(context: Excel.RequestContext, edits: readonly Edit[]): Promise<Outcome<Readiness>> {
  const { protection } = context.workbook;
  protection.load("protected");
  const surveyed = await surveySheets(context);
  const sheets = new Map(surveyed.map((each) => [sheetKey(each.name), each]));
  const own = new Map(surveyed.flatMap((each): [string, Surveyed][] => ownMark(each).map((mark) => [mark, each])));
  const made = new Set<string>();
  const isTaken = (name: string): boolean => sheets.has(sheetKey(name)) || made.has(sheetKey(name));
  for (const edit of edits) {
    const refusal = isWholeSheet(edit)
      ? refuseWholeSheet(edit, own, isTaken, protection.protected)
      : refuseSheet(edit, sheets.get(sheetKey(edit.sheet)), made);
    if (refusal) return refused(refusal);
    if (isWholeSheet(edit)) made.add(sheetKey(edit.sheet));
  }
  return lookAtCells(context, edits, { sheets, own });
}

function ownMark({ marks }: Surveyed): string[] {
  const mark = marks.marks[SHEET_MARK];
  return mark && "text" in mark ? [mark.text] : [];
}

function refuseWholeSheet(
  edit: WholeSheet,
  own: ReadonlyMap<string, Surveyed>,
  isTaken: (name: string) => boolean,
  isStructureProtected: boolean,
): Refusal | null {
  const { sheet } = edit;
  const standingSheet = edit.kind === "ownSheet" ? own.get(edit.mark) : undefined;
  if (standingSheet) return standingSheet.isProtected ? { code: "cells-protected", sheet: standingSheet.name } : null;
  if (isTaken(sheet)) return { code: "sheet-name-taken", sheet };
  return isStructureProtected ? { code: "cells-protected", sheet } : null;
}

/** Names can be given on a protected sheet; cells cannot be written. */
function refuseSheet(
  edit: Exclude<Edit, WholeSheet>,
  sheet: Surveyed | undefined,
  made: ReadonlySet<string>,
): Refusal | null {
  if (!sheet)
    return made.has(sheetKey(edit.sheet)) && edit.kind !== "write" ? null : { code: "sheet-gone", sheet: edit.sheet };
  return edit.kind === "write" && sheet.isProtected ? { code: "cells-protected", sheet: edit.sheet } : null;
}

/** Reads what stands where the plan writes, and refuses what is only seen with the cells. */
async function lookAtCells(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  { sheets, own }: Omit<Readiness, "writes">,
): Promise<Outcome<Readiness>> {
  const places = edits.flatMap((edit) => {
    const on = edit.kind === "write" ? sheets.get(sheetKey(edit.sheet)) : undefined;
    return edit.kind === "write" && on ? [{ edit, on }] : [];
  });
  const touched = new Set([...places.map(({ on }) => on), ...own.values()]);
  const blocks = places.flatMap(({ edit, on }) => blocksOf(edit, on));
  const pieces = await readCells(context, blocks, () => touched.forEach(({ request }) => request()));
  const writes = new Map<Write, LookedAt>();
  for (const { edit, on } of places) {
    const { isFiltered, merges } = on.details();
    const refusal: Refusal | null = isFiltered
      ? { code: "cells-filtered", sheet: edit.sheet }
      : coveredCell(edit, touching(merges, areaOfWrite(edit)));
    if (refusal) return refused(refusal);
    const before = standing(pieces.filter(({ sheet }) => sheet === on.sheet));
    writes.set(edit, { edit, sheet: on.sheet, before, merges });
  }
  return done({ sheets, own, writes });
}

function blocksOf(edit: Write, { sheet }: Surveyed): Block[] {
  const area = areaOfWrite(edit);
  const { likeColumn } = edit;
  if (!area) return [];
  return likeColumn === undefined
    ? [{ sheet, area }]
    : [
        { sheet, area },
        { sheet, area: { ...area, column: likeColumn, columns: 1 } },
      ];
}
