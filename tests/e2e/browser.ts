/** Debian's Chromium through Playwright, and the page that `npm start` opens. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { builtPage } from "./built-page";
import { serveFolders, type Served } from "./static-server";

const ROOT = join(__dirname, "../..");
const EXECUTABLE = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);

/** `describe` where there is a browser; elsewhere the tests are skipped and say so. In CI there must be one. */
export const describeInBrowser: jest.Describe = EXECUTABLE || process.env["CI"] ? describe : describe.skip;
if (!EXECUTABLE) process.stderr.write("No Chromium (Debian package chromium): the tests in a browser are skipped.\n");

/** Starts a headless browser that asks nothing of the network by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE ?? "chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Serves the page without its development server; `start.test.ts` tries that. */
export async function serve(): Promise<Served> {
  return serveFolders({
    "/": await builtPage(),
    "/assets/": join(ROOT, "assets"),
    "/office-js/": join(ROOT, "node_modules/@microsoft/office-js/dist"),
  });
}

/** A browser, and the page served for it, for the tests of a file. */
export function inBrowser(): { browser: Browser; url: string } {
  const there: { browser?: Browser; served?: Served } = {};
  beforeAll(async () => {
    [there.served, there.browser] = await Promise.all([serve(), launch()]);
  });
  afterAll(async () => {
    await there.browser?.close();
    there.served?.stop();
  });
  return {
    get browser() {
      if (!there.browser) throw new Error("The browser has not started yet.");
      return there.browser;
    },
    get url() {
      return there.served?.url ?? "";
    },
  };
}
