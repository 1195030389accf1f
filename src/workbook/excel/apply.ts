/** Carrying out a plan: look at everything, then write everything. */
import type { Edit } from "../edits";
import { done, type Outcome } from "../host";
import { SHEET_MARK } from "../marks";
import { lookBefore, sheetKey, type Readiness } from "./look";
import { writeMark } from "./marks";
import { Outbox } from "./outbox";
import { clearSheet, fillSheet, layOutPage } from "./own-sheet";
import { cellsOf } from "./ranges";
import { writeCells } from "./write-cells";

const NONE: ReadonlySet<string> = new Set();

type OwnSheet = Extract<Edit, { kind: "ownSheet" }>;

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
  const own = new Map(
    edits.flatMap((edit) =>
      edit.kind === "ownSheet" ? [[edit, emptySheet(context, edit, ready.value)] as const] : [],
    ),
  );
  for (const edit of edits) {
    const sheet = edit.kind === "ownSheet" ? own.get(edit) : undefined;
    if (edit.kind === "ownSheet" && sheet) await fillSheet(outbox, sheet, edit.content);
    else await applyToSheet(context, outbox, edit, ready.value);
  }
  await outbox.sync();
  await layOutPages(context, own);
  return done(undefined);
}

/** The sheet of a mark, emptied, or a new one at the end. */
function emptySheet(context: Excel.RequestContext, { sheet, mark }: OwnSheet, { own }: Readiness): Excel.Worksheet {
  const standing = own.get(mark);
  if (standing) {
    clearSheet(standing);
    return standing.sheet;
  }
  const added = context.workbook.worksheets.add(sheet);
  writeMark(added, SHEET_MARK, mark, NONE);
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
    writeMark(sheet, edit.name, cellsOf(sheet, edit.area), standing?.markNames ?? NONE);
  }
}

/** Without a printer Excel refuses the set-up of a page; the results are written nevertheless. */
async function layOutPages(context: Excel.RequestContext, own: ReadonlyMap<OwnSheet, Excel.Worksheet>): Promise<void> {
  if (own.size === 0) return;
  own.forEach((sheet, { content }) => layOutPage(sheet, content.print));
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code === "NotImplemented") throw error;
  }
}
