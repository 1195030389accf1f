/** Which sheets of ours can be seen, and which are taken away. */
import { isWholeSheet, type Edit } from "../edits";
import type { Refusal } from "../host";
import type { Change } from "./outbox";
import { statement, type Statement } from "./statement";
import type { Surveyed } from "./survey";

/** A sheet of ours that an edit means, as it stands; absent where there is none yet. */
export type FindOwn = (edit: Edit) => Surveyed | undefined;

/** Whether a sheet that stands is to be shown or hidden. */
export function changesVisibility({ visibility }: Surveyed, isHidden: boolean | undefined): boolean {
  return visibility !== (isHidden ? "veryHidden" : "visible");
}

/** A refusal if the plan would leave no sheet to be seen, for Excel does not allow that. */
export function refuseUnseen(edits: readonly Edit[], surveyed: readonly Surveyed[], own: FindOwn): Refusal | null {
  const seen = new Set<unknown>(surveyed.filter(({ visibility }) => visibility === "visible"));
  let last: Surveyed | undefined;
  for (const edit of edits) {
    const standing = own(edit);
    if (isWholeSheet(edit) && !edit.content.isHidden) seen.add(standing ?? edit);
    else if (standing && seen.delete(standing)) last = standing;
  }
  return last && seen.size === 0 ? { code: "last-visible-sheet", sheet: last.name } : null;
}

/** Brings a sheet into sight; the panes of a hidden one cannot be frozen, nor freed. */
export function show({ sheet, visibility }: Surveyed): Statement[] {
  return visibility === "visible" ? [] : [setVisibility(sheet, "Visible")];
}

/** Hides sheets and takes sheets away, once all others are there: Excel always shows one at least. */
export function withdraw(edits: readonly Edit[], own: FindOwn): Change[] {
  const removed = new Set<Surveyed>();
  return edits.flatMap((edit): Change[] => {
    const standing = own(edit);
    if (!standing || removed.has(standing)) return [];
    if (edit.kind === "removeSheet") removed.add(standing);
    const statements =
      edit.kind === "removeSheet"
        ? remove(standing)
        : edit.kind === "ownSheet" && edit.content.isHidden && changesVisibility(standing, true)
          ? [setVisibility(standing.sheet, "VeryHidden")]
          : [];
    return statements.map((each) => ({ ...each, sheet: standing.name }));
  });
}

/** Excel does not delete what is very hidden. */
function remove({ sheet, visibility }: Surveyed): Statement[] {
  const shown = visibility === "veryHidden" ? [setVisibility(sheet, "Hidden")] : [];
  return [...shown, statement(1, () => sheet.delete())];
}

function setVisibility(sheet: Excel.Worksheet, visibility: "Visible" | "Hidden" | "VeryHidden"): Statement {
  return statement(1, () => {
    sheet.visibility = visibility;
  });
}
