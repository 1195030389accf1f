/** What `npm run build` makes for an office's server: everything that the add-in needs, and nothing of the simulator. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { guesses } from "../../src/simulator/guesses";
import { STEPS } from "../../src/simulator/recorder";

jest.setTimeout(180_000);

const ROOT = join(__dirname, "../..");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "build-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs what `npm run build` runs, with these switches; gives the folder of what was built. */
function build(...switches: string[]): string {
  const output = join(folder, String(readdirSync(folder).length));
  const webpack = join(ROOT, "node_modules/.bin/webpack");
  const options = ["--mode", "production", "--output-path", output, ...switches];
  execFileSync(process.execPath, [webpack, ...options], { cwd: ROOT, stdio: "pipe" });
  return output;
}

const filesOf = (built: string): string[] =>
  readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(built.length + 1))
    .sort();
const textOf = (built: string, file: string): string => readFileSync(join(built, file), "utf8");

describe("a build for an office's server", () => {
  let built: string;
  beforeAll(() => {
    built = build("--env", "url=https://appraisal.example/addin/");
  });

  it("has the pages, the icons, the manifest and Office.js, and nothing else", () => {
    const [office, ours] = [/^office-js\//, /^assets\/icons\//].map((kind) =>
      filesOf(built).filter((f) => kind.test(f)),
    );
    const others = filesOf(built).filter((file) => !office?.includes(file) && !ours?.includes(file));
    expect(others.filter((file) => !file.endsWith(".LICENSE.txt"))).toEqual([
      ...["commands.html", "commands.js", "help.html", "manifest.xml", "taskpane.html", "taskpane.js"],
    ]);
    expect(ours?.length).toBeGreaterThan(0);
    expect(office).toEqual(expect.arrayContaining(["office-js/office.js", "office-js/excel-win32-16.01.js"]));
  });

  it("has nothing of the simulator, of its grid or of the recorder in any page or script", () => {
    const telling = [...Object.values(guesses), ...STEPS.map(({ name }) => name)].filter(
      (each): each is string => typeof each === "string" && each.length > 20,
    );
    expect(telling.length).toBeGreaterThan(50);
    const words = ["simulat", "univer", "recorder", "_richApiNativeBridge", "NotImplemented: ", ...telling];
    for (const file of filesOf(built).filter((each) => /^[^/]+\.(js|html|txt)$/.test(each))) {
      const text = textOf(built, file).toLowerCase();
      expect([file, words.filter((word) => text.includes(word.toLowerCase()))]).toEqual([file, []]);
    }
  });

  it("has a manifest that points to that server only", () => {
    const addresses = [...textOf(built, "manifest.xml").matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(
      ([, url]) => url,
    );
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/appraisal\.example\/addin\/[^/]/);
      expect(filesOf(built)).toContain(address?.slice("https://appraisal.example/addin/".length));
    }
    expect(textOf(built, "manifest.xml")).not.toContain("localhost");
  });

  it("loads Office.js from that server", () => {
    for (const page of ["taskpane.html", "commands.html"]) {
      expect(scriptsOf(textOf(built, page))[0]).toBe("office-js/office.js");
    }
  });
});

it("a build for Microsoft's Office.js has none of its own", () => {
  // What is shipped is not looked at here, and making it small takes most of the time.
  const built = build("--env", "officejs=cdn", "--no-optimization-minimize");
  expect(filesOf(built).filter((file) => file.startsWith("office-js"))).toEqual([]);
  for (const page of ["taskpane.html", "commands.html"]) expect(scriptsOf(textOf(built, page))[0]).toBe(CDN);
});

it.each(["http://appraisal.example", "appraisal.example", "https://appraisal.example/?a=b"])(
  "no build is made for %s, from which Excel loads nothing",
  (url) => {
    expect(() => build("--env", `url=${url}`)).toThrow(/no https address|Invalid URL/);
  },
);

function scriptsOf(page: string): string[] {
  return [...page.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, src]) => src ?? "");
}
