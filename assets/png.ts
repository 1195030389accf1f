/** PNG files, as much of them as our icons and screenshots need: 8 bits a sample, not interlaced. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Bytes a pixel, by the kinds of pixels that PNG numbers. */
const SAMPLES = { rgb: 3, rgba: 4, palette: 1 } as const;
const KINDS = { rgb: 2, rgba: 6, palette: 3 } as const;

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly kind: keyof typeof KINDS;
  /** Row by row; of a palette's picture, the numbers of its colours. */
  readonly pixels: Uint8Array;
  /** Red, green and blue of each colour. */
  readonly palette?: Uint8Array;
}

/** Writes a picture. */
export function encodePng({ width, height, kind, pixels, palette }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, KINDS[kind], 0, 0, 0], 8);
  const length = width * SAMPLES[kind];
  const rows = Array.from({ length: height }, (_, row) => [
    Buffer.from([0]),
    Buffer.from(pixels.subarray(row * length, (row + 1) * length)),
  ]);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk("IHDR", header),
    ...(palette ? [chunk("PLTE", Buffer.from(palette))] : []),
    chunk("IDAT", deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** Reads a picture of red, green, blue and perhaps alpha, such as a browser's screenshot. */
export function decodePng(bytes: Buffer): Picture {
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === "IHDR")?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const kind = header[9] === KINDS.rgba ? "rgba" : "rgb";
  const data = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map((one) => one.data)));
  return { width, height, kind, pixels: unfiltered(data, width * SAMPLES[kind], height, SAMPLES[kind]) };
}

function chunksOf(bytes: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Each row is written as its differences from what stands left and above, in one of five ways that its first byte names. */
function unfiltered(data: Buffer, length: number, height: number, samples: number): Uint8Array {
  const pixels = new Uint8Array(length * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (length + 1)];
    for (let at = 0; at < length; at += 1) {
      const here = row * length + at;
      const left = at < samples ? 0 : (pixels[here - samples] ?? 0);
      const above = row === 0 ? 0 : (pixels[here - length] ?? 0);
      const aboveLeft = at < samples || row === 0 ? 0 : (pixels[here - length - samples] ?? 0);
      const expected = [0, left, above, (left + above) >> 1, paeth(left, above, aboveLeft)][filter ?? 0] ?? 0;
      pixels[here] = (data[row * (length + 1) + 1 + at] ?? 0) + expected;
    }
  }
  return pixels;
}

/** The one of the three that is nearest to left + above − above left. */
function paeth(left: number, above: number, aboveLeft: number): number {
  const expected = left + above - aboveLeft;
  const [byLeft, byAbove, byBoth] = [left, above, aboveLeft].map((one) => Math.abs(expected - one));
  if (byLeft === undefined || byAbove === undefined || byBoth === undefined) return 0;
  if (byLeft <= byAbove && byLeft <= byBoth) return left;
  return byAbove <= byBoth ? above : aboveLeft;
}
