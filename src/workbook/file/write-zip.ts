/** Writes zip files in which entries that nobody touched keep their packed bytes. */
import { deflateSync } from "fflate";
import { crc32 } from "./checksum";
import { CENTRAL_HEADER, END_OF_DIRECTORY, LOCAL_HEADER, type ZipEntry } from "./zip";

const SIZES_FOLLOW = 8;
const UTF8_NAME = 0x800;
/** 1 January 1980, so that the same edits give the same bytes. */
const NEW_ENTRY_TIME = 0x00210000;

/** A new entry, or the new content of an old one. */
export function pack(name: string, bytes: Uint8Array, old?: ZipEntry): ZipEntry {
  return {
    name,
    rawName: old?.rawName ?? new TextEncoder().encode(name),
    flags: old?.flags ?? UTF8_NAME,
    method: 8,
    modified: old?.modified ?? NEW_ENTRY_TIME,
    crc: crc32(bytes),
    packed: deflateSync(bytes, { level: 6 }),
    size: bytes.length,
    attributes: old?.attributes ?? 0,
  };
}

/** A zip file of these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const fields = commonFields(entry);
    directory.push(centralHeader(fields, entry, at));
    for (const piece of [localHeader(fields, entry), entry.packed]) {
      pieces.push(piece);
      at += piece.length;
    }
  }
  const directorySize = directory.reduce((sum, header) => sum + header.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END_OF_DIRECTORY, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, at, true);
  return joined([...pieces, ...directory, new Uint8Array(end.buffer)]);
}

/** The 26 bytes that the two headers of an entry share, from the version needed to the length of the extra field. */
function commonFields(entry: ZipEntry): Uint8Array {
  const fields = new DataView(new ArrayBuffer(26));
  fields.setUint16(0, 20, true);
  fields.setUint16(2, entry.flags & ~SIZES_FOLLOW, true);
  fields.setUint16(4, entry.method, true);
  fields.setUint32(6, entry.modified, true);
  fields.setUint32(10, entry.crc, true);
  fields.setUint32(14, entry.packed.length, true);
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

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
