/** A chart of a simulated sheet, as far as ours use one. */
import type { Area } from "../../workbook";

export interface ChartSeries {
  name: string;
  values: Area | null;
  /** The texts along the axis. */
  categories: Area | null;
  readonly looks: SeriesLooks;
}

/** `#RRGGBB` each, where they are not Excel's own choice. */
export interface SeriesLooks {
  fill?: string;
  line?: string;
  /** Excel's word for the shape. */
  marker?: string;
  markerFill?: string;
  markerLine?: string;
}

export interface SheetChart {
  /** Unique on the sheet. */
  readonly id: string;
  readonly name: string;
  /** Excel's word for the kind, e.g. `ColumnClustered`. */
  readonly type: string;
  readonly series: ChartSeries[];
  /** `null` where none is shown. */
  title: string | null;
  /** Where the legend stands; `null` where none is shown. */
  legend: string | null;
  /** Where the value axis begins; `null` for Excel's own choice. */
  minimum: number | null;
  /** The cells that it covers; `null` where Excel put it. */
  at: Area | null;
}
