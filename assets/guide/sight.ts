/** The page in a browser, by what a clerk sees and does there. */
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import type { Language } from "../../src/appraisal";
import { paneText, type PaneText } from "../../src/text";

interface Look {
  /** Where the page is, with a slash at its end. */
  readonly url: string;
  readonly language: Language;
  /** Dots of the picture for each of the page's. */
  readonly scale: number;
}

export class Sight {
  private constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  /** Opens the page and waits until the pane has looked at the sample. */
  static async of(browser: Browser, { url, language, scale }: Look): Promise<Sight> {
    const page = await browser.newPage({
      ...{ viewport: { width: 1280, height: 800 }, deviceScaleFactor: scale },
      ...{ colorScheme: "light", reducedMotion: "reduce" },
    });
    await page.goto(`${url}?lang=${language}&theme=light`);
    const sight = new Sight(page, language);
    await sight.pane.getByText(sight.text.ready.title).first().waitFor();
    return sight;
  }

  get text(): PaneText {
    return paneText(this.language);
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane");
  }

  /** The pane alone, so high that it shows what matters. */
  async paneOf(height: number): Promise<Locator> {
    await this.page.setViewportSize({ width: 1280, height });
    return this.page.locator("#pane");
  }

  heading(name: string): Locator {
    return this.pane.getByRole("heading", { name, exact: true });
  }

  /** Presses a button, or a tab. */
  async presses(name: string): Promise<void> {
    const named = { name, exact: true };
    await this.pane.getByRole("button", named).or(this.pane.getByRole("tab", named)).first().click();
    // What the mouse is over looks different.
    await this.page.mouse.move(0, 0);
  }

  /** Follows a link whose name begins so. */
  async follows(name: string): Promise<void> {
    await this.pane.getByText(name).first().click();
  }

  async calculates(): Promise<void> {
    await this.presses(this.text.action.calculate);
    await this.heading(this.text.outcome.title).waitFor();
  }

  async opens(workbook: Buffer): Promise<void> {
    const file = { name: "appraisal.xlsx", mimeType: "application/octet-stream", buffer: workbook };
    await this.page.locator("#file").setInputFiles(file);
  }

  /** Follows a link of the pane to a sheet whose name begins so. */
  async followsTo(sheet: string): Promise<void> {
    await this.follows(sheet);
    await this.tab(sheet, true).waitFor();
  }

  /** Turns to a sheet by its tab. */
  turnsTo(sheet: string): Promise<void> {
    return this.tab(sheet, false).click();
  }

  private tab(sheet: string, selected: boolean): Locator {
    return this.page.getByRole("tab", { name: sheet, selected }).first();
  }

  /** Goes to a cell of the sheet in sight by the name box. */
  async goesTo(cell: string): Promise<void> {
    await this.nameBox.fill(cell);
    await this.nameBox.press("Enter");
  }

  /** The number of the row in which the selected cell is; waits until it is not the first. */
  async row(): Promise<number> {
    for (;;) {
      const row = Number(/\d+$/.exec(await this.nameBox.inputValue())?.[0] ?? 1);
      if (row > 1) return row;
      await this.page.waitForTimeout(50);
    }
  }

  private get nameBox(): Locator {
    return this.page.locator('[data-u-comp="defined-name"] input');
  }
}
