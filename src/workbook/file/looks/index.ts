export type { CellLook } from "./cell-looks";
export { readLooks, type SheetLooks } from "./sheet-looks";
