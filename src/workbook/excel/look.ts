/** Looking before writing: all that would stop a plan is found before anything of it is written. */
import { overlaps } from "../areas";
import { isWholeSheet, type Edit, type WholeSheet } from "../edits";
import { done, refused, type Outcome, type Refusal } from "../host";
import { SHEET_MARK, unfinishedMark } from "../marks";
import type { Area, WorkbookSnapshot } from "../snapshot";
import { readCells, type Piece } from "./cells";
import { refuseClear } from "./clear";
import { blocksOf, ownSheets, refuseChanged } from "./footing";
import { areaOf, PLACE } from "./ranges";
import type { Session } from "./session";
import { areaOfWrite, coveredCell, standing, type Write } from "./standing";
import { askSheets, type Surveyed } from "./survey";
import { askTable, refuseResize, type Resize, type TableThere } from "./tables";
import { changesVisibility, refuseUnseen, type FindOwn } from "./visibility";
import type { LookedAt } from "./write-cells";

/** A workbook in which a plan can be carried out. */
export interface Readiness {
  /** The sheet as it stands, by its name in any case of letters. */
  readonly sheets: ReadonlyMap<string, Surveyed>;
  /** The sheet of ours that stands already. */
  readonly own: FindOwn;
  readonly writes: ReadonlyMap<Write, LookedAt>;
  /** The merged areas of a sheet that the plan may touch. */
  readonly merges: (sheet: string) => readonly Area[];
}

/** What Excel says of the workbook besides the cells. */
interface Workbook {
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly sheets: readonly Surveyed[];
  /** The area with values of each sheet of ours that was there; `null` for none. */
  readonly used: ReadonlyMap<string, Area | null>;
  readonly tables: ReadonlyMap<Resize, TableThere | null>;
}

/** Sheet names are the same in any case of letters. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}

/**
 * Finds out whether the plan can be carried out: one round trip for each 4 MB of cells that it stands on, nothing written.
 * `before` is the workbook that the plan was made of, where that is known.
 */
export async function lookBefore(
  session: Session,
  edits: readonly Edit[],
  before: WorkbookSnapshot | undefined,
): Promise<Outcome<Readiness>> {
  const reach = (name: string) => session.context.workbook.worksheets.getItemOrNullObject(name);
  const questions: (() => Workbook)[] = [];
  const pieces = await readCells(session, blocksOf(edits, before, reach), () => {
    questions.push(ask(session.context, edits, before));
  });
  // Where it had to be asked again, the last question was answered.
  const workbook = questions.at(-1)?.();
  if (!workbook) throw new Error("Excel was not asked.");
  const ready = readinessOf(edits, workbook.sheets, pieces);
  const refusal = refuse(edits, workbook, ready) ?? (before ? refuseChanged(edits, before, workbook, pieces) : null);
  return refusal ? refused(refusal) : done(ready);
}

function ask(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  before: WorkbookSnapshot | undefined,
): () => Workbook {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const sheets = askSheets(context);
  const used = ownSheets(edits, before).map(({ name }) => {
    const range = workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    range.load(PLACE);
    return () => [name, range.isNullObject ? null : areaOf(range)] as const;
  });
  const tables = edits.flatMap((edit) =>
    edit.kind === "resizeTable" ? [[edit, askTable(context, edit)] as const] : [],
  );
  return () => ({
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    sheets: sheets(),
    used: new Map(used.map((answer) => answer())),
    tables: new Map(tables.map(([edit, answer]) => [edit, answer()])),
  });
}

function readinessOf(edits: readonly Edit[], surveyed: readonly Surveyed[], pieces: readonly Piece[]): Readiness {
  const sheets = new Map(surveyed.map((each) => [sheetKey(each.name), each]));
  const bySheet = new Map<string, Piece[]>();
  for (const piece of pieces) bySheet.set(sheetKey(piece.name), [...(bySheet.get(sheetKey(piece.name)) ?? []), piece]);
  const merges = (sheet: string) => (bySheet.get(sheetKey(sheet)) ?? []).flatMap((piece) => piece.merges);
  const stands = new Map([...bySheet].map(([name, own]) => [name, standing(own)]));
  const writes = edits.flatMap((edit): [Write, LookedAt][] => {
    const on = sheets.get(sheetKey(edit.sheet));
    const before = stands.get(sheetKey(edit.sheet));
    return edit.kind === "write" && on && before
      ? [[edit, { edit, sheet: on.sheet, before, merges: merges(edit.sheet) }]]
      : [];
  });
  return { sheets, own: findOwn(surveyed), writes: new Map(writes), merges };
}

