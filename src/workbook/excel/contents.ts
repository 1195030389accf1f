/** Contents as Excel takes them. */
import type { Content } from "../edits";

/** An entry of an array for Excel: `null` leaves the cell alone, the empty text clears it. */
export type Entry = string | number | boolean | null;

/**
 * The entry of a content. A text goes with the apostrophe that makes it text: without, `2025-1` would become a date, `007`
 * a number and `=A1` a formula.
 */
export function entryOf(content: Content | undefined): Entry {
  if (content === undefined) return null;
  if (content === null || content === "") return "";
  if (typeof content === "string") return `'${content}`;
  return typeof content === "object" ? `=${content.formula}` : content;
}

/** Whether a content would be spoilt by a cell that is formatted as text. */
export function isComputed(content: Content | undefined): boolean {
  return typeof content === "number" || (typeof content === "object" && content !== null);
}

/** The formula of a text constant, with its leading `=`. Excel takes a constant of 255 characters at most. */
export function textFormula(text: string): string {
  return `="${text.replaceAll('"', '""')}"`;
}
