/** Every way of packing comes to the same, and gives up in the same cases. */
import { strToU8, unzipSync } from "fflate";
import fc from "fast-check";
import type { Edit } from "../../../src/workbook";
import { openWorkbookFile } from "../../../src/workbook/file";
import { crc32 } from "../../../src/workbook/file/checksum";
import { platformCompression, PORTABLE, type Compression } from "../../../src/workbook/file/compression";
import { ZLIB } from "../../../src/workbook/file/node-compression";
import { pack } from "../../../src/workbook/file/write-zip";
import { unpacked, unpackedAtOnce } from "../../../src/workbook/file/unpack";
import { joined, type ZipEntry } from "../../../src/workbook/file/zip";
import { valueOf } from "../../contract/host-contract";
import { RICH } from "./parts";

const NATIVE = platformCompression();
const WAYS: readonly (readonly [string, Compression])[] = [
  ["the platform's streams", NATIVE],
  ["JavaScript", PORTABLE],
  ["zlib", ZLIB],
];

async function bytesOf(entry: ZipEntry, compression: Compression): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unpacked(entry, compression)) pieces.push(piece);
  return joined(pieces);
}

const noise = fc.sample(fc.uint8Array({ minLength: 300_000, maxLength: 300_000 }), { numRuns: 1, seed: 7 })[0];
const DAMAGED = { refusal: { code: "damaged-workbook", part: "a" } };

describe.each(WAYS)("with %s", (_, compression) => {
  it("bytes come back as they were, however they are cut in pieces", async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.constantFrom(...WAYS), async (given, [, other]) => {
        const entry = await pack("a", given, compression);
        expect([entry.size, entry.crc]).toEqual([joined(given).length, crc32(joined(given))]);
        expect(Buffer.compare(await bytesOf(entry, other), joined(given))).toBe(0);
        expect(Buffer.compare(unpackedAtOnce(entry), joined(given))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, (entry: ZipEntry) => Partial<ZipEntry>]>([
    ["longer than told", ({ size }) => ({ size: size - 1 })],
    ["far longer than told", () => ({ size: 10 })],
    ["shorter than told", ({ size }) => ({ size: size + 1 })],
    ["with another checksum", ({ crc }) => ({ crc: crc ^ 1 })],
    ["cut off", ({ packed }) => ({ packed: [joined(packed).subarray(0, -5)] })],
    ["of nothing", () => ({ packed: [new Uint8Array()] })],
    ["that is not packed", () => ({ packed: [strToU8("<worksheet/>")] })],
    ["said to be stored", () => ({ method: 0 })],
  ])("a part %s is damaged", async (__, change) => {
    const entry = await pack("a", [noise ?? new Uint8Array(), strToU8("x".repeat(100_000))], compression);
    const changed = { ...entry, ...change(entry) };
    await expect(bytesOf(changed, compression)).rejects.toMatchObject(DAMAGED);
    expect(() => unpackedAtOnce(changed)).toThrow(expect.objectContaining(DAMAGED));
  });

  it("a part that is far longer than told is given up long before its end", async () => {
    const entry = await pack(
      "a",
      Array.from({ length: 200 }, () => new Uint8Array(1e6)),
      compression,
    );
    let inflated = 0;
    const counting: Compression = {
      ...compression,
      inflate: async function* (packed) {
        for await (const piece of compression.inflate(packed)) {
          inflated += piece.length;
          yield piece;
        }
      },
    };
    await expect(bytesOf({ ...entry, size: 100_000 }, counting)).rejects.toMatchObject(DAMAGED);
    expect(inflated).toBeLessThan(20e6);
  });

  it("a plan that cannot be written is refused, and the file stays as it was", async () => {
    const content = { columnWidths: [], merges: [], freeze: { rows: 0, columns: 0 } };
    const print = { landscape: false, fitWidth: false, titleRows: 0 };
    const rows = [...Array.from({ length: 5000 }, (__, n) => [{ content: `row ${n}` }]), [{ content: Number.NaN }]];
    const edit: Edit = { kind: "ownSheet", sheet: "Ours", mark: "a", content: { ...content, print, rows } };
    const file = valueOf(await openWorkbookFile(RICH, compression));
    const before = await file.bytes();
    const refusal = { code: "cell-not-writable", sheet: "Ours", cell: "A5001" };
    expect(await file.apply([edit])).toEqual({ ok: false, refusal });
    expect(Buffer.compare(await file.bytes(), before)).toBe(0);
  });
});

it("every way writes the same parts", async () => {
  const written = await Promise.all(
    WAYS.map(async ([, compression]) => {
      const file = valueOf(await openWorkbookFile(RICH, compression));
      valueOf(await file.apply([{ kind: "write", sheet: "Datos", row: 1, column: 5, values: [["甲"]] }]));
      return unzipSync(await file.bytes());
    }),
  );
  const [first, ...others] = written;
  for (const other of others) expect(other).toEqual(first);
});

describe("the platform's own way", () => {
  const { CompressionStream: Native } = globalThis;
  afterEach(() => void Object.assign(globalThis, { CompressionStream: Native }));

  it("is used where there is one", () => expect(NATIVE).not.toBe(PORTABLE));

  it.each<[string, unknown]>([
    ["has no streams", undefined],
    [
      "has streams of other formats",
      class {
        constructor(format: string) {
          if (format === "deflate-raw") throw new TypeError("Unsupported compression format");
        }
      },
    ],
  ])("is JavaScript where it %s", (_, stream) => {
    Object.assign(globalThis, { CompressionStream: stream });
    expect(platformCompression()).toBe(PORTABLE);
  });
});

it("the checksum is that of zip files, of bytes that come at once or in two pieces", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.nat(50), (bytes, at) => {
      expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(crc32(bytes));
    }),
  );
});
