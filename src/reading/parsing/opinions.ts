/** Opinions of departments (workbook.md, *Department opinions*): agree, reservations, object, or a mark, which counts first. */
import { MARK, readFigure } from "./cells";
import { fieldText, placeOf } from "./desk";
import { placeIn, scopeOf, type LineReader, type RoleReader } from "./lines";
import { optionalText } from "./text";
import { OPINION } from "./words";

/** Reads a department's opinion. One that cannot be read blocks the official, unless there is a mark to go by. */
export const readOpinions: RoleReader = (_year, desk): LineReader => {
  return (line) => {
    const { table, entry, official } = line;
    const at = placeOf(table, entry);
    const mark = readFigure(entry.cells.get("mark"), at, MARK);
    const severity = mark.kind === "number" ? "warning" : "error";
    const text = optionalText(entry.cells.get("opinion")) ?? "";
    const where = { field: "opinion", at: placeIn(line, "opinion"), severity, scopes: [scopeOf(line)] } as const;
    const opinion = desk.word(OPINION, text, where) ?? null;
    official.opinions.push({ department: fieldText(entry, "department"), opinion, mark, at });
  };
};
