/** How much room contents take, in characters of the default font. */
import { textWidth, type Content } from "../workbook";

/** Characters that a column is wide at most, where nothing else is said. */
export const DEFAULT_WIDEST = 20;

/** How much wider bold text is. */
export const BOLD_WIDTH = 1.1;

/** Without a format of its own a number is shown with few decimals, however many it has. */
const NUMBER_WIDTH = 9;

/** The room that a content takes as it is shown under a number format, on one line. */
export function contentWidth(content: Content, format?: string): number {
  const value = typeof content === "object" && content !== null ? content.value : content;
  if (value === null) return 0;
  if (typeof value === "string") return textWidth(value);
  return typeof value === "number" ? numberWidth(value, format) : String(value).length;
}

/** The format is one of ours (styles.ts): sections, quoted text, `,` between thousands, `%`. What is none has no decimals. */
function numberWidth(value: number, format: string | undefined): number {
  const sign = value < 0 ? 1 : 0;
  if (format === undefined) return Math.max(Math.min(String(value).length, NUMBER_WIDTH), digitsOf(value) + sign);
  const { factor, hasCommas, decimals, around } = lookOf(format);
  const digits = digitsOf(value * factor);
  return digits + (hasCommas ? Math.floor((digits - 1) / 3) : 0) + decimals + Math.max(sign, around);
}

/** The digits before the decimal point. */
function digitsOf(value: number): number {
  let digits = 1;
  for (let rest = Math.abs(value); rest >= 10 && rest < Infinity; rest /= 10) digits += 1;
  return digits;
}

interface NumberLook {
  readonly factor: number;
  readonly hasCommas: boolean;
  /** The room of the decimals with their point, and of what stands around the number. */
  readonly decimals: number;
  readonly around: number;
}

/** A sheet of a million cells has a few formats. */
const LOOKS = new Map<string, NumberLook>();

function lookOf(format: string): NumberLook {
  const known = LOOKS.get(format);
  if (known) return known;
  const [section = ""] = format.split(";");
  const look: NumberLook = {
    factor: section.includes("%") ? 100 : 1,
    hasCommas: section.includes("#,##0"),
    decimals: /\.(0+)/.exec(section)?.[0].length ?? 0,
    around: textWidth(section.replace(/#,##0|0|\.|"/g, "")),
  };
  LOOKS.set(format, look);
  return look;
}

/** A header wraps between words, so that it does not widen a narrow column beyond this. */
const HEADER_WIDTH = 10;

/** The part of a header that its column must have room for. */
export function headerCore(header: string): string {
  if (textWidth(header) <= HEADER_WIDTH) return header;
  return header.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** The room that a header takes in its column. */
export function headerWidth(header: string): number {
  return textWidth(headerCore(header)) * BOLD_WIDTH;
}

/** The width of a column that holds these, with some air, between `least` and `most`; what is longer wraps. */
export function fittingWidth(contents: readonly Content[], most: number, least = 6): number {
  return widthWithin(
    contents.reduce<number>((width, content) => Math.max(width, contentWidth(content)), 0),
    most,
    least,
  );
}

/** The width of a column whose widest content takes this room. */
export function widthWithin(widest: number, most: number, least = 6): number {
  return Math.min(Math.max(widest + 2, least), most);
}

/** How many lines a text takes when it wraps between words in a column of this width. */
export function wrappedLines(content: Content, width: number): number {
  if (typeof content !== "string") return 1;
  // A line never fills its column to the edge, and a Chinese one breaks anywhere.
  const room = Math.max(1, width - 1);
  if (!content.includes("\n")) return Math.max(1, Math.ceil(textWidth(content) / room));
  return content.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
