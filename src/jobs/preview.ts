/** The plan told before it is carried out. */
import type { Language } from "../appraisal";
import { check, hasOfficials, planEdits, type Calculation, type StageListener } from "../appraise";
import { previewText } from "../text";
import { columnName, done, type Outcome, type WorkbookHost } from "../workbook";
import { previewEdits, type PreviewedColumn, type SheetPreview } from "../writing";

/** Finds out what `calculate` would write, and writes nothing. */
export async function preview(host: WorkbookHost, onStage: StageListener = () => {}): Promise<Outcome<Calculation>> {
  const examined = await check(host, onStage);
  if (!examined.ok) return examined;
  return done({ ...examined.value, edits: hasOfficials(examined.value) ? planEdits(examined.value) : [] });
}

/** What a plan writes, a sentence for each sheet; one that says so where it writes nothing. */
export function previewSentences(
  { snapshot, edits }: Pick<Calculation, "snapshot" | "edits">,
  language: Language,
): readonly string[] {
  const text = previewText(language);
  if (edits.length === 0) return [text.nothing];
  const { sheets, hidden } = previewEdits(edits, snapshot);
  const sentences = sheets.flatMap((sheet) => sheetSentences(sheet, language));
  if (sentences.length === 0 && hidden === 0) return [text.remembered];
  return hidden > 0 ? [...sentences, text.hidden(hidden)] : sentences;
}

function sheetSentences(one: SheetPreview, language: Language): readonly string[] {
  const text = previewText(language);
  switch (one.kind) {
    case "made":
      return [text.made(one.sheet, one.rows)];
    case "refilled":
      return [text.refilled(one.sheet, one.cells)];
    case "removed":
      return [text.removed(one.sheet)];
    case "written":
      return [true, false].flatMap((isNew) => {
        const columns = one.columns.filter((column) => column.isNew === isNew);
        if (columns.length === 0) return [];
        const cells = columns.reduce((sum, column) => sum + column.cells, 0);
        return [text.written(one.sheet, headersOf(columns), lettersOf(columns, text.comma), isNew, cells)];
      });
  }
}

/** More of these would hide the sentence. */
const SHOWN = 8;

function headersOf(columns: readonly PreviewedColumn[]): readonly string[] {
  const headers = [...new Set(columns.flatMap(({ header }) => header ?? []))];
  return headers.length > SHOWN ? [...headers.slice(0, SHOWN), "…"] : headers;
}

/** Letters of columns, neighbours as a range: `H–L, N`. */
function lettersOf(columns: readonly PreviewedColumn[], comma: string): string {
  const runs: [number, number][] = [];
  for (const { column } of columns) {
    const last = runs.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs.map(([from, to]) => [...new Set([columnName(from), columnName(to)])].join("–")).join(comma);
}
