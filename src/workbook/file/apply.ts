/** Makes the edits of a plan in the parts of a file. */
import type { Edit } from "../edits";
import { MARK_PREFIX } from "../marks";
import { CONTENT_TYPE } from "./blank-parts";
import { markFormula, withNames, type NameChange } from "./defined-names";
import { dialectOf } from "./dialect";
import { placeNewSheet, placeOwnSheet, removeOwnSheet } from "./own-sheet";
import type { Package } from "./package";
import { patchSheet } from "./patch-sheet";
import { readSharedStrings } from "./read-strings";
import { readCellFormats, type CellFormats } from "./read-styles";
import { refuse } from "./refuse";
import { addContentType, addRelationship, resolveTarget, unlink } from "./relationships";
import { refuseTableGone } from "./resize-table";
import { placeFor } from "./schema-order";
import { SheetWrites } from "./sheet-writes";
import { StyleSheet } from "./style-sheet";
import { readWorkbookParts, type SheetPart, type WorkbookParts } from "./workbook-parts";
import { child, parseXml, prefixOf, setAttributes, spliced } from "./xml";

/**
 * Changes the parts as the edits say, or gives up with the refusal of the first that cannot be made. Returns the paths of the
 * sheets that were made from nothing.
 */
export async function applyEdits(parts: Package, edits: readonly Edit[]): Promise<ReadonlySet<string>> {
  const draft = new Draft(parts);
  for (const edit of edits) draft.apply(edit);
  return draft.finish();
}

class Draft {
  private workbook: WorkbookParts;
  private readonly formats: CellFormats;
  private readonly styles: StyleSheet;
  /** By the path of the sheet. */
  private readonly writes = new Map<string, { sheet: SheetPart; cells: SheetWrites }>();
  private readonly made = new Set<string>();
  private losesFormulas = false;
  private changesCells = false;

  constructor(private readonly parts: Package) {
    this.workbook = readWorkbookParts(parts);
    this.formats = readCellFormats(parts, this.workbook.stylesPath);
    this.styles = StyleSheet.open(parts, this.workbook.stylesPath ?? addStyles(parts, this.workbook));
  }

  apply(edit: Edit): void {
    switch (edit.kind) {
      case "write":
        return this.gathered(edit.sheet).add(edit);
      case "clear":
        return this.gathered(edit.sheet).clear(edit.area);
      case "resizeTable":
        refuseTableGone(this.parts, this.sheet(edit.sheet), edit.table, edit.area);
        this.gathered(edit.sheet).resized.set(edit.table.toLowerCase(), edit.area);
        return;
      case "ownSheet": {
        const { sheet, names } = placeOwnSheet(this.parts, this.workbook, this.styles, edit);
        // What was to be written on it before is gone with the rest of its content.
        this.writes.delete(sheet.path);
        this.made.add(sheet.path);
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
        return;
      }
      case "removeSheet": {
        const sheet = removeOwnSheet(this.parts, this.workbook, edit);
        if (!sheet) return;
        this.writes.delete(sheet.path);
        this.changeNames([]);
        this.losesFormulas = this.changesCells = true;
      }
    }
  }

  async finish(): Promise<ReadonlySet<string>> {
    const { is1904, stringsPath } = this.workbook;
    const strings = (): readonly string[] => readSharedStrings(this.parts, stringsPath);
    const context = { styles: this.styles, formats: this.formats, is1904, strings };
    for (const { sheet, cells } of this.writes.values()) {
      await this.parts.load(sheet.path);
      if (patchSheet(this.parts, sheet, cells, context)) this.losesFormulas = true;
    }
    // Looks are added to the style sheet as the cells that have them are written.
    await this.parts.pack("long");
    this.styles.save(this.parts);
    const { calcChainPath, path } = this.workbook;
    // It lists cells with formulas; Excel makes a new one.
    if (this.losesFormulas && calcChainPath) unlink(this.parts, path, calcChainPath);
    if (this.changesCells) recalculateOnLoad(this.parts, path);
    this.parts.unload();
    return this.made;
  }

  /** What is written into a clerk's sheet, which happens at the end. */
  private gathered(name: string): SheetWrites {
    const sheet = this.sheet(name);
    const gathered = this.writes.get(sheet.path) ?? { sheet, cells: new SheetWrites() };
    this.writes.set(sheet.path, gathered);
    this.changesCells = true;
    return gathered.cells;
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
function addStyles(parts: Package, workbook: WorkbookParts): string {
  const path = resolveTarget(workbook.path, "styles.xml");
  addRelationship(parts, workbook.path, `${dialectOf(workbook).relationships}/styles`, path);
  addContentType(parts, path, `${CONTENT_TYPE}.styles+xml`);
  return path;
}
