/** How much of a file is taken on. Beyond them a file is refused, as it is either hostile or too much for a browser's memory. */
import { refuse } from "./refuse";

const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** Bytes of the whole file. */
  fileBytes: 200 * MEGABYTE,
  /** Parts in the file. */
  entries: 20_000,
  /** Bytes of one part, unpacked. A JavaScript string ends near 512 million characters. */
  partBytes: 300 * MEGABYTE,
  /** Bytes of all parts together, unpacked. */
  totalBytes: 1200 * MEGABYTE,
  /** Unpacked bytes for each packed one, of parts larger than `ratioFromBytes`. Real sheets stay below 150. */
  ratio: 500,
  ratioFromBytes: 8 * MEGABYTE,
  /** Elements within elements. */
  xmlDepth: 256,
} as const;

/** The limits in the words of a refusal, which stand in brackets in a sentence of any language. */
function words(limit: keyof typeof LIMITS): string {
  const amount = LIMITS[limit];
  if (limit === "ratio") return `zip 1:${amount}`;
  return limit.endsWith("Bytes") ? `${amount / MEGABYTE} MB` : `zip ${amount}`;
}

/** Refuses a file in which `amount` exceeds a limit. */
export function within(limit: keyof typeof LIMITS, amount: number): void {
  if (amount > LIMITS[limit]) refuse({ code: "workbook-too-large", limit: words(limit) });
}
