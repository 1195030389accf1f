/** Node's own zlib, which is several times as fast as its streams of the web. */
import { once } from "node:events";
import { pipeline, Readable } from "node:stream";
import zlib, { createDeflateRaw, createInflateRaw } from "node:zlib";
import { crc32 } from "./checksum";
import type { Compression } from "./compression";

/** Bytes that come out together, and that may wait to be worked on while the next are made. */
const OPTIONS = { chunkSize: 1 << 18, highWaterMark: 1 << 20 };

/** Half the work of the usual level, for files a tenth larger. */
const LEVEL = 4;

export const ZLIB: Compression = {
  deflate,
  // A fault on either side comes out of the last stream, from which the pieces are taken.
  inflate: (packed) => pipeline(Readable.from([packed]), createInflateRaw(OPTIONS), () => undefined),
  // Node has its own since 20.15.
  checksum: "crc32" in zlib ? zlib.crc32 : crc32,
};

/** Packs each piece in another thread while the next one is made, which a pipeline of streams does not. */
async function* deflate(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = createDeflateRaw({ ...OPTIONS, level: LEVEL });
  const ready: Uint8Array[] = [];
  stream.on("data", (bytes: Uint8Array) => ready.push(bytes));
  let atWork = Promise.resolve();
  try {
    for (const piece of pieces) {
      const next = new Promise<void>((done) => stream.write(piece, () => done()));
      await atWork;
      atWork = next;
      yield* ready.splice(0);
    }
    await once(stream.end(), "end");
    yield* ready;
  } finally {
    stream.destroy();
  }
}
