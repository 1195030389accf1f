/** Draws the add-in's icons into assets/icons: `npx tsx assets/make-icons.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encodePng } from "./png";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

type Color = readonly [red: number, green: number, blue: number];
const GREEN: Color = [16, 124, 65];
const WHITE: Color = [255, 255, 255];
const GOLD: Color = [255, 196, 60];
const BROWN: Color = [122, 79, 0];

/** A shape tells whether it covers a point; points are in units of a 16 × 16 box, whatever the size of the icon. */
interface Shape {
  readonly color: Color;
  readonly covers: (x: number, y: number) => boolean;
}

/** A rectangle whose edges are moved to whole pixels, so that it stays crisp at every size. */
function bar(size: number, color: Color, left: number, top: number, right: number, bottom: number): Shape {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [left, top, right, bottom].map(
    (at) => (Math.round((at * size) / 16) * 16) / size,
  );
  return { color, covers: (x, y) => x >= x1 && x < x2 && y >= y1 && y < y2 };
}

function disc(color: Color, cx: number, cy: number, radius: number): Shape {
  return { color, covers: (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2 };
}

/** A square over the whole box with round corners. */
function tile(color: Color, radius: number): Shape {
  const beyond = (at: number) => Math.max(radius - at, at - (16 - radius), 0);
  return { color, covers: (x, y) => beyond(x) ** 2 + beyond(y) ** 2 <= radius ** 2 };
}

/** A convex or concave area within straight lines from corner to corner. */
function polygon(color: Color, corners: readonly (readonly [number, number])[]): Shape {
  return {
    color,
    covers: (x, y) =>
      corners.reduce((inside, [x1, y1], index) => {
        const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
        const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
        return crosses ? !inside : inside;
      }, false),
  };
}

/** A tick through three points. */
function tick(color: Color, points: readonly (readonly [number, number])[], width: number): readonly Shape[] {
  return points.slice(1).map(([x2, y2], index) => {
    const [x1, y1] = points[index] ?? [x2, y2];
    const length = Math.hypot(x2 - x1, y2 - y1);
    const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
    const covers = (x: number, y: number) => {
      const along = Math.min(Math.max((x - x1) * ux + (y - y1) * uy, 0), length);
      return Math.hypot(x - x1 - along * ux, y - y1 - along * uy) <= width / 2;
    };
    return { color, covers };
  });
}

/** The pane: three results side by side, a medal over the best. */
function paneIcon(size: number): readonly Shape[] {
  return [
    tile(GREEN, 2.5),
    bar(size, WHITE, 3, 11, 5, 13),
    bar(size, WHITE, 7, 9, 9, 13),
    bar(size, WHITE, 11, 7, 13, 13),
    disc(GOLD, 12, 4.25, 2.25),
  ];
}

/** Calculating grades: a medal with a tick. */
function calculateIcon(size: number): readonly Shape[] {
  return [
    polygon(GREEN, [
      [3.5, 8],
      [7.5, 10],
      [6, 16],
      [4.5, 14.2],
      [2, 14.6],
    ]),
    polygon(GREEN, [
      [12.5, 8],
      [8.5, 10],
      [10, 16],
      [11.5, 14.2],
      [14, 14.6],
    ]),
    disc(GOLD, 8, 6, 6),
    ...tick(
      BROWN,
      [
        [5.2, 6.2],
        [7.2, 8.2],
        [10.9, 4.2],
      ],
      size < 24 ? 1.7 : 1.4,
    ),
  ];
}

/** Samples for each pixel along each side. */
const SAMPLES = 8;

/** The pixels of a drawing, RGBA, later shapes over earlier ones; edges are smoothed by sampling. */
function draw(size: number, shapes: readonly Shape[]): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1)
      pixels.set(pixel(size, shapes, row, column), (row * size + column) * 4);
  }
  return pixels;
}

function pixel(size: number, shapes: readonly Shape[], row: number, column: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const color = shapes.filter((shape) => shape.covers(x, y)).at(-1)?.color;
    if (!color) continue;
    covered += 1;
    color.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  return [...sum.map((value) => Math.round(value / Math.max(covered, 1))), Math.round((covered * 255) / SAMPLES ** 2)];
}

const folder = new URL("icons/", import.meta.url);
mkdirSync(folder, { recursive: true });
const DRAWINGS = { icon: paneIcon, calculate: calculateIcon };
for (const [name, shapes] of Object.entries(DRAWINGS)) {
  for (const size of SIZES) {
    const png = encodePng({ width: size, height: size, kind: "rgba", pixels: draw(size, shapes(size)) });
    writeFileSync(fileURLToPath(new URL(`${name}-${size}.png`, folder)), png);
  }
}
