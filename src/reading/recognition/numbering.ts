/** The row below a header that numbers its columns: 甲 乙 1 2 3, (1) (2) (3). */

/** What letters columns are numbered by, before those that are counted. */
const LETTERS: readonly string[] = ["甲乙丙丁戊己庚辛壬癸", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

const FEWEST = 3;

/** A number of a column as `3`, `(3)`, `③`. */
const NUMBER = /^[([]?(\d{1,3})[)\].]?$/;

/** Whether the texts of a row, from left to right, are numbers from 1, one after the other, maybe after letters from the first. */
export function isNumbering(texts: readonly string[]): boolean {
  if (texts.length < FEWEST) return false;
  const plain = texts.map((text) => (text.length > 8 ? "" : text.normalize("NFKC").trim().toUpperCase()));
  const lettered = Math.max(...LETTERS.map((letters) => leading(plain, letters)));
  return (
    lettered < plain.length &&
    plain.slice(lettered).every((text, index) => Number(NUMBER.exec(text)?.[1]) === index + 1)
  );
}

function leading(texts: readonly string[], letters: string): number {
  const other = texts.findIndex((text, index) => text.length !== 1 || text !== letters[index]);
  return other < 0 ? texts.length : other;
}
