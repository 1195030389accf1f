/** Marks as Excel keeps them: hidden defined names of one sheet, each a text constant or a reference. */
import type { Area } from "../snapshot";
import { textFormula } from "./contents";
import { cellsOf } from "./ranges";
import { statement, type Reach, type Statement } from "./statement";
import { nameOfMark } from "./survey";
import { weightOf } from "./weight";

/** Sets a mark, in place of one of that name among the defined names that are there; keeps count of these. */
export function writeMark(sheet: Reach, mark: string, value: Area | string, present: Set<string>): Statement[] {
  const removed = removeMark(sheet, mark, present);
  present.add(nameOfMark(mark));
  const add = () => {
    const held = typeof value === "string" ? textFormula(value) : cellsOf(sheet(), value);
    sheet().names.add(nameOfMark(mark), held).visible = false;
  };
  return [...removed, statement(3, add, weightOf(value) + weightOf(mark))];
}

/** Takes a mark away, if it is among the defined names that are there. */
export function removeMark(sheet: Reach, mark: string, present: Set<string>): Statement[] {
  return removeName(sheet, nameOfMark(mark), present);
}

/** Takes a defined name away, if it is among those that are there. */
export function removeName(sheet: Reach, name: string, present: Set<string>): Statement[] {
  return present.delete(name) ? [statement(2, () => sheet().names.getItem(name).delete())] : [];
}
