/** Reading the cells of many areas in few answers, none of them too large for Excel. */
import type { Watch } from "../host";
import type { Area } from "../snapshot";
import { askMerges } from "./merges";
import { cellsOf } from "./ranges";
import { isTooLarge } from "./refusal";
import type { Session } from "./session";
import { CALL, weightOf } from "./weight";

/** An area of a sheet to read. */
export interface Block {
  /** The name of the sheet. */
  readonly name: string;
  /** Reaches the sheet, also one that may not be there. */
  readonly sheet: () => Excel.Worksheet;
  readonly area: Area;
  /** The cells, those of the area among them, in which merged areas may begin that are to be told; `null` for none. */
  readonly frame: Area | null;
}

/** What Excel says of each cell of an area; no rows at all where there is no such sheet. */
export interface Cells {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
  readonly merges: readonly Area[];
}

/** A part of a block that was read. */
export type Piece = Pick<Block, "name"> & Cells;

/** Bytes asked for at once, by a guess: Excel on the web refuses to answer with more than 5 MB. */
const LARGEST_ANSWER = 4_300_000;

/** Bytes that a cell takes in an answer, as long as nothing is known of it: value, formula, number format and type. */
const USUAL_CELL = 100;

/** Rows of a piece that are weighed. */
const WEIGHED = 100;

/**
 * Reads all blocks, in order; a large one comes in several pieces. How much is asked for at once is guessed from what the cells
 * read so far took; what is still too much is asked for in halves. `first` asks for whatever else is to come with the first
 * answer. There is at least one round trip.
 */
export async function readCells(
  session: Session,
  blocks: readonly Block[],
  first: () => void = () => undefined,
  onProgress: Watch["onProgress"] = undefined,
): Promise<Piece[]> {
  const read: Piece[] = [];
  const weights = new Weights();
  const all = countCells(blocks);
  let rest = blocks;
  let also = first;
  do {
    const [batch, left] = cut(rest, weights);
    const pieces = await readBatch(session, batch, also);
    pieces.forEach((piece) => weights.add(piece));
    read.push(...pieces);
    onProgress?.(all === 0 ? 1 : 1 - countCells(left) / all);
    rest = left;
    also = () => undefined;
  } while (rest.length > 0);
  return read;
}

async function readBatch(session: Session, batch: readonly Block[], also: () => void): Promise<Piece[]> {
  try {
    const answers = await session.request(() => {
      also();
      return batch.map(ask);
    });
    return answers.map((answer) => answer());
  } catch (error) {
    const halves = isTooLarge(error) ? halve(batch) : null;
    if (!halves) throw error;
    const half = await readBatch(session, halves[0], also);
    return [...half, ...(await readBatch(session, halves[1], () => undefined))];
  }
}

function ask({ name, sheet, area, frame }: Block): () => Piece {
  const there = sheet();
  const range = cellsOf(there, area);
  range.load("values,formulas,numberFormat,valueTypes");
  const merges = frame ? askMerges(there, frame) : () => [];
  return () => {
    if (range.isNullObject)
      return { name, area, values: [], formulas: [], numberFormat: [], valueTypes: [], merges: [] };
    const { values, formulas, numberFormat, valueTypes } = range;
    return { name, area, values, formulas, numberFormat, valueTypes, merges: merges() };
  };
}

/** What cells took so far, by sheet and over all. */
class Weights {
  private readonly bySheet = new Map<string, { cells: number; bytes: number }>();
  private readonly all = { cells: 0, bytes: 0 };

  add({ name, values, formulas, numberFormat, valueTypes }: Piece): void {
    const sheet = this.bySheet.get(name) ?? { cells: 0, bytes: 0 };
    this.bySheet.set(name, sheet);
    const step = Math.ceil(values.length / WEIGHED);
    for (let row = 0; row < values.length; row += step) {
      const rows = [values, formulas, numberFormat, valueTypes].map((grid) => grid[row] ?? []);
      const bytes = rows.flat().reduce<number>((sum, entry) => sum + weightOf(entry), 0);
      const cells = rows[0]?.length ?? 0;
      for (const sum of [sheet, this.all]) {
        sum.cells += cells;
        sum.bytes += bytes;
      }
    }
  }

  /** Bytes of a cell of a sheet, as far as anybody can tell. */
  of(name: string): number {
    const known = this.bySheet.get(name) ?? this.all;
    return known.cells > 0 ? known.bytes / known.cells : USUAL_CELL;
  }
}

/** As much of the blocks as one answer holds, one row at least; and the rest. */
function cut(blocks: readonly Block[], weights: Weights): [batch: Block[], rest: Block[]] {
  const batch: Block[] = [];
  let room = LARGEST_ANSWER;
  for (const [index, block] of blocks.entries()) {
    const row = weights.of(block.name) * block.area.columns;
    room -= 2 * CALL;
    const rows = Math.max(Math.floor(room / row), batch.length > 0 ? 0 : 1);
    if (rows < block.area.rows) {
      const [taken, left] = rows > 0 ? split(block, rows) : [null, block];
      return [taken ? [...batch, taken] : batch, [left, ...blocks.slice(index + 1)]];
    }
    batch.push(block);
    room -= block.area.rows * row;
  }
  return [batch, []];
}

/** The first rows of a block, and the others. */
function split(block: Block, rows: number): [Block, Block] {
  const { area, frame } = block;
  const at = area.row + rows;
  const [above, below] = [frame && upTo(frame, at), frame && from(frame, at)];
  return [
    { ...block, area: upTo(area, at), frame: above },
    { ...block, area: from(area, at), frame: below },
  ];
}

/** The halves of a single row. */
function splitRow(block: Block): [Block, Block] {
  const { column, columns } = block.area;
  const half = columns >> 1;
  return [
    { ...block, area: { ...block.area, columns: half } },
    { ...block, area: { ...block.area, column: column + half, columns: columns - half }, frame: null },
  ];
}

/** The rows of an area above a row. */
function upTo(area: Area, row: number): Area {
  return { ...area, rows: row - area.row };
}

/** The rows of an area from a row on. */
function from(area: Area, row: number): Area {
  return { ...area, row, rows: area.row + area.rows - row };
}

/** Two batches of half the size; `null` for a single cell. */
function halve(batch: readonly Block[]): [Block[], Block[]] | null {
  const middle = batch.length >> 1;
  if (middle > 0) return [batch.slice(0, middle), batch.slice(middle)];
  const [only] = batch;
  if (!only || only.area.rows * only.area.columns < 2) return null;
  const [one, other] = only.area.rows > 1 ? split(only, only.area.rows >> 1) : splitRow(only);
  return [[one], [other]];
}

function countCells(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}
