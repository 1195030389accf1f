/** How much room contents take, in characters of the default font. */
import { textWidth, type Content } from "../workbook";

/** A number is shown with few decimals, however many it has. */
const NUMBER_WIDTH = 9;

function contentWidth(content: Content): number {
  if (typeof content === "string") return textWidth(content);
  if (content === null) return 0;
  return Math.min(String(typeof content === "object" ? content.value : content).length, NUMBER_WIDTH);
}

/** A header wraps between words, so that it does not widen a narrow column beyond this. */
const HEADER_WIDTH = 10;

/** The part of a header that its column must have room for. */
export function headerCore(header: string): string {
  if (textWidth(header) <= HEADER_WIDTH) return header;
  return header.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** The width of a column that holds these, with some air, between `least` and `most`; what is longer wraps. */
export function fittingWidth(contents: readonly Content[], most: number, least = 6): number {
  const widest = contents.reduce<number>((width, content) => Math.max(width, contentWidth(content)), 0);
  return Math.min(Math.max(widest + 2, least), most);
}

/** How many lines a text takes when it wraps between words in a column of this width. */
export function wrappedLines(content: Content, width: number): number {
  if (typeof content !== "string") return 1;
  // A line never fills its column to the edge, and a Chinese one breaks anywhere.
  const room = Math.max(1, width - 1);
  return content.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
