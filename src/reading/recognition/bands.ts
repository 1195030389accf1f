/** Lists of one kind side by side: the headers of a row begin again from the left. */
import type { Header, HeaderColumn } from "./header";
import type { Region } from "./regions";

/** Fewer columns may well come twice by mistake. */
const FEWEST_COLUMNS = 3;

/** The parts of a region whose headers are the same, from left to right; the region itself where they do not come again. */
export function bandsOf(region: Region, { columns }: Header): readonly Region[] {
  const width = columns.findIndex((column, index) => index > 0 && isSameHeader(column, columns[0]));
  const isWhole = width >= FEWEST_COLUMNS && columns.length % width === 0;
  if (!isWhole || !columns.every((column, index) => isSameHeader(column, columns[index % width]))) return [region];
  const starts = columns.filter((_, index) => index % width === 0).map(({ column }) => column);
  return starts.map((start, index) => {
    const left = index === 0 ? region.area.column : start;
    const end = starts[index + 1] ?? region.area.column + region.area.columns;
    return { ...region, area: { ...region.area, column: left, columns: end - left } };
  });
}

/** Two columns of one header that read the same, each in a cell of its own. */
function isSameHeader({ leaf }: HeaderColumn, other: HeaderColumn | undefined): boolean {
  if (other === undefined || leaf.keys[0] === undefined) return false;
  return leaf.keys[0] === other.leaf.keys[0] && (leaf === other.leaf || leaf.column !== other.leaf.column);
}
