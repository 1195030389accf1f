/** A workbook that changes under the pane: the real office.js client in a real browser, with events by the way of Excel for Windows. */
import type { SimulatorPage } from "../../src/simulator/page/page";
import { describeInBrowser, inBrowser } from "./browser";
import { Person } from "./person";

jest.setTimeout(180_000);

describeInBrowser("the pane", () => {
  const there = inBrowser();

  it("says when a figure has changed since the calculation, and that grades are older once it has looked again", async () => {
    const person = await Person.at(there);
    await person.calculates();
    // What the add-in wrote itself would have been told by now.
    await person.page.waitForTimeout(1_500);
    expect(await person.heading("Changed since the last calculation").count()).toBe(0);
    await person.page.evaluate(() => {
      const { host } = (window as unknown as { simulator: SimulatorPage }).simulator;
      host.workbook.find("Record cards")?.put(1, 5, { value: 123_456 });
    });
    await person.heading("Changed since the last calculation").waitFor();
    await person.pane.getByRole("button", { name: "Go to 'Record cards'!F2" }).waitFor();
    await person.does("Check again");
    await person.heading("Changed since grades were last calculated").waitFor();
    await person.calculates();
    expect(await person.heading(/^Changed/).count()).toBe(0);
    await person.leaves();
  });
});
