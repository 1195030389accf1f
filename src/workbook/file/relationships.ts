/** What points from part to part, and what kind of thing each part says it is. */
import type { Package } from "./package";
import { appended, childrenOf, parseXml, prefixOf, spliced } from "./xml";
import { escapeXml } from "./xml-text";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's URI, e.g. `worksheet`; the same in both dialects of the format. */
  readonly kind: string;
  /** The path of the part; `null` for what is outside the file. */
  readonly target: string | null;
}

const CONTENT_TYPES = "[Content_Types].xml";
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The path of the part that holds the relationships of `part`; `""` stands for the package itself. */
export function relationshipsPath(part: string): string {
  const name = part.lastIndexOf("/") + 1;
  return `${part.slice(0, name)}_rels/${part.slice(name)}.rels`;
}

/** The path that a target means, seen from a part. Never leaves the file. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replace(/\\/g, "/").replace(/#.*$/, "");
  const steps = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The first free path for a new part like `xl/charts/chart1.xml`, beside the part at `near`; `stem` is `charts/chart`. */
export function freePath(parts: Package, near: string, stem: string, from = 1): string {
  let number = from;
  const path = (): string => resolveTarget(near, `${stem}${number}.xml`);
  while (parts.has(path())) number++;
  return path();
}

/** The relationships of a part; `""` stands for the package itself. */
export function relationshipsOf(parts: Package, part: string): Relationship[] {
  const path = relationshipsPath(part);
  if (!parts.has(path)) return [];
  return childrenOf(parseXml(parts.text(path), path), "Relationship").map(({ attributes }) => ({
    id: attributes.get("Id") ?? "",
    kind: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
    target: attributes.get("TargetMode") === "External" ? null : resolveTarget(part, attributes.get("Target") ?? ""),
  }));
}

/** Adds a relationship from `part` to `target`, and returns its id. */
export function addRelationship(parts: Package, part: string, type: string, target: string): string {
  const path = relationshipsPath(part);
  if (!parts.has(path)) parts.put(path, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`);
  const text = parts.text(path);
  const root = parseXml(text, path);
  const taken = new Set(childrenOf(root, "Relationship").map(({ attributes }) => attributes.get("Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const xml = `<${prefixOf(root)}Relationship Id="${id}" Type="${type}" Target="/${escapeXml(target)}"/>`;
  parts.put(path, spliced(text, appended(text, root, xml)));
  return id;
}

/** Takes away the relationships from one part to another, and whatever nothing points at any more because of it. */
export function unlink(parts: Package, from: string, to: string): void {
  cutLoose(parts, () =>
    removeElements(parts, relationshipsPath(from), (attributes) => {
      const target = resolveTarget(from, attributes.get("Target") ?? "");
      return attributes.get("TargetMode") !== "External" && same(target, to);
    }),
  );
}

/** Takes away all relationships of a part, and whatever nothing points at any more because of it. */
export function unlinkAll(parts: Package, from: string): void {
  if (parts.has(relationshipsPath(from))) cutLoose(parts, () => parts.remove(relationshipsPath(from)));
}

/** Parts that nothing pointed at before the cut are left alone: they are not ours to judge. */
function cutLoose(parts: Package, cut: () => void): void {
  const before = reachable(parts);
  cut();
  const after = reachable(parts);
  const lost = [...before].filter(([key]) => !after.has(key));
  for (const [, path] of lost) {
    parts.remove(path);
    parts.remove(relationshipsPath(path));
  }
  const gone = new Set(lost.map(([key]) => `/${key}`));
  removeElements(parts, CONTENT_TYPES, (attributes) => gone.has((attributes.get("PartName") ?? "").toLowerCase()));
}

/** The paths that can be reached from the package, by their lower case. */
function reachable(parts: Package): Map<string, string> {
  const reached = new Map<string, string>();
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target } of relationshipsOf(parts, part)) {
      if (target === null || reached.has(target.toLowerCase())) continue;
      reached.set(target.toLowerCase(), target);
      waiting.push(target);
    }
  }
  return reached;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function removeElements(
  parts: Package,
  path: string,
  isRemoved: (attributes: ReadonlyMap<string, string>) => boolean,
): void {
  if (!parts.has(path)) return;
  const text = parts.text(path);
  const removed = parseXml(text, path).children.filter(({ attributes }) => isRemoved(attributes));
  if (removed.length === 0) return;
  parts.put(
    path,
    spliced(
      text,
      removed.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
}

/** Says what kind of content a new part has. */
export function addContentType(parts: Package, path: string, contentType: string): void {
  const text = parts.text(CONTENT_TYPES);
  const root = parseXml(text, CONTENT_TYPES);
  const xml = `<${prefixOf(root)}Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/>`;
  parts.put(CONTENT_TYPES, spliced(text, appended(text, root, xml)));
}
