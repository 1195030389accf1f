/** Carrying out a plan: look at everything, then write everything. */
import { isWholeSheet, type Edit, type WholeSheet } from "../edits";
import { done, type Outcome } from "../host";
import { SHEET_MARK } from "../marks";
import { lookBefore, sheetKey, type Readiness } from "./look";
import { removeMark, writeMark } from "./marks";
import { Outbox } from "./outbox";
import { clearSheet, fillSheet, layOutPage } from "./own-sheet";
import { cellsOf } from "./ranges";
import { writeCells } from "./write-cells";

/**
 * Carries out a plan, or refuses it with nothing written. Excel has no transactions: should it fail half-way through the
 * writing for a reason that could not be seen before, what was written stays.
 */
export async function applyEdits(context: Excel.RequestContext, edits: readonly Edit[]): Promise<Outcome<void>> {
  if (edits.length === 0) return done(undefined);
  const ready = await lookBefore(context, edits);
  if (!ready.ok) return ready;
  const outbox = new Outbox(context);
  // All sheets before any cell, so that formulas find the sheets they name.
  const whole = new Map(
    edits.flatMap((edit) => (isWholeSheet(edit) ? [[edit, emptySheet(context, edit, ready.value)] as const] : [])),
  );
  for (const edit of edits) {
    const sheet = isWholeSheet(edit) ? whole.get(edit) : undefined;
    if (isWholeSheet(edit) && sheet) await fillSheet(outbox, sheet, edit.content);
    else await applyToSheet(context, outbox, edit, ready.value);
  }
  await outbox.sync();
  await layOutPages(context, whole);
  return done(undefined);
}

/** The sheet of a mark, emptied, or a new one at the end; a clerk's is always new and has no mark. */
function emptySheet(context: Excel.RequestContext, edit: WholeSheet, { own }: Readiness): Excel.Worksheet {
  const standing = edit.kind === "ownSheet" ? own.get(edit.mark) : undefined;
  if (standing) {
    clearSheet(standing);
    return standing.sheet;
  }
  const added = context.workbook.worksheets.add(edit.sheet);
  if (edit.kind === "ownSheet") writeMark(added, SHEET_MARK, edit.mark, new Set());
  return added;
}

async function applyToSheet(
  context: Excel.RequestContext,
  outbox: Outbox,
  edit: Edit,
  { sheets, writes }: Readiness,
): Promise<void> {
  if (edit.kind === "write") {
    const looked = writes.get(edit);
    if (looked) await writeCells(outbox, looked);
  } else if (edit.kind === "mark") {
    const standing = sheets.get(sheetKey(edit.sheet));
    const sheet = standing?.sheet ?? context.workbook.worksheets.getItem(edit.sheet);
    writeMark(sheet, edit.name, cellsOf(sheet, edit.area), standing?.markNames ?? new Set());
  } else if (edit.kind === "unmark") {
    const standing = sheets.get(sheetKey(edit.sheet));
    if (standing) removeMark(standing.sheet, edit.name, standing.markNames);
  }
}

/** Without a printer Excel refuses the set-up of a page; the results are written nevertheless. */
async function layOutPages(
  context: Excel.RequestContext,
  whole: ReadonlyMap<WholeSheet, Excel.Worksheet>,
): Promise<void> {
  if (whole.size === 0) return;
  whole.forEach((sheet, { content }) => layOutPage(sheet, content.print));
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code === "NotImplemented") throw error;
  }
}
