/** Univer on the page: a grid with tabs, a formula bar and an engine for formulas. Nothing else names Univer's own values. */
import { LocaleType, LogLevel, Univer, type ICellData, type IRange, type IWorkbookData } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import chinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import type { Area } from "../../workbook";
import { HIDDEN_MENU, isNotOffered, sizesColumns } from "./menu";
import { areaOf, HEADERS } from "./sheet-data";

export interface GridOptions {
  /** The id of the element that it fills. */
  readonly container: string;
  readonly isChinese: boolean;
  readonly isDark: boolean;
}

/** What happens in the grid. A mutation is a change of its data, whoever made it. */
export interface GridListener {
  mutated(id: string, params: object): void;
  selected(sheetId: string, area: Area): void;
  clicked(sheetId: string, row: number, column: number): void;
  /** Whether a person may change a sheet. */
  mayEdit(sheetId: string): boolean;
  editing(isEditing: boolean): void;
  /** What is in sight has moved. */
  moved(): void;
}

/** A tab. */
export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
}

/** A cell as it stands, its formula spelled out. */
export interface GridCell {
  readonly data: ICellData | null;
  readonly formula: string | undefined;
  readonly numberFormat: string | undefined;
}

/** How long a calculation may keep a request of the add-in waiting, in milliseconds. */
const LONGEST_CALCULATION = 10_000;

/** Where Univer draws its cells. */
const CELLS = 'canvas[id^="univer-sheet-main-canvas"]';

const FIRST_CELL: IRange = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

export class UniverGrid {
  private readonly api: FUniver;
  private readonly container: string;
  private unit = "";
  private serial = 0;

