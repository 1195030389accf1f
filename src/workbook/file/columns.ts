/** The columns of a sheet as its part describes them: ranges of columns that share a width and a style. */
import { columnWidth } from "./column-width";
import { child, childrenOf, numberAttribute, withAttributes, type Splice, type XmlElement } from "./xml";
import { placeFor } from "./schema-order";

/** Columns `first` to `last`, counted from 0. */
interface ColumnRange {
  readonly first: number;
  readonly last: number;
  readonly style: number;
  readonly tag: string;
}

export class Columns {
  private ranges: ColumnRange[];
  private isChanged = false;

  constructor(
    xml: string,
    private readonly worksheet: XmlElement,
    private readonly prefix: string,
  ) {
    this.ranges = childrenOf(child(worksheet, "cols"), "col").map((element) => ({
      first: (numberAttribute(element, "min") ?? 1) - 1,
      last: (numberAttribute(element, "max") ?? 1) - 1,
      style: numberAttribute(element, "style") ?? 0,
      tag: xml.slice(element.start, element.end),
    }));
  }

  /** The style of a column's cells that are not there yet. */
  styleOf(column: number): number {
    return this.ranges.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  /** Sets a column's width, in characters. The others of its range keep theirs. */
  setWidth(column: number, width: number): void {
    const part = (range: ColumnRange, first: number, last: number, changes = {}): ColumnRange[] =>
      first > last
        ? []
        : [{ ...range, first, last, tag: withAttributes(range.tag, { min: first + 1, max: last + 1, ...changes }) }];
    const sized = { width: columnWidth(width), customWidth: 1 };
    const index = this.ranges.findIndex(({ last }) => column <= last);
    const range = this.ranges[index];
    this.isChanged = true;
    if (range && column >= range.first) {
      const pieces = [
        ...part(range, range.first, column - 1),
        ...part(range, column, column, sized),
        ...part(range, column + 1, range.last),
      ];
      this.ranges.splice(index, 1, ...pieces);
      return;
    }
    const blank = { first: column, last: column, style: 0, tag: `<${this.prefix}col/>` };
    this.ranges.splice(index < 0 ? this.ranges.length : index, 0, ...part(blank, column, column, sized));
  }

  /** The splice that writes the columns, where a width was set. */
  splices(): Splice[] {
    if (!this.isChanged) return [];
    const old = child(this.worksheet, "cols");
    const at = placeFor(this.worksheet, "cols");
    const name = `${this.prefix}cols`;
    const text = `<${name}>${this.ranges.map(({ tag }) => tag).join("")}</${name}>`;
    return [{ start: old?.start ?? at, end: old?.end ?? at, text }];
  }
}
