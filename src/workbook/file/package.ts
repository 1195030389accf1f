/** The parts of a workbook file by their paths, with changes that are kept apart until they are whole. */
import { within } from "./limits";
import { damaged } from "./refuse";
import { decodeXml } from "./xml-text";
import { readZip, unpack } from "./read-zip";
import { pack, writeZip } from "./write-zip";
import type { ZipEntry } from "./zip";

/** A part that was changed: its new text, or `null` where it was taken away. */
type Change = string | null;

export class Package {
  private constructor(
    private readonly entries: readonly ZipEntry[],
    private readonly byPath: ReadonlyMap<string, ZipEntry>,
    private readonly changes: Map<string, Change>,
    /** The spelling of paths that the file did not have. */
    private readonly added: Map<string, string>,
  ) {}

  static open(bytes: Uint8Array): Package {
    const entries = readZip(bytes);
    // Paths of parts are equal in either case.
    return new Package(
      entries,
      new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])),
      new Map(),
      new Map(),
    );
  }

  static empty(): Package {
    return new Package([], new Map(), new Map(), new Map());
  }

  /** A copy whose changes do not reach this one. */
  fork(): Package {
    return new Package(this.entries, this.byPath, new Map(this.changes), new Map(this.added));
  }

  has(path: string): boolean {
    const change = this.changes.get(path.toLowerCase());
    return change === undefined ? this.byPath.has(path.toLowerCase()) : change !== null;
  }

  /** The text of an XML part. Refuses the file where the part is missing or broken. */
  text(path: string): string {
    const key = path.toLowerCase();
    const change = this.changes.get(key);
    if (change !== undefined) return change ?? damaged(path);
    return decodeXml(unpack(this.byPath.get(key) ?? damaged(path)), path);
  }

  put(path: string, text: string): void {
    within("partBytes", text.length);
    if (!this.byPath.has(path.toLowerCase())) this.added.set(path.toLowerCase(), path);
    this.changes.set(path.toLowerCase(), text);
  }

  remove(path: string): void {
    this.changes.set(path.toLowerCase(), null);
  }

  /** The paths of all parts. */
  paths(): string[] {
    const old = this.entries.map((entry) => entry.name);
    return [...old, ...this.added.values()].filter((path) => this.has(path));
  }

  /** The file as changed. Parts that nobody touched keep their packed bytes. */
  bytes(): Uint8Array {
    const encoder = new TextEncoder();
    const kept: ZipEntry[] = [];
    for (const entry of this.entries) {
      const change = this.changes.get(entry.name.toLowerCase());
      if (change === undefined) kept.push(entry);
      else if (change !== null) kept.push(pack(entry.name, encoder.encode(change), entry));
    }
    const fresh = [...this.added.values()].flatMap((path) => {
      const change = this.changes.get(path.toLowerCase());
      return typeof change === "string" ? [pack(path, encoder.encode(change))] : [];
    });
    return writeZip([...kept, ...fresh]);
  }
}
