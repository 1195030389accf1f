/** Writes zip files in which entries that nobody touched keep their packed bytes. */
import type { Compression } from "./compression";
import { within } from "./limits";
import { CENTRAL_HEADER, END_OF_DIRECTORY, joined, lengthOf, LOCAL_HEADER, type ZipEntry } from "./zip";

const SIZES_FOLLOW = 8;
const UTF8_NAME = 0x800;
/** 1 January 1980, so that the same edits give the same bytes. */
const NEW_ENTRY_TIME = 0x00210000;

/** A new entry of these bytes, or the new content of an old one. */
export async function pack(
  name: string,
  pieces: Iterable<Uint8Array>,
  compression: Compression,
  old?: ZipEntry,
): Promise<ZipEntry> {
  let crc = 0;
  let size = 0;
  const counted = function* (): Generator<Uint8Array> {
    for (const piece of pieces) {
      crc = compression.checksum(piece, crc);
      size += piece.length;
      yield piece;
    }
  };
  const packed: Uint8Array[] = [];
  for await (const piece of compression.deflate(counted())) packed.push(piece);
  return {
    name,
    rawName: old?.rawName ?? new TextEncoder().encode(name),
    flags: old?.flags ?? UTF8_NAME,
    method: 8,
    modified: old?.modified ?? NEW_ENTRY_TIME,
    crc,
    packed,
    size,
    attributes: old?.attributes ?? 0,
  };
}

/**
 * A zip file of these entries, in this order. Refuses what would not be opened again; these limits lie far below those of sizes
 * and counts in 32 and 16 bits, beyond which a zip file needs 64-bit records.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  refuseTooLarge(entries);
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const fields = commonFields(entry);
    directory.push(centralHeader(fields, entry, at));
    for (const piece of [localHeader(fields, entry), ...entry.packed]) {
      pieces.push(piece);
      at += piece.length;
    }
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END_OF_DIRECTORY, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, lengthOf(directory), true);
  end.setUint32(16, at, true);
  return joined([...pieces, ...directory, new Uint8Array(end.buffer)]);
}

/** Refuses entries that would not be opened again as a file. */
export function refuseTooLarge(entries: readonly ZipEntry[]): void {
  within("entries", entries.length);
  within(
    "totalBytes",
    entries.reduce((sum, { size }) => sum + size, 0),
  );
  within(
    "fileBytes",
    entries.reduce((sum, { packed, rawName }) => sum + lengthOf(packed) + 2 * rawName.length + 76, 22),
  );
}

/** The 26 bytes that the two headers of an entry share, from the version needed to the length of the extra field. */
function commonFields(entry: ZipEntry): Uint8Array {
  const fields = new DataView(new ArrayBuffer(26));
  fields.setUint16(0, 20, true);
  fields.setUint16(2, entry.flags & ~SIZES_FOLLOW, true);
  fields.setUint16(4, entry.method, true);
  fields.setUint32(6, entry.modified, true);
  fields.setUint32(10, entry.crc, true);
  fields.setUint32(14, lengthOf(entry.packed), true);
  fields.setUint32(18, entry.size, true);
  fields.setUint16(22, entry.rawName.length, true);
  return new Uint8Array(fields.buffer);
}

function localHeader(fields: Uint8Array, entry: ZipEntry): Uint8Array {
  const header = new Uint8Array(30 + entry.rawName.length);
  new DataView(header.buffer).setUint32(0, LOCAL_HEADER, true);
  header.set(fields, 4);
  header.set(entry.rawName, 30);
  return header;
}

function centralHeader(fields: Uint8Array, entry: ZipEntry, offset: number): Uint8Array {
  const header = new Uint8Array(46 + entry.rawName.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, 20, true);
  header.set(fields, 6);
  view.setUint32(38, entry.attributes, true);
  view.setUint32(42, offset, true);
  header.set(entry.rawName, 46);
  return header;
}