/**
 * Finds a sheet of ours by its mark. A clerk who copies one copies its mark as well: of several the one that still has its
 * name is meant, else the first. A clerk's new sheet is ours as long as it is not finished.
 */
function findOwn(surveyed: readonly Surveyed[]): FindOwn {
  return (edit) => {
    if (!isWholeSheet(edit) && edit.kind !== "removeSheet") return undefined;
    const wanted = edit.kind === "newSheet" ? unfinishedMark(edit.sheet) : edit.mark;
    const marked = surveyed.filter(({ marks }) => {
      const mark = marks.marks[SHEET_MARK];
      return mark && "text" in mark && mark.text === wanted;
    });
    const unmarked = edit.kind === "removeSheet" && edit.orEmpty ? surveyed.filter(isUnmarked) : [];
    return [...marked, ...unmarked].find(({ name }) => sheetKey(name) === sheetKey(edit.sheet)) ?? marked[0];
  };
}

function isUnmarked({ marks }: Surveyed): boolean {
  return !(SHEET_MARK in marks.marks);
}

/** Why the plan cannot be carried out, as the workbook is. */
function refuse(edits: readonly Edit[], workbook: Workbook, ready: Readiness): Refusal | null {
  if (workbook.isReadOnly) return { code: "workbook-read-only" };
  const { sheets, own, merges } = ready;
  const made = new Set<string>();
  const isTaken = (name: string): boolean => sheets.has(sheetKey(name)) || made.has(sheetKey(name));
  for (const edit of edits) {
    const refusal =
      isWholeSheet(edit) || edit.kind === "removeSheet"
        ? refuseOwn(edit, own(edit), isTaken, workbook.isStructureProtected)
        : refuseSheet(edit, sheets.get(sheetKey(edit.sheet)), made);
    if (refusal) return refusal;
    if (isWholeSheet(edit)) made.add(sheetKey(edit.sheet));
  }
  const unseen = refuseUnseen(edits, workbook.sheets, own);
  if (unseen) return unseen;
  for (const edit of edits) {
    const on = sheets.get(sheetKey(edit.sheet));
    const refusal = on ? refuseCells(edit, on, merges(edit.sheet), workbook) : null;
    if (refusal) return refusal;
  }
  return null;
}

/** Sheets come and go, are shown and hidden only where the structure of the workbook is not protected. */
function refuseOwn(
  edit: WholeSheet | Extract<Edit, { kind: "removeSheet" }>,
  standing: Surveyed | undefined,
  isTaken: (name: string) => boolean,
  isStructureProtected: boolean,
): Refusal | null {
  const blocked = { code: "cells-protected", sheet: standing?.name ?? edit.sheet } as const;
  if (edit.kind === "removeSheet") return standing && isStructureProtected ? blocked : null;
  if (standing) {
    const needsStructure = changesVisibility(standing, edit.content.isHidden);
    return standing.isProtected || (needsStructure && isStructureProtected) ? blocked : null;
  }
  if (isTaken(edit.sheet)) return { code: "sheet-name-taken", sheet: edit.sheet };
  return isStructureProtected ? blocked : null;
}

type OnSheet = Exclude<Edit, WholeSheet | { kind: "removeSheet" }>;

/** Names can be given on a protected sheet; cells cannot be written. */
function refuseSheet(edit: OnSheet, sheet: Surveyed | undefined, made: ReadonlySet<string>): Refusal | null {
  const isName = edit.kind === "mark" || edit.kind === "unmark";
  if (!sheet) return made.has(sheetKey(edit.sheet)) && isName ? null : { code: "sheet-gone", sheet: edit.sheet };
  return !isName && sheet.isProtected ? { code: "cells-protected", sheet: edit.sheet } : null;
}

/** What is only seen with the cells. */
function refuseCells(edit: Edit, on: Surveyed, merges: readonly Area[], { tables }: Workbook): Refusal | null {
  if (edit.kind === "clear") return refuseClear(edit, on.isFiltered, merges);
  if (edit.kind === "resizeTable") return refuseResize(edit, on.isFiltered, tables.get(edit) ?? null);
  const area = edit.kind === "write" ? areaOfWrite(edit) : null;
  if (edit.kind !== "write" || !area) return null;
  if (on.isFiltered) return { code: "cells-filtered", sheet: edit.sheet };
  return coveredCell(
    edit,
    merges.filter((merge) => overlaps(merge, area)),
  );
}
