/** How a clerk's cell says another number: in the clerk's own way (workbook.md, *Scheme settings*, *Scheme tables*). */
import { timesTen } from "../../appraisal";
import type { Content } from "../../workbook";
import type { ValueCell } from "./types";

/** What a number is: a percentage, which may be written `20%`, `20` or `0.2`, or points, which may be written `≥90`. */
export type NumberKind = "percentage" | "points";

/** A cell and the number that it says; `null` where it says none. */
export interface Saying {
  readonly cell: Pick<ValueCell, "value" | "format" | "isPercent">;
  readonly number: number | null;
}

/** What is to be written; the number format is for a cell that holds nothing yet. */
export interface Restated {
  readonly content: Content;
  readonly numberFormat?: string;
}

/**
 * What a cell is to hold so that it says `wanted` as it says its number now. A cell that says none says it as another one of its
 * column does; `null` as another one that says none does.
 */
export function restated(
  { cell, number }: Saying,
  wanted: number | null,
  column: readonly Saying[],
  kind: NumberKind,
): Restated {
  if (wanted === null) return { content: noneOf(column) };
  const power = powerOf({ cell, number }, column);
  if (power !== null) return { content: inItsWay(cell.value, wanted, power, kind) };
  const like = column.find((other) => powerOf(other, []) !== null);
  const likePower = like ? (powerOf(like, []) ?? 0) : 0;
  // A cell that holds something keeps its own format, whatever the others have.
  const isHeld = cell.value !== null && cell.value !== "";
  if (isHeld) return { content: inItsWay(null, wanted, cell.isPercent ? -2 : likePower, kind) };
  return {
    content: inItsWay(like?.cell.value ?? null, wanted, likePower, kind),
    numberFormat: like?.cell.format ?? "General",
  };
}

/** A number in a text, in digits of either width. */
const NUMBER = /[\d０-９]+(?:[.．][\d０-９]+)?/;

/** The number that stands in a cell, whatever it means. */
function rawOf(value: ValueCell["value"]): number | null {
  if (typeof value === "number") return value;
  const digits = typeof value === "string" ? NUMBER.exec(value)?.[0] : undefined;
  return digits === undefined ? null : Number(digits.normalize("NFKC"));
}

/** The power of ten by which a number is written smaller than it is: 0, or −2 for a share. `null` where it cannot be told. */
function powerOf({ cell, number }: Saying, column: readonly Saying[]): number | null {
  const raw = rawOf(cell.value);
  if (raw === null || number === null) return null;
  if (typeof cell.value === "number" && cell.isPercent) return -2;
  if (raw === 0 && number === 0) return powerOfOthers(cell, column);
  if (raw === number) return 0;
  return timesTen(raw, 2) === number ? -2 : null;
}

/** A zero is written as others are that are none. */
function powerOfOthers({ value }: Saying["cell"], column: readonly Saying[]): number {
  if (saysPercent(value)) return 0;
  const other = column.find((one) => one.number !== null && one.number !== 0 && !one.cell.isPercent);
  const power = other && !saysPercent(other.cell.value) ? powerOf(other, []) : 0;
  return power ?? 0;
}

function saysPercent(value: ValueCell["value"]): boolean {
  return typeof value === "string" && /[%％]/.test(value);
}

/** The number in the way of a cell that holds `value`. A plain 0.5 among percentages would be half of the whole: it takes a sign. */
function inItsWay(value: ValueCell["value"], wanted: number, power: number, kind: NumberKind): Content {
  const number = timesTen(wanted, power);
  const isPlain = kind === "percentage" && power === 0 && !saysPercent(value);
  if (isPlain && number > 0 && number <= 1) return `${number}%`;
  return typeof value === "string" && NUMBER.test(value) ? value.replace(NUMBER, String(number)) : number;
}

/** How a column says *none*: a blank, or a mark such as `—`. */
function noneOf(column: readonly Saying[]): Content {
  const other = column.find(
    ({ cell, number }) => number === null && typeof cell.value === "string" && cell.value !== "",
  );
  return typeof other?.cell.value === "string" ? other.cell.value : null;
}
