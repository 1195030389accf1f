/** The guide as Markdown: its pictures, its links, and what it calls by the words of the screen. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { blocksIn } from "../../assets/guide/blocks";
import { guideFile, LANGUAGES, picturesFolder } from "../../assets/guide/files";
import type { Language } from "../../src/appraisal";
import { METHODS } from "../../src/appraisal/methods/registry";
import { guideIn, headingsIn } from "../../src/help";
import { WORDS } from "../../src/simulator/page/words";
import { paneText, roleName, wording } from "../../src/text";

const markdownOf = (language: Language): string => readFileSync(guideFile(language), "utf8");
/** What people wrote themselves. */
const written = (markdown: string): string => markdown.replace(/<!-- made: [^]*?<!-- end -->/g, "");

describe.each(LANGUAGES)("the guide in %s", (language) => {
  const markdown = markdownOf(language);
  const guide = guideIn(markdown);

  it("shows every picture that there is, and no other", () => {
    const shown = [...markdown.matchAll(/<img src="([^"]+)"/g)].map(([, path = ""]) =>
      join(dirname(guideFile(language)), path),
    );
    const there = readdirSync(picturesFolder(language)).map((name) => join(picturesFolder(language), name));
    expect([...new Set(shown)].sort()).toEqual(there.sort());
  });

  it("says in words what every picture shows", () => {
    for (const [picture] of markdown.matchAll(/<img [^>]*>/g)) expect(picture).toMatch(/ alt="[^"]{10,}"/);
  });

  it("leads only to headings of its own, each of which has a name of its own", () => {
    const ids = headingsIn(guide).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
    const inner = links.filter((target) => !target.startsWith("https://"));
    expect(inner.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    expect(inner.length).toBeGreaterThan(2);
  });

  it("has in bold what is on the screen, word by word", () => {
    const onScreen = screenWords(language);
    const bold = [...written(guide).matchAll(/\*\*([^*]+)\*\*/g)].map(([, word = ""]) => word);
    expect(bold.length).toBeGreaterThan(40);
    expect([...new Set(bold)].filter((word) => !onScreen.has(word))).toEqual([]);
  });

  it("tells of every scoring method with its defaults", () => {
    for (const { name, chinese, parameters } of METHODS) {
      const row = guide.split("\n").find((line) => line.startsWith("|") && line.includes(`\`${name}\``)) ?? "";
      expect(row).toContain(chinese);
      const defaults = Object.values(parameters).flatMap(({ initial }) =>
        typeof initial === "number" ? [initial] : [],
      );
      for (const one of defaults) expect(row).toContain(`=${one}\``);
    }
  });
});

it("is the same in both languages: sections, pictures, blocks", () => {
  const [english = "", chinese = ""] = LANGUAGES.map((language) => guideIn(markdownOf(language)));
  const shape = (guide: string) => ({
    levels: headingsIn(guide).map(({ level }) => level),
    pictures: [...guide.matchAll(/([\w-]+)\.png/g)].map(([, name]) => name),
    blocks: blocksIn(guide),
  });
  expect(shape(chinese)).toEqual(shape(english));
});

it("the first lines are the two commands that set up, start and test", () => {
  for (const language of LANGUAGES) {
    expect(markdownOf(language).match(/^ {4}npm ci && npm \w+/gm)).toEqual([
      "    npm ci && npm start",
      "    npm ci && npm test",
    ]);
  }
});

/** Everything that the pane, the sheets, the page and the ribbon say in a language. */
function screenWords(language: Language): ReadonlySet<string> {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  const ribbon = [...manifest.matchAll(/(?:Default)?Value="([^"]+)"/g)].map(([, text]) => text);
  return new Set([
    ...[paneText(language), wording(language), WORDS[language], ribbon].flatMap(wordsIn),
    roleName("team", language),
  ]);
}

function wordsIn(texts: unknown): string[] {
  if (typeof texts === "string") return [texts];
  return typeof texts === "object" && texts !== null ? Object.values(texts).flatMap(wordsIn) : [];
}
