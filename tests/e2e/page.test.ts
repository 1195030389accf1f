/** The main job as a person does it: the real page, the real pane, the real office.js client, a real browser. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { calculate } from "../../src/appraise";
import { parseAddress, valueAt, type WorkbookSnapshot } from "../../src/workbook";
import { openWorkbookFile, type WorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { describeInBrowser, launch, serve, type Served } from "./browser";

jest.setTimeout(240_000);

const ASSETS = join(__dirname, "../../assets");

const open = async (bytes: Uint8Array): Promise<WorkbookFile> => valueOf(await openWorkbookFile(bytes));
const sample = (): Promise<WorkbookFile> => open(readFileSync(join(ASSETS, "sample.xlsx")));

/** What stands in the columns H to K of the officials: score, rank, proposed grade and grade. */
async function gradesIn(file: WorkbookFile): Promise<unknown[][]> {
  const { sheets }: WorkbookSnapshot = valueOf(await file.read());
  const officials = sheets.find(({ name }) => name === "Officials");
  if (!officials) throw new Error("The officials are gone.");
  return officials.values.map((_, row) => [7, 8, 9, 10].map((column) => valueAt(officials, row, column)));
}

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

  async function visit(path = "", requests: string[] = [], problems: string[] = []): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(60_000);
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto(served.url + path);
    await pane(page)
      .getByText(/Ready to calculate|可以计算/)
      .first()
      .waitFor();
    return page;
  }
  const pane = (page: Page) => page.frameLocator("#pane");
  const tab = (page: Page, name: string) => page.locator('[data-u-comp="slide-tab-item"]', { hasText: name });
  /** Goes to a cell by the name box beside the formula bar. */
  async function goTo(page: Page, address: string): Promise<void> {
    const box = page.locator('[data-u-comp="defined-name"] input');
    await box.fill(address);
    await box.press("Enter");
  }
  /** What the grid shows in a cell. */
  const shown = (page: Page, sheet: string, address: string): Promise<string> => {
    const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
    return page.evaluate(([name, r, c]) => window.simulator?.shownText(name, r, c) ?? "", [
      sheet,
      row,
      column,
    ] as const);
  };
  const column = (page: Page, sheet: string, letter: string): Promise<string[]> =>
    Promise.all(Array.from({ length: 20 }, (_, row) => shown(page, sheet, `${letter}${row + 1}`)));

  async function saved(page: Page): Promise<WorkbookFile> {
    const download = page.waitForEvent("download");
    await page.locator("#save").click();
    return open(readFileSync(await (await download).path()));
  }

  it("shows the sample beside the pane, and Calculate grades fills in the grades", async () => {
    const requests: string[] = [];
    const problems: string[] = [];
    const page = await visit("", requests, problems);
    await pane(page).getByText("Record cards").first().waitFor();
    expect((await column(page, "Officials", "H")).join("")).toBe("");

    await pane(page).getByRole("button", { name: "Calculate grades" }).click();
    await pane(page).getByText("Grades are in the workbook").waitFor();
    await tab(page, "Officials").click();
    expect((await column(page, "Officials", "H"))[0]).toBe("Score");
    const grades = (await column(page, "Officials", "K")).filter(Boolean);
    expect(grades[0]).toBe("Grade");
    expect(grades.slice(1)).toHaveLength(14);
    expect(grades.filter((grade) => grade === "Outstanding").length).toBeGreaterThan(1);
    for (const name of ["Score breakdown 2025", "Three-year summary", "Archive"]) {
      expect(await tab(page, name).count()).toBeGreaterThan(0);
    }

    const hosts = new Set(requests.filter((url) => !/^(data|blob|about):/.test(url)).map((url) => new URL(url).origin));
    expect([...hosts]).toEqual([new URL(served.url).origin]);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("says on a second run that nothing had to be changed", async () => {
    const page = await visit();
    const button = pane(page).getByRole("button", { name: "Calculate grades" });
    await button.click();
    await tab(page, "Archive").waitFor();
    await button.click();
    await pane(page)
      .getByText(/nothing (had to be|needed to be|was|to) change/i)
      .first()
      .waitFor();
    await page.close();
  });

  it("takes what is typed, and saves the file with the grades of the command line", async () => {
    const page = await visit();
    const type = async (text: string): Promise<void> => {
      await goTo(page, "F2");
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    };
    await tab(page, "Officials").click();
    await type("oops");
    await pane(page).getByRole("button", { name: "Check again" }).click();
    await pane(page).getByText(/oops/).first().waitFor();
    await type("1.1");
    expect(await shown(page, "Officials", "F2")).toBe("1.1");
    await pane(page).getByRole("button", { name: "Calculate grades" }).click();
    await pane(page).getByText("Grades are in the workbook").waitFor();
    const mine = await saved(page);
    await page.close();

    const theirs = await sample();
    const typed = { row: 1, column: 5, values: [[1.1]] };
    valueOf(await theirs.apply([{ kind: "write", sheet: "Officials", ...typed }]));
    valueOf(await calculate(theirs));
    const grades = await gradesIn(mine);
    expect(grades).toEqual(await gradesIn(theirs));
    expect(grades).not.toEqual(await gradesIn(await sample()));
    expect(valueOf(await calculate(mine)).edits).toEqual([]);
  });

  it("computes the formulas that are typed", async () => {
    const page = await visit();
    await tab(page, "Officials").click();
    await goTo(page, "M2");
    await page.keyboard.type("=SUM(A2:A3)*2");
    await page.keyboard.press("Enter");
    await page.waitForFunction(async () => (await window.simulator?.shownText("Officials", 1, 12)) === "8100");
    const { formulas, values } = valueOf(await (await saved(page)).read()).sheets[1] ?? {};
    expect([formulas?.[1]?.[12], values?.[1]?.[12]]).toEqual(["=SUM(A2:A3)*2", 8100]);
    await page.close();
  });

  it("says in words what it cannot open, and keeps what it shows", async () => {
    const page = await visit();
    const file = { name: "old.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no workbook") };
    await page.locator("#file").setInputFiles(file);
    await page.getByText("This is not an Excel workbook").waitFor();
    expect(await page.locator("#title").textContent()).toBe("sample.xlsx");
    await page.locator("#file").setInputFiles(join(__dirname, "../fixtures/examples/canonical-zh.xlsx"));
    await tab(page, "考核对象").waitFor();
    expect(await page.locator("#notice").textContent()).toBe("");
    await page.close();
  });

  it("speaks Chinese where Excel does, dark or light", async () => {
    const page = await visit("?lang=zh-CN&theme=dark");
    await pane(page).getByRole("button", { name: "计算等次" }).click();
    await pane(page).getByText("等次已写入工作簿").waitFor();
    expect((await column(page, "考核对象", "K")).filter(Boolean)).toContain("优秀");
    const ink = (): Promise<number> =>
      pane(page)
        .getByRole("heading")
        .first()
        .evaluate((heading) => Number(/\d+/.exec(getComputedStyle(heading).color)?.[0]));
    expect(await ink()).toBeGreaterThan(200);
    await page.getByRole("button", { name: "浅色" }).click();
    for (let tries = 0; tries < 50 && (await ink()) > 100; tries++) await page.waitForTimeout(200);
    expect(await ink()).toBeLessThan(100);
    await page.close();
  });
});
