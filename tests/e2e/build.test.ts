/** What `npm run build` makes for an office's server: everything that the add-in needs, and nothing of the simulator. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration } from "webpack";
import { guesses } from "../../src/simulator/guesses";
import { STEPS } from "../../src/simulator/recorder";

jest.setTimeout(240_000);

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE = { url: "https://appraisal.example/addin/" };

type Switches = Readonly<Record<string, string | boolean>>;
type Configure = (switches: Switches, options: { mode: string }) => Configuration;
const configure = jest.requireActual<Configure>("../../webpack.config.js");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "build-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Built {
  readonly folder: string;
  /** Every file that went into it. */
  readonly sources: readonly string[];
}

/** Builds as `npm run build` does, with these switches. */
function build(switches: Switches, changes: Configuration = {}): Promise<Built> {
  const path = join(folder, String(readdirSync(folder).length));
  const configuration = configure(switches, { mode: "production" });
  const output = { ...configuration.output, path };
  return new Promise((resolve, reject) => {
    webpack({ ...configuration, ...changes, output }, (error, stats) => {
      if (error || !stats || stats.hasErrors()) return reject(error ?? new Error(stats?.toString("errors-only")));
      resolve({ folder: path, sources: [...stats.compilation.fileDependencies] });
    });
  });
}

const filesOf = (built: string): string[] =>
  readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(built.length + 1))
    .sort();
const textOf = (built: string, file: string): string => readFileSync(join(built, file), "utf8");

describe("a build for an office's server", () => {
  let built: string;
  let sources: readonly string[];
  beforeAll(async () => {
    ({ folder: built, sources } = await build(OFFICE));
  });

  it("is made of nothing of the simulator, nor of the grid that only it needs", () => {
    for (const room of ["taskpane", "commands"])
      expect(sources.filter((path) => path.includes(join("src", room))).length).toBeGreaterThan(0);
    expect(sources.filter((path) => /[\\/](?:src[\\/]simulator|@univerjs|rxjs)[\\/]/.test(path))).toEqual([]);
  });

  it("has the pages, the icons and pictures, the manifest and Office.js, and nothing else", () => {
    const [office, ours] = [/^office-js\//, /^assets\/(icons|pictures\/(en|zh-CN))\/[\w-]+\.png$/].map((kind) =>
      filesOf(built).filter((f) => kind.test(f)),
    );
    const others = filesOf(built).filter((file) => !office?.includes(file) && !ours?.includes(file));
    // The pane loads pieces of itself, whose names are numbers, when they are opened.
    expect(others.filter((file) => !/^\d+\.js$|\.LICENSE\.txt$/.test(file))).toEqual([
      ...["appraiser.js", "commands.html", "commands.js", "help.html", "help.zh-CN.html", "manifest.xml"],
      ...["taskpane.html", "taskpane.js"],
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

  it("shows the pane once at most 150 kB have come over the net, and the rest when it is wanted", () => {
    const [, ...ours] = scriptsOf(textOf(built, "taskpane.html"));
    expect(ours).toContain("taskpane.js");
    const sizes = ours.map((file) => gzipSync(readFileSync(join(built, file))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
    const views = filesOf(built).filter((file) => /^\d+\.js$/.test(file));
    expect(views.length).toBeGreaterThan(4);
  });

  it("has every picture that its help shows", () => {
    for (const page of ["help.html", "help.zh-CN.html"]) {
      const pictures = [...textOf(built, page).matchAll(/<img [^>]*src="?([^"\s>]+)/g)].map(([, path]) => path);
      expect(pictures.length).toBeGreaterThan(5);
      expect(filesOf(built)).toEqual(expect.arrayContaining(pictures));
    }
  });

  it("has a manifest that points to that server only", () => {
    const addresses = [...textOf(built, "manifest.xml").matchAll(/Value="(https?:[^"]*)"/g)].map(([, url]) => url);
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

it("a build for Microsoft's Office.js has none of its own", async () => {
  // Only its pages are looked at: their scripts need not be built once more.
  const nothing = "data:text/javascript,";
  const { folder: built } = await build({ officejs: "cdn" }, { entry: { taskpane: nothing, commands: nothing } });
  expect(filesOf(built).filter((file) => file.startsWith("office-js"))).toEqual([]);
  for (const page of ["taskpane.html", "commands.html"]) expect(scriptsOf(textOf(built, page))[0]).toBe(CDN);
});

it.each(["http://appraisal.example", "appraisal.example", "https://appraisal.example/?a=b"])(
  "no build is made for %s, from which Excel loads nothing",
  (url) => {
    expect(() => configure({ url }, { mode: "production" })).toThrow(/no https address|Invalid URL/);
  },
);

function scriptsOf(page: string): string[] {
  return [...page.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, src]) => src ?? "");
}
