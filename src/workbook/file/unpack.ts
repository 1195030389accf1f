/** The bytes of zip entries, checked for their length and checksum. */
import { crc32 } from "./checksum";
import { inflateInScript, type Compression } from "./compression";
import { damaged } from "./refuse";
import { joined, type ZipEntry } from "./zip";

/** The bytes of an entry in pieces. One that lies about its size is given up as soon as that shows. */
export async function* unpacked(entry: ZipEntry, compression: Compression): AsyncGenerator<Uint8Array> {
  const check = new Check(entry, compression.checksum);
  const packed = joined(entry.packed);
  try {
    for await (const piece of entry.method === 0 ? [packed] : compression.inflate(packed)) {
      check.add(piece);
      yield piece;
    }
  } catch {
    // Each way of unpacking has errors of its own for a broken stream.
    damaged(entry.name);
  }
  check.finish();
}

/** All bytes of an entry at once, in JavaScript: for what is small. */
export function unpackedAtOnce(entry: ZipEntry): Uint8Array {
  const check = new Check(entry, crc32);
  const packed = joined(entry.packed);
  const pieces: Uint8Array[] = [];
  try {
    for (const piece of entry.method === 0 ? [packed] : inflateInScript(packed)) {
      check.add(piece);
      pieces.push(piece);
    }
  } catch {
    damaged(entry.name);
  }
  check.finish();
  return joined(pieces);
}

/** Holds what comes out against what the directory says of it. */
class Check {
  private size = 0;
  private crc = 0;

  constructor(
    private readonly entry: ZipEntry,
    private readonly checksum: Compression["checksum"],
  ) {}

  add(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.entry.size) damaged(this.entry.name);
    this.crc = this.checksum(piece, this.crc);
  }

  finish(): void {
    if (this.size !== this.entry.size || this.crc !== this.entry.crc) damaged(this.entry.name);
  }
}
