/** Which sheets a plan wrote. */
import type { Edit } from "../../workbook";

export interface WrittenSheet {
  readonly sheet: string;
  /** A sheet of the add-in's own, rather than columns beside a clerk's. */
  readonly own: boolean;
}

/** The sheets written that can be seen, each once: the clerk's first, then the add-in's own. */
export function sheetsWritten(edits: readonly Edit[]): readonly WrittenSheet[] {
  const beside = new Set(edits.flatMap((edit) => (edit.kind === "write" ? [edit.sheet] : [])));
  const own = new Set(
    edits.flatMap((edit) => (edit.kind === "ownSheet" && edit.content.isHidden !== true ? [edit.sheet] : [])),
  );
  return [...[...beside].map((sheet) => ({ sheet, own: false })), ...[...own].map((sheet) => ({ sheet, own: true }))];
}
