/** Colours of a file: written out, of its theme, or of the old palette. */
import type { Package } from "../package";
import { relationshipsOf } from "../relationships";
import { child, numberAttribute, parseXml, type XmlElement } from "../xml";

/** The old palette of 64 colours (ISO 29500-1 18.8.27). */
const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";

/** In the order in which cells count them, which is not that of the theme. */
const THEME = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** The colours of a file's theme; empty where it has none. */
export function themeColors(parts: Package, workbookPath: string): readonly (string | undefined)[] {
  const path = relationshipsOf(parts, workbookPath).find(({ kind }) => kind === "theme")?.target;
  if (!path || !parts.has(path)) return [];
  const scheme = child(child(parseXml(parts.text(path), path), "themeElements"), "clrScheme");
  return THEME.map((name) => {
    const [color] = child(scheme, name)?.children ?? [];
    const value = color?.attributes.get("lastClr") ?? color?.attributes.get("val");
    return value && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : undefined;
  });
}

/** The colour of an element as `RRGGBB`; `undefined` for Excel's own choice. */
export function colorOf(element: XmlElement | undefined, theme: readonly (string | undefined)[]): string | undefined {
  if (!element) return undefined;
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(element.attributes.get("rgb") ?? "")?.[1];
  const [themed, indexed] = [numberAttribute(element, "theme"), numberAttribute(element, "indexed")];
  const base =
    rgb ??
    (themed === undefined ? undefined : theme[themed]) ??
    (indexed === undefined ? undefined : PALETTE.split(" ")[indexed]);
  return base && tinted(base.toUpperCase(), Number(element.attributes.get("tint") ?? 0));
}

/** Lighter for a tint above 0, darker below; not quite by Excel's model of colours, which nobody sees. */
function tinted(color: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return color;
  const parts = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  const changed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return changed
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
