/** How wide texts are, in characters of the default font. */

/** Characters that take the room of two: CJK, kana, Hangul, full-width forms. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Signs that Chinese fonts make as wide as a character, and others as narrow as a letter. */
const WIDE_AMONG_WIDE = /[\u00b1\u00b7\u00d7\u00f7\u2014\u2018-\u201d\u2026]/u;

/** Most texts and all numbers: quick to measure. */
const ONE_LINE_OF_LETTERS = /^[\x20-\x7e]*$/;

/** A text without these, and without wide ones, is as wide as it is long, whatever its letters. */
const SPLIT_OR_PAIRED = /[\n\ud800-\udfff]/;

/** Whether a text has characters that take the room of two; they are taller than letters, too. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}

/** The width of the longest line of a text. */
export function textWidth(text: string): number {
  if (ONE_LINE_OF_LETTERS.test(text)) return text.length;
  const isChinese = isWide(text);
  if (!isChinese && !SPLIT_OR_PAIRED.test(text)) return text.length;
  let widest = 0;
  let line = 0;
  for (const character of text) {
    if (character === "\n") line = 0;
    else line += isDouble(character, isChinese) ? 2 : 1;
    if (line > widest) widest = line;
  }
  return widest;
}

function isDouble(character: string, isChinese: boolean): boolean {
  if (character < "\u0080") return false;
  return character.length > 1 || WIDE.test(character) || (isChinese && WIDE_AMONG_WIDE.test(character));
}
