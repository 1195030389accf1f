/** Undoing what was written. */
import type { Language } from "../appraisal";
import type { StageListener } from "../appraise";
import { previewText } from "../text";
import {
  areaAddress,
  done,
  quoteSheetName,
  refused,
  type Edit,
  type Outcome,
  type WorkbookHost,
  type WorkbookSnapshot,
} from "../workbook";
import { undoEdits, type Kept, type Undoing } from "../writing";

/** A plan that was carried out, and the workbook as it was before. */
export interface Carried {
  readonly before: WorkbookSnapshot;
  readonly edits: readonly Edit[];
}

/** What was written to undo it, and what stays because somebody has changed it since. */
export type Undone = Undoing;

/**
 * Restores every cell and sheet as it was before a plan, unless somebody has since changed it. Reads once, writes once. Where the
 * bytes of the file are still there, they are the surer way back: see `undoEdits` for what no snapshot knows.
 */
export async function undo(
  host: WorkbookHost,
  { before, edits }: Carried,
  onStage: StageListener = () => {},
): Promise<Outcome<Undone>> {
  await onStage("reading");
  const now = await host.read();
  if (!now.ok) return now;
  const undone = undoEdits(before, edits, now.value);
  if (undone.edits.length === 0) return done(undone);
  await onStage("writing");
  const written = await host.apply(undone.edits, { before: now.value });
  if (written.ok) return done(undone);
  return written.touched ? refused({ code: "half-written", sheets: written.touched }) : written;
}

/** What stays after undoing, a sentence each. */
export function keptSentences({ kept }: Pick<Undone, "kept">, language: Language): readonly string[] {
  const text = previewText(language);
  return kept.map((one) => text.stays[one.reason](placeOf(one) ?? text.sheet(one.sheet)));
}

/** More of these would hide the sentence. */
const SHOWN = 5;

/** The cells that a sentence names; `null` where it is the sheet as a whole. */
function placeOf({ sheet, areas }: Kept): string | null {
  if (areas.length === 0) return null;
  const addresses = areas.slice(0, SHOWN).map(areaAddress).join(", ");
  return `${quoteSheetName(sheet)}!${addresses}${areas.length > SHOWN ? ", …" : ""}`;
}
