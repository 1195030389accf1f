/**
 * What a clerk has said of sheets and columns, as the workbook remembers it (workbook.md, *Roles*): marks on the sheets themselves,
 * which move with their cells. A word is obeyed whatever headers and names say.
 */
import type { Role } from "../../appraisal";
import { FIELD_MARK, ROLE_MARK, type Area, type SheetSnapshot } from "../../workbook";
import type { Field } from "../table";
import { ALL_ROLES } from "./lookup";
import { ROLES } from "./vocabulary";

/** What a sheet is said to be; `none` where nothing is to be read from it. */
export type RoleWord = Role | "none";

/** What a column is said to give; `none` where nothing is to be read from it. */
export type FieldWord = Field | "none";

/** A word about a sheet or a column, and where it is kept. */
export interface Word<W> {
  /** The name of its mark. */
  readonly mark: string;
  /** `null` where the mark names nothing that is known here. */
  readonly word: W | null;
  /** The cells that it was said of; `null` where they are lost. */
  readonly area: Area | null;
}

const ROLE_WORDS: ReadonlyMap<string, RoleWord> = new Map(
  [...ALL_ROLES, "none" as const].map((word) => [word.toLowerCase(), word]),
);

const FIELD_WORDS: ReadonlyMap<string, FieldWord> = new Map(
  [...ROLES.flatMap(({ fields }) => fields.map(({ field }) => field)), "none" as const].map((word) => [
    word.toLowerCase(),
    word,
  ]),
);

/** The word that a text stands for in the name of a mark, in any case of letters; `null` where it is none. */
export function fieldWordOf(text: string): FieldWord | null {
  return FIELD_WORDS.get(text.toLowerCase()) ?? null;
}

/** All that was said of a sheet, lost words too. */
export function roleWords(sheet: SheetSnapshot): readonly Word<RoleWord>[] {
  return wordsBehind(sheet, ROLE_MARK, (text) => ROLE_WORDS.get(text.toLowerCase()) ?? null);
}

/** All that was said of the columns of a sheet, lost words too. A column's mark may be numbered: `field.verified.2`. */
export function fieldWords(sheet: SheetSnapshot): readonly Word<FieldWord>[] {
  return wordsBehind(sheet, FIELD_MARK, (text) => fieldWordOf(text.replace(/\.\d+$/, "")));
}

function wordsBehind<W>(
  { marks, lostMarks = [] }: SheetSnapshot,
  prefix: string,
  wordOf: (text: string) => W | null,
): readonly Word<W>[] {
  const of = (mark: string, area: Area | null): Word<W>[] =>
    mark.startsWith(prefix) ? [{ mark, word: wordOf(mark.slice(prefix.length)), area }] : [];
  return [
    ...Object.entries(marks).flatMap(([mark, held]) => of(mark, "area" in held ? held.area : null)),
    ...lostMarks.flatMap((mark) => of(mark, null)),
  ];
}

/** What holds of a sheet; `null` where nothing was said, or what was said is lost. */
export function roleSaid(sheet: SheetSnapshot): RoleWord | null {
  const said = new Set(
    roleWords(sheet).flatMap(({ mark, word }) => (Object.hasOwn(sheet.marks, mark) && word !== null ? [word] : [])),
  );
  return said.has("none") ? "none" : (ALL_ROLES.find((role) => said.has(role)) ?? null);
}
