/** The parts of a workbook file by their paths, with changes that are kept apart until they are whole. */
import type { Compression } from "./compression";
import { within } from "./limits";
import { damaged } from "./refuse";
import { readZip } from "./read-zip";
import { unpacked, unpackedAtOnce } from "./unpack";
import { pack, refuseTooLarge, writeZip } from "./write-zip";
import { decodeXml } from "./xml-text";
import { joined, type ZipEntry } from "./zip";

/** A part as it is packed, or its new text, in pieces where it is long; `null` where it was taken away. */
type Content = ZipEntry | string | Iterable<string> | null;

export class Package {
  /** Texts that are at hand for those who cannot wait. */
  private readonly loaded = new Map<string, string>();

  private constructor(
    private readonly compression: Compression,
    private readonly contents: Map<string, Content>,
    /** The spelling of the paths, in the order of the file. */
    private readonly spellings: Map<string, string>,
    /** The parts as they were in the file, whose dates and the like are kept. */
    private readonly originals: ReadonlyMap<string, ZipEntry>,
    private readonly outlines: Map<string, string>,
  ) {}

  static open(bytes: Uint8Array, compression: Compression): Package {
    const entries = readZip(bytes);
    const originals = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
    const spellings = new Map(entries.map(({ name }) => [keyOf(name), name]));
    return new Package(compression, new Map(originals), spellings, originals, new Map());
  }

  static empty(compression: Compression): Package {
    return new Package(compression, new Map(), new Map(), new Map(), new Map());
  }

  /** A copy whose changes do not reach this one. What comes in pieces must have been packed. */
  fork(): Package {
    const { compression, contents, spellings, originals, outlines } = this;
    return new Package(compression, new Map(contents), new Map(spellings), originals, new Map(outlines));
  }

  has(path: string): boolean {
    return (this.contents.get(keyOf(path)) ?? null) !== null;
  }

  /** Whether a part is the same here and in another fork. */
  sharesWith(other: Package, path: string): boolean {
    return this.contents.get(keyOf(path)) === other.contents.get(keyOf(path));
  }

  /**
   * The text of an XML part. Refuses the file where the part is missing, broken or larger than a text may be. A part that may be
   * large is best loaded before.
   */
  text(path: string): string {
    const content = this.loaded.get(keyOf(path)) ?? this.content(path);
    if (typeof content === "string") return content;
    if (isEntry(content)) return decodeXml(unpackedAtOnce(small(content)), path);
    const text = [...content].join("");
    this.put(path, text);
    return text;
  }

  /** Has the text of a part at hand until the part is changed, or `unload` is called. */
  async load(path: string): Promise<void> {
    const content = this.content(path);
    if (!isEntry(content) || this.loaded.has(keyOf(path))) return;
    const pieces: Uint8Array[] = [];
    for await (const piece of unpacked(small(content), this.compression)) pieces.push(piece);
    this.loaded.set(keyOf(path), decodeXml(joined(pieces), path));
  }

  /** Lets go of the texts that were loaded. */
  unload(): void {
    this.loaded.clear();
  }

  /** The bytes of a part in pieces, as they are unpacked. */
  async *pieces(path: string): AsyncGenerator<Uint8Array> {
    const content = this.content(path);
    if (isEntry(content)) yield* unpacked(content, this.compression);
    else yield* encoded(typeof content === "string" ? content : this.text(path));
  }

  /** What a long part has around its rows, as whoever read it remembered it; `undefined` where nobody did. */
  outline(path: string): string | undefined {
    return this.outlines.get(keyOf(path));
  }

  remember(path: string, outline: string): void {
    this.outlines.set(keyOf(path), outline);
  }

  /** Sets the text of a part. A long one comes in pieces, which are gone through once, at the latest when they are packed. */
  put(path: string, text: string | Iterable<string>): void {
    if (typeof text === "string") within("partBytes", text.length);
    this.set(path, text);
  }

  remove(path: string): void {
    if (this.has(path)) this.set(path, null);
  }

  /** The paths of all parts. */
  paths(): string[] {
    return [...this.spellings.values()].filter((path) => this.has(path));
  }

  /**
   * Packs what was put, one part after the other; `"long"` only what came in pieces. Its text needs no room any more. Refuses
   * what is too large to be opened again.
   */
  async pack(which: "long" | "all" = "all"): Promise<void> {
    for (const [key, content] of this.contents) {
      if (content === null || isEntry(content) || (which === "long" && typeof content === "string")) continue;
      const name = this.spellings.get(key) ?? key;
      this.contents.set(key, await pack(name, encoded(content), this.compression, this.originals.get(key)));
    }
    refuseTooLarge(this.entries());
  }

  /** The file as changed. Parts that nobody touched keep their packed bytes. Refuses what is too large to be opened again. */
  async bytes(): Promise<Uint8Array> {
    await this.pack();
    return writeZip(this.entries());
  }

  private entries(): ZipEntry[] {
    return [...this.contents.values()].filter((content) => isEntry(content));
  }

  private content(path: string): NonNullable<Content> {
    return this.contents.get(keyOf(path)) ?? damaged(path);
  }

  private set(path: string, content: Content): void {
    const key = keyOf(path);
    if (!this.spellings.has(key)) this.spellings.set(key, path);
    this.loaded.delete(key);
    this.outlines.delete(key);
    this.contents.set(key, content);
  }
}

/** Paths of parts are equal in either case. */
function keyOf(path: string): string {
  return path.toLowerCase();
}

function isEntry(content: Content): content is ZipEntry {
  return typeof content === "object" && content !== null && "packed" in content;
}

/** An entry whose text is not too long for one string. */
function small(entry: ZipEntry): ZipEntry {
  within("partBytes", entry.size);
  return entry;
}

/** Bytes that are packed together: while a thread is busy with them, the next are made. */
const PIECE = 1 << 18;
/** Characters that are encoded together. A single one that is no Latin letter makes all of them slower to encode. */
const MOST_TOGETHER = 1 << 14;
/** Of UTF-8. */
const MOST_BYTES_OF_A_CHARACTER = 3;

/** Texts as the bytes of UTF-8, in pieces of about the same size. */
function* encoded(texts: string | Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const most = typeof texts === "string" ? texts.length * MOST_BYTES_OF_A_CHARACTER : PIECE;
  let piece = new Uint8Array(Math.min(PIECE, most));
  let filled = 0;
  for (const text of typeof texts === "string" ? [texts] : texts) {
    for (const part of text.length > MOST_TOGETHER ? cut(text) : [text]) {
      if (filled + part.length * MOST_BYTES_OF_A_CHARACTER > piece.length) {
        yield piece.subarray(0, filled);
        piece = new Uint8Array(PIECE);
        filled = 0;
      }
      filled += encoder.encodeInto(part, piece.subarray(filled)).written;
    }
  }
  yield piece.subarray(0, filled);
}

function* cut(text: string): Generator<string> {
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + MOST_TOGETHER;
    // The halves of a surrogate pair stay together.
    if (/[\ud800-\udbff]/.test(text.charAt(to - 1))) to++;
    yield text.slice(from, to);
  }
}
