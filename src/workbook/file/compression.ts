/** Packing and unpacking by deflate, piece by piece, so that nothing large need ever be held in both forms. */
import { Deflate, Inflate } from "fflate";
import { crc32 } from "./checksum";

/** Bytes in pieces, as they come. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A way of packing. Both give up with whatever the pieces give up with. */
export interface Compression {
  readonly deflate: (pieces: Iterable<Uint8Array>) => Pieces;
  /** Gives up with any exception where the bytes are broken or end too early. */
  readonly inflate: (packed: Uint8Array) => Pieces;
  /** The CRC-32 of bytes; `before` is that of the bytes before them. */
  readonly checksum: (bytes: Uint8Array, before: number) => number;
}

const FORMAT = "deflate-raw";
/** Packed bytes that are unpacked together: a thousand times as many may come out. */
const PIECE = 1 << 14;

/** In JavaScript, for browsers without streams of their own. */
export const PORTABLE: Compression = { deflate: deflateInScript, inflate: inflateInScript, checksum: crc32 };

/** The browser's own, which is faster and leaves the thread to others. */
const NATIVE: Compression = {
  deflate: (pieces) => through(pieces, new CompressionStream(FORMAT)),
  inflate: (packed) => through(inPieces(packed), new DecompressionStream(FORMAT)),
  checksum: crc32,
};

/** The best way that this browser has. */
export function platformCompression(): Compression {
  try {
    // Some know the streams, but not this format.
    return new CompressionStream(FORMAT) && new DecompressionStream(FORMAT) ? NATIVE : PORTABLE;
  } catch {
    return PORTABLE;
  }
}

/** Unpacks at once, in JavaScript: for what is small. */
export function* inflateInScript(packed: Uint8Array): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Inflate((piece) => ready.push(piece));
  let left = packed.length;
  for (const piece of inPieces(packed)) {
    left -= piece.length;
    stream.push(piece, left === 0);
    yield* ready.splice(0);
  }
}

function* deflateInScript(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (piece) => ready.push(piece));
  for (const piece of pieces) {
    stream.push(piece);
    yield* ready.splice(0);
  }
  stream.push(new Uint8Array(), true);
  yield* ready;
}

/** At least one, which may be empty. */
function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from === 0 || from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

interface Transform {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<BufferSource>;
}

async function* through(pieces: Iterable<Uint8Array>, { readable, writable }: Transform): AsyncGenerator<Uint8Array> {
  const feeding = feed(pieces, writable);
  // It is waited for below; until then its fault is not unhandled.
  feeding.catch(() => undefined);
  const reader = readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    await feeding;
  } catch (thrown) {
    // What stopped the feeding says more than the stream that it stopped.
    await feeding;
    throw thrown;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function feed(pieces: Iterable<Uint8Array>, writable: WritableStream<BufferSource>): Promise<void> {
  const writer = writable.getWriter();
  try {
    for (const piece of pieces) {
      await writer.ready;
      // A fault of the stream comes back with the next `ready`, or with `close`.
      writer.write(piece as Uint8Array<ArrayBuffer>).catch(() => undefined);
    }
    await writer.close();
  } catch (thrown) {
    await writer.abort(thrown).catch(() => undefined);
    throw thrown;
  }
}
