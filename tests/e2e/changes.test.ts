/** A workbook that changes under the pane: the real office.js client in a real browser, with events by the way of Excel for Windows. */
import type { Browser } from "playwright-core";
import type { SimulatorPage } from "../../src/simulator/page/page";
import { describeInBrowser, launch, serve, type Served } from "./browser";

jest.setTimeout(180_000);

describeInBrowser("the pane", () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(3918), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  it("says when a figure has changed since the calculation, and that grades are older once it has looked again", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(served.url);
    const pane = page.frameLocator("iframe");
    const heading = (name: string) => pane.getByRole("heading", { name, exact: true });
    await pane.getByRole("button", { name: "Calculate grades" }).click();
    await pane.getByRole("heading", { name: "Written" }).waitFor();
    // What the add-in wrote itself would have been told by now.
    await page.waitForTimeout(1_500);
    expect(await heading("Changed since the last calculation").count()).toBe(0);
    await page.evaluate(() => {
      const { host } = (window as unknown as { simulator: SimulatorPage }).simulator;
      host.workbook.find("Record cards")?.put(1, 5, { value: 123_456 });
    });
    await heading("Changed since the last calculation").waitFor();
    await pane.getByRole("button", { name: "Go to 'Record cards'!F2" }).waitFor();
    await pane.getByRole("button", { name: "Check again" }).first().click();
    await heading("Changed since grades were last calculated").waitFor();
    await pane.getByRole("button", { name: "Calculate grades" }).click();
    await pane.getByRole("heading", { name: "Written" }).waitFor();
    expect(await pane.getByRole("heading", { name: /^Changed/ }).count()).toBe(0);
    await page.close();
  });
});
