/** Marks (workbook.md, *Marks*): self-evaluation, on-site investigation, and what the scheme adds, each out of 100. */
import type { Figure, StandardComponent } from "../../appraisal";
import { MARK, readFigure } from "./cells";
import { placeOf } from "./desk";
import type { LineReader, RoleReader } from "./lines";
import { nameFinder, standardComponent } from "./names";

const MARKED: readonly StandardComponent[] = ["investigation", "selfEvaluation"];

/** Reads a row of marks; a column that is no component of the scheme is read by nobody. */
export const readMarks: RoleReader = ({ scheme }): LineReader => {
  const added = scheme.components.filter(
    ({ key }) => standardComponent(key) === null || key !== standardComponent(key),
  );
  const addedNamed = nameFinder(added, []);
  const componentOf = (header: string): string | undefined => {
    const standard = standardComponent(header);
    if (standard) return MARKED.includes(standard) ? standard : undefined;
    return addedNamed(header)?.key;
  };
  return ({ table, entry, official }) => {
    const at = placeOf(table, entry);
    const marks = new Map<string, Figure>();
    for (const [header, cell] of entry.open) {
      const key = componentOf(header);
      if (key !== undefined && !marks.has(key)) marks.set(key, readFigure(cell, at, MARK));
    }
    official.marks.push({ marks, at });
  };
};
