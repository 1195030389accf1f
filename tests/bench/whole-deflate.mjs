/**
 * The least that there is to do: unpacks every part of a workbook, and packs those that our result changed or added. Arguments:
 * BOOK RESULT. Prints the seconds that this takes, without unpacking what is then packed.
 */
import { readFileSync } from "node:fs";
import { deflateRawSync, inflateRawSync } from "node:zlib";

const [book, result] = process.argv.slice(2);

/** The parts of a zip file: packed bytes by name. */
function partsOf(path) {
  const bytes = readFileSync(path);
  const parts = new Map();
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let count = bytes.readUInt16LE(bytes.length - 12); count > 0; count--) {
    const name = bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const offset = bytes.readUInt32LE(at + 42);
    const data = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    parts.set(name, bytes.subarray(data, data + bytes.readUInt32LE(at + 20)));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

const before = partsOf(book);
const touched = [...partsOf(result)].filter(([name, packed]) => !before.get(name)?.equals(packed));
const contents = touched.map(([, packed]) => inflateRawSync(packed));

const start = performance.now();
for (const packed of before.values()) inflateRawSync(packed);
for (const content of contents) deflateRawSync(content);
process.stdout.write(String((performance.now() - start) / 1000));
