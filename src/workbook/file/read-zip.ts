/**
 * Reads zip files entry by entry. Understands stored and deflated entries, and the 64-bit records that streaming writers
 * leave in small files.
 */
import { LIMITS, within } from "./limits";
import { damaged, refuse } from "./refuse";
import { CENTRAL_HEADER, END_OF_DIRECTORY, LOCAL_HEADER, type ZipEntry } from "./zip";

const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const IN_64_BIT_FIELD = 0xffffffff;
/** Encrypted, strongly encrypted, or with a directory that is. */
const ENCRYPTED = 0x1 | 0x40 | 0x2000;
/** Bytes of a header of an entry, without its name. */
const HEADER = 30;
const DIRECTORY = "zip directory";

/** Little-endian numbers at places that may lie outside the file. */
class Reader {
  private readonly view: DataView;
  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  u16(at: number): number {
    return at >= 0 && at + 2 <= this.bytes.length ? this.view.getUint16(at, true) : damaged(DIRECTORY);
  }
  u32(at: number): number {
    return at >= 0 && at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : damaged(DIRECTORY);
  }
  u64(at: number): number {
    return this.u32(at) + this.u32(at + 4) * 0x100000000;
  }
  slice(at: number, length: number): Uint8Array {
    return at >= 0 && at + length <= this.bytes.length ? this.bytes.subarray(at, at + length) : damaged(DIRECTORY);
  }
}

/** Whether bytes begin as a zip file does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The entries of a zip file, in its order, without folders. Refuses what is broken, encrypted, doubled or beyond the limits,
 * and entries that share their bytes, as those of zip bombs do.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  within("fileBytes", bytes.length);
  const reader = new Reader(bytes);
  const directory = findDirectory(reader);
  within("entries", directory.count);
  const entries: ZipEntry[] = [];
  const places: Place[] = [{ name: DIRECTORY, from: directory.at, to: bytes.length }];
  let at = directory.at;
  for (let index = 0; index < directory.count; index++) {
    const { entry, place, next } = readEntry(reader, at);
    at = next;
    places.push(place);
    if (!entry.name.endsWith("/")) entries.push(entry);
  }
  // An entry that the count left out would be lost when the file is written.
  if (at !== directory.at + directory.bytes) damaged(DIRECTORY);
  refuseDoubled(entries);
  refuseOverlaps(places);
  within(
    "totalBytes",
    entries.reduce((total, { size }) => total + size, 0),
  );
  return entries;
}

/** The bytes that something takes up in the file. */
interface Place {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function refuseDoubled(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (seen.has(name.toLowerCase())) damaged(name);
    seen.add(name.toLowerCase());
  }
}

function refuseOverlaps(places: readonly Place[]): void {
  const inOrder = [...places].sort((a, b) => a.from - b.from);
  for (const [index, { name, from }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before && before.to > from) damaged(name === DIRECTORY ? before.name : name);
  }
}

function findDirectory(reader: Reader): { count: number; bytes: number; at: number } {
  const end = findEnd(reader);
  const count = reader.u16(end + 10);
  const bytes = reader.u32(end + 12);
  const at = reader.u32(end + 16);
  if (count !== 0xffff && bytes !== IN_64_BIT_FIELD && at !== IN_64_BIT_FIELD) return { count, bytes, at };
  if (reader.u32(end - 20) !== LOCATOR_64) damaged(DIRECTORY);
  const end64 = reader.u64(end - 12);
  if (reader.u32(end64) !== END_OF_DIRECTORY_64) damaged(DIRECTORY);
  return { count: reader.u64(end64 + 32), bytes: reader.u64(end64 + 40), at: reader.u64(end64 + 48) };
}

/** Where the last record is, whose comment reaches to the end of the file; something may have been left behind that, too. */
function findEnd(reader: Reader): number {
  const last = reader.bytes.length - 22;
  let found = -1;
  for (let end = last; end >= Math.max(0, last - 0xffff); end--) {
    if (reader.u32(end) !== END_OF_DIRECTORY) continue;
    if (end + reader.u16(end + 20) === last) return end;
    if (found < 0) found = end;
  }
  return found < 0 ? damaged(DIRECTORY) : found;
}

function readEntry(reader: Reader, at: number): { entry: ZipEntry; place: Place; next: number } {
  if (reader.u32(at) !== CENTRAL_HEADER) damaged(DIRECTORY);
  const nameLength = reader.u16(at + 28);
  const extraAt = at + 46 + nameLength;
  const extraLength = reader.u16(at + 30);
  const rawName = reader.slice(at + 46, nameLength);
  const name = nameOf(rawName);
  const flags = reader.u16(at + 8);
  const method = reader.u16(at + 10);
  if (flags & ENCRYPTED) refuse({ code: "encrypted-workbook" });
  if (method !== 0 && method !== 8) damaged(name);
  const [size, packedSize, offset] = wideNumbers(reader, extraAt, extraLength, [
    reader.u32(at + 24),
    reader.u32(at + 20),
    reader.u32(at + 42),
  ]);
  if (size > LIMITS.ratioFromBytes) within("ratio", size / packedSize);
  if (reader.u32(offset) !== LOCAL_HEADER) damaged(name);
  const dataAt = offset + HEADER + reader.u16(offset + 26) + reader.u16(offset + 28);
  const entry: ZipEntry = {
    name,
    rawName,
    flags,
    method,
    modified: reader.u32(at + 12),
    crc: reader.u32(at + 16),
    packed: [reader.slice(dataAt, packedSize)],
    size,
    attributes: reader.u32(at + 38),
  };
  const place = { name, from: offset, to: dataAt + packedSize };
  return { entry, place, next: extraAt + extraLength + reader.u16(at + 32) };
}

/** Old writers name files in the code page of their time; read as Latin letters, different names stay different. */
function nameOf(raw: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    name = new TextDecoder("latin1").decode(raw);
  }
  return name.replace(/\\/g, "/");
}

type Sizes = readonly [size: number, packedSize: number, offset: number];

/** Replaces the numbers that did not fit into 32 bits by those of the 64-bit extra field. */
function wideNumbers(reader: Reader, extraAt: number, extraLength: number, sizes: Sizes): Sizes {
  if (!sizes.includes(IN_64_BIT_FIELD)) return sizes;
  let at = extraAt;
  while (at + 4 <= extraAt + extraLength && reader.u16(at) !== 1) at += 4 + reader.u16(at + 2);
  if (at + 4 > extraAt + extraLength) damaged(DIRECTORY);
  let field = at + 4;
  const wide = (value: number): number => {
    if (value !== IN_64_BIT_FIELD) return value;
    field += 8;
    return reader.u64(field - 8);
  };
  return [wide(sizes[0]), wide(sizes[1]), wide(sizes[2])];
}
