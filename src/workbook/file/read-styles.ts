/** What the numbers in cells' `s` attributes mean, as far as reading and guarding cells needs it. */
import { builtInFormat, isDateFormat } from "./number-formats";
import type { Package } from "./package";
import { damaged } from "./refuse";
import { child, childrenOf, isOn, numberAttribute, parseXml, type XmlElement } from "./xml";

export interface CellFormat {
  /** `null` for General. */
  readonly numberFormat: string | null;
  readonly isDate: boolean;
  /** Whether protecting the sheet protects the cell. */
  readonly isLocked: boolean;
}

const PLAIN: CellFormat = { numberFormat: null, isDate: false, isLocked: true };

export class CellFormats {
  constructor(
    private readonly formats: readonly CellFormat[],
    private readonly part: string,
  ) {}

  /** The format of a number. Refuses the file where the style sheet has none of it: a lost `%` would change a figure. */
  of(style: number): CellFormat {
    return this.formats[style] ?? (style === 0 ? PLAIN : damaged(this.part));
  }
}

/** Reads the cell formats of a style sheet; `path` is `null` in files that have none. */
export function readCellFormats(parts: Package, path: string | null): CellFormats {
  if (path === null) return new CellFormats([], "styles");
  const root = parseXml(parts.text(path), path);
  const custom = customFormats(root);
  const formats = childrenOf(child(root, "cellXfs"), "xf").map((xf) => {
    const id = numberAttribute(xf, "numFmtId") ?? 0;
    const code = custom.get(id) ?? builtInFormat(id);
    const numberFormat = code === null || /^general$/i.test(code) ? null : code;
    return {
      numberFormat,
      isDate: numberFormat !== null && isDateFormat(numberFormat),
      isLocked: isOn(child(xf, "protection"), "locked", true),
    };
  });
  return new CellFormats(formats, path);
}

/** The formats that a style sheet spells out, by their number. */
export function customFormats(styleSheet: XmlElement): Map<number, string> {
  const formats = new Map<number, string>();
  for (const element of childrenOf(child(styleSheet, "numFmts"), "numFmt")) {
    const id = numberAttribute(element, "numFmtId");
    if (id !== undefined) formats.set(id, element.attributes.get("formatCode") ?? "");
  }
  return formats;
}
