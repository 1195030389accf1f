/** A clerk in the pane, in either language: everything is found by the words that src/text has for it. */
import { join } from "node:path";
import type { Frame, Locator } from "playwright-core";
import type { Language } from "../../../src/appraisal";
import type { FaultName } from "../../../src/simulator/faults";
import type { SimulatorPage } from "../../../src/simulator/page/page";
import type { Trouble } from "../../../src/simulator/page/trouble";
import { WORDS } from "../../../src/simulator/page/words";
import type { Tab } from "../../../src/taskpane/place";
import { paneText, type PaneText } from "../../../src/text";
import type { CellValue } from "../../../src/workbook";
import type { SheetSketch } from "../../contract/host-contract";
import { sketchedParts, zipped } from "../../contract/sketched-file";
import type { Person } from "../person";
import type { Shown } from "./look";

export class Clerk implements Shown {
  readonly text: PaneText;

  constructor(
    readonly person: Person,
    readonly language: Language,
  ) {
    this.text = paneText(language);
  }

  /** One of two names, by the language. */
  says(en: string, zh: string): string {
    return this.language === "en" ? en : zh;
  }

  get frame(): Frame {
    const frame = this.person.page.frame("pane");
    if (!frame) throw new Error("The page has no pane.");
    return frame;
  }

  /** The pane alone gets another size; the page around it stays. */
  async resize(width: number, height: number): Promise<void> {
    await this.person.page.locator("#pane").evaluate(
      (pane, size) => {
        Object.assign(pane.style, size);
      },
      { width: `${width}px`, height: `${height}px` },
    );
    await this.frame.evaluate(drawn);
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name, exact: true });
  }

  /** Presses a button or a link, the first of that name, and waits until nothing changes any more. */
  async presses(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
    await this.rests();
  }

  /** Presses the button of a job, and waits until it has ended and nothing changes any more. */
  async does(name: string): Promise<void> {
    await this.person.does(name);
    await this.rests();
  }

  /** Presses everything that shows these words now. */
  async pressesAll(words: string): Promise<void> {
    for (const each of await this.frame.getByText(words, { exact: true }).elementHandles()) await each.click();
    await this.rests();
  }

  /** Goes to a step. */
  async step(tab: Tab): Promise<void> {
    await this.frame.locator(`#tab-${tab}`).click();
    await this.rests();
  }

  /** Writes into a field, or chooses from a list. */
  async fills(name: string | RegExp, value: string): Promise<void> {
    await this.frame.getByRole("textbox", { name, exact: true }).first().fill(value);
    await this.rests();
  }

  async chooses(name: string | RegExp, option: string): Promise<void> {
    await this.frame.getByRole("combobox", { name, exact: true }).first().selectOption({ label: option });
    await this.rests();
  }

  sees(text: string | RegExp): Promise<void> {
    return this.frame.getByText(text).first().waitFor();
  }

  /** Waits until what was typed has been taken into account. */
  async settles(): Promise<void> {
    await this.person.page.waitForTimeout(400);
    await this.rests();
  }

  /** Waits until no job is going on and nothing has changed for a while. */
  async rests(): Promise<void> {
    await this.frame.locator('main[aria-busy="false"]').waitFor();
    await this.frame.evaluate(quiet);
  }

  // What happens in Excel

  /** Opens a workbook file, or what was sketched of one; the pane begins anew. */
  opens(book: string | readonly SheetSketch[]): Promise<void> {
    const sketched = typeof book === "string" ? null : Buffer.from(zipped(sketchedParts(book)));
    const file = sketched
      ? { name: "book.xlsx", mimeType: "application/octet-stream", buffer: sketched }
      : String(book);
    return this.reloads(() => this.person.opens(file));
  }

  /** The sample, in the clerk's language. */
  opensSample(): Promise<void> {
    return this.opens(join(__dirname, "../../../assets", this.says("sample.xlsx", "sample.zh-CN.xlsx")));
  }

  /** Does something by which the pane begins anew, and waits until it has looked at the workbook. */
  async reloads(act: () => Promise<void>): Promise<void> {
    const begun = this.person.page.waitForEvent("framenavigated", (frame) => frame.name() === "pane");
    await act();
    await begun;
    await this.rests();
  }

  /** Somebody types into a cell; the pane is told after a while. */
  async types(sheet: string, row: number, column: number, value: CellValue): Promise<void> {
    await this.person.page.evaluate(
      ([name, r, c, typed]) => {
        const { host } = (window as unknown as { simulator: SimulatorPage }).simulator;
        host.workbook.find(name)?.put(r, c, { value: typed });
      },
      [sheet, row, column, value] as const,
    );
  }

  /** Somebody takes a sheet away. */
  async removes(sheet: string): Promise<void> {
    await this.person.page.evaluate((name) => {
      const { workbook } = (window as unknown as { simulator: SimulatorPage }).simulator.host;
      const found = workbook.find(name);
      if (found) workbook.removeSheet(found);
    }, sheet);
  }

  async arms(fault: FaultName): Promise<void> {
    await this.person.page.evaluate((name) => {
      (window as unknown as { simulator: SimulatorPage }).simulator.host.faults.arm(name);
    }, fault);
  }

  /** Chooses a trouble from the menu of the page. */
  async asksFor(trouble: Trouble): Promise<void> {
    const words = WORDS[this.language];
    await this.person.page.getByRole("button", { name: words.trouble }).click();
    await this.person.page.getByRole("menuitem", { name: words.troubles[trouble] }).click();
  }

  async putsRight(): Promise<void> {
    await this.person.page.evaluate(() => {
      (window as unknown as { simulator: SimulatorPage }).simulator.host.faults.end();
    });
  }
}

/** Runs in the pane: resolves when it has been drawn anew. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Runs in the pane: resolves when its content has not changed for a while. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(done, 120);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, 120);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
