/** Whole sheets that a plan makes or refills. */
import type { SheetContent, WholeSheet } from "../edits";
import { SHEET_MARK, unfinishedMark } from "../marks";
import type { Readiness } from "./look";
import { removeMark, writeMark } from "./marks";
import { clearSheet } from "./own-sheet";
import { statement, type Reach, type Statement } from "./statement";
import { nameOfMark } from "./survey";
import { show } from "./visibility";

export interface SheetInMaking {
  /** The name that it has, or gets. */
  readonly name: string;
  readonly content: SheetContent;
  readonly reach: Reach;
  /** Its defined names, by then. */
  readonly names: Set<string>;
  /** Makes it, or takes everything off it. */
  readonly begin: readonly Statement[];
  /** Said once it is filled. */
  readonly finish: readonly Statement[];
}

/**
 * The sheet of a mark as it stands, or a new one at the end. A clerk's new sheet is marked as well until it is finished: where
 * the writing stops half-way, it is known by that and taken away, or made again.
 */
export function inMaking(context: Excel.RequestContext, edit: WholeSheet, { own }: Readiness): SheetInMaking {
  const { content } = edit;
  const { isHidden } = content;
  const standing = own(edit);
  if (standing) {
    const { sheet, name, names, visibility } = standing;
    const begin = [...(isHidden ? [] : show(standing)), ...clearSheet(standing, !isHidden || visibility === "visible")];
    const reach = () => sheet;
    return { name, content, reach, names, begin, finish: finish(edit, reach, names) };
  }
  let added: Excel.Worksheet | undefined;
  const add = statement(2, () => {
    added = context.workbook.worksheets.add(edit.sheet);
    if (isHidden) added.visibility = "VeryHidden";
  });
  const reach = () => added ?? context.workbook.worksheets.getItem(edit.sheet);
  const names = new Set<string>();
  const mark = edit.kind === "ownSheet" ? edit.mark : unfinishedMark(edit.sheet);
  const begin = [add, ...writeMark(reach, SHEET_MARK, mark, names)];
  return { name: edit.sheet, content, reach, names, begin, finish: finish(edit, reach, names) };
}

function finish({ kind }: WholeSheet, reach: Reach, names: ReadonlySet<string>): readonly Statement[] {
  return kind === "newSheet" && names.has(nameOfMark(SHEET_MARK)) ? removeMark(reach, SHEET_MARK, new Set(names)) : [];
}
