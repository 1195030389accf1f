/** What somebody else does to the workbook meanwhile. */
import type { Sheet } from "../model";
import type { Scene } from "./fault";

type Deed = (scene: Scene) => undefined;

export const beginEditing: Deed = ({ editCell, putRight }) => {
  editCell(true);
  putRight(() => editCell(false));
};

export const protect: Deed = ({ sheet, putRight }) => set(sheet, "isProtected", true, putRight);
export const filter: Deed = ({ sheet, putRight }) => set(sheet, "filter", { hidesRows: true }, putRight);
export const openForReading: Deed = ({ workbook, putRight }) => set(workbook, "isReadOnly", true, putRight);

export const rename: Deed = ({ workbook, sheet, putRight }) => {
  const { name } = sheet;
  workbook.renameSheet(sheet, `${name.slice(0, 27)} (2)`);
  // Somebody else may have taken the name meanwhile.
  putRight(() => void (workbook.find(name) ?? workbook.renameSheet(sheet, name)));
};

export const remove: Deed = ({ workbook, sheet, putRight }) => {
  const at = workbook.sheets.indexOf(sheet);
  workbook.removeSheet(sheet);
  putRight(() => void (workbook.find(sheet.name) ?? workbook.bringBack(sheet, at)));
};

/** Makes the last figure of the last column that holds any a little larger; where there is none, types over the last row. */
export const changeFigure: Deed = ({ sheet }) => {
  const figure = lastFigure(sheet);
  const used = sheet.used(true);
  if (figure) {
    const { row, column, value } = figure;
    const larger = Number.isInteger(value) ? value + 1 : Math.round((value + 0.01) * 100) / 100;
    sheet.put(row, column, { ...sheet.cell(row, column), value: larger });
  } else if (used) sheet.put(used.row + used.rows - 1, used.column, { value: "changed by a colleague" });
};

interface Figure {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

function lastFigure(sheet: Sheet): Figure | undefined {
  const figures = [...sheet.cells()].flatMap(([row, column, { value, formula }]): Figure[] =>
    typeof value === "number" && formula === undefined ? [{ row, column, value }] : [],
  );
  return figures.sort((a, b) => a.column - b.column || a.row - b.row).at(-1);
}

function set<T, K extends keyof T>(target: T, key: K, value: T[K], putRight: Scene["putRight"]): undefined {
  const before = target[key];
  target[key] = value;
  putRight(() => (target[key] = before));
}
