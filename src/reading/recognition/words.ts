/** Texts of headers and labels made comparable, so that `权 重（%）`, `Weight %` and `ＷＥＩＧＨＴ` meet their vocabulary. */
import type { CellValue } from "../../workbook";

/** A header is a few words; whatever is longer is prose, and is not looked at. */
const LONGEST_HEADER = 200;

const OPENING = /[(\[{【〔《「]/u;
const CLOSING = /[)\]}】〕》」]/u;

/** The text of a cell as it stands; empty for blank cells, errors and booleans. Numbers are text too: a code may be one. */
export function textOf(value: CellValue | undefined): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}

/** Whether a cell holds nothing that a person would see. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** How many texts are kept in mind: names, units and indicators come again in row after row. */
const MOST_TEXTS = 50_000;

/** Finds what follows from a text once, as long as not too many others have come since. */
export function keptInMind<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    if (found.size >= MOST_TEXTS) found.clear();
    const fresh = find(text);
    found.set(text, fresh);
    return fresh;
  };
}

const shortKey = keptInMind((text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, ""),
);

/** A text without the difference that case, width, spaces, line breaks and punctuation make. Empty for prose. */
export function key(text: string): string {
  return text.length > LONGEST_HEADER ? "" : shortKey(text);
}

/** A text without what stands in brackets: a unit, a note. */
export function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = "";
  for (const character of text.normalize("NFKC")) {
    if (OPENING.test(character)) depth++;
    else if (CLOSING.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}

/**
 * The keys under which a header may be known, best first: the whole text, then without brackets. A header in both languages
 * (`姓名 Name`) is known by its Chinese and its English part.
 */
export function keysOf(text: string): readonly string[] {
  return text.length > LONGEST_HEADER ? [] : shortKeys(text);
}

const shortKeys = keptInMind((text): readonly string[] => {
  const bare = key(withoutBrackets(text));
  const keys = [key(text), bare];
  const chinese = bare.replace(/[^\p{Script=Han}]/gu, "");
  const english = bare.replace(/\p{Script=Han}/gu, "");
  // `指标1` is no header in two languages.
  if (chinese && /\p{L}/u.test(english)) keys.push(chinese, english);
  return keys.filter((each, index) => each !== "" && keys.indexOf(each) === index);
});
