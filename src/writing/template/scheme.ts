/** Scheme 考核方案, its settings and tables under each other (scoring.md; workbook.md, *Scheme settings*, *Scheme tables*). */
import { defaultScheme, type Scheme } from "../../appraisal";
import type { Content, SheetContent, StyledCell, Style, Validation } from "../../workbook";
import { BODY } from "../styles";
import { columnsOf, HEADER_LOOKS, LONG, SHORT, type Column } from "./column";
import { headerPrompt, offersOf } from "./list-sheet";
import { settingRow, settingsOf, settingValidations, type SettingLine } from "./scheme-settings";
import type { TemplateWords } from "./words";

export type SchemeTable = "settings" | "components" | "grades" | "options" | "classes";

/** A small table of the sheet, below its caption. */
export interface Part {
  readonly table: SchemeTable;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly StyledCell[])[];
  /** What its rows offer and tell, where the first of them stands in this row of the sheet. */
  readonly validations: (row: number) => readonly Validation[];
}

const WIDTHS = [30, 18, 18] as const;
const CAPTION: Style = { bold: true, size: 12 };
const NAME: Style = { ...BODY, ...LONG };
const VALUE: Style = { ...BODY, ...SHORT };

/** Every setting and table at its default. */
export function schemeSheet(words: TemplateWords): SheetContent {
  return layOut([settingsPart(words, settingsOf(words)), ...tableParts(words, defaultScheme(words.language))], words);
}

/** The tables stand under each other with a row between them. */
export function layOut(parts: readonly Part[], words: TemplateWords): SheetContent {
  const rows: (readonly StyledCell[])[] = [];
  const validations: Validation[] = [];
  for (const { table, columns, ...part } of parts) {
    if (rows.length > 0) rows.push([]);
    rows.push([{ content: words.scheme.captions[table], style: CAPTION }]);
    validations.push(...columns.map((column, index) => headerPrompt(words, column, rows.length, index)));
    rows.push(columns.map(({ header, need }) => ({ content: header, style: HEADER_LOOKS[need] })));
    validations.push(...part.validations(rows.length));
    rows.push(...part.rows);
  }
  return {
    rows,
    columnWidths: WIDTHS,
    freeze: { rows: 0, columns: 0 },
    merges: [],
    // Upright, so that all of it is on one page.
    print: { landscape: false, fitWidth: true, titleRows: 0 },
    validations,
  };
}

/** A scheme's tables. */
export function tableParts(words: TemplateWords, scheme: Scheme): readonly Part[] {
  const [yes, no] = words.choices.yesNo;
  const [first, second, third] = WIDTHS;
  const plain = (
    table: SchemeTable,
    keyed: Parameters<typeof columnsOf>[1],
    contents: readonly (readonly Content[])[],
  ): Part => plainPart(words, table, columnsOf(words, keyed), contents);
  return [
    plain(
      "components",
      [
        ["component", "required", first],
        ["componentWeight", "required", second],
      ],
      scheme.components.map(({ name, weight }) => [name, percentage(weight)]),
    ),
    plain(
      "grades",
      [
        ["gradeName", "required", first],
        ["minimum", "required", second],
        ["quota", "optional", third],
      ],
      scheme.grades.map(({ name, minimum, quota }) => [name, minimum, quota === null ? null : percentage(quota)]),
    ),
    plain(
      "options",
      [
        ["optionName", "required", first],
        ["optionValue", "required", second],
        ["dissatisfied", "optional", third, "yesNo"],
      ],
      scheme.options.map(({ name, value, dissatisfied }) => [name, value, dissatisfied ? yes : no]),
    ),
    plain(
      "classes",
      [
        ["className", "required", first],
        ["classWeight", "required", second],
        ["masses", "optional", third, "yesNo"],
      ],
      scheme.classes.map(({ name, weight, masses }) => [name, percentage(weight), masses ? yes : no]),
    ),
  ];
}

/** A percentage in a column of them; where it might be taken for a share, with its sign. */
export function percentage(value: number): Content {
  return value > 0 && value <= 1 ? `${value}%` : value;
}

function plainPart(
  words: TemplateWords,
  table: SchemeTable,
  columns: readonly Column[],
  contents: readonly (readonly Content[])[],
): Part {
  return {
    table,
    columns,
    rows: contents.map((row) => row.map((content, column) => ({ content, style: column === 0 ? NAME : VALUE }))),
    validations: (row) =>
      columns.flatMap((column, index) =>
        offersOf(words, column, { row, column: index, rows: contents.length, columns: 1 }),
      ),
  };
}

/** Each setting is of its own kind, and tells for itself what it means. */
export function settingsPart(words: TemplateWords, settings: readonly SettingLine[]): Part {
  return {
    table: "settings",
    columns: columnsOf(words, [
      ["setting", "required", WIDTHS[0]],
      ["value", "optional", WIDTHS[1]],
    ]),
    rows: settings.map((setting) => settingRow(setting, words)),
    validations: (row) => settings.flatMap((setting, index) => settingValidations(setting, words, row + index)),
  };
}
