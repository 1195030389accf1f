/** Both ways to a SHA-256 come to the same. */
import fc from "fast-check";
import * as node from "../../src/workbook/node-sha256";
import * as portable from "../../src/workbook/sha256";

function digest({ newSha256 }: typeof node | typeof portable, texts: readonly string[]): string {
  const hash = newSha256();
  texts.forEach((text) => hash.add(text));
  return hash.finish();
}

it.each([
  ["nothing", [], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc (FIPS 180-4)", ["a", "bc"], "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
])("the digest of %s", (_, texts, expected) => {
  expect([digest(node, texts), digest(portable, texts)]).toEqual([expected, expected]);
});

it("is the same in JavaScript and in Node, whatever the texts hold and however they are cut (a property)", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })), (texts) => {
      expect(digest(portable, texts)).toBe(digest(node, texts));
    }),
  );
});
