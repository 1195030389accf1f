/** What is shipped holds nothing of the simulator: neither its code nor the grid that only it needs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

jest.setTimeout(300_000);

type Configure = (env: Readonly<Record<string, boolean>>, options: { mode: string }) => Configuration;
const configure = jest.requireActual<Configure>("../../webpack.config.js");

const folder = mkdtempSync(join(tmpdir(), "appraisal-shipped-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds as `npm run build` does, without making names short; the modules that went into it. */
function build(): Promise<string[]> {
  const configuration = configure({}, { mode: "production" });
  const output = { ...configuration.output, path: folder };
  return new Promise((resolve, reject) => {
    webpack({ ...configuration, output, optimization: { minimize: false } }, (error, stats) => {
      if (error || !stats || stats.hasErrors()) return reject(error ?? new Error(stats?.toString("errors-only")));
      resolve([...stats.compilation.modules].map((module) => module.identifier()));
    });
  });
}

describe("what npm run build makes", () => {
  it("is made of nothing of the simulator", async () => {
    const modules = await build();
    expect(modules.some((name) => name.includes(join("src", "taskpane")))).toBe(true);
    expect(modules.filter((name) => /[\\/](?:src[\\/]simulator|@univerjs|rxjs)[\\/]/.test(name))).toEqual([]);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(files).toEqual(expect.arrayContaining(["taskpane.js", "taskpane.html", "commands.js"]));
    expect(files.filter((name) => /univer|simula|^index\.html$/i.test(name))).toEqual([]);
    for (const name of files.filter((each) => /^[^\\/]+\.(?:js|html)$/.test(each))) {
      expect([name, /univer(?:js|-)|simulatedExternal/i.exec(readFileSync(join(folder, name), "utf8"))]).toEqual([
        name,
        null,
      ]);
    }
  });
});
