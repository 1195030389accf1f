/** How wide texts are, in characters of the default font. */

/** Characters that take the room of two: CJK, kana, Hangul, full-width forms. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** The width of the longest line of a text. */
export function textWidth(text: string): number {
  let widest = 0;
  let line = 0;
  for (const character of text) {
    if (character === "\n") line = 0;
    else line += WIDE.test(character) || character.length > 1 ? 2 : 1;
    if (line > widest) widest = line;
  }
  return widest;
}
