/** A person at the page: all that she sees and does there, by the names that she sees. */
import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import type { SimulatorPage } from "../../src/simulator/page/page";
import { parseAddress } from "../../src/workbook";

export class Person {
  /** Addresses that were asked for. */
  readonly requests: string[] = [];
  /** What the browser complained of. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.setDefaultTimeout(60_000);
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("websocket", (socket) => this.requests.push(socket.url()));
    page.on("pageerror", (error) => this.problems.push(String(error)));
    page.on("console", (message) => message.type() === "error" && this.problems.push(message.text()));
  }

  /** Opens the page and waits until the pane has looked at the sample. */
  static async at({ browser, url }: { browser: Browser; url: string }, query = ""): Promise<Person> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const person = new Person(page, url);
    await page.goto(url + query);
    await person.sees(/Ready to calculate|可以计算/);
    return person;
  }

  leaves(): Promise<void> {
    return this.page.close();
  }

  /** Hosts other than the page's own that were asked for anything. */
  strangers(): string[] {
    const asked = this.requests.filter((url) => !/^(data|blob|about):/.test(url)).map((url) => new URL(url).origin);
    return [...new Set(asked)].filter((origin) => origin !== new URL(this.url).origin);
  }

  // The pane

  get pane() {
    return this.page.frameLocator("#pane");
  }

  /** Waits until the pane says this. */
  sees(text: string | RegExp): Promise<void> {
    return this.pane.getByText(text).first().waitFor();
  }

  heading(name: string | RegExp): Locator {
    return this.pane.getByRole("heading", { name, exact: true });
  }

  /** Presses a button of the pane. */
  presses(name: string): Promise<void> {
    return this.pane.getByRole("button", { name, exact: true }).first().click();
  }

  /** Presses the button of a job, the first of that name, and waits until the job has ended. */
  async does(name: string): Promise<void> {
    const ended = this.pane.locator("main").evaluate(jobEnded);
    await this.presses(name);
    await ended;
  }

  async calculates(): Promise<void> {
    await this.does("Calculate grades");
    await this.seesGrades();
  }

  seesGrades(): Promise<void> {
    return this.heading(/^Grades are in the workbook/).waitFor();
  }

  // The grid

  tab(name: string): Locator {
    return this.page.locator('[data-u-comp="slide-tab-item"]', { hasText: name });
  }

  /** Types into a cell of the sheet in sight, which is reached by the name box beside the formula bar. */
  async types(address: string, text: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.fill(address);
    await box.press("Enter");
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Waits until the grid shows a sheet, and a cell of it is selected. */
  async isLedTo(sheet: string, cell: string): Promise<void> {
    await this.page.waitForFunction(
      ([name, address]) => {
        const { workbook } = (window as unknown as { simulator: SimulatorPage }).simulator.host;
        return workbook.active?.name === name && workbook.selection === address;
      },
      [sheet, cell] as const,
    );
  }

  /** What the grid shows in a cell. */
  shown(sheet: string, address: string): Promise<string> {
    const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
    return this.page.evaluate(
      ([name, r, c]) => {
        const { simulator } = window as unknown as { simulator: SimulatorPage };
        return simulator.shownText(name, r, c);
      },
      [sheet, row, column] as const,
    );
  }

  /** What the grid shows in the first cells of a column. */
  column(sheet: string, letter: string): Promise<string[]> {
    return Promise.all(Array.from({ length: 20 }, (_, row) => this.shown(sheet, `${letter}${row + 1}`)));
  }

  // The bar

  async saves(): Promise<Buffer> {
    const download = this.page.waitForEvent("download");
    await this.page.locator("#save").click();
    return readFileSync(await (await download).path());
  }

  async opens(file: Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
    await this.page.locator("#file").setInputFiles(file);
  }

  /** Chooses a trouble from the menu. */
  async asksFor(trouble: string): Promise<void> {
    await this.page.getByRole("button", { name: "Trouble…" }).click();
    await this.page.getByRole("menuitem", { name: trouble }).click();
  }

  /** The line that tells of the trouble. */
  get troubleLine(): Locator {
    return this.page.locator("#trouble-line");
  }
}

/** Runs in the pane: resolves when a job has begun and ended, however short it was. */
function jobEnded(main: Element): Promise<void> {
  return new Promise((resolve) => {
    let hasBegun = false;
    const observer = new MutationObserver(() => {
      if (main.getAttribute("aria-busy") === "true") hasBegun = true;
      else if (hasBegun) {
        observer.disconnect();
        resolve();
      }
    });
    observer.observe(main, { attributes: true });
  });
}
