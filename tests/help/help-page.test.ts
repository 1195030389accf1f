/** @jest-environment jsdom */
import { headingsIn, helpPage } from "../../src/help";

const MARKDOWN = `# The project

For developers.

<!-- guide -->

## Guide

See [the sheets](#sheets--what-they-are). <img src="pictures/one.png" width="350" alt="One" />

### Sheets & what they are

#### Cells

<!-- made: cells -->

|  | A | B |
| --- | --- | --- |
| 1 | Year | Name |

<!-- end -->

### Messages

| Issue | What is wrong | What to do |
| --- | --- | --- |
| missing figure | There is no figure for “GDP”, which needs one. | Fill it in, or write N/A. |

| Grade | Minimum |
| --- | --- |
| Good | 80 |

<!-- end of guide -->

## How it is built
`;

const page = (folder = "assets/"): Document =>
  new DOMParser().parseFromString(helpPage({ markdown: MARKDOWN, language: "zh-CN", folder }), "text/html");
const texts = (selector: string): (string | null)[] =>
  [...page().querySelectorAll(selector)].map(({ textContent }) => textContent);

it("holds the guide and nothing of what is for developers", () => {
  expect(texts("h1, h2, h3")).toEqual(["Guide", "Sheets & what they are", "Cells", "Messages"]);
  expect(page().body.textContent).not.toMatch(/developers|built|made:/);
});

it("is of the language that it is said to be, and leads to the other", () => {
  expect(page().documentElement.lang).toBe("zh-CN");
  expect(page().querySelector("header a")?.getAttribute("href")).toBe("help.html");
});

it("leads from its contents, and from within, to its headings", () => {
  const links = [...page().querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href"));
  expect(links).toHaveLength(4);
  for (const link of links) expect(page().getElementById(decodeURIComponent(link?.slice(1) ?? ""))).not.toBeNull();
  expect(texts("nav > ul > li > ul a")).toEqual(["Cells"]);
});

it("finds its pictures where it stands itself", () => {
  const picture = (folder: string) => page(folder).querySelector("main img")?.getAttribute("src");
  expect([picture("assets/"), picture("")]).toEqual(["assets/pictures/one.png", "pictures/one.png"]);
});

it("lets long texts stand under each other where there is no room, with their headers; never cells and figures", () => {
  expect([...page().querySelectorAll("main > div")].map(({ className }) => className)).toEqual([
    ...["cells", "texts", "figures"],
  ]);
  const last = page().querySelector(".texts td:last-child");
  expect(last?.getAttribute("data-header")).toBe("What to do");
});

it("is not made of a Markdown without a guide", () => {
  expect(() => helpPage({ markdown: "# Nothing", language: "en", folder: "" })).toThrow("no guide");
});

it.each([
  ["What is written, and what never?", "what-is-written-and-what-never"],
  ["百分数和万元怎么填", "百分数和万元怎么填"],
  ["“暂定”是什么意思", "暂定是什么意思"],
  ["`npm start`", "npm-start"],
])("the heading %s has the name by which GitHub knows it", (text, id) => {
  expect(headingsIn(`### ${text}`)).toEqual([{ level: 3, text, id }]);
});
