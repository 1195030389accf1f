/** Undoing a plan: the inverse list of edits. */
import type { Area, Content, Edit, SheetSnapshot, WorkbookSnapshot } from "../../workbook";
import { markOf } from "../own-sheets";
import { areasOf } from "./areas";
import { fatesOf, isSame, type Cell, type Fates, type SheetThen } from "./cells";
import { emptyNewSheet, undoOwnSheet } from "./own-sheets";
import { shrinkTables } from "./tables";
import type { Kept, KeptReason, Undoing } from "./types";

export type { Kept, KeptReason, Undoing } from "./types";

/**
 * What restores a workbook to what it was `before` these edits were carried out, judged by what it holds `now`; what somebody has
 * changed since stays and is named. Cells hold what they held; those that were empty and took the looks of a neighbour have none
 * again; tables are as large as they were; sheets of ours that were made are removed, refilled ones hold what they held (see
 * `formerContent`); marks are as they were.
 *
 * Not restored, for no snapshot knows it: widths of columns, what an empty cell that took looks looked like before, and the number
 * format of a template's own empty cell. A clerk's new sheet is the clerk's: it is emptied as long as nobody has changed it and no
 * formula leads to it, and named, never removed. What an undoing itself did (`clear`, `resizeTable`, `removeSheet`) is not undone
 * again.
 */
export function undoEdits(before: WorkbookSnapshot, edits: readonly Edit[], now: WorkbookSnapshot): Undoing {
  const sheets = clerksSheets(before, edits, now);
  const cells = sheets.map((sheet) => ({ sheet, ...shrinkTables(sheet, fatesOf(sheet)) }));
  const isUndone = (sheet: SheetSnapshot, row: number, column: number): boolean => {
    const fate = cells
      .find((each) => each.sheet.now === sheet)
      ?.fates.get(row)
      ?.get(column);
    return fate !== undefined && fate.kind !== "keep";
  };
  const isUsed = (name: string): boolean =>
    now.sheets.some((sheet) => markOf(sheet) === null && leadsTo(name, sheet, (...at) => isUndone(sheet, ...at)));
  const own = edits.flatMap((edit) => (edit.kind === "ownSheet" ? [undoOwnSheet(edit, before, now, isUsed)] : []));
  const made = edits.filter((edit) => edit.kind === "newSheet");
  return {
    edits: [
      ...cells.flatMap(({ sheet, edits: resized, fates }) => [
        ...resized,
        ...cellEdits(sheet.now.name, fates),
        ...markEdits(sheet),
      ]),
      ...own.flatMap((one) => one.edits),
      ...made.flatMap((edit) => (isUsed(edit.sheet) ? [] : emptyNewSheet(edit, now))),
    ],
    kept: [
      ...gone(before, edits, now),
      ...cells.flatMap(({ sheet, fates }) => keptCells(sheet.now.name, fates)),
      ...own.flatMap((one) => one.kept),
      ...made.map((edit): Kept => ({ sheet: edit.sheet, reason: "clerks", areas: [] })),
    ],
  };
}

/** The sheets whose cells or marks were written, as they were and as they are. */
function clerksSheets(before: WorkbookSnapshot, edits: readonly Edit[], now: WorkbookSnapshot): readonly SheetThen[] {
  return before.sheets.flatMap((sheet) => {
    const here = edits.filter((edit) => edit.sheet === sheet.name && edit.kind !== "ownSheet");
    const there = now.sheets.find(({ name }) => name === sheet.name);
    return here.length > 0 && there ? [{ before: sheet, now: there, edits: here }] : [];
  });
}

/** Sheets with cells of ours that are gone, or have another name. */
function gone(before: WorkbookSnapshot, edits: readonly Edit[], now: WorkbookSnapshot): readonly Kept[] {
  const written = new Set(edits.flatMap((edit) => (edit.kind === "write" ? [edit.sheet] : [])));
  const names = (snapshot: WorkbookSnapshot) => new Set(snapshot.sheets.map(({ name }) => name));
  const [old, there] = [names(before), names(now)];
  return [...written]
    .filter((sheet) => old.has(sheet) && !there.has(sheet))
    .map((sheet) => ({ sheet, reason: "gone", areas: [] }));
}

function cellsWith(fates: Fates, kind: "clear" | "write" | "keep", reason?: KeptReason): readonly Cell[] {
  return [...fates].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, fate]) =>
      fate.kind === kind && (fate.kind !== "keep" || fate.reason === reason) ? [{ row, column }] : [],
    ),
  );
}

function cellEdits(sheet: string, fates: Fates): readonly Edit[] {
  const contentAt = (row: number, column: number): Content | undefined => {
    const fate = fates.get(row)?.get(column);
    return fate?.kind === "write" ? fate.content : undefined;
  };
  const cleared = areasOf(cellsWith(fates, "clear"));
  const written = areasOf(cellsWith(fates, "write"));
  return [
    ...cleared.map((area): Edit => ({ kind: "clear", sheet, area })),
    ...written.map(({ row, column, rows, columns }): Edit => {
      const values = Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (_, right) => contentAt(row + down, column + right)),
      );
      return { kind: "write", sheet, row, column, values };
    }),
  ];
}

function keptCells(sheet: string, fates: Fates): readonly Kept[] {
  const reasons = new Set(
    [...fates.values()].flatMap((cells) =>
      [...cells.values()].flatMap((fate) => (fate.kind === "keep" ? [fate.reason] : [])),
    ),
  );
  return [...reasons].map((reason) => ({ sheet, reason, areas: areasOf(cellsWith(fates, "keep", reason)) }));
}

/** Marks as they were; one that has moved with its cells since stays with them. */
function markEdits({ before, now, edits }: SheetThen): readonly Edit[] {
  const sheet = now.name;
  return edits.flatMap((edit): readonly Edit[] => {
    if (edit.kind !== "mark" && edit.kind !== "unmark") return [];
    const { name } = edit;
    const [old, there] = [areaOf(before, name), areaOf(now, name)];
    const isLost = now.lostMarks?.includes(name) === true;
    const isOurs = edit.kind === "mark" ? there !== null && isSame(there, edit.area) : there === null && !isLost;
    if (old) return isOurs ? [{ kind: "mark", sheet, name, area: old }] : [];
    return edit.kind === "mark" && (isOurs || isLost) ? [{ kind: "unmark", sheet, name }] : [];
  });
}

function areaOf({ marks }: SheetSnapshot, name: string): Area | null {
  const mark = Object.hasOwn(marks, name) ? marks[name] : undefined;
  return mark && "area" in mark ? mark.area : null;
}

/** Whether a formula of a sheet names another one, save in cells that are undone. */
function leadsTo(
  name: string,
  { formulas }: SheetSnapshot,
  isUndone: (row: number, column: number) => boolean,
): boolean {
  const plain = name.toLowerCase();
  const ways = [`${plain}!`, `${plain.replaceAll("'", "''")}'!`];
  return formulas.some((cells, row) =>
    cells?.some((formula, column) => {
      const lower = formula?.toLowerCase();
      return lower !== undefined && ways.some((way) => lower.includes(way)) && !isUndone(row, column);
    }),
  );
}
