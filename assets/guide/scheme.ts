/** What the scheme's sheet holds, from the template itself: its settings and small tables, with their defaults. */
import type { Language } from "../../src/appraisal";
import { templateText } from "../../src/text";
import type { StyledCell } from "../../src/workbook";
import { templateSheet, textOf } from "./input-sheets";
import { plain, table } from "./table";
import { WORDS } from "./words";

/** A row for each setting: its name, its default, and the note that its cell shows. */
export function settingsTable(language: Language): string {
  const words = WORDS[language];
  const { validations = [] } = templateSheet("scheme", language);
  const [settings] = partsOf(language);
  const rows = settings?.rows.map((row, index) => {
    const at = (settings.row ?? 0) + index;
    const note = validations.find(({ area, prompt }) => prompt && area.row === at && area.column === 1)?.prompt?.text;
    return [...row.map((cell) => plain(textOf(cell))), plain(note ?? "")];
  });
  return table([words.setting, words.standard, words.meaning], rows ?? []);
}

/** The other tables, each under its caption as the sheet has it. */
export function schemeTables(language: Language): string {
  const [, ...tables] = partsOf(language);
  return tables
    .map(({ caption, header, rows }) => {
      const cells = rows.map((row) => header.map((_, column) => plain(textOf(row[column] ?? { content: null }))));
      return `${caption}${language === "en" ? ":" : "："}\n\n${table(header, cells)}`;
    })
    .join("\n\n");
}

interface Part {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly StyledCell[])[];
  /** The sheet's row of the first of them. */
  readonly row: number;
}

/** The tables of the sheet: a caption, a header, rows, and a blank row before the next. */
function partsOf(language: Language): readonly Part[] {
  const captions = Object.values(templateText(language).scheme.captions);
  const { rows } = templateSheet("scheme", language);
  return rows.flatMap(([first], at) => {
    const caption = first ? textOf(first) : "";
    const isFirst = (rows[at - 1] ?? []).length === 0;
    if (!isFirst || !captions.includes(caption)) return [];
    const end = rows.findIndex((row, index) => index > at && row.length === 0);
    const header = (rows[at + 1] ?? []).map(textOf);
    return [{ caption, header, row: at + 2, rows: rows.slice(at + 2, end < 0 ? rows.length : end) }];
  });
}
