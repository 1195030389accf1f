/** Moves a formula to another cell, as copying it in Excel would: how the cells of a shared formula get theirs. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../address";

/**
 * What a formula is made of, as far as references matter: texts, quoted sheet names, brackets of table references, words with
 * what follows them, and the three kinds of references: cells `A$1`, whole columns `A:C` and whole rows `1:3`.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\w.(!$])|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w.(!$])|(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\w.(!$])|[\p{L}_\\$\d][\p{L}\p{N}_.\\$]*[!(]?/gu;

/** The formula, without its `=`, moved down and right by so many rows and columns (or up and left by negative ones). */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = (text: string): string | null =>
    moved(
      text,
      rows,
      (digits) => Number(digits) - 1,
      MAX_ROWS,
      (n) => `${n + 1}`,
    );
  const column = (text: string): string | null => moved(text, columns, columnIndex, MAX_COLUMNS, columnName);
  return formula.replace(TOKEN, (...parts) => {
    const token: string = parts[0];
    const {
      cell,
      columns: span,
      rows: lines,
    } = parts[parts.length - 1] as Readonly<Record<string, string | undefined>>;
    if (cell !== undefined) {
      const split = cell.search(/\$?\d+$/);
      return joined([column(cell.slice(0, split)), row(cell.slice(split))], "");
    }
    if (span !== undefined) return joined(span.split(":").map(column), ":");
    if (lines !== undefined) return joined(lines.split(":").map(row), ":");
    return token;
  });
}

function joined(parts: readonly (string | null)[], between: string): string {
  return parts.includes(null) ? "#REF!" : parts.join(between);
}

/** One half of a reference, moved unless `$` holds it; `null` beyond the grid. */
function moved(
  text: string,
  by: number,
  read: (text: string) => number,
  limit: number,
  write: (index: number) => string,
): string | null {
  if (text.startsWith("$")) return text;
  const index = read(text) + by;
  return index >= 0 && index < limit ? write(index) : null;
}
