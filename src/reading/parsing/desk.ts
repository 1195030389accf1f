/** The desk that every reader works at: the language, where things stand, and the issues found so far. */
import {
  issue,
  type Issue,
  type IssueCode,
  type IssueDetails,
  type Language,
  type Place,
  type Scope,
  type Severity,
  type SheetPlace,
} from "../../appraisal";
import { cellAddress, quoteSheetName } from "../../workbook";
import type { Entry, Field, FieldCell, RecognisedTable } from "../table";
import { isNoneMark, textOf } from "./text";
import type { Vocabulary } from "./words";

export const NOBODY: Scope = { kind: "nobody" };
export const EVERYBODY: Scope = { kind: "everybody" };

/** Collects issues. The same fault of the same person or word, found row after row, is told once. */
export class Desk {
  readonly issues: Issue[] = [];
  private readonly told = new Set<string>();

  constructor(readonly language: Language) {}

  /** Notes an issue. */
  report<C extends IssueCode>(
    code: C,
    severity: Severity,
    scope: Scope,
    at: Place | SheetPlace | null,
    details: IssueDetails[C],
  ): void {
    this.issues.push(issue(code, severity, scope, at, details));
  }

  /** Notes an issue unless one with the same code and `identity` was noted before. */
  reportOnce<C extends IssueCode>(
    identity: readonly (string | number)[],
    code: C,
    severity: Severity,
    scope: Scope,
    at: Place | SheetPlace | null,
    details: IssueDetails[C],
  ): void {
    const key = JSON.stringify([code, ...identity]);
    if (this.told.has(key)) return;
    this.told.add(key);
    this.report(code, severity, scope, at, details);
  }

  /** Reads a cell of a closed vocabulary; a blank is `undefined`, any text that is none of its words too, with `unknown-word`. */
  word<T>(vocabulary: Vocabulary<T>, text: string, where: WordPlace): T | undefined {
    return isNoneMark(text) && vocabulary.read(text) === undefined
      ? undefined
      : this.requiredWord(vocabulary, text, where);
  }

  /** As `word`, for a cell that must say something: a blank is as unreadable as a wrong word. */
  requiredWord<T>(vocabulary: Vocabulary<T>, text: string, where: WordPlace): T | undefined {
    const meaning = vocabulary.read(text);
    if (meaning === undefined) {
      const allowed = vocabulary.allowed(this.language);
      for (const scope of where.scopes) {
        this.report("unknown-word", where.severity, scope, where.at, { field: where.field, text, allowed });
      }
    }
    return meaning;
  }
}

/** Where a word stands, and whom it concerns if it cannot be read. */
export interface WordPlace {
  readonly field: Field;
  readonly at: Place;
  readonly severity: Severity;
  readonly scopes: readonly Scope[];
}

/** Where a cell stands; the row's first cell if there is none. */
export function placeOf(table: RecognisedTable, entry: Entry, cell?: FieldCell): Place {
  return { sheet: table.sheet, row: (cell ?? entry).row, column: (cell ?? entry).column };
}

/** Where a field of an entry stands. */
export function fieldPlace(table: RecognisedTable, entry: Entry, field: Field): Place {
  return placeOf(table, entry, entry.cells.get(field));
}

/** The header of a table: the place for issues about a column that is not there. */
export function headerPlace(table: RecognisedTable): Place {
  return { sheet: table.sheet, row: table.headerRow, column: table.area.column };
}

/** A place as a person finds it: `C5`, with its sheet where that is not the one at hand. */
export function addressOf(place: Place, hereSheet: string): string {
  const cell = cellAddress(place.row, place.column);
  return place.sheet === hereSheet ? cell : `${quoteSheetName(place.sheet)}!${cell}`;
}

/** The text of a field. */
export function fieldText(entry: Entry, field: Field): string {
  return textOf(entry.cells.get(field));
}
