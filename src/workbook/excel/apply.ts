/** Carrying out a plan: look at everything, then write everything. */
import { isWholeSheet, type Edit } from "../edits";
import { done, type Outcome } from "../host";
import type { WorkbookSnapshot } from "../snapshot";
import { clearCells } from "./clear";
import { lookBefore, sheetKey, type Readiness } from "./look";
import { inMaking, type SheetInMaking } from "./making";
import { removeMark, writeMark } from "./marks";
import { sendAll, type Change } from "./outbox";
import { choosePaper, fillSheet, layOutPage } from "./own-sheet";
import type { Session } from "./session";
import type { Statement } from "./statement";
import { resizeTable } from "./tables";
import { withdraw } from "./visibility";
import { writeCells } from "./write-cells";

/**
 * Carries out a plan, or refuses it with nothing written. Excel has no transactions: should it stop half-way through the writing,
 * what was written stays, and the outcome tells on which sheets.
 */
export async function applyEdits(
  session: Session,
  edits: readonly Edit[],
  before: WorkbookSnapshot | undefined,
): Promise<Outcome<void>> {
  if (edits.length === 0) return done(undefined);
  const ready = await lookBefore(session, edits, before);
  if (!ready.ok) return ready;
  const whole = edits.flatMap((edit) => (isWholeSheet(edit) ? [inMaking(session.context, edit, ready.value)] : []));
  return sendAll(session, [...changesOf(edits, whole, ready.value)], setUpPages(whole));
}

/** All that must be said. Tables and sheets come before cells, so that headers and formulas find what they name. */
function* changesOf(edits: readonly Edit[], whole: readonly SheetInMaking[], ready: Readiness): Generator<Change> {
  for (const edit of edits) {
    const on = ready.sheets.get(sheetKey(edit.sheet));
    if (on && edit.kind === "resizeTable") yield* changing(on.name, resizeTable(edit, on.sheet));
  }
  for (const { name, begin } of whole) yield* changing(name, begin);
  for (const { name, reach, content } of whole) yield* changing(name, fillSheet(reach, content));
  for (const edit of edits) {
    const made = whole.find(({ name }) => sheetKey(name) === sheetKey(edit.sheet));
    yield* changing(edit.sheet, onSheet(edit, made, ready));
  }
  yield* withdraw(edits, ready.own);
  for (const { name, finish } of whole) yield* changing(name, finish);
}

function* changing(sheet: string, statements: Iterable<Statement>): Generator<Change> {
  for (const each of statements) yield { ...each, sheet };
}

/** What an edit changes on a sheet that is there, or was made before. */
function onSheet(edit: Edit, made: SheetInMaking | undefined, ready: Readiness): Iterable<Statement> {
  const there = ready.sheets.get(sheetKey(edit.sheet));
  const [reach, names] = there ? [() => there.sheet, there.names] : [made?.reach, made?.names];
  if (!reach || !names) return [];
  switch (edit.kind) {
    case "write": {
      const looked = ready.writes.get(edit);
      return looked ? writeCells(looked) : [];
    }
    case "clear":
      return there ? [clearCells(edit, there.sheet, ready.merges(edit.sheet))] : [];
    case "mark":
      return writeMark(reach, edit.name, edit.area, names);
    case "unmark":
      return removeMark(reach, edit.name, names);
    default:
      return [];
  }
}

/** What is hidden is not printed. */
function setUpPages(whole: readonly SheetInMaking[]): Statement[] {
  const printed = whole.filter(({ content }) => !content.isHidden);
  return [
    ...printed.map(({ reach, content }) => layOutPage(reach, content.print)),
    ...printed.flatMap(({ reach, content }) => choosePaper(reach, content.print)),
  ];
}
