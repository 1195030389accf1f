/** The page: a plain grid in the place of Excel's, with the add-in's pane at its right. */
import { cellAddress, parseAddress } from "../../workbook";
import { openWorkbookFile } from "../../workbook/file";
import { SimulatedHost } from "../host";
import { SimulatedWorkbook, workbookOf } from "../model";
import { Changes } from "./changes";
import { Grid } from "./grid";
import { WORDS, type PageLanguage } from "./words";

/** The element of an id. */
export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${id}.`);
  return element;
}

export class SimulatorPage {
  readonly host = new SimulatedHost(emptyWorkbook());
  private readonly changes = new Changes();
  private readonly grid: Grid;
  private readonly tabs = document.querySelector("nav");
  private isDue = false;
  private shown = "";

  constructor(private readonly language: PageLanguage) {
    this.grid = new Grid(part("sheet", HTMLElement), this.changes, (address) => this.select(address));
    this.host.onExchange = ({ response }) => {
      if (response.Error?.Code === "NotImplemented") this.say(response.Error.Message);
      this.redrawSoon();
    };
    this.tabs?.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLElement && target.dataset["tab"] !== undefined) this.activate(target.dataset["tab"]);
    });
  }

  /** Opens a workbook file; says so if it cannot. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const opened = openWorkbookFile(bytes);
    const read = opened.ok ? await opened.value.read() : opened;
    this.say(read.ok ? "" : WORDS[this.language].unreadable);
    if (read.ok) this.show(name, workbookOf(read.value));
  }

  /** Shows a workbook, with a pane that begins anew. */
  show(name: string, workbook: SimulatedWorkbook): void {
    this.host.open(workbook);
    this.changes.follow(workbook);
    part("title", HTMLElement).textContent = name;
    part("pane", HTMLIFrameElement).src = "simulated-taskpane.html";
    this.redraw();
  }

  private say(notice: string): void {
    part("notice", HTMLElement).textContent = notice;
  }

  private activate(name: string): void {
    const { workbook } = this.host;
    workbook.active = workbook.find(name) ?? workbook.active;
    workbook.selection = "A1";
    this.redraw();
  }

  private select(address: string): void {
    this.host.workbook.selection = address;
    this.redraw();
  }

  private redrawSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setTimeout(() => {
      this.isDue = false;
      this.redraw();
    });
  }

  private redraw(): void {
    const { workbook } = this.host;
    this.drawTabs(workbook);
    this.grid.show(workbook);
    this.drawFormula(workbook);
    const place = `${workbook.active?.id}!${workbook.selection}`;
    if (place !== this.shown) this.grid.reveal(workbook.selection);
    this.shown = place;
  }

  private drawTabs(workbook: SimulatedWorkbook): void {
    const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    this.tabs?.replaceChildren(
      ...visible.map((sheet) => {
        const tab = document.createElement("button");
        tab.type = "button";
        tab.role = "tab";
        tab.textContent = sheet.name;
        tab.dataset["tab"] = sheet.name;
        tab.ariaSelected = String(sheet === workbook.active);
        tab.classList.toggle("written", this.changes.isWritten(sheet));
        return tab;
      }),
    );
  }

  private drawFormula({ active, selection }: SimulatedWorkbook): void {
    const area = parseAddress(selection);
    const cell = area && active ? active.cell(area.row, area.column) : null;
    const value = cell?.value ?? "";
    const [address, content] = part("formula", HTMLElement).children;
    if (address && area) address.textContent = cellAddress(area.row, area.column);
    if (content) content.textContent = cell?.formula ?? String(typeof value === "object" ? value.error : value);
  }
}

/** What Excel shows before any file is opened. */
export function emptyWorkbook(): SimulatedWorkbook {
  const workbook = new SimulatedWorkbook();
  workbook.addSheet("Sheet1");
  return workbook;
}
