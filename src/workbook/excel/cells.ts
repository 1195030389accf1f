/** Reading the cells of many areas in few answers, none of them too large for Excel. */
import type { Area } from "../snapshot";
import { isTooLarge } from "./session";
import { cellsOf } from "./ranges";

/** An area of a sheet to read. */
export interface Block {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** What Excel says of each cell of an area. */
export interface Cells {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

/**
 * Cells asked for at once. Excel on the web answers with 5 MB at most; a cell takes some 50 bytes for its value, type, formula
 * and number format together, long texts more.
 */
const CELLS_AT_ONCE = 40_000;

/**
 * Reads all blocks, in order; a large one comes back in several pieces. `first` asks for whatever else is to come with the
 * first answer. There is at least one round trip.
 */
export async function readCells(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  first: () => void,
): Promise<(Block & Cells)[]> {
  const read: (Block & Cells)[] = [];
  let also: (() => void) | undefined = first;
  for (const batch of batches(blocks)) {
    read.push(...(await readBatch(context, batch, also)));
    also = undefined;
  }
  return read;
}

async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Block[],
  also: (() => void) | undefined,
): Promise<(Block & Cells)[]> {
  also?.();
  const ranges = batch.map(({ sheet, area }) => {
    const range = cellsOf(sheet, area);
    range.load("values,formulas,numberFormat,valueTypes");
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLarge(error) ? halve(batch) : null;
    if (!halves) throw error;
    return [...(await readBatch(context, halves[0], also)), ...(await readBatch(context, halves[1], undefined))];
  }
  return ranges.map(({ values, formulas, numberFormat, valueTypes }, index) => ({
    ...(batch[index] as Block),
    values,
    formulas,
    numberFormat,
    valueTypes,
  }));
}

/** Blocks cut by rows and gathered so that each batch has about so many cells; one empty batch if there is nothing. */
function batches(blocks: readonly Block[]): Block[][] {
  let batch: Block[] = [];
  const all = [batch];
  let room = CELLS_AT_ONCE;
  for (const block of blocks) {
    const { area } = block;
    for (let row = 0; row < area.rows;) {
      if (room < area.columns && batch.length > 0) {
        batch = [];
        all.push(batch);
        room = CELLS_AT_ONCE;
      }
      const rows = Math.min(area.rows - row, Math.max(1, Math.floor(room / area.columns)));
      batch.push({ ...block, area: { ...area, row: area.row + row, rows } });
      room -= rows * area.columns;
      row += rows;
    }
  }
  return all;
}

/** Two batches of half the size; `null` for a single row. */
function halve(batch: readonly Block[]): [Block[], Block[]] | null {
  const [only] = batch;
  if (batch.length > 1) {
    const middle = batch.length >> 1;
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  if (!only || only.area.rows < 2) return null;
  const rows = only.area.rows >> 1;
  const { area } = only;
  return [
    [{ ...only, area: { ...area, rows } }],
    [{ ...only, area: { ...area, row: area.row + rows, rows: area.rows - rows } }],
  ];
}
