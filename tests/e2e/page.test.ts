/** The main job as a person does it: the real page, the real pane, the real office.js client, a real browser. */
import type { Browser, Page } from "playwright-core";
import { describeInBrowser, launch, serve, type Served } from "./browser";

jest.setTimeout(180_000);

describeInBrowser("the page that npm start opens", () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(3917), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  async function open(path = "", requests: string[] = [], problems: string[] = []): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto(served.url + path);
    return page;
  }
  const pane = (page: Page) => page.frameLocator("iframe");
  const column = (page: Page, letter: string) =>
    page.locator(`[data-cell^="${letter}"]`).evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ""));

  it("shows the sample beside the pane, and Calculate grades fills in the grades", async () => {
    const requests: string[] = [];
    const problems: string[] = [];
    const page = await open("", requests, problems);
    const button = pane(page).getByRole("button", { name: "Calculate grades" });
    await button.waitFor();
    await pane(page).getByText("Record cards").first().waitFor();
    await page.locator('[data-tab="Officials"]').click();
    expect((await column(page, "H")).join("")).toBe("");

    await button.click();
    await page.locator('[data-tab="Archive"]').waitFor();
    await page.locator('[data-tab="Officials"]').click();
    expect((await column(page, "H")).filter(Boolean)[0]).toBe("Score");
    const grades = (await column(page, "K")).filter(Boolean);
    expect(grades[0]).toBe("Grade");
    expect(grades.slice(1)).toHaveLength(14);
    expect(grades.filter((grade) => grade === "Outstanding").length).toBeGreaterThan(1);
    for (const tab of ["Score breakdown 2025", "Three-year summary", "Archive"]) {
      expect(await page.locator(`[data-tab^="${tab}"]`).count()).toBeGreaterThan(0);
    }

    const hosts = new Set(requests.filter((url) => !/^(data|blob|about):/.test(url)).map((url) => new URL(url).origin));
    expect([...hosts]).toEqual([new URL(served.url).origin]);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("says on a second run that nothing had to be changed", async () => {
    const page = await open();
    const button = pane(page).getByRole("button", { name: "Calculate grades" });
    await button.click();
    await page.locator('[data-tab="Archive"]').waitFor();
    await button.click();
    await pane(page)
      .getByText(/nothing (had to be|needed to be|was|to) change/i)
      .first()
      .waitFor();
    await page.close();
  });

  it("speaks Chinese where Excel does", async () => {
    const page = await open("?lang=zh-CN");
    await pane(page).getByRole("button", { name: "计算等次" }).click();
    await page.locator('[data-tab="实绩档案"]').waitFor();
    await page.locator('[data-tab="考核对象"]').click();
    expect((await column(page, "K")).filter(Boolean)).toContain("优秀");
    await page.close();
  });
});
