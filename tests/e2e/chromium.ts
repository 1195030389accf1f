/** Debian's Chromium, through Playwright. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where it is; `undefined` where there is none. */
export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);

/** Starts a headless browser that asks nothing of the network by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? "chromium",
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
