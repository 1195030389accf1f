/** The page that `npm start` opens, built once for all tests in a browser: it is built anew where a source of it has changed. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { aWhile } from "../patience";

const ROOT = join(__dirname, "../..");
const BUILT = join(ROOT, "node_modules/.cache/page");
const LOCK = join(ROOT, "node_modules/.cache/page-is-being-built");
const SOURCES = [
  "src",
  "assets",
  "webpack.config.js",
  "tsconfig.json",
  "package-lock.json",
  "tests/simulator/recordings",
];

/** Nobody builds longer, in milliseconds: a lock that is older was left behind. */
const LONGEST_BUILD = 180_000;

/** The folder of the page. */
export async function builtPage(): Promise<string> {
  const folder = join(BUILT, fingerprint());
  if (!existsSync(folder)) await alone(async () => (existsSync(folder) ? undefined : build(folder)));
  return folder;
}

/** As webpack's development server does it, so that both share what webpack remembers. */
async function build(folder: string): Promise<void> {
  rmSync(BUILT, { recursive: true, force: true });
  const webpack = join(ROOT, "node_modules/.bin/webpack");
  const unfinished = `${folder}.unfinished`;
  await promisify(execFile)(process.execPath, [webpack, "--mode", "development", "--output-path", unfinished], {
    cwd: ROOT,
  });
  renameSync(unfinished, folder);
}

/** What the page is made of, in few letters. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap(filesIn)) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest("hex").slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}

/** Does a work that nobody else does meanwhile, in another process either. */
async function alone(work: () => Promise<void>): Promise<void> {
  while (!locked()) await aWhile(250);
  try {
    await work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function locked(): boolean {
  const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  if (Date.now() - since > LONGEST_BUILD) rmSync(LOCK, { recursive: true, force: true });
  try {
    mkdirSync(join(LOCK, ".."), { recursive: true });
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}
