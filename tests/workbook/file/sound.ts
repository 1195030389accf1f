/** Whether a file holds together: what Excel would complain of before it looks at a single cell. Independent of the host's own code. */
import { posix } from "node:path";
import { partsOf } from "./parts";
import { xmlFault } from "./well-formed";

const TYPES = "[Content_Types].xml";

/** What is wrong with the parts of a file and with what points from one to another. Empty where nothing is. */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = new Map([...partsOf(bytes)].map(([path, part]) => [path, Buffer.from(part).toString("utf8")]));
  const texts = [...parts].filter(([path]) => /\.(xml|rels)$/.test(path));
  return [
    ...texts.flatMap(([path, text]) => (xmlFault(text) === null ? [] : [`${path}: ${xmlFault(text)}`])),
    ...typeFaults(parts),
    ...linkFaults(parts),
    ...texts.flatMap(([path, text]) => idFaults(parts, path, text)),
    ...sheetFaults(parts),
  ];
}

type Parts = ReadonlyMap<string, string>;

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const tags = (text: string, name: string): string[] =>
  text.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, "g")) ?? [];

function typeFaults(parts: Parts): string[] {
  const types = parts.get(TYPES) ?? "";
  const overridden = tags(types, "Override").map((tag) => (attribute(tag, "PartName") ?? "").slice(1));
  const endings = new Set(tags(types, "Default").map((tag) => attribute(tag, "Extension")?.toLowerCase()));
  const untyped = [...parts.keys()].filter(
    (path) => path !== TYPES && !overridden.includes(path) && !endings.has(path.split(".").pop()?.toLowerCase()),
  );
  return [
    ...untyped.map((path) => `no content type for ${path}`),
    ...overridden.filter((path) => !parts.has(path)).map((path) => `content type for missing ${path}`),
    ...overridden
      .filter((path, index) => overridden.indexOf(path) !== index)
      .map((path) => `two content types: ${path}`),
  ];
}

interface Link {
  readonly from: string;
  readonly id: string;
  readonly to: string;
}

function links(parts: Parts): Link[] {
  return [...parts].flatMap(([path, text]) => {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path);
    if (!owner) return [];
    const from = `${owner[1]}${owner[2]}`;
    return tags(text, "Relationship").flatMap((tag) => {
      const target = attribute(tag, "Target") ?? "";
      const id = attribute(tag, "Id") ?? "";
      if (attribute(tag, "TargetMode") === "External" || target.startsWith("#")) return [{ from, id, to: "" }];
      return [
        {
          from,
          id,
          to: posix
            .join("/", posix.dirname(from), target.startsWith("/") ? `${"../".repeat(9)}${target}` : target)
            .slice(1),
        },
      ];
    });
  });
}

function linkFaults(parts: Parts): string[] {
  const all = links(parts);
  const reached = new Set([TYPES]);
  const waiting = [""];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const { to } of all.filter(({ from }) => from === at)) {
      if (to === "" || reached.has(to)) continue;
      reached.add(to);
      waiting.push(to);
    }
  }
  const own = [...parts.keys()].filter((path) => !path.endsWith(".rels"));
  return [
    ...all.filter(({ to }) => to !== "" && !parts.has(to)).map(({ from, to }) => `${from} points at missing ${to}`),
    ...own.filter((path) => !reached.has(path)).map((path) => `nothing points at ${path}`),
    ...all.filter(({ from }) => from !== "" && !parts.has(from)).map(({ from }) => `relationships of missing ${from}`),
  ];
}

function idFaults(parts: Parts, path: string, text: string): string[] {
  const known = new Set(
    links(new Map([...parts].filter(([other]) => other === relationshipsPath(path)))).map(({ id }) => id),
  );
  return [...text.matchAll(/\sr:(?:id|embed|link|pict)="([^"]+)"/g)].flatMap(([, id = ""]) =>
    known.has(id) || path.endsWith(".rels") ? [] : [`${path}: no relationship ${id}`],
  );
}

function relationshipsPath(path: string): string {
  return posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`);
}

/** Places and numbers in the workbook part, styles and tables that would point at nothing. */
function sheetFaults(parts: Parts): string[] {
  const workbook = parts.get("xl/workbook.xml") ?? "";
  const sheets = tags(workbook, "sheet");
  const places = [
    ...tags(workbook, "definedName").map((tag) => attribute(tag, "localSheetId") ?? "0"),
    ...tags(workbook, "workbookView").flatMap((tag) => [
      attribute(tag, "activeTab") ?? "0",
      attribute(tag, "firstSheet") ?? "0",
    ]),
  ];
  const front = Number(attribute(tags(workbook, "workbookView")[0] ?? "", "activeTab") ?? 0);
  const differences = tags(parts.get("xl/styles.xml") ?? "", "dxf").length;
  const rules = [...parts].flatMap(([path, text]) => (path.startsWith("xl/worksheets/") ? tags(text, "cfRule") : []));
  return [
    ...places.filter((place) => Number(place) >= sheets.length).map((place) => `no sheet at place ${place}`),
    ...(attribute(sheets[front] ?? "", "state") ? ["the sheet in front is hidden"] : []),
    ...rules
      .filter((tag) => Number(attribute(tag, "dxfId") ?? 0) >= Math.max(1, differences))
      .map((tag) => `no look for ${tag}`),
    ...(
      /<(definedNames|hyperlinks|dataValidations|mergeCells)[^>]*(\/>|><\/\1>)/.exec([...parts.values()].join("")) ?? []
    ).slice(0, 1),
  ];
}
