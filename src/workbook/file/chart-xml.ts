/** The XML of a chart (ISO 29500-1 21.2). Programs that compute nothing show the values that it repeats from the cells. */
import type { Area } from "../snapshot";
import type { Chart, Content, SheetContent } from "../edits";
import { DECLARATION } from "./blank-parts";
import { CHART_TEXT, GRID_LINES, seriesLooks } from "./chart-looks";
import { areaFormula } from "./defined-names";
import type { Dialect } from "./dialect";
import { escapeDrawnText } from "./xml-text";

/** The axes know each other by these numbers. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** The cells of the sheet that a chart shows. */
interface Source {
  readonly sheet: string;
  readonly rows: SheetContent["rows"];
}

/** The part of a chart over cells of a sheet. An empty cell leaves a gap. */
export function chartXml(chart: Chart, source: Source, dialect: Dialect): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index, source)).join("");
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const plot =
    chart.kind === "columns"
      ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
        `<c:gapWidth val="80"/>${axes}</c:barChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}"><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}${categoryAxis()}${valueAxis(chart.minimum)}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>' +
    `${CHART_TEXT}</c:chartSpace>`
  );
}

function titleXml(title: string): string {
  const looks = 'sz="1200" b="1"';
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${looks}/></a:pPr>` +
    `<a:r><a:rPr ${looks}/><a:t>${escapeDrawnText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function seriesXml({ kind, categories, series }: Chart, index: number, source: Source): string {
  const one = series[index];
  if (!one) return "";
  const isLine = kind === "lines";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeDrawnText(one.name)}</c:v></c:tx>` +
    seriesLooks(index, isLine) +
    (isLine ? "" : '<c:invertIfNegative val="0"/>') +
    `<c:cat>${textsXml(categories, source)}</c:cat><c:val>${numbersXml(one.values, source)}</c:val>` +
    `${isLine ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

function textsXml(area: Area, source: Source): string {
  const texts = valuesIn(area, source).map((value) => (value === null || value === "" ? null : String(value)));
  return `<c:strRef>${formulaXml(area, source)}<c:strCache>${pointsXml(texts)}</c:strCache></c:strRef>`;
}

function numbersXml(area: Area, source: Source): string {
  const numbers = valuesIn(area, source).map((value) => (typeof value === "number" ? String(value) : null));
  const cache = `<c:formatCode>General</c:formatCode>${pointsXml(numbers)}`;
  return `<c:numRef>${formulaXml(area, source)}<c:numCache>${cache}</c:numCache></c:numRef>`;
}

function formulaXml(area: Area, { sheet }: Source): string {
  return `<c:f>${escapeDrawnText(areaFormula(sheet, area))}</c:f>`;
}

function pointsXml(points: readonly (string | null)[]): string {
  const each = points.map((point, index) =>
    point === null ? "" : `<c:pt idx="${index}"><c:v>${escapeDrawnText(point)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${points.length}"/>${each.join("")}`;
}

/** What stands in the cells of one row or one column. */
function valuesIn(area: Area, { rows }: Source): (string | number | boolean | null)[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    return valueOf(rows[row]?.[area.column + (index % area.columns)]?.content ?? null);
  });
}

function valueOf(content: Content): string | number | boolean | null {
  return typeof content === "object" && content !== null ? content.value : content;
}

function categoryAxis(): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxis(minimum: number | undefined): string {
  const least = minimum === undefined ? "" : `<c:min val="${minimum}"/>`;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${least}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="l"/>${GRID_LINES}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/>` +
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  );
}
