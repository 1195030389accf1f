/** Makes a workbook file from a sketch, by hand and with fflate's own zip, so that the file host meets a file that it did not write. */
import { strToU8, zipSync } from "fflate";
import { cellAddress, parseAddress } from "../../src/workbook";
import type { SheetSketch } from "./host-contract";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The parts of a workbook, by path. */
export function sketchedParts(sheets: readonly SheetSketch[]): Record<string, string> {
  const strings = new Map<string, number>();
  const formats = [...new Set(sheets.flatMap((sheet) => Object.values(sheet.formats ?? {})))];
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": styles(formats),
  };
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    parts[`xl/worksheets/sheet${number}.xml`] = worksheet(sheet, formats, strings);
    if (!sheet.table) return;
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships([["table", `../tables/table${number}.xml`]]);
    parts[`xl/tables/table${number}.xml`] = table(sheet, sheet.table, number);
  });
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("");
  parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${items}</sst>`;
  return parts;
}

/** A zip file of parts. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

function contentTypes(sheets: readonly SheetSketch[]): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const each = sheets.map((sheet, index) =>
    [`worksheets/sheet${index + 1}`, ...(sheet.table ? [`tables/table${index + 1}`] : [])]
      .map((path) => override(path, path.startsWith("tables") ? "table" : "worksheet"))
      .join(""),
  );
  const fixed =
    override("workbook", "sheet.main") + override("styles", "styles") + override("sharedStrings", "sharedStrings");
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">${rels}${fixed}${each.join("")}</Types>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function workbook(sheets: readonly SheetSketch[]): string {
  const each = sheets.map(({ name, isHidden }, index) => {
    const state = isHidden ? ' state="hidden"' : "";
    return `<sheet name="${escape(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${each.join("")}</sheets>${definedNames(sheets)}</workbook>`;
}

function definedNames(sheets: readonly SheetSketch[]): string {
  const each = sheets.flatMap(({ names }, index) =>
    Object.entries(names ?? {}).map(
      ([name, formula]) =>
        `<definedName name="${escape(name)}" localSheetId="${index}" hidden="1">${escape(formula)}</definedName>`,
    ),
  );
  return each.length > 0 ? `<definedNames>${each.join("")}</definedNames>` : "";
}

function styles(formats: readonly string[]): string {
  const codes = formats.map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(format)}"/>`);
  const xfs = formats.map((_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return (
    `<styleSheet xmlns="${MAIN}">` +
    (codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join("")}</numFmts>` : "") +
    '<fonts><font><sz val="11"/><name val="Arial"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    "<borders><border/></borders>" +
    '<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join("")}</cellXfs>` +
    "</styleSheet>"
  );
}

function worksheet(sheet: SheetSketch, formats: readonly string[], strings: Map<string, number>): string {
  const rows = sheet.rows.map((cells, row) => {
    const each = cells.map((content, column) => {
      const address = cellAddress(row, column);
      const format = sheet.formats?.[address];
      const style = format === undefined ? "" : ` s="${formats.indexOf(format) + 1}"`;
      return cellXml(`r="${address}"${style}`, content, strings);
    });
    return `<row r="${row + 1}">${each.join("")}</row>`;
  });
  const merges = (sheet.merges ?? []).map((area) => `<mergeCell ref="${area}"/>`).join("");
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData>${rows.join("")}</sheetData>` +
    (sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "") +
    (merges && `<mergeCells>${merges}</mergeCells>`) +
    (sheet.table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : "") +
    "</worksheet>"
  );
}

function cellXml(
  attributes: string,
  content: SheetSketch["rows"][number][number],
  strings: Map<string, number>,
): string {
  if (content === null) return "";
  if (typeof content === "number") return `<c ${attributes}><v>${content}</v></c>`;
  if (typeof content === "boolean") return `<c ${attributes} t="b"><v>${Number(content)}</v></c>`;
  if (typeof content === "string") {
    const index = strings.get(content) ?? strings.size;
    strings.set(content, index);
    return `<c ${attributes} t="s"><v>${index}</v></c>`;
  }
  if ("error" in content) return `<c ${attributes} t="e"><v>${content.error}</v></c>`;
  const type = typeof content.value === "string" ? ' t="str"' : "";
  return `<c ${attributes}${type}><f>${escape(content.formula)}</f><v>${escape(String(content.value))}</v></c>`;
}

function table(sheet: SheetSketch, { name, area }: { name: string; area: string }, id: number): string {
  const place = parseAddress(area);
  const header = sheet.rows[place?.row ?? 0]?.slice(place?.column, (place?.column ?? 0) + (place?.columns ?? 0)) ?? [];
  const columns = header.map((text, index) => `<tableColumn id="${index + 1}" name="${escape(String(text))}"/>`);
  return (
    `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${area}"><autoFilter ref="${area}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`
  );
}
