/**
 * Starts the command line: makes one script of its TypeScript and runs it. A loader that compiles file by file takes longer to
 * start, and what it adds to keep the names of functions makes the whole job about twice as slow.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const entry = fileURLToPath(new URL("index.ts", import.meta.url));
const { outputFiles } = await build({
  entryPoints: [entry],
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  write: false,
});
const script = Buffer.from(outputFiles[0].contents).toString("base64");
await import(`data:text/javascript;base64,${script}`);
