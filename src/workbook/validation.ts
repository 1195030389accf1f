/** What Excel allows a validation to say, in files and in its API alike. */
import type { Notice } from "./edits";

/** Excel's limits, in characters. A longer text makes it take the file for damaged. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;
/** What its dialog takes for a warning. */
const LONGEST_WARNING = 225;

/**
 * The words of a drop-down list in one line, with commas between them. `null` where Excel has no room for the line, where a
 * word holds a comma, or where the line would read as a formula.
 */
export function listLine(words: readonly string[]): string | null {
  const line = words.join(",");
  const isPlain = words.length > 0 && words.every((word) => word.trim() !== "" && !word.includes(","));
  // A quotation mark counts twice: that is how a file writes it.
  const length = line.replace(/"/g, '""').length;
  return isPlain && length <= LONGEST_LIST && !line.startsWith("=") ? line : null;
}

/** A prompt cut to Excel's limits. */
export function fittingPrompt({ title, text }: Notice): Notice {
  return { title: cut(title, LONGEST_TITLE), text: cut(text, LONGEST_TEXT) };
}

/** A warning cut to Excel's limits. */
export function fittingWarning({ title, text }: Notice): Notice {
  return { title: cut(title, LONGEST_TITLE), text: cut(text, LONGEST_WARNING) };
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest - 1);
  // Half a surrogate pair is no character.
  return `${/[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start}…`;
}
