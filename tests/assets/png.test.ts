import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { inFewColours } from "../../assets/guide/few-colours";
import { decodePng, encodePng, type Picture } from "../../assets/png";

const pictures = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }), hasAlpha: fc.boolean() })
  .chain(({ width, height, hasAlpha }) => {
    const length = width * height * (hasAlpha ? 4 : 3);
    return fc
      .uint8Array({ minLength: length, maxLength: length })
      .map((pixels): Picture => ({ width, height, kind: hasAlpha ? "rgba" : "rgb", pixels }));
  });

it("a picture is read as it was written", () => {
  fc.assert(fc.property(pictures, (picture) => expect(decodePng(encodePng(picture))).toEqual(picture)));
});

it("a picture is read in each of the ways in which its rows may be told by differences", () => {
  // Two grey pixels a row; each row begins with the number of its way: as it is, by the left, above, both, the nearest of them.
  const rows = [
    ["as they are", [0, 10, 10, 10, 20, 20, 20], [10, 20]],
    ["less the left", [1, 12, 12, 12, 8, 8, 8], [12, 20]],
    ["less the one above", [2, 1, 1, 1, 2, 2, 2], [13, 22]],
    ["less half of both", [3, 10, 10, 10, 5, 5, 5], [16, 24]],
    ["less the nearest", [4, 4, 4, 4, 255, 255, 255], [20, 23]],
  ] as const;
  const plain = encodePng({ width: 2, height: 5, kind: "rgb", pixels: new Uint8Array(30) });
  const data = deflateSync(Buffer.from(rows.flatMap(([, bytes]) => [...bytes])));
  const at = plain.indexOf("IDAT");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const png = Buffer.concat([plain.subarray(0, at - 4), length, Buffer.from("IDAT"), data, Buffer.alloc(4)]);
  const greys = decodePng(png).pixels.filter((_, index) => index % 3 === 0);
  expect([...greys]).toEqual(rows.flatMap(([, , pixels]) => [...pixels]));
});

/** Eight rows of one colour and one of another, 100 pixels wide. */
function striped(): Picture {
  const [paper, ink] = [
    [255, 255, 255],
    [16, 124, 65],
  ] as const;
  const rows = Array.from({ length: 9 }, (_, row) => Array.from({ length: 100 }, () => (row < 8 ? paper : ink)));
  return { width: 100, height: 9, kind: "rgb", pixels: Uint8Array.from(rows.flat(2)) };
}

it("a picture of few colours keeps them all", () => {
  const png = inFewColours(encodePng(striped()));
  // The palette stands behind the header, most used colour first; the pixels are its numbers.
  expect(png.indexOf("PLTE")).toBeGreaterThan(0);
  expect([...png.subarray(png.indexOf("PLTE") + 4, png.indexOf("PLTE") + 10)]).toEqual([255, 255, 255, 16, 124, 65]);
});

it("a picture of many colours has few after", () => {
  const pixels = Uint8Array.from({ length: 64 * 64 * 3 }, (_, at) => (at * 7919) % 256);
  const png = inFewColours(encodePng({ width: 64, height: 64, kind: "rgb", pixels }));
  expect(png.readUInt32BE(png.indexOf("PLTE") - 4) / 3).toBeLessThanOrEqual(32);
});
