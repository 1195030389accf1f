/** What each input sheet holds, from the template itself: its headers, the notes that they show, and the names that are read as they are. */
import { nameKey, type Language } from "../../src/appraisal";
import { newWorkbookEdits, type TemplateRole } from "../../src/jobs";
import { ROLES } from "../../src/reading/recognition/vocabulary";
import { templateText } from "../../src/text";
import { ROLE_ORDER } from "../../src/worker";
import type { SheetContent, StyledCell } from "../../src/workbook";
import { folded, plain, table } from "./table";
import { WORDS } from "./words";

/** The roles that are lists; the scheme is settings and small tables. */
export type ListRole = Exclude<TemplateRole, "scheme">;

export const LIST_ROLES: readonly ListRole[] = ROLE_ORDER.filter(
  (role): role is ListRole => role !== "scheme" && role !== "archive",
);

interface TemplateColumn {
  readonly header: string;
  /** With whether it is required. */
  readonly title: string;
  readonly note: string;
}

/** A sheet's columns; those that say whom and when a line is about, and the note, are told once, by `sharedColumns`. */
export function columnTable(role: ListRole, language: Language): string {
  const shared = new Set(sharedOf(language).map(({ note }) => note));
  const own = columnsOf(role, language).filter(({ note }) => !shared.has(note));
  return folded(templateText(language).sheets[role], tableOf(own, role, language));
}

/** The columns that nearly every sheet has. */
export function sharedColumns(language: Language): string {
  return tableOf(sharedOf(language), "cards", language);
}

function sharedOf(language: Language): readonly TemplateColumn[] {
  const { year, id, name, unit, note } = templateText(language).columns;
  const notes = [year, id, name, unit, note].map((one) => one.note);
  return columnsOf("cards", language).filter((column) => notes.includes(column.note));
}

function tableOf(columns: readonly TemplateColumn[], role: ListRole, language: Language): string {
  const words = WORDS[language];
  return table(
    [words.column, words.content, words.alsoReadAs],
    columns.map(({ header, title, note }) => [
      plain(title),
      plain(note),
      plain(otherNames(header, role, language).join(words.comma)),
    ]),
  );
}

function columnsOf(role: ListRole, language: Language): readonly TemplateColumn[] {
  const { rows, freeze, validations = [] } = templateSheet(role, language);
  const headerRow = freeze.rows - 1;
  return (rows[headerRow] ?? []).map((cell, column) => {
    const { prompt } = validations.find(({ area }) => area.row === headerRow && area.column === column) ?? {};
    return { header: textOf(cell), title: prompt?.title ?? "", note: prompt?.text ?? "" };
  });
}

/** The sheet of a new workbook for a role. */
export function templateSheet(role: TemplateRole, language: Language): SheetContent {
  const name = templateText(language).sheets[role];
  const sheet = newWorkbookEdits(language).find((one) => one.sheet === name);
  if (!sheet) throw new Error(`A new workbook has no sheet ${name}.`);
  return sheet.content;
}

/** What a header may be called instead. */
function otherNames(header: string, role: ListRole, language: Language): readonly string[] {
  const is = (name: string): boolean => nameKey(name) === nameKey(header);
  const fields = ROLES.find((one) => one.role === role)?.fields ?? [];
  const names = fields.find((field) => field.names[language].some(is))?.names[language] ?? [];
  return names.filter((name) => !is(name));
}

/** What a cell says, as it is seen. */
export function textOf({ content, style }: StyledCell): string {
  if (typeof content === "number") return style?.numberFormat?.endsWith("%") ? `${content * 100}%` : String(content);
  return typeof content === "string" ? content : "";
}
