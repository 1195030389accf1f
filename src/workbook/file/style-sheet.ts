/** The style sheet of a file, to which looks are added. What is there is never changed, and equal looks are added once. */
import type { ConditionalFormat, Style } from "../edits";
import { blankStyles } from "./blank-parts";
import { builtInFormat, builtInFormatId, FIRST_CUSTOM_FORMAT, isDateFormat } from "./number-formats";
import type { Package } from "./package";
import { customFormats } from "./read-styles";
import { placeFor } from "./schema-order";
import { appended, child, parseXml, prefixOf, spliced, withAttributes, type XmlElement } from "./xml";
import { escapeXml } from "./xml-text";

/** A list in the style sheet, whose items are named by their position. */
class StyleList {
  private readonly positions = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly old: readonly string[];

  constructor(
    readonly name: string,
    readonly element: XmlElement | undefined,
    text: string,
  ) {
    this.old = element?.children.map(({ start, end }) => text.slice(start, end)) ?? [];
    this.old.forEach((item, index) => {
      if (!this.positions.has(item)) this.positions.set(item, index);
    });
  }

  get(index: number): string | undefined {
    return this.old[index] ?? this.added[index - this.old.length];
  }

  /** The position of an item, which is added unless it is there. */
  add(item: string): number {
    const position = this.positions.get(item);
    if (position !== undefined) return position;
    const next = this.old.length + this.added.length;
    this.positions.set(item, next);
    this.added.push(item);
    return next;
  }

  get size(): number {
    return this.old.length + this.added.length;
  }

  get additions(): string {
    return this.added.join("");
  }
}

const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);

export class StyleSheet {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly codes: Map<number, string>;
  private readonly numberFormats: StyleList;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly styleFormats: StyleList;
  private readonly cellFormats: StyleList;
  private readonly differences: StyleList;
  private readonly derived = new Map<string, number>();
  private readonly looks = new WeakMap<Style, number>();

  private constructor(
    private readonly path: string,
    private readonly text: string,
  ) {
    this.root = parseXml(text, path);
    this.prefix = prefixOf(this.root);
    this.codes = customFormats(this.root);
    const list = (name: string): StyleList => new StyleList(name, child(this.root, name), text);
    this.numberFormats = list("numFmts");
    this.fonts = list("fonts");
    this.fills = list("fills");
    this.borders = list("borders");
    this.styleFormats = list("cellStyleXfs");
    this.cellFormats = list("cellXfs");
    this.differences = list("dxfs");
    this.complete();
  }

  static open(parts: Package, path: string): StyleSheet {
    if (!parts.has(path)) parts.put(path, blankStyles());
    return new StyleSheet(path, parts.text(path));
  }

  /** A sparing writer may leave out lists that our cell formats must point into. */
  private complete(): void {
    const p = this.prefix;
    const plain = `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"`;
    if (this.fonts.size === 0) this.fonts.add(`<${p}font/>`);
    if (this.borders.size === 0) this.borders.add(`<${p}border/>`);
    if (this.styleFormats.size === 0) this.styleFormats.add(`${plain}/>`);
    if (this.cellFormats.size === 0) this.cellFormats.add(`${plain} xfId="0"/>`);
    // The first two fills belong to Excel.
    for (const pattern of this.fills.size === 0 ? ["none", "gray125"] : []) {
      this.fills.add(`<${p}fill><${p}patternFill patternType="${pattern}"/></${p}fill>`);
    }
  }

