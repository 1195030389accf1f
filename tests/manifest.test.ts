/** @jest-environment jsdom */
// What the manifest's schemas cannot check.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const TYPES = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const HERE = "https://localhost:3000/";

const manifest = new DOMParser().parseFromString(readFileSync(join(ROOT, "manifest.xml"), "utf8"), "application/xml");
const all = (name: string) => [...manifest.getElementsByTagName(name)];
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";

const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap(all).filter((element) => element.hasAttribute("id"));
const references = [...manifest.querySelectorAll("[resid]")];
const defaults = new Map(resources.map((element) => [attribute(element, "id"), attribute(element, "DefaultValue")]));

/** Width and height as the PNG's own header gives them. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The file that a URL of ours serves. */
function served(url: string): string {
  expect(url.startsWith(HERE)).toBe(true);
  return join(ROOT, url.slice(HERE.length));
}

it("is well-formed and of the namespaces that Office knows", () => {
  expect(all("parsererror")).toEqual([]);
  expect(all("VersionOverrides")[0]?.namespaceURI).toBe(OVERRIDES);
  expect(resources.every(({ namespaceURI }) => namespaceURI === TYPES)).toBe(true);
});

it("has every resource once, at most 32 characters long, and refers to each", () => {
  const ids = resources.map((element) => attribute(element, "id"));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
  expect([...new Set(references.map((element) => attribute(element, "resid")))].sort()).toEqual([...ids].sort());
});

it("refers from each element to a resource of its kind", () => {
  const kinds: Record<string, string> = {
    "bt:Image": "bt:Image",
    SourceLocation: "bt:Url",
    FunctionFile: "bt:Url",
    LearnMoreUrl: "bt:Url",
  };
  for (const reference of references) {
    const resource = resources.find((element) => attribute(element, "id") === attribute(reference, "resid"));
    expect([attribute(reference, "resid"), resource?.tagName]).toEqual([
      attribute(reference, "resid"),
      kinds[reference.tagName] ?? "bt:String",
    ]);
  }
});

it("keeps the lengths that Office allows, in every language", () => {
  const values = (element: Element) => [
    attribute(element, "DefaultValue"),
    ...[...element.children].map((child) => attribute(child, "Value")),
  ];
  const limits: readonly (readonly [Element[], number])[] = [
    [[...manifest.querySelectorAll("OfficeApp > DisplayName"), ...manifest.querySelectorAll("ShortStrings > *")], 125],
    [[...manifest.querySelectorAll("OfficeApp > Description"), ...manifest.querySelectorAll("LongStrings > *")], 250],
  ];
  for (const [elements, limit] of limits) {
    expect(elements.length).toBeGreaterThan(1);
    for (const value of elements.flatMap(values)) {
      expect(value.length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(limit);
    }
  }
});

it("says everything in Chinese as well", () => {
  const texts = [...all("DisplayName"), ...manifest.querySelectorAll("OfficeApp > Description"), ...all("bt:String")];
  for (const text of texts) {
    const chinese = [...text.children].find((child) => attribute(child, "Locale") === "zh-CN");
    expect([attribute(text, "DefaultValue"), /\p{Script=Han}/u.test(chinese?.getAttribute("Value") ?? "")]).toEqual([
      attribute(text, "DefaultValue"),
      true,
    ]);
  }
});

it("names icons that are there, in the size that is said", () => {
  const icons = references.filter(({ tagName }) => tagName === "bt:Image");
  expect(icons.length).toBeGreaterThanOrEqual(9);
  for (const icon of icons) {
    const size = Number(attribute(icon, "size"));
    expect(pngSize(served(defaults.get(attribute(icon, "resid")) ?? ""))).toEqual([size, size]);
  }
  for (const list of all("Icon")) {
    expect([...list.children].map((icon) => attribute(icon, "size"))).toEqual(
      expect.arrayContaining(["16", "32", "80"]),
    );
  }
  const [small, large] = [all("IconUrl")[0], all("HighResolutionIconUrl")[0]];
  expect([small, large].map((icon) => pngSize(served(icon?.getAttribute("DefaultValue") ?? ""))[0])).toEqual([32, 64]);
});

it("points only to pages that the build makes", () => {
  const build = readFileSync(join(ROOT, "webpack.config.js"), "utf8");
  const pages = [...manifest.querySelectorAll("[DefaultValue], [Value]")]
    .map((element) => attribute(element, "DefaultValue") || attribute(element, "Value"))
    .filter((value) => value.endsWith(".html"));
  expect(pages).toEqual(expect.arrayContaining([`${HERE}help.html`, `${HERE}help.zh-CN.html`]));
  expect(pages.length).toBeGreaterThanOrEqual(5);
  for (const page of pages) expect(build).toContain(`"${page.slice(HERE.length)}"`);
});

it("names a function that the commands have", () => {
  const names = all("FunctionName").map(({ textContent }) => textContent);
  expect(names).toEqual(["calculateGrades"]);
  expect(existsSync(join(ROOT, "src/commands/index.ts"))).toBe(true);
  expect(readFileSync(join(ROOT, "src/commands/index.ts"), "utf8")).toContain(`associate("${names[0]}"`);
});

it("asks for no newer Excel than the pane itself checks for", async () => {
  const { NEEDED_API } = await import("../src/taskpane/office");
  const sets = all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
  expect(sets).toEqual([[NEEDED_API.set, NEEDED_API.version]]);
});
