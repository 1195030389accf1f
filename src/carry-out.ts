/** Carrying out a plan whole or not at all, whatever happens on the way. */
import {
  refused,
  type Edit,
  type Outcome,
  type Refusal,
  type Watch,
  type WorkbookHost,
  type WorkbookSnapshot,
} from "./workbook";
import { takeBackEdits } from "./writing";

/** Taking back is not stopped, and is no progress. */
const UNWATCHED: Watch = { signal: undefined, onProgress: undefined };

/**
 * Carries out a plan that was made of a workbook as it was `before`. Nothing is written where the plan no longer fits
 * (`cells-changed`). What was written of a plan that stops half-way is taken back; where even that fails, the refusal names the
 * sheets that may hold a part.
 */
export async function carryOut(
  host: WorkbookHost,
  edits: readonly Edit[],
  before: WorkbookSnapshot,
): Promise<Outcome<void>> {
  const written = await host.apply(edits, { before });
  if (written.ok || !written.touched) return written;
  return refused(await takeBack(host, edits, before, written.refusal, written.touched));
}

/** Takes back what was written of a plan; gives why nothing came of it. */
async function takeBack(
  host: WorkbookHost,
  edits: readonly Edit[],
  before: WorkbookSnapshot,
  because: Refusal,
  touched: readonly string[],
): Promise<Refusal> {
  const now = await host.read(UNWATCHED);
  if (!now.ok) return { code: "half-written", sheets: touched };
  const inverse = takeBackEdits(before, edits, now.value);
  if (inverse.length === 0) return because;
  const taken = await host.apply(inverse, { ...UNWATCHED, before: now.value });
  if (taken.ok) return { code: "taken-back", because };
  return { code: "half-written", sheets: [...new Set(inverse.map(({ sheet }) => sheet))] };
}
