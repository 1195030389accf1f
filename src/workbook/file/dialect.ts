/** The two dialects of the format, transitional and strict, which differ in their namespaces (ISO 29500-1 and -4). */
import { RELATIONSHIPS } from "./blank-parts";
import { damaged } from "./refuse";
import type { WorkbookParts } from "./workbook-parts";
import { prefixOf } from "./xml";

/** The namespaces of a dialect. Types of relationships begin with `relationships`. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
  readonly drawing: string;
  readonly chart: string;
  readonly spreadsheetDrawing: string;
}

const TRANSITIONAL = "http://schemas.openxmlformats.org/drawingml/2006";
const STRICT = "http://purl.oclc.org/ooxml";

/** The dialect of a workbook, by the namespace of its root element. */
export function dialectOf({ root, path }: Pick<WorkbookParts, "root" | "path">): Dialect {
  const prefix = prefixOf(root).slice(0, -1);
  const main = root.attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`) ?? damaged(path);
  const isStrict = main.startsWith(STRICT);
  const drawing = isStrict ? `${STRICT}/drawingml` : TRANSITIONAL;
  return {
    main,
    relationships: isStrict ? `${STRICT}/officeDocument/relationships` : RELATIONSHIPS,
    drawing: `${drawing}/main`,
    chart: `${drawing}/chart`,
    spreadsheetDrawing: `${drawing}/spreadsheetDrawing`,
  };
}
