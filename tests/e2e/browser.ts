/** Debian's Chromium through Playwright, and the page that `npm start` opens. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { builtPage } from "./built-page";
import { CHROMIUM, launch } from "./chromium";
import { serveFolders, type Served } from "./static-server";

const ROOT = join(__dirname, "../..");

/** `describe` where there is a browser; elsewhere the tests are skipped and say so. In CI there must be one. */
export const describeInBrowser: jest.Describe = CHROMIUM || process.env["CI"] ? describe : describe.skip;
if (!CHROMIUM) process.stderr.write("No Chromium (Debian package chromium): the tests in a browser are skipped.\n");

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
