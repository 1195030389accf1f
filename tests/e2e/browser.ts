/** Debian's Chromium through Playwright, and the page that `npm start` serves. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

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

export interface Served {
  readonly url: string;
  readonly stop: () => void;
}

/** Runs what `npm start` runs, on a port of its own and with these switches, and waits until it says where the page is. */
export function serve(port: number, switches: readonly string[] = []): Promise<Served> {
  const root = join(__dirname, "../..");
  const server = spawn(
    process.execPath,
    [join(root, "node_modules/.bin/webpack"), "serve", "--mode", "development", "--port", String(port), ...switches],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /^http:\/\/localhost:\d+\/$/m.exec(said)?.[0];
      if (url) resolve({ url, stop: () => server.kill() });
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("exit", () => reject(new Error(`The server ended:\n${said}`)));
  });
}
