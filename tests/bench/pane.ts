/** Whether the pane answers while a large workbook is checked, scored and planned: in a real browser, with Excel's part left out. */
import { createRequire } from "node:module";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import { launch } from "../e2e/chromium";
import { serveFolders } from "../e2e/static-server";
import { printTable, say, type Line } from "./table";
import { wholeBook } from "./whole-book";

const SIZES = [10_000, 100_000];

type Configure = (env: object, options: { mode: string }) => Configuration;

/** The pane as it is shipped, with a workbook beside it. */
async function build(folder: string): Promise<void> {
  const configure = createRequire(__filename)("../../webpack.config.js") as Configure;
  const configuration: Configuration = {
    ...configure({}, { mode: "production" }),
    entry: join(__dirname, "pane-page.tsx"),
    output: { path: folder, filename: "page.js" },
    plugins: [],
  };
  await new Promise<void>((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
  writeFileSync(join(folder, "index.html"), '<!doctype html><div id="pane"></div><script src="page.js"></script>');
}

const pauseOf = async (page: Page | Frame): Promise<number> =>
  Math.round(await page.evaluate(() => window.longestPause?.() ?? NaN));

/** Checks, calculates and looks at another step meanwhile. */
async function measure(page: Page, lines: number): Promise<readonly Line[]> {
  page.setDefaultTimeout(300_000);
  const status = page.getByRole("status");
  const begin = performance.now();
  await page.goto(page.url());
  await status.getByText("Ready to calculate").waitFor();
  const checked = Math.round(performance.now() - begin);
  const checking = await pauseOf(page);
  const start = performance.now();
  await page.getByRole("button", { name: "Calculate grades" }).click();
  // In the middle of it.
  await page.waitForTimeout(checked / 2);
  const answered = Math.round(await page.getByRole("tab", { name: "Results" }).evaluate(untilShown));
  await status.getByText(/\d graded/).waitFor();
  const calculated = Math.round(performance.now() - start);
  const calculating = await pauseOf(page);
  return [
    [lines, "opening and checking", checked, checking, ""],
    [lines, "calculating", calculated, calculating, answered],
  ];
}

/** Runs in the page: presses a step; how long until it is drawn as the chosen one, in milliseconds. */
function untilShown(tab: Element): Promise<number> {
  const begin = performance.now();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
    });
    observer.observe(tab, { attributeFilter: ["aria-selected"] });
    // As if by a mouse: when the thread is free for it.
    setTimeout(() => (tab as HTMLElement).click());
  });
}

/** Workbooks of 10,000 and 100,000 record lines. */
export async function pane(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "appraisal-pane-"));
  const lines: Line[] = [];
  try {
    await build(folder);
    const { url, stop } = await serveFolders({ "/": folder });
    const browser = await launch();
    for (const size of SIZES) {
      writeFileSync(join(folder, "book.xlsx"), wholeBook(size));
      const page = await browser.newPage({ viewport: { width: 350, height: 800 } });
      page.on("pageerror", (error) => say(String(error)));
      await page.goto(url);
      lines.push(...(await measure(page, size)));
      await page.close();
    }
    await browser.close();
    stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  printTable("The pane beside its worker: it is to answer within 100 ms all the time", [
    ["record lines", "task", "ms", "longest pause, ms", "ms until a click showed"],
    ...lines,
  ]);
}
