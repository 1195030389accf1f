/**
 * What a clerk has said of sheets and columns, as the workbook remembers it (workbook.md, *Roles*): marks on the sheets themselves,
 * which move with their cells. A word is obeyed whatever headers and names say.
 */
import type { Role } from "../../appraisal";
import { FIELD_MARK, ROLE_MARK, type Area, type CellValue, type SheetSnapshot } from "../../workbook";
import type { Field } from "../table";
import { ALL_ROLES } from "./lookup";
import { ROLES } from "./vocabulary";
import { key, textOf } from "./words";

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

/** A word about a column. */
export interface ColumnWord extends Word<FieldWord> {
  /** Whether a header is the one that the word was said of: another column may have been pasted over it since. */
  readonly isOf: (header: CellValue) => boolean;
}

/** `field.verified`, with a trace of the header, and numbered where several columns are the same: `field.verified.h1x9k3.2`. */
const FIELD_NAME = /^([a-z]+)(?:\.h([0-9a-z]+))?(?:\.\d+)?$/i;

/** All that was said of the columns of a sheet, lost words too. */
export function fieldWords(sheet: SheetSnapshot): readonly ColumnWord[] {
  return wordsBehind(sheet, FIELD_MARK, (text) => fieldWordOf(FIELD_NAME.exec(text)?.[1] ?? text)).map((word) => {
    const trace = FIELD_NAME.exec(word.mark.slice(FIELD_MARK.length))?.[2]?.toLowerCase();
    return { ...word, isOf: (header) => trace === undefined || trace === traceOf(header) };
  });
}

/** The name of a mark for a column with this header, before any number. */
export function fieldMark(field: FieldWord, header: CellValue): string {
  return `${FIELD_MARK}${field}.h${traceOf(header)}`;
}

/** A short trace of a header (FNV-1a), the same in whatever width and case it is written. */
function traceOf(header: CellValue): string {
  const text = textOf(header);
  let hash = 0x811c9dc5;
  for (const character of key(text) || text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
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
