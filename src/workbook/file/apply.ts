/** Makes the edits of a plan in the parts of a file. */
import type { Edit } from "../edits";
import { MARK_PREFIX } from "../marks";
import { CONTENT_TYPE, RELATIONSHIPS } from "./blank-parts";
import { markFormula, withNames, type NameChange } from "./defined-names";
import { placeNewSheet, placeOwnSheet } from "./own-sheet";
import type { Package } from "./package";
import { patchSheet } from "./patch-sheet";
import { readCellFormats, type CellFormats } from "./read-styles";
import { refuse } from "./refuse";
import { addContentType, addRelationship, resolveTarget, unlink } from "./relationships";
import { placeFor } from "./schema-order";
import { SheetWrites } from "./sheet-writes";
import { StyleSheet } from "./style-sheet";
import { readWorkbookParts, type SheetPart, type WorkbookParts } from "./workbook-parts";
import { child, parseXml, prefixOf, setAttributes, spliced } from "./xml";

/** Changes the parts as the edits say, or gives up with the refusal of the first that cannot be made. */
export function applyEdits(parts: Package, edits: readonly Edit[]): void {
  const draft = new Draft(parts);
  for (const edit of edits) draft.apply(edit);
  draft.finish();
}

class Draft {
  private workbook: WorkbookParts;
  private readonly formats: CellFormats;
  private readonly styles: StyleSheet;
  /** By the path of the sheet. */
  private readonly writes = new Map<string, { sheet: SheetPart; cells: SheetWrites }>();
  private losesFormulas = false;
  private changesCells = false;

  constructor(private readonly parts: Package) {
    this.workbook = readWorkbookParts(parts);
    this.formats = readCellFormats(parts, this.workbook.stylesPath);
    this.styles = StyleSheet.open(parts, this.workbook.stylesPath ?? addStyles(parts, this.workbook.path));
  }

  apply(edit: Edit): void {
    switch (edit.kind) {
      case "write": {
        const sheet = this.sheet(edit.sheet);
        const gathered = this.writes.get(sheet.path) ?? { sheet, cells: new SheetWrites() };
        this.writes.set(sheet.path, gathered);
        gathered.cells.add(edit);
        this.changesCells = true;
        return;
      }
      case "ownSheet": {
        const { sheet, names } = placeOwnSheet(this.parts, this.workbook, this.styles, edit);
        // What was to be written on it before is gone with the rest of its content.
        this.writes.delete(sheet.path);
        this.changeNames(names);
        this.losesFormulas = this.changesCells = true;
        return;
      }
      case "newSheet":
        this.changeNames(placeNewSheet(this.parts, this.workbook, this.styles, edit));
        this.changesCells = true;
        return;
      case "mark": {
        const { name, index } = this.sheet(edit.sheet);
        const formula = markFormula(name, { area: edit.area });
        this.changeNames([{ name: MARK_PREFIX + edit.name, sheetIndex: index, formula, isHidden: true }]);
        return;
      }
      case "unmark": {
        const { index } = this.sheet(edit.sheet);
        this.changeNames([{ name: MARK_PREFIX + edit.name, sheetIndex: index, formula: null }]);
      }
    }
  }

  finish(): void {
    const context = { styles: this.styles, formats: this.formats, is1904: this.workbook.is1904 };
    for (const { sheet, cells } of this.writes.values()) {
      if (patchSheet(this.parts, sheet, cells, context)) this.losesFormulas = true;
    }
    this.styles.save(this.parts);
    const { calcChainPath, path } = this.workbook;
    // It lists cells with formulas; Excel makes a new one.
    if (this.losesFormulas && calcChainPath) unlink(this.parts, path, calcChainPath);
    if (this.changesCells) recalculateOnLoad(this.parts, path);
  }

  private sheet(name: string): SheetPart {
    const sheet = this.workbook.sheets.find((candidate) => candidate.name === name && candidate.isWorksheet);
    return sheet ?? refuse({ code: "sheet-gone", sheet: name });
  }

  private changeNames(names: readonly NameChange[]): void {
    const { path } = this.workbook;
    const xml = this.parts.text(path);
    this.parts.put(path, withNames(xml, parseXml(xml, path), names));
    this.workbook = readWorkbookParts(this.parts);
  }
}

/** Lets Excel compute anew what depends on the cells that changed. */
function recalculateOnLoad(parts: Package, path: string): void {
  const xml = parts.text(path);
  const root = parseXml(xml, path);
  const settings = child(root, "calcPr");
  const at = placeFor(root, "calcPr");
  const added = { start: at, end: at, text: `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>` };
  parts.put(path, spliced(xml, [settings ? setAttributes(xml, settings, { fullCalcOnLoad: 1 }) : added]));
}

/** Adds the style sheet that a file has not, and returns its path. */
function addStyles(parts: Package, workbookPath: string): string {
  const path = resolveTarget(workbookPath, "styles.xml");
  addRelationship(parts, workbookPath, `${RELATIONSHIPS}/styles`, path);
  addContentType(parts, path, `${CONTENT_TYPE}.styles+xml`);
  return path;
}
