/** Regular checks (workbook.md, *Regular checks*): a mark for a date or period of the year. */
import { MARK, readFigure } from "./cells";
import { placeIn, type LineReader, type RoleReader } from "./lines";

/** Reads the mark of a regular check; its date has already said which year it belongs to. */
export const readChecks: RoleReader = (): LineReader => {
  return (line) => {
    const at = placeIn(line, "mark");
    line.official.checks.push({ mark: readFigure(line.entry.cells.get("mark"), at, MARK), at });
  };
};
