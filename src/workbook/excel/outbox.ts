/** Sends arrays of entries to Excel in requests that are not too large. */
import type { Area } from "../snapshot";
import type { Entry } from "./contents";
import { cellsOf } from "./ranges";

/** Excel on the web takes requests of 5 MB; this leaves room for what goes with the cells. */
const LARGEST_REQUEST = 4_000_000;

/** Collects what is to be written, and sends it whenever the next piece would be too much for one request. */
export class Outbox {
  private pending = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly largest = LARGEST_REQUEST,
  ) {}

  /** Writes rows of entries to an area of the same size, cut by rows where need be. */
  async send(
    sheet: Excel.Worksheet,
    area: Area,
    rows: readonly (readonly Entry[])[],
    write: (range: Excel.Range, rows: Entry[][]) => void,
  ): Promise<void> {
    let start = 0;
    const flush = (end: number) => {
      if (end === start) return;
      const piece = rows.slice(start, end).map((row) => [...row]);
      write(cellsOf(sheet, { ...area, row: area.row + start, rows: end - start }), piece);
      start = end;
    };
    for (const [index, row] of rows.entries()) {
      const size = sizeOf(row);
      if (this.pending + size > this.largest) {
        flush(index);
        await this.sync();
      }
      this.pending += size;
    }
    flush(rows.length);
  }

  /** Sends what is pending. */
  async sync(): Promise<void> {
    await this.context.sync();
    this.pending = 0;
  }
}

/** Bytes of a row in a request, from above: UTF-8 has at most three for each unit of a text. */
function sizeOf(row: readonly Entry[]): number {
  let size = 2;
  for (const entry of row) size += typeof entry === "string" ? 3 * entry.length + 8 : 26;
  return size;
}