  constructor(
    { container, isChinese, isDark }: GridOptions,
    private readonly listener: GridListener,
  ) {
    this.container = container;
    const [locale, words] = isChinese ? [LocaleType.ZH_CN, chinese] : [LocaleType.EN_US, english];
    const univer = new Univer({ locale, locales: { [locale]: words }, logLevel: LogLevel.WARN, darkMode: isDark });
    const preset = UniverSheetsCorePreset({
      container,
      toolbar: false,
      menu: HIDDEN_MENU,
      footer: { menus: false, zoomSlider: false },
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
      disableAutoFocus: true,
    });
    for (const plugin of preset.plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
    this.api = FUniver.newAPI(univer);
    this.listen();
  }

  /** Shows another workbook. */
  show(data: Omit<IWorkbookData, "id" | "locale" | "appVersion" | "styles">): void {
    const before = this.unit;
    this.serial += 1;
    this.unit = `workbook-${this.serial}`;
    this.api.createWorkbook({ ...data, id: this.unit });
    if (before) this.api.disposeUnit(before);
  }

  /** Changes the data behind the person's back: not to be undone by her. */
  mutate(id: string, params: object): void {
    // As if somebody else had made it elsewhere: the person stays where she is.
    this.api.syncExecuteCommand(id, { unitId: this.unit, ...params }, { fromCollab: true });
  }

  /** The tabs from left to right, hidden ones too. */
  sheets(): GridSheet[] {
    const sheets = this.api.getActiveWorkbook()?.getSheets() ?? [];
    return sheets.map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getSheetName(),
      isVisible: !sheet.isSheetHidden(),
    }));
  }

  cell(sheetId: string, row: number, column: number): GridCell {
    const sheet = this.sheet(sheetId);
    const data = sheet?.getSheet().getCellRaw(row, column) ?? null;
    if (!sheet || !data) return { data, formula: undefined, numberFormat: undefined };
    // Cells that were filled by dragging share a formula.
    const formula = data.f ?? (data.si ? sheet.getRange(row, column).getFormula() : undefined);
    const pattern = sheet.getWorkbook().getStyles().getStyleByCell(data)?.n?.pattern;
    return { data, formula: formula || undefined, numberFormat: pattern === "General" ? undefined : pattern };
  }

  /** The places of a sheet that hold anything. */
  places(sheetId: string): [number, number][] {
    const found: [number, number][] = [];
    this.sheet(sheetId)
      ?.getSheet()
      .getCellMatrix()
      .forValue((row, column) => void found.push([row, column]));
    return found;
  }

  /** The text that a cell shows. */
  text(sheetId: string, row: number, column: number): string {
    return this.sheet(sheetId)?.getRange(row, column).getDisplayValue() ?? "";
  }

  /** Brings a sheet into sight and selects an area of it. */
  reveal(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    if (!sheet) return;
    this.api.getActiveWorkbook()?.setActiveSheet(sheet);
    sheet.setActiveRange(sheet.getRange(area.row, area.column, area.rows, area.columns));
    sheet.scrollToCell(Math.max(0, area.row - 3), Math.max(0, area.column - 2));
  }

  /** Lays a colour over areas of the sheet in sight; returns how to take it off. */
  tint(sheetId: string, areas: readonly Area[], fill: string): () => void {
    const sheet = this.sheet(sheetId);
    if (!sheet || areas.length === 0) return () => undefined;
    const ranges = areas.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns));
    const drawn = sheet.highlightRanges(ranges, { stroke: "transparent", strokeWidth: 0, fill });
    return () => drawn.dispose();
  }

  /** Where an area of the sheet in sight is now, in pixels of the page; it moves as its first cell does. */
  boxOf({ row, column, rows, columns }: Area): DOMRect {
    const { sheet, at, zoom } = this.view();
    const first = sheet.getRange(row, column).getCellRect();
    const last = sheet.getRange(row + rows - 1, column + columns - 1).getCellRect();
    const { sheetViewStartColumn, sheetViewStartRow, offsetX, offsetY } = sheet.getScrollState();
    const start = sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect();
    const { xSplit, ySplit } = sheet.getFreeze();
    const scrolled = {
      x: column < xSplit ? 0 : start.left - HEADERS.width + offsetX,
      y: row < ySplit ? 0 : start.top - HEADERS.height + offsetY,
    };
    const left = at.left + (first.left - scrolled.x) * zoom;
    const top = at.top + (first.top - scrolled.y) * zoom;
    return new DOMRect(left, top, (last.right - first.left) * zoom, (last.bottom - first.top) * zoom);
  }

  /** Where the cells are shown that move up and down. */
  cellsBox(): DOMRect {
    const { sheet, at, zoom } = this.view();
    const { ySplit } = sheet.getFreeze();
    const top = sheet.getRange(ySplit, 0).getCellRect().top * zoom;
    const left = HEADERS.width * zoom;
    return new DOMRect(at.left + left, at.top + top, at.width - left, at.height - top);
  }

  private view() {
    const sheet = this.workbook().getActiveSheet();
    const at = document.getElementById(this.container)?.querySelector(CELLS)?.getBoundingClientRect();
    return { sheet, at: at ?? new DOMRect(), zoom: sheet.getZoom() };
  }

  /** Resolves when the formulas have been computed. */
  computed(): Promise<void> {
    return this.api
      .getFormula()
      .onCalculationResultApplied(LONGEST_CALCULATION)
      .catch(() => undefined);
  }

  /** Takes what is being typed as finished. */
  async endEditing(): Promise<void> {
    const workbook = this.api.getActiveWorkbook();
    if (workbook?.isCellEditing()) await workbook.endEditingAsync(true);
  }

  setDark(isDark: boolean): void {
    this.api.toggleDarkMode(isDark);
  }

  private workbook() {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is shown.");
    return workbook;
  }

  private sheet(id: string) {
    return this.api.getActiveWorkbook()?.getSheetBySheetId(id) ?? null;
  }

  private listen(): void {
    const { api, listener } = this;
    const { Event } = api;
    api.addEvent(Event.CommandExecuted, ({ id, params }) => {
      if (id.startsWith("sheet.mutation.") && (params as { unitId?: string } | undefined)?.unitId === this.unit)
        listener.mutated(id, params as object);
    });
    api.addEvent(Event.BeforeCommandExecute, (command) => {
      const mayEdit = () => listener.mayEdit(this.workbook().getActiveSheet().getSheetId());
      if (isNotOffered(command.id) || (sizesColumns(command.id) && !mayEdit())) command.cancel = true;
    });
    const selected = (sheetId: string, range: IRange): void => listener.selected(sheetId, areaOf(range));
    for (const event of [Event.SelectionChanged, Event.SelectionMoveEnd] as const) {
      api.addEvent(event, ({ worksheet, selections }) => {
        const [range] = selections;
        if (range) selected(worksheet.getSheetId(), range);
      });
    }
    api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
      selected(activeSheet.getSheetId(), activeSheet.getActiveRange()?.getRange() ?? FIRST_CELL);
      listener.moved();
    });
    api.addEvent(Event.CellClicked, ({ worksheet, row, column }) =>
      listener.clicked(worksheet.getSheetId(), row, column),
    );
    api.addEvent(Event.BeforeSheetEditStart, (params) => {
      if (!listener.mayEdit(params.worksheet.getSheetId())) params.cancel = true;
    });
    api.addEvent(Event.SheetEditStarted, () => listener.editing(true));
    api.addEvent(Event.SheetEditEnded, () => listener.editing(false));
    for (const event of [Event.Scroll, Event.SheetZoomChanged, Event.SheetSkeletonChanged] as const)
      api.addEvent(event, () => listener.moved());
  }
}
