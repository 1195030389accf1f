/** Makes the guide's parts that come from the add-in itself: `npm run guide`; without pictures, `npm run guide -- text`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtPage } from "../tests/e2e/built-page";
import { launch } from "../tests/e2e/chromium";
import { serveFolders } from "../tests/e2e/static-server";
import { blocksOf, filled } from "./guide/blocks";
import { guideFile, LANGUAGES, picturesFolder, ROOT } from "./guide/files";
import { takePictures } from "./guide/pictures";

async function writeTexts(): Promise<void> {
  for (const language of LANGUAGES) {
    const file = guideFile(language);
    writeFileSync(file, filled(readFileSync(file, "utf8"), await blocksOf(language)));
  }
}

async function writePictures(): Promise<void> {
  const served = await serveFolders({
    "/": await builtPage(),
    "/assets/": join(ROOT, "assets"),
    "/office-js/": join(ROOT, "node_modules/@microsoft/office-js/dist"),
  });
  const browser = await launch();
  for (const language of LANGUAGES) {
    const pictures = await takePictures({ browser, url: served.url }, language);
    const folder = picturesFolder(language);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, png] of pictures) writeFileSync(join(folder, `${name}.png`), png);
  }
  await browser.close();
  served.stop();
}

async function main(): Promise<void> {
  await writeTexts();
  if (process.argv[2] !== "text") await writePictures();
}

void main();
