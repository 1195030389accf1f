/** Screenshots in few colours: a third of the size, and nobody sees the difference. */
import { decodePng, encodePng } from "../png";

const MOST = 32;

/** Colours that differ in fewer bits than these are taken for one. */
const BITS = 4;

/** The same picture with the colours that most of its pixels have; the others are drawn in the nearest of these. */
export function inFewColours(png: Buffer): Buffer {
  const { width, height, kind, pixels } = decodePng(png);
  const samples = kind === "rgba" ? 4 : 3;
  const colours = Array.from({ length: width * height }, (_, at) => colourAt(pixels, at * samples));
  const palette = mostUsed(colours);
  const nearest = new Map<number, number>();
  const numbers = colours.map((colour) => {
    const known = nearest.get(colour) ?? nearestOf(palette, colour);
    nearest.set(colour, known);
    return known;
  });
  return encodePng({
    ...{ width, height, kind: "palette", pixels: Uint8Array.from(numbers) },
    palette: Uint8Array.from(palette.flatMap((colour) => parts(colour))),
  });
}

const colourAt = (pixels: Uint8Array, at: number): number =>
  ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);

const parts = (colour: number): readonly [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** Of colours that are nearly alike, the one that most pixels have; of those, the most used. */
function mostUsed(colours: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const alike = new Map<number, { colour: number; most: number; pixels: number }>();
  for (const [colour, count] of counts) {
    const [red, green, blue] = parts(colour).map((part) => part >> BITS);
    const key = ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0);
    const before = alike.get(key) ?? { colour, most: 0, pixels: 0 };
    const best = count > before.most ? { colour, most: count } : { colour: before.colour, most: before.most };
    alike.set(key, { ...best, pixels: before.pixels + count });
  }
  return [...alike.values()]
    .sort((a, b) => b.pixels - a.pixels || a.colour - b.colour)
    .slice(0, MOST)
    .map(({ colour }) => colour);
}

function nearestOf(palette: readonly number[], colour: number): number {
  const distances = palette.map((one) =>
    parts(one).reduce((sum, part, at) => sum + (part - (parts(colour)[at] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}
