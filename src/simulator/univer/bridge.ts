/**
 * Binds the workbook that the add-in talks to and the grid that a person sees: each learns what happens in the other. The
 * workbook is the one that counts; its formulas are computed by the grid's engine.
 */
import { areaAddress, NOT_COMPUTED, isCellError, parseAddress, type Area } from "../../workbook";
import { parseReference, type Sheet, type SimulatedWorkbook, type WriteListener } from "../model";
import type { GridListener, UniverGrid } from "./grid";
import { layoutMutations, layoutOf, type Layout } from "./layout";
import {
  dressedIn,
  MOVES,
  NUMBER_FORMATS,
  placesIn,
  sheetsIn,
  TABS,
  UNDONE_BY,
  VALUES,
  widthsIn,
  WIDTHS,
  type Place,
} from "./mutations";
import { cellsOf, sheetData } from "./sheet-data";
import { takeCell, takeTabs, takeWidths } from "./taking";

/** The part of the grid that the bridge needs. */
export type Grid = Pick<UniverGrid, "show" | "mutate" | "sheets" | "cell" | "places" | "reveal" | "computed">;

const NAME = "sheet.mutation.set-worksheet-name";

type Places = Map<number, Set<number>>;

export class Bridge implements Pick<GridListener, "mutated" | "selected" | "clicked" | "mayEdit"> {
  /** The sheets by the ids of their tabs, those that were taken away too. */
  private readonly known = new Map<string, Sheet>();
  private readonly layouts = new Map<Sheet, Layout>();
  private dirty = new Map<Sheet, Places>();
  /** Whose change is being passed on: what it stirs up meanwhile is only its echo. */
  private passing: "person's" | "add-in's" | null = null;
  private isStale = false;
  private settling: Promise<void> = Promise.resolve();
  private revealed = "";

  constructor(
    private readonly workbook: SimulatedWorkbook,
    private readonly grid: Grid,
    /** Told of every cell that the add-in writes. */
    private readonly onWrite: WriteListener,
  ) {
    this.learnResults();
    const sheets = workbook.sheets.map((sheet) => {
      this.known.set(sheet.id, sheet);
      this.layouts.set(sheet, layoutOf(sheet));
      return [sheet.id, sheetData(workbook, sheet)] as const;
    });
    workbook.onWrite = (...change) => this.written(...change);
    this.pass("add-in's", () =>
      grid.show({ name: "", sheetOrder: sheets.map(([id]) => id), sheets: Object.fromEntries(sheets) }),
    );
    this.reveal();
  }

  /** Shows what the add-in has changed. */
  push(): void {
    this.pass("add-in's", () => {
      this.pushTabs();
      for (const [id, sheet] of this.shown()) this.pushSheet(id, sheet);
      this.dirty = new Map();
    });
    this.reveal();
  }

  /** Resolves when every formula has been computed. */
  settle(): Promise<void> {
    if (!this.isStale) return this.settling;
    this.isStale = false;
    this.settling = this.settling
      .then(() => this.grid.computed())
      .then(() => {
        if (!this.isStale) this.workbook.settle();
      });
    return this.settling;
  }

  /** The id of a sheet's tab. */
  idOf(sheet: Sheet | null): string | undefined {
    return [...this.known].find(([, known]) => known === sheet)?.[0];
  }

  mutated(id: string, params: object): void {
    if (this.passing) return;
    this.pass("person's", () => {
      if (TABS.test(id)) this.takeTabs();
      const undoing = UNDONE_BY.get(id);
      if (undoing) this.grid.mutate(undoing, params);
      const concerned = sheetsIn(params).flatMap((sheetId) => this.shown().filter(([shown]) => shown === sheetId));
      for (const [sheetId, sheet] of concerned) {
        if (id === VALUES || NUMBER_FORMATS.test(id)) this.take(sheetId, sheet, placesIn(params), dressedIn(params));
        else if (MOVES.test(id)) this.takeAll(sheetId, sheet);
        else if (id === WIDTHS) takeWidths(sheet, widthsIn(params));
      }
    });
  }

  selected(sheetId: string, area: Area): void {
    const sheet = this.known.get(sheetId);
    if (this.passing || !sheet || !this.workbook.sheets.includes(sheet)) return;
    this.workbook.active = sheet;
    this.workbook.selection = areaAddress(area);
    this.revealed = this.place();
  }

  /** Goes where a link leads; to a sheet that cannot be seen, nowhere, as Excel does. */
  clicked(sheetId: string, row: number, column: number): void {
    const place = parseReference(this.known.get(sheetId)?.cell(row, column).link ?? "");
    const sheet = place && this.workbook.find(place.sheet);
    if (!sheet || sheet.visibility !== "Visible") return;
    this.workbook.active = sheet;
    this.workbook.selection = areaAddress(place.area);
    this.reveal();
  }

  mayEdit(sheetId: string): boolean {
    return !this.known.get(sheetId)?.isProtected;
  }

