/** Names for sheets that are to be made. */
import { isWholeSheet, type Edit, type WorkbookSnapshot } from "../workbook";
import { legalName } from "./own-sheets";

/** Gives names that no sheet has, nor one that is planned among `others` or named by it before: the wished one, else numbered. */
export function sheetNamer({ sheets }: WorkbookSnapshot, others: readonly Edit[] = []): (wished: string) => string {
  const planned = others.flatMap((edit) => (isWholeSheet(edit) ? [edit.sheet] : []));
  const taken = new Set([...sheets.map(({ name }) => name), ...planned].map((name) => name.toLowerCase()));
  return (wished) => {
    let name = legalName(wished);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = legalName(wished, ` (${number})`);
    taken.add(name.toLowerCase());
    return name;
  };
}
