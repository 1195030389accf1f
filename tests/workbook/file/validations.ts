/** The validations that a file holds, read with a few patterns and without the host's own parser. */
import type { KeptValidation } from "../../contract/host-contract";
import { textOf } from "./parts";
import { xmlFault } from "./well-formed";

/** The XML of a sheet by its name. */
export function sheetXml(bytes: Uint8Array, name: string): string {
  const sheets = tags(textOf(bytes, "xl/workbook.xml"), "sheet");
  const id = sheets.find(({ attributes }) => attributes.get("name") === name)?.attributes.get("r:id");
  const links = tags(textOf(bytes, "xl/_rels/workbook.xml.rels"), "Relationship");
  const target = links.find(({ attributes }) => attributes.get("Id") === id)?.attributes.get("Target");
  if (target === undefined) throw new Error(`no sheet ${name}`);
  return textOf(bytes, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
}

/** What the cells of a sheet offer and tell. Fails where the element is not where the format wants it, or miscounted. */
export function validationsOf(xml: string): KeptValidation[] {
  expect(xmlFault(xml)).toBeNull();
  const [whole] = /<dataValidations[^]*<\/dataValidations>/.exec(xml) ?? [];
  if (whole === undefined) return [];
  expect(xml).toMatch(/(<\/sheetData>|<\/mergeCells>|<\/conditionalFormatting>)<dataValidations/);
  const found = tags(whole, "dataValidation");
  expect(whole).toContain(`<dataValidations count="${found.length}">`);
  return found.map(({ attributes, content }) => {
    const text = (name: string) => unescape(attributes.get(name) ?? "");
    const formula = /<formula1>"([^]*)"<\/formula1>/.exec(content)?.[1];
    expect(attributes.get("type")).toBe(formula === undefined ? undefined : "list");
    return {
      area: text("sqref"),
      ...(formula === undefined ? {} : { list: unescape(formula).replaceAll('""', '"') }),
      ...(attributes.get("showErrorMessage") === "1" && attributes.get("errorStyle") === "warning"
        ? { warning: { title: text("errorTitle"), text: text("error") } }
        : {}),
      ...(attributes.get("showInputMessage") === "1"
        ? { prompt: { title: text("promptTitle"), text: text("prompt") } }
        : {}),
    };
  });
}

interface Tag {
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: string;
}

function tags(xml: string, name: string): Tag[] {
  const pattern = new RegExp(`<${name}((?: [\\w:]+="[^"]*")*)(?:/>|>([^]*?)</${name}>)`, "g");
  return [...xml.matchAll(pattern)].map(([, attributes = "", content = ""]) => ({
    attributes: new Map(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, entities(value)]),
    ),
    content: entities(content),
  }));
}

function entities(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

function unescape(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}