  /** The sheets that stand in the workbook, with the ids of their tabs. */
  private shown(): [string, Sheet][] {
    return [...this.known].filter(([, sheet]) => this.workbook.sheets.includes(sheet));
  }

  /** A file holds what its formulas come to. What it does not hold, the engine computes as soon as it sees it. */
  private learnResults(): void {
    for (const sheet of this.workbook.sheets) {
      for (const [, , cell] of sheet.cells()) {
        if (cell.formula === undefined) continue;
        const isKnown = cell.value !== null && !(isCellError(cell.value) && cell.value.error === NOT_COMPUTED);
        if (isKnown) this.workbook.learn(cell, cell.value);
        else this.isStale = true;
      }
    }
    if (!this.isStale) this.workbook.settle();
  }

  private written(...[sheet, row, column, isContent]: Parameters<WriteListener>): void {
    if (isContent) this.isStale = true;
    if (this.passing === "person's") return;
    const places = this.dirty.get(sheet) ?? new Map<number, Set<number>>();
    places.set(row, (places.get(row) ?? new Set()).add(column));
    this.dirty.set(sheet, places);
    this.onWrite(sheet, row, column, isContent);
  }

  private pushTabs(): void {
    const { workbook, grid, known } = this;
    const tabs = grid.sheets();
    for (const [index, sheet] of workbook.sheets.entries()) {
      if (this.idOf(sheet) !== undefined) continue;
      known.set(sheet.id, sheet);
      this.layouts.set(sheet, layoutOf(sheet));
      this.dirty.delete(sheet);
      grid.mutate("sheet.mutation.insert-sheet", { index, sheet: sheetData(workbook, sheet) });
    }
    for (const { id, name } of tabs) {
      const sheet = known.get(id);
      if (sheet && sheet.name !== name) grid.mutate(NAME, { subUnitId: id, name: sheet.name });
    }
    const gone = tabs.filter(({ id }) => !this.shown().some(([shown]) => shown === id));
    // The tab in sight cannot be taken away.
    if (gone.length > 0) this.reveal();
    for (const { id, name } of gone) {
      known.delete(id);
      grid.mutate("sheet.mutation.remove-sheet", { subUnitId: id, subUnitName: name });
    }
  }

  private pushSheet(subUnitId: string, sheet: Sheet): void {
    const layout = layoutOf(sheet);
    for (const [id, params] of layoutMutations(this.layouts.get(sheet) ?? layout, layout))
      this.grid.mutate(id, { subUnitId, ...params });
    this.layouts.set(sheet, layout);
    const places = this.dirty.get(sheet);
    if (places) this.grid.mutate(VALUES, { subUnitId, cellValue: cellsOf(this.workbook, sheet, each(places)) });
  }

  /** Takes contents and number formats. Other looks that a person gives no file could be told: they are put back. */
  private take(subUnitId: string, sheet: Sheet, places: readonly Place[], dressed: readonly Place[]): void {
    const { workbook, grid } = this;
    const taken = places.filter(([row, column]) =>
      takeCell(workbook, sheet, row, column, grid.cell(subUnitId, row, column)),
    );
    const isConditional = sheet.conditionalFormats.list().length > 0;
    const shown = isConditional ? [...taken, ...dressed] : dressed;
    if (shown.length > 0) grid.mutate(VALUES, { subUnitId, cellValue: cellsOf(workbook, sheet, shown) });
  }

  private takeTabs(): void {
    const { workbook, grid, known } = this;
    for (const { id } of takeTabs(workbook, known, grid.sheets())) {
      const name = known.get(id)?.name;
      grid.mutate(NAME, { subUnitId: id, name });
    }
    for (const sheet of workbook.sheets) if (!this.layouts.has(sheet)) this.layouts.set(sheet, layoutOf(sheet));
  }

  private takeAll(sheetId: string, sheet: Sheet): void {
    const places = [...[...sheet.cells()].map(([row, column]): Place => [row, column]), ...this.grid.places(sheetId)];
    this.take(sheetId, sheet, places, places);
  }

  /** Brings the selection of the workbook into sight, unless it is. */
  private reveal(): void {
    const { active, selection } = this.workbook;
    const [id, area] = [this.idOf(active), parseAddress(selection)];
    if (id === undefined || !area || this.place() === this.revealed) return;
    this.revealed = this.place();
    this.pass("add-in's", () => this.grid.reveal(id, area));
  }

  private place(): string {
    return `${this.workbook.active?.id}!${this.workbook.selection}`;
  }

  private pass(whose: NonNullable<Bridge["passing"]>, change: () => void): void {
    const before = this.passing;
    this.passing = whose;
    try {
      change();
    } finally {
      this.passing = before;
    }
  }
}

function* each(places: Places): Generator<readonly [number, number]> {
  for (const [row, columns] of places) for (const column of columns) yield [row, column];
}
