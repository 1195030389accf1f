/** The page: a grid in the place of Excel's, with the add-in's pane at its right. */
import { openWorkbookFile } from "../../workbook/file";
import { refusalSentence } from "../../text";
import type { Refusal } from "../../workbook";
import { SimulatedHost } from "../host";
import { dress, SimulatedWorkbook, workbookOf } from "../model";
import { changesSince, opened, type Opened } from "../saving";
import { Bridge } from "../univer/bridge";
import type { GridListener, UniverGrid } from "../univer/grid";
import { Changes } from "./changes";
import { drawCharts } from "./charts";
import { part } from "./part";
import { Troubles } from "./troubles";
import { WORDS, type PageLanguage } from "./words";

/** The colour over cells that were written. */
const WRITTEN = "rgba(224, 168, 0, 0.2)";

/** The file that is shown. */
interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly opened: Opened;
}

export class SimulatorPage {
  readonly host = new SimulatedHost(emptyWorkbook());
  readonly troubles: Troubles;
  private readonly changes = new Changes();
  private readonly grid: Promise<UniverGrid>;
  private bridge: Bridge | null = null;
  private book: Book | null = null;
  private clearTint: () => void = () => undefined;

  constructor(
    private readonly language: PageLanguage,
    isDark: boolean,
  ) {
    this.host.onExchange = ({ response }) => {
      if (response.Error?.Code === "NotImplemented") this.say(WORDS[language].unsupported(response.Error.Message));
      this.pushSoon();
    };
    this.host.settle = async () => {
      this.bridge?.push();
      await this.bridge?.settle();
    };
    this.troubles = new Troubles(
      this.host,
      WORDS[language],
      () => this.reloadPane(),
      () => this.pushSoon(),
    );
    this.say(WORDS[language].loading);
    this.grid = loadGrid(language, isDark, this.listener());
    // What was typed counts as soon as the person turns to the pane.
    window.addEventListener("blur", () => void this.grid.then((grid) => grid.endEditing()));
  }

  /** Opens a workbook file, with a pane that begins anew; says so if it cannot. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const file = await openWorkbookFile(bytes);
    if (!file.ok) return this.refuse(file.refusal);
    const read = await file.value.read();
    if (!read.ok) return this.refuse(read.refusal);
    const looks = await file.value.looks();
    if (!looks.ok) return this.refuse(looks.refusal);
    const grid = await this.grid;
    const workbook = workbookOf(read.value);
    dress(workbook, looks.value);
    this.troubles.end();
    this.book = { name, bytes, opened: opened(workbook) };
    this.host.open(workbook);
    this.changes.clear();
    this.bridge = null;
    this.bridge = new Bridge(workbook, grid, (sheet, row, column) => this.changes.note(sheet, row, column));
    part("title", HTMLElement).textContent = name;
    this.say("");
    this.reloadPane();
  }

  /** Gives the person the file as it was opened, with all that has been changed since; says so where that cannot be. */
  async save(): Promise<void> {
    const { book, bridge, language } = this;
    if (!book || !bridge) return;
    await (await this.grid).endEditing();
    bridge.push();
    await bridge.settle();
    const changes = changesSince(book.opened, this.host.workbook);
    if (changes.kind === "renamed") return this.say(WORDS[language].renamed(changes.name, changes.before));
    if (changes.kind === "removed") return this.say(WORDS[language].removed(changes.name));
    const file = await openWorkbookFile(book.bytes);
    if (!file.ok) return this.refuse(file.refusal);
    for (const edits of [changes.emptied, changes.edits]) {
      const applied = await file.value.apply(edits);
      if (!applied.ok) return this.refuse(applied.refusal);
    }
    this.say("");
    download(book.name.replace(/(?=\.xls[xm]$)/i, WORDS[language].saved), await file.value.bytes());
  }

  /** What the grid shows in a cell. */
  async shownText(sheet: string, row: number, column: number): Promise<string> {
    const id = this.bridge?.idOf(this.host.workbook.find(sheet));
    return id === undefined ? "" : (await this.grid).text(id, row, column);
  }

  async setDark(isDark: boolean): Promise<void> {
    (await this.grid).setDark(isDark);
    this.reloadPane();
  }

  private reloadPane(): void {
    const isBare = this.troubles.early === "office-js-missing";
    part("pane", HTMLIFrameElement).src = isBare ? "pane-without-office.html" : "simulated-taskpane.html";
  }

  /** Says why something was not done. */
  refuse(refusal: Refusal): void {
    this.say(refusalSentence(refusal, this.language));
  }

  private say(notice: string): void {
    part("notice", HTMLElement).textContent = notice;
  }

  private readonly pushSoon = once(() => {
    this.bridge?.push();
    this.overlaySoon();
  });

  /** Draws what lies over the grid: a colour on what was written last, and charts. */
  private readonly overlaySoon = once(() => void this.grid.then((grid) => this.overlay(grid)));

  private overlay(grid: UniverGrid): void {
    const { workbook } = this.host;
    this.clearTint();
    const id = this.bridge?.idOf(workbook.active);
    if (!workbook.active || id === undefined) return;
    this.clearTint = grid.tint(id, this.changes.areas(workbook.active), WRITTEN);
    drawCharts(part("charts", HTMLElement), grid.cellsBox(), workbook, (area) => grid.boxOf(area));
  }

  private listener(): GridListener {
    return {
      mutated: (...change) => this.bridge?.mutated(...change),
      selected: (...selection) => this.bridge?.selected(...selection),
      clicked: (...cell) => this.bridge?.clicked(...cell),
      mayEdit: (sheetId) => this.bridge?.mayEdit(sheetId) ?? false,
      editing: (isEditing) => this.host.editCell(isEditing),
      moved: () => this.overlaySoon(),
    };
  }
}

/** The grid is large and comes after the page. */
async function loadGrid(language: PageLanguage, isDark: boolean, listener: GridListener): Promise<UniverGrid> {
  const { UniverGrid: Grid } = await import("../univer/grid");
  return new Grid({ container: "grid", isChinese: language === "zh-CN", isDark }, listener);
}

/** Work that is done once, soon, however often it is asked for meanwhile. */
function once(work: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      work();
    });
  };
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What Excel shows before any file is opened. */
function emptyWorkbook(): SimulatedWorkbook {
  const workbook = new SimulatedWorkbook();
  workbook.addSheet("Sheet1");
  return workbook;
}
