/** The clerk's word on sheets and columns, kept in the workbook. */
import { carryOut } from "../carry-out";
import { rememberEdits, type Choice } from "../reading";
import { done, refused, type Edit, type Outcome, type WorkbookHost } from "../workbook";

/**
 * Lets the workbook remember what a clerk says of its sheets and columns, so that a colleague's copy is read the same (workbook.md,
 * *Roles*). Gives what was written: nothing where it was remembered already. Refuses words about a sheet that is gone.
 */
export async function remember(host: WorkbookHost, choices: readonly Choice[]): Promise<Outcome<readonly Edit[]>> {
  const snapshot = await host.read();
  if (!snapshot.ok) return snapshot;
  const gone = choices.find(({ sheet }) => snapshot.value.sheets.every(({ name }) => name !== sheet));
  if (gone) return refused({ code: "sheet-gone", sheet: gone.sheet });
  const edits = rememberEdits(snapshot.value, choices);
  const written = edits.length > 0 ? await carryOut(host, edits, snapshot.value) : done(undefined);
  return written.ok ? done(edits) : written;
}
