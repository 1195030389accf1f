/** The main job as a person does it: the real page, the real pane, the real office.js client, a real browser. */
import { join } from "node:path";
import { describeInBrowser, inBrowser } from "./browser";
import { Person } from "./person";
import { contentsOf, open } from "./sample";

jest.setTimeout(240_000);

describeInBrowser("the page that npm start opens", () => {
  const there = inBrowser();

  it("shows the sample beside the pane; Calculate grades fills in the grades, and says on a second run that nothing had to be changed", async () => {
    const person = await Person.at(there);
    await person.sees("Record cards");
    expect((await person.column("Officials", "H")).join("")).toBe("");

    await person.presses("Calculate grades");
    await person.sees("Grades are in the workbook");
    await person.tab("Officials").click();
    expect((await person.column("Officials", "H"))[0]).toBe("Score");
    const grades = (await person.column("Officials", "K")).filter(Boolean);
    expect(grades[0]).toBe("Grade");
    expect(grades.slice(1)).toHaveLength(14);
    expect(grades.filter((grade) => grade === "Outstanding").length).toBeGreaterThan(1);
    for (const name of ["Score breakdown 2025", "Three-year summary", "Archive"]) {
      expect(await person.tab(name).count()).toBeGreaterThan(0);
    }
    expect(person.strangers()).toEqual([]);
    expect(person.problems).toEqual([]);

    await person.presses("Calculate grades");
    await person.sees(/nothing (had to be|needed to be|was|to) change/i);
    await person.leaves();
  });

  it("computes the formulas that are typed, and says in words what it cannot open while it keeps what it shows", async () => {
    const person = await Person.at(there);
    await person.tab("Officials").click();
    await person.types("M2", "=SUM(A2:A3)*2");
    await person.page.waitForFunction(async () => (await window.simulator?.shownText("Officials", 1, 12)) === "8100");
    const { formulas, values } = (await contentsOf(await open(await person.saves()))).sheets[1] ?? {};
    expect([formulas?.[1]?.[12], values?.[1]?.[12]]).toEqual(["=SUM(A2:A3)*2", 8100]);

    const { page } = person;
    await person.opens({ name: "old.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no workbook") });
    await page.getByText("This is not an Excel workbook").waitFor();
    expect(await page.locator("#title").textContent()).toBe("sample.xlsx");
    await person.opens(join(__dirname, "../fixtures/examples/canonical-zh.xlsx"));
    await person.tab("考核对象").waitFor();
    expect(await page.locator("#notice").textContent()).toBe("");
    await person.leaves();
  });

  it("speaks Chinese where Excel does, dark or light", async () => {
    const person = await Person.at(there, "?lang=zh-CN&theme=dark");
    const { page } = person;
    await person.presses("计算等次");
    await person.sees("等次已写入工作簿");
    expect((await person.column("考核对象", "K")).filter(Boolean)).toContain("优秀");
    const ink = (): Promise<number> =>
      person.pane
        .getByRole("heading")
        .first()
        .evaluate((heading) => Number(/\d+/.exec(getComputedStyle(heading).color)?.[0]));
    expect(await ink()).toBeGreaterThan(200);
    await page.getByRole("button", { name: "浅色" }).click();
    for (let tries = 0; tries < 50 && (await ink()) > 100; tries++) await page.waitForTimeout(200);
    expect(await ink()).toBeLessThan(100);
    await person.leaves();
  });
});
