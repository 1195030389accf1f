/** The recorder's page in a real browser: upon the simulated Excel it records what the tests of the simulator record. */
import { readFileSync } from "node:fs";
import { STEPS, type Recording } from "../../src/simulator/recorder";
import { OWN_RECORDING } from "../simulator/record-simulator";
import { describeInBrowser, inBrowser } from "./browser";

jest.setTimeout(180_000);

describeInBrowser("the recorder", () => {
  const there = inBrowser();

  it("records every step, says that it stood on the simulator, and compares", async () => {
    const page = await there.browser.newPage({ viewport: { width: 350, height: 800 }, locale: "en-US" });
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(`${there.url}recorder.html`);
    await page.getByRole("button", { name: "Record" }).click();
    await page.getByText("Recorded. The workbook is blank again").waitFor();

    const recording = JSON.parse(await page.locator("#recording").inputValue()) as Recording;
    expect(recording.about).toMatchObject({ madeOn: "simulator", platform: "PC", languages: ["en-US", "en-US"] });
    const own = JSON.parse(readFileSync(OWN_RECORDING, "utf8")) as Recording;
    expect(recording.outcomes).toEqual(own.outcomes);
    expect(Object.keys(recording.outcomes)).toEqual(STEPS.map(({ name }) => name));

    const report = (await page.locator("#report").textContent()) ?? "";
    expect(report).toContain("delayForCellEdit: right");
    expect(report).not.toMatch(/WRONG|not asked/);
    expect(problems).toEqual([]);
  });
});