  /** The style like another, with a number format on top. */
  withNumberFormat(base: number, format: string): number {
    const key = `${base} ${format}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const xml = this.cellFormats.get(base) ?? this.cellFormats.get(0) ?? "";
    const openEnd = xml.indexOf(">") + 1;
    const changes = { numFmtId: this.numberFormatId(format), applyNumberFormat: 1 };
    const style = this.cellFormats.add(withAttributes(xml.slice(0, openEnd), changes) + xml.slice(openEnd));
    this.derived.set(key, style);
    return style;
  }

  /** Whether cells of a style show dates. */
  isDate(style: number): boolean {
    const id = Number(/\snumFmtId\s*=\s*["'](\d{1,9})/.exec(this.cellFormats.get(style) ?? "")?.[1] ?? 0);
    const format = this.codes.get(id) ?? builtInFormat(id);
    return format !== null && isDateFormat(format);
  }

  /** The style of a look of ours, on the workbook's own font. The many cells that share a look are served from memory. */
  ofLook(look: Style): number {
    const known = this.looks.get(look) ?? this.addLook(look);
    this.looks.set(look, known);
    return known;
  }

  private addLook(look: Style): number {
    const p = this.prefix;
    const numFmtId = look.numberFormat === undefined ? 0 : this.numberFormatId(look.numberFormat);
    const ids = { fontId: this.font(look), fillId: this.fill(look), borderId: this.border(look) };
    const alignment = this.alignment(look);
    const apply = [
      numFmtId && "applyNumberFormat",
      ids.fontId && "applyFont",
      ids.fillId && "applyFill",
      ids.borderId && "applyBorder",
      alignment && "applyAlignment",
    ];
    const flags = apply.flatMap((name) => (name ? [` ${name}="1"`] : [])).join("");
    const open = `<${p}xf numFmtId="${numFmtId}" fontId="${ids.fontId}" fillId="${ids.fillId}" borderId="${ids.borderId}" xfId="0"${flags}`;
    return this.cellFormats.add(alignment ? `${open}>${alignment}</${p}xf>` : `${open}/>`);
  }

  /** The number of a look that a conditional format lays over a cell's own. */
  ofDifference({ bold, color, fill }: ConditionalFormat["style"]): number {
    const p = this.prefix;
    const font = (bold ? `<${p}b/>` : "") + (color === undefined ? "" : `<${p}color rgb="FF${color}"/>`);
    const pieces = [
      font && `<${p}font>${font}</${p}font>`,
      // Of a difference, the colour of a plain fill is the one behind its pattern.
      fill && `<${p}fill><${p}patternFill><${p}bgColor rgb="FF${fill}"/></${p}patternFill></${p}fill>`,
    ];
    return this.differences.add(`<${p}dxf>${pieces.join("")}</${p}dxf>`);
  }

  private numberFormatId(format: string): number {
    const builtIn = builtInFormatId(format);
    if (builtIn !== null) return builtIn;
    for (const [id, code] of this.codes) if (code === format) return id;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.codes.keys()) + 1;
    this.codes.set(id, format);
    this.numberFormats.add(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    return id;
  }

  private font({ bold, italic, size, color }: Style): number {
    if (!bold && !italic && size === undefined && color === undefined) return 0;
    const p = this.prefix;
    const base = child(this.root, "fonts")?.children[0];
    const pieces = new Map(base?.children.map(({ local, start, end }) => [local, this.text.slice(start, end)]));
    if (bold) pieces.set("b", `<${p}b/>`);
    if (italic) pieces.set("i", `<${p}i/>`);
    if (size !== undefined) pieces.set("sz", `<${p}sz val="${size}"/>`);
    if (color !== undefined) pieces.set("color", `<${p}color rgb="FF${color}"/>`);
    return this.fonts.add(`<${p}font>${FONT_ORDER.map((name) => pieces.get(name) ?? "").join("")}</${p}font>`);
  }

  private fill({ fill }: Style): number {
    if (fill === undefined) return 0;
    const p = this.prefix;
    const colors = `<${p}fgColor rgb="FF${fill}"/><${p}bgColor indexed="64"/>`;
    return this.fills.add(`<${p}fill><${p}patternFill patternType="solid">${colors}</${p}patternFill></${p}fill>`);
  }

  private border({ border }: Style): number {
    if (!border) return 0;
    const p = this.prefix;
    const sides = ["left", "right", "top", "bottom"].map(
      (side) => `<${p}${side} style="thin"><${p}color auto="1"/></${p}${side}>`,
    );
    return this.borders.add(`<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`);
  }

  private alignment({ horizontal, vertical, wrap }: Style): string {
    const attributes = [
      horizontal && `horizontal="${horizontal}"`,
      vertical && `vertical="${vertical}"`,
      wrap && 'wrapText="1"',
    ].filter(Boolean);
    return attributes.length === 0 ? "" : `<${this.prefix}alignment ${attributes.join(" ")}/>`;
  }

  /** Writes what was added into the file. */
  save(parts: Package): void {
    const lists = [
      this.numberFormats,
      this.fonts,
      this.fills,
      this.borders,
      this.styleFormats,
      this.cellFormats,
      this.differences,
    ];
    const grown = lists.filter((list) => list.additions !== "");
    if (grown.length === 0) return;
    const missing = grown.filter((list) => !list.element);
    const isEmpty = this.root.openEnd === this.root.end;
    const splices = isEmpty
      ? appended(this.text, this.root, missing.map((list) => this.newList(list)).join(""))
      : missing.map((list) => {
          const at = placeFor(this.root, list.name);
          return { start: at, end: at, text: this.newList(list) };
        });
    for (const { element, additions, size } of grown) {
      if (element) splices.push(...appended(this.text, element, additions, { count: size }));
    }
    parts.put(this.path, spliced(this.text, splices));
  }

  private newList({ name, size, additions }: StyleList): string {
    return `<${this.prefix}${name} count="${size}">${additions}</${this.prefix}${name}>`;
  }
}
