/** What somebody changes in a workbook that is open in Excel, and many such changes gathered into few. */

export interface WorkbookChange {
  readonly sheet: string;
  /**
   * The cells as Excel names them: `B2`, `B2:D9`, whole rows or columns as `5:6` or `B:C`. `null` for the sheet as a whole: it
   * was added, removed or renamed, or has changed in very many places.
   */
  readonly cells: string | null;
  /** When Excel told of it, in milliseconds as `Date.now` counts them. */
  readonly at: number;
}

/** A sheet that has changed in more places than these has changed as a whole. */
const MOST_PLACES = 50;

/** Collects changes, each place once with the latest time. However many come, few are kept. */
export class GatheredChanges {
  private sheets = new Map<string, Map<string | null, number>>();

  add({ sheet, cells, at }: WorkbookChange): void {
    const places = this.sheets.get(sheet) ?? new Map<string | null, number>();
    const isWhole = places.has(null) || cells === null || (places.size >= MOST_PLACES && !places.has(cells));
    if (isWhole) places.clear();
    this.sheets.set(sheet, places.set(isWhole ? null : cells, at));
  }

  /** All of them, by sheet; none is left. */
  take(): readonly WorkbookChange[] {
    const { sheets } = this;
    this.sheets = new Map();
    return [...sheets].flatMap(([sheet, places]) => [...places].map(([cells, at]) => ({ sheet, cells, at })));
  }
}
