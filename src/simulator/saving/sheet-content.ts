/** A sheet of the simulated workbook as the content of an edit, so that the file host can write it. */
import {
  isCellError,
  type CellLink,
  type Chart,
  type ConditionalFormat,
  type Content,
  type SheetContent,
  type Style,
  type StyledCell,
  type Validation,
} from "../../workbook";
import {
  parseReference,
  type Cell,
  type CellFormat,
  type Sheet,
  type SheetChart,
  type SimulatedWorkbook,
} from "../model";

/** Excel's own width of a column, in characters. */
const USUAL_WIDTH = 8.43;

/** All of a sheet that an edit can say. */
export function sheetContent(workbook: SimulatedWorkbook, sheet: Sheet): SheetContent {
  const used = sheet.used(false);
  const [height, width] = used ? [used.row + used.rows, used.column + used.columns] : [0, 0];
  const { print } = sheet;
  return {
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => styledCell(workbook, sheet, sheet.cell(row, column))),
    ),
    columnWidths: columnWidths(sheet),
    rowHeights: sheet.rowHeights,
    freeze: sheet.freeze,
    merges: sheet.merges,
    print: {
      landscape: print.orientation === "Landscape",
      paper: print.paper === "A3" ? "A3" : "A4",
      fitWidth: print.fitWidth !== null,
      titleRows: Number(/\d+$/.exec(print.titleRows ?? "")?.[0] ?? 0),
    },
    validations: sheet.validations.list().map(validation),
    conditionalFormats: sheet.conditionalFormats.list().flatMap(conditionalFormat),
    charts: sheet.charts.flatMap(chart),
    isHidden: sheet.visibility === "VeryHidden",
  };
}

/** What a cell holds, its formula with what it comes to. An error is written as the formula that gives it. */
export function contentOf(workbook: SimulatedWorkbook, sheet: Sheet, cell: Cell): Content {
  const value = workbook.valueOf(sheet, cell);
  if (cell.formula !== undefined) return { formula: cell.formula.slice(1), value: resultOf(value) };
  return isCellError(value) ? { formula: value.error, value: value.error } : value;
}

function resultOf(value: ReturnType<SimulatedWorkbook["valueOf"]>): number | string {
  if (typeof value === "number" || typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : value.error;
}

/** The width in characters of a width in points. */
export function charactersOf(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}

function columnWidths({ columnWidths: widths }: Sheet): number[] {
  const count = Math.max(-1, ...widths.keys()) + 1;
  return Array.from({ length: count }, (_, column) => {
    const points = widths.get(column);
    return points === undefined ? USUAL_WIDTH : charactersOf(points);
  });
}

function styledCell(workbook: SimulatedWorkbook, sheet: Sheet, cell: Cell): StyledCell {
  const style = { ...styleOf(cell.format ?? {}), ...(cell.numberFormat && { numberFormat: cell.numberFormat }) };
  const link = cell.link === undefined ? undefined : linkOf(cell.link);
  return {
    content: contentOf(workbook, sheet, cell),
    ...(Object.keys(style).length > 0 && { style }),
    ...(link && { link }),
  };
}

const HORIZONTAL = { Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom" } as const;

function styleOf(format: CellFormat): Style {
  const horizontal = HORIZONTAL[format.horizontal as keyof typeof HORIZONTAL] as Style["horizontal"];
  const vertical = VERTICAL[format.vertical as keyof typeof VERTICAL] as Style["vertical"];
  return {
    ...(format.bold && { bold: true }),
    ...(format.italic && { italic: true }),
    ...(format.size !== undefined && { size: format.size }),
    ...(format.color !== undefined && { color: format.color.slice(1) }),
    ...(format.fill !== undefined && { fill: format.fill.slice(1) }),
    ...(format.borders?.size === 4 && { border: true }),
    ...(format.wrap && { wrap: true }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
  };
}

function linkOf(reference: string): CellLink | undefined {
  return parseReference(reference) ?? undefined;
}

function validation({ area, list, alert, prompt }: ReturnType<Sheet["validations"]["list"]>[number]): Validation {
  const warning = alert?.showAlert ? { title: alert.title, text: alert.message } : undefined;
  return {
    area,
    ...(list?.inCellDropDown && { choices: { words: list.source.split(","), ...(warning && { warning }) } }),
    ...(prompt?.showPrompt && { prompt: { title: prompt.title, text: prompt.message } }),
  };
}

/** One for each of its areas. */
function conditionalFormat({
  areas,
  formula,
  format,
}: ReturnType<Sheet["conditionalFormats"]["list"]>[number]): ConditionalFormat[] {
  const equals = /^="(.*)"$/s.exec(formula ?? "")?.[1]?.replaceAll('""', '"');
  if (equals === undefined) return [];
  const { bold, color, fill } = styleOf(format);
  const style = { ...(bold && { bold }), ...(color && { color }), ...(fill && { fill }) };
  return areas.map((area) => ({ area, equals, style }));
}

function chart({ type, title, series, minimum, at }: SheetChart): Chart[] {
  const categories = series[0]?.categories;
  const filled = series.flatMap(({ name, values }) => (values ? [{ name, values }] : []));
  if (!at || !categories) return [];
  const kind = type === "ColumnClustered" ? "columns" : "lines";
  return [{ kind, title: title ?? "", categories, series: filled, at, ...(minimum !== null && { minimum }) }];
}
