/** The looks that the cell formats of a style sheet stand for. */
import type { Package } from "../package";
import { child, childrenOf, isOn, numberAttribute, parseXml, type XmlElement } from "../xml";
import { builtInFormat } from "../number-formats";
import { customFormats } from "../read-styles";
import { colorOf } from "./colors";

type Side = "top" | "bottom" | "left" | "right";

/** What a cell looks like; absent is Excel's default. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  /** `RRGGBB`. */
  readonly color?: string;
  /** `RRGGBB`. */
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  /** The sides that have a line, whichever it is. */
  readonly borders?: readonly Side[];
  readonly numberFormat?: string;
}

const SIDES: readonly Side[] = ["top", "bottom", "left", "right"];
const HORIZONTAL = new Map([
  ["left", "left"],
  ["center", "center"],
  ["centerContinuous", "center"],
  ["right", "right"],
] as const);
const VERTICAL = new Map([
  ["top", "top"],
  ["center", "center"],
] as const);
const USUAL_SIZE = 11;
const BLACK = "000000";

/** The look of each cell format, by its number. */
export function readCellLooks(parts: Package, path: string, theme: readonly (string | undefined)[]): CellLook[] {
  const root = parseXml(parts.text(path), path);
  const fonts = childrenOf(child(root, "fonts"), "font");
  const fills = childrenOf(child(root, "fills"), "fill");
  const borders = childrenOf(child(root, "borders"), "border");
  const codes = customFormats(root);
  return childrenOf(child(root, "cellXfs"), "xf").map((format) => {
    const id = (name: string): number => numberAttribute(format, name) ?? 0;
    const code = codes.get(id("numFmtId")) ?? builtInFormat(id("numFmtId"));
    return {
      ...fontLook(fonts[id("fontId")], theme),
      ...fillLook(fills[id("fillId")], theme),
      ...borderLook(borders[id("borderId")]),
      ...alignmentLook(child(format, "alignment")),
      ...(code && !/^general$/i.test(code) && { numberFormat: code }),
    };
  });
}

function fontLook(font: XmlElement | undefined, theme: readonly (string | undefined)[]): CellLook {
  const sized = child(font, "sz");
  const size = sized && numberAttribute(sized, "val");
  const color = colorOf(child(font, "color"), theme);
  const has = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && !["0", "false", "none"].includes(element.attributes.get("val") ?? "");
  };
  return {
    ...(has("b") && { bold: true }),
    ...(has("i") && { italic: true }),
    ...(has("u") && { underline: true }),
    ...(size !== undefined && size !== USUAL_SIZE && { size }),
    ...(color !== undefined && color !== BLACK && { color }),
  };
}

function fillLook(fill: XmlElement | undefined, theme: readonly (string | undefined)[]): CellLook {
  const pattern = child(fill, "patternFill");
  const color = colorOf(child(pattern, "fgColor"), theme);
  return pattern?.attributes.get("patternType") === "solid" && color ? { fill: color } : {};
}

function borderLook(border: XmlElement | undefined): CellLook {
  const lined = SIDES.filter((side) => (child(border, side)?.attributes.get("style") ?? "none") !== "none");
  return lined.length > 0 ? { borders: lined } : {};
}

function alignmentLook(alignment: XmlElement | undefined): CellLook {
  const horizontal = HORIZONTAL.get(alignment?.attributes.get("horizontal") as "left");
  const vertical = VERTICAL.get(alignment?.attributes.get("vertical") as "top");
  return {
    ...(isOn(alignment, "wrapText") && { wrap: true }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
  };
}
