/** `npm start` itself, as a developer runs it: it says where the page is, and serves all of it. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import manifest from "../../package.json";
import { builtPage } from "./built-page";
import { describeInBrowser } from "./browser";
import { launch } from "./chromium";
import { Person } from "./person";

jest.setTimeout(240_000);

const ROOT = join(__dirname, "../..");

let server: ChildProcess | undefined;
afterAll(() => server?.kill());

/** Runs the script with these switches, on a port of its own, until it says where the page is. */
function start(...switches: string[]): Promise<string> {
  const [program = "", ...options] = manifest.scripts.start.split(" ");
  const command = [join(ROOT, "node_modules/.bin", program), ...options, "--port", "0", ...switches];
  const started = spawn(process.execPath, command, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  server = started;
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /^http:\/\/localhost:\d+\/$/m.exec(said)?.[0];
      if (url) resolve(url);
    };
    started.stdout.on("data", listen);
    started.stderr.on("data", listen);
    started.on("exit", () => reject(new Error(`The server ended:\n${said}`)));
  });
}

describeInBrowser("npm start", () => {
  it("opens the sample beside the pane; with the recorder in the pane's place where Excel is to be asked", async () => {
    // So that what webpack remembers of the other tests' page is there.
    await builtPage();
    const [url, browser] = await Promise.all([start("--env", "recorder"), launch()]);
    const person = await Person.at({ browser, url });
    expect(await person.shown("Officials", "A1")).toBe("Year");
    expect([person.strangers(), person.problems]).toEqual([[], []]);

    const { page } = person;
    await page.goto(`${url}taskpane.html`);
    await page.getByText("There is no Excel here.").waitFor();
    expect(await page.getByRole("heading", { name: "Recorder" }).count()).toBe(1);
    expect(await page.getByRole("button", { name: "Record" }).count()).toBe(0);
    await browser.close();
  });
});
