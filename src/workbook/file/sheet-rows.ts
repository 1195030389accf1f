/**
 * Goes through the rows of a sheet while its part is unpacked, a window at a time, so that a sheet needs little room however
 * long it is.
 */
import { within } from "./limits";
import type { Package } from "./package";
import { damaged } from "./refuse";
import { isUtf16 } from "./xml-text";

/** Is given XML that up to `end` holds whole rows; `prefix` stands before the names of its elements. */
export type RowsListener = (xml: string, end: number, prefix: string) => void;

/**
 * Tells of all rows of a sheet, and returns its XML without them. Returns `null` where the part is not plain (in UTF-16, or with
 * comments, processing instructions or CDATA sections), which only its whole text can make so; forget then what was told.
 */
export async function throughRows(parts: Package, path: string, listener: RowsListener): Promise<string | null> {
  const windows = new Windows(listener);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      return damaged(path);
    }
  };
  let isBeginning = true;
  for await (const bytes of parts.pieces(path)) {
    if (isBeginning && isUtf16(bytes)) return null;
    isBeginning = false;
    if (!windows.add(decode(bytes))) return null;
  }
  return windows.add(decode()) ? windows.finish() : null;
}

/** Characters looked at together. */
const WINDOW = 1 << 18;
const DECLARATION = /^<\?xml\s[^<>]*\?>/;
const NOT_PLAIN = /<[!?]/;
const ROWS_BEGIN = /<((?:[\w.-]+:)?)sheetData(?:\s[^<>]*)?>/;

class Windows {
  private pieces: string[] = [];
  private length = 0;
  private enough = WINDOW;
  private outline = "";
  private stage: "before" | "rows" | "behind" = "before";
  private prefix = "";

  constructor(private readonly listener: RowsListener) {}

  /** Whether the text is plain as far as was looked. */
  add(text: string): boolean {
    this.pieces.push(text);
    this.length += text.length;
    return this.length < this.enough || this.look();
  }

  finish(): string | null {
    for (let stage = null; stage !== this.stage;) {
      stage = this.stage;
      if (!this.look()) return null;
    }
    return [this.outline, ...this.pieces].join("");
  }

  private look(): boolean {
    const xml = this.pieces.join("");
    const plainFrom = this.outline === "" ? (DECLARATION.exec(xml)?.[0].length ?? 0) : 0;
    if (NOT_PLAIN.test(plainFrom > 0 ? xml.slice(plainFrom) : xml)) return false;
    const rest = xml.slice(this.taken(xml));
    within("partBytes", rest.length);
    this.pieces = [rest];
    this.length = rest.length;
    // Doubled, so that what has no end in sight is not gone through again and again.
    this.enough = Math.max(WINDOW, 2 * rest.length);
    return true;
  }

  /** Takes what is whole from the beginning of the XML, and returns where it ends. */
  private taken(xml: string): number {
    if (this.stage === "behind") return 0;
    if (this.stage === "before") {
      const opening = ROWS_BEGIN.exec(xml);
      if (!opening) return 0;
      const [tag, prefix = ""] = opening;
      const end = opening.index + tag.length;
      this.outline = xml.slice(0, end);
      this.prefix = prefix;
      this.stage = tag.endsWith("/>") ? "behind" : "rows";
      return end;
    }
    const behind = xml.indexOf(`</${this.prefix}sheetData`);
    const close = `</${this.prefix}row>`;
    const end = behind >= 0 ? behind : xml.lastIndexOf(close) + close.length;
    if (behind < 0 && end < close.length) return 0;
    if (behind >= 0) this.stage = "behind";
    this.listener(xml, end, this.prefix);
    return end;
  }
}
