/** Draws the rows of a sheet that are in sight. */
import { cellAddress, columnName, contains, isCellError, parseAddress, type Area } from "../../workbook";
import { type Cell, type Sheet, type SimulatedWorkbook } from "../model";
import { cellText } from "./cell-text";
import type { Changes } from "./changes";
import { geometryOf, HEADER, indexAt, type Geometry } from "./geometry";

/** Rows drawn above and below those in sight. */
const OVERSCAN = 15;

export class Grid {
  private workbook: SimulatedWorkbook | null = null;
  private sheet: Sheet | null = null;
  private geometry: Geometry = { tops: [0], lefts: [0] };

  constructor(
    private readonly element: HTMLElement,
    private readonly changes: Changes,
    private readonly onSelect: (address: string) => void,
  ) {
    element.addEventListener("scroll", () => this.draw(new Set()));
    element.addEventListener("click", ({ target }) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
      if (cell?.dataset["cell"]) this.onSelect(cell.dataset["cell"]);
    });
  }

  /** Shows the active sheet as it is now. */
  show(workbook: SimulatedWorkbook): void {
    const sheet = workbook.active;
    if (sheet !== this.sheet) this.element.scrollTo(0, 0);
    this.workbook = workbook;
    this.sheet = sheet;
    if (!sheet) return;
    this.geometry = geometryOf(sheet, (row, column) => this.text(sheet, sheet.cell(row, column)));
    this.draw(this.changes.takeFresh(sheet));
  }

  /** Brings an area into sight. */
  reveal(address: string): void {
    const area = parseAddress(address);
    if (!area) return;
    const { element, geometry } = this;
    const [top, left] = [geometry.tops[area.row] ?? 0, geometry.lefts[area.column] ?? 0];
    const isAbove = top < element.scrollTop || top > element.scrollTop + element.clientHeight - 2 * HEADER.height;
    const isAside = left < element.scrollLeft || left > element.scrollLeft + element.clientWidth - 2 * HEADER.width;
    if (isAbove) element.scrollTop = Math.max(0, top - element.clientHeight / 3);
    if (isAside) element.scrollLeft = Math.max(0, left - element.clientWidth / 3);
  }

  private text(sheet: Sheet, cell: Cell): string {
    return this.workbook ? cellText(this.workbook.valueOf(sheet, cell), cell.numberFormat) : "";
  }

  private draw(fresh: ReadonlySet<string>): void {
    const { sheet, geometry, element } = this;
    if (!sheet) return;
    const first = Math.max(0, indexAt(geometry.tops, element.scrollTop) - OVERSCAN);
    const last = indexAt(geometry.tops, element.scrollTop + element.clientHeight) + OVERSCAN;
    const rows = { row: first, rows: Math.min(last, geometry.tops.length - 2) - first + 1 };
    const canvas = box("canvas", {
      width: HEADER.width + (geometry.lefts.at(-1) ?? 0),
      height: HEADER.height + (geometry.tops.at(-1) ?? 0),
    });
    canvas.append(this.letters(), this.numbers(rows), ...this.cells(sheet, rows, fresh));
    const { scrollTop, scrollLeft } = element;
    element.replaceChildren(canvas);
    element.scrollTo(scrollLeft, scrollTop);
  }

  private letters(): HTMLElement {
    const letters = box("letters", {});
    letters.append(box("corner", {}));
    for (let column = 0; column < this.geometry.lefts.length - 1; column++) {
      const letter = box("", { left: HEADER.width + this.left(column), width: this.width(column, 1) }, "span");
      letter.textContent = columnName(column);
      letters.append(letter);
    }
    return letters;
  }

  private numbers({ row: first, rows }: Pick<Area, "row" | "rows">): HTMLElement {
    const numbers = box("numbers", {});
    for (let row = first; row < first + rows; row++) {
      const number = box("", { top: this.top(row), height: this.height(row, 1) }, "span");
      number.textContent = String(row + 1);
      numbers.append(number);
    }
    return numbers;
  }

  private cells(
    sheet: Sheet,
    { row: first, rows }: Pick<Area, "row" | "rows">,
    fresh: ReadonlySet<string>,
  ): HTMLElement[] {
    const sight: Area = { row: first, column: 0, rows, columns: this.geometry.lefts.length - 1 };
    const merges = sheet.merges.filter(({ row, rows: tall }) => row < first + rows && row + tall > first);
    const drawn = merges.map((area) => this.cell(sheet, area, fresh));
    for (let row = first; row < first + rows; row++) {
      for (let column = 0; column < sight.columns; column++) {
        if (merges.some((area) => contains(area, row, column))) continue;
        drawn.push(this.cell(sheet, { row, column, rows: 1, columns: 1 }, fresh));
      }
    }
    return drawn;
  }

  private cell(sheet: Sheet, area: Area, fresh: ReadonlySet<string>): HTMLElement {
    const { row, column } = area;
    const cell = sheet.cell(row, column);
    const element = box("cell", {
      left: HEADER.width + this.left(column),
      top: HEADER.height + this.top(row),
      width: this.width(column, area.columns),
      height: this.height(row, area.rows),
    });
    element.dataset["cell"] = cellAddress(row, column);
    const isFilled = cell.value !== null || cell.formula !== undefined;
    element.classList.toggle("written", isFilled && this.changes.isCellWritten(sheet, row, column));
    element.classList.toggle("fresh", isFilled && fresh.has(`${row}:${column}`));
    element.classList.toggle("selected", this.isSelected(row, column));
    this.fill(sheet, element, cell);
    if (typeof cell.value === "string" && !cell.format?.wrap && area.columns === 1)
      this.spill(sheet, element, row, column);
    return element;
  }

  private fill(sheet: Sheet, element: HTMLElement, cell: Cell): void {
    const text = this.text(sheet, cell);
    if (text !== "") {
      const span = document.createElement("span");
      span.textContent = text;
      element.append(span);
    }
    const value = this.workbook?.valueOf(sheet, cell) ?? null;
    const aside =
      typeof value === "number" ? "right" : isCellError(value) || typeof value === "boolean" ? "center" : "left";
    const { format } = cell;
    element.classList.toggle("wrap", format?.wrap ?? false);
    const { style } = element;
    style.textAlign = format?.horizontal?.toLowerCase() ?? aside;
    style.alignItems = { Top: "flex-start", Center: "center" }[format?.vertical ?? ""] ?? "flex-end";
    if (!format) return;
    if (format.bold) style.fontWeight = "600";
    if (format.italic) style.fontStyle = "italic";
    if (format.size) style.fontSize = `${format.size * 1.2}px`;
    if (format.fill) style.backgroundColor = format.fill;
    element.classList.toggle("filled", format.fill !== undefined);
    if (format.color) style.setProperty("--text", format.color);
    for (const side of format.borders ?? []) style.setProperty(`border-${side}`, "1px solid var(--soft)");
  }

  /** Lets a long text go on over the blank cells beside it. */
  private spill(sheet: Sheet, element: HTMLElement, row: number, column: number): void {
    const text = element.firstElementChild;
    let end = column + 1;
    while (end < this.geometry.lefts.length - 1 && sheet.cell(row, end).value === null) end += 1;
    if (!(text instanceof HTMLElement) || end === column + 1) return;
    element.classList.add("spill");
    text.style.flex = `0 0 ${this.width(column, end - column) - 8}px`;
  }

  private isSelected(row: number, column: number): boolean {
    const selection = this.workbook ? parseAddress(this.workbook.selection) : null;
    return selection !== null && contains(selection, row, column);
  }

  private left(column: number): number {
    return this.geometry.lefts[column] ?? 0;
  }

  private top(row: number): number {
    return this.geometry.tops[row] ?? 0;
  }

  private width(column: number, columns: number): number {
    return this.left(Math.min(column + columns, this.geometry.lefts.length - 1)) - this.left(column);
  }

  private height(row: number, rows: number): number {
    return this.top(Math.min(row + rows, this.geometry.tops.length - 1)) - this.top(row);
  }
}

/** An element at a place, in pixels. */
function box(
  className: string,
  place: Partial<Record<"left" | "top" | "width" | "height", number>>,
  tag = "div",
): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [side, pixels] of Object.entries(place)) element.style.setProperty(side, `${pixels}px`);
  return element;
}
