/** The charts of a sheet: each a part of its own, and one part that says where on the sheet they stand (ISO 29500-1 20.5). */
import type { Area } from "../snapshot";
import type { Chart, SheetContent } from "../edits";
import { DECLARATION } from "./blank-parts";
import { chartXml } from "./chart-xml";
import type { Dialect } from "./dialect";
import type { Package } from "./package";
import { addContentType, addRelationship, freePath } from "./relationships";
import type { SheetPart } from "./workbook-parts";
import { escapeDrawnText } from "./xml-text";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Adds the charts of a sheet's content. Returns the id by which the sheet knows its drawing; `null` where there are none. */
export function addCharts(
  parts: Package,
  { name, path: sheetPath }: Pick<SheetPart, "name" | "path">,
  { charts = [], rows }: SheetContent,
  dialect: Dialect,
): string | null {
  if (charts.length === 0) return null;
  const path = freePath(parts, sheetPath, "../drawings/drawing");
  const anchors = charts.map((chart, index) => {
    const chartPath = freePath(parts, sheetPath, "../charts/chart");
    parts.put(chartPath, chartXml(chart, { sheet: name, rows }, dialect));
    addContentType(parts, chartPath, CHART_TYPE);
    return anchorXml(
      chart,
      index + 1,
      addRelationship(parts, path, `${dialect.relationships}/chart`, chartPath),
      dialect,
    );
  });
  const namespaces = `xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}"`;
  parts.put(path, `${DECLARATION}<xdr:wsDr ${namespaces}>${anchors.join("")}</xdr:wsDr>`);
  addContentType(parts, path, DRAWING_TYPE);
  return addRelationship(parts, sheetPath, `${dialect.relationships}/drawing`, path);
}

/** A chart moves with its cells, but keeps its size when a clerk hides some of them. */
function anchorXml({ at, title }: Chart, number: number, id: string, dialect: Dialect): string {
  const frame =
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}" descr="${escapeDrawnText(title)}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${dialect.chart}">` +
    `<c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${id}"/></a:graphicData></a:graphic>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${cornersXml(at)}` +
    `<xdr:graphicFrame macro="">${frame}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function cornersXml({ row, column, rows, columns }: Area): string {
  const corner = (name: string, atRow: number, atColumn: number): string =>
    `<xdr:${name}><xdr:col>${atColumn}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${atRow}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return corner("from", row, column) + corner("to", row + rows, column + columns);
}
