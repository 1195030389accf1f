/** The colours of charts, in files and in Excel alike. `RRGGBB`. */

/** Told apart on screen and, as each is far from the one before it in brightness, on a black and white print. */
export const SERIES_COLORS = ["1F3864", "ED9B40", "2E8B8B", "A6A6A6", "843C0C", "7FA7D9"] as const;

/** Around columns, so that light ones stand out on white. */
export const COLUMN_OUTLINE = "404040";
