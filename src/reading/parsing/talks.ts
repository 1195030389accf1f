/** Individual talks (workbook.md, *Talks*): how many people spoke well, so and ill of an official. */
import { COUNT, readFigure } from "./cells";
import { placeOf } from "./desk";
import type { LineReader, RoleReader } from "./lines";

/** Reads a row of talks. */
export const readTalks: RoleReader = (): LineReader => {
  return ({ table, entry, official }) => {
    const at = placeOf(table, entry);
    const [positive, mixed, negative] = (["positive", "mixed", "negative"] as const).map((field) =>
      readFigure(entry.cells.get(field), at, COUNT),
    );
    if (positive && mixed && negative) official.talks.push({ positive, mixed, negative, at });
  };
};
