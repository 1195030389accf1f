/** Workbooks as units return them, made from the examples by edits of their files. */
import type { Figure, OfficialInput } from "../../src/appraisal";
import { examine } from "../../src/appraise";
import type { Content, Edit } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";
import { valueOf } from "../contract/host-contract";
import { sketchedParts, zipped } from "../contract/sketched-file";

/** A file with other contents in some of its cells. */
export async function edited(bytes: Uint8Array, edits: readonly Edit[]): Promise<Uint8Array> {
  const file = valueOf(await openWorkbookFile(bytes));
  valueOf(await file.apply(edits));
  return file.bytes();
}

/** Writes one cell. */
export function cell({ sheet, row, column }: Figure["at"], content: Content): Edit {
  return { kind: "write", sheet, row, column, values: [[content]] };
}

/** The officials of an example in its latest year. */
export async function latestOfficials(bytes: Uint8Array): Promise<readonly OfficialInput[]> {
  const { input } = examine(valueOf(await valueOf(await openWorkbookFile(bytes)).read()));
  return input.years.at(-1)?.officials ?? [];
}

/** Everything that an official's record card and ballots say. */
export function figuresOf({ cards, ballots }: OfficialInput): readonly Figure[] {
  const all = [
    ...cards.flatMap(({ target, actual, verified, lastYear }) => [target, actual, verified, lastYear]),
    ...ballots.flatMap(({ issued, returned, invalid, abstained, counts }) => [
      issued,
      returned,
      invalid,
      abstained,
      ...counts,
    ]),
  ];
  return all.flatMap((figure) => (figure === null || figure.kind === "missing" ? [] : [figure]));
}

/** Blanks what record cards and ballots say of officials. */
export function blank(officials: readonly OfficialInput[]): readonly Edit[] {
  return officials.flatMap((official) => figuresOf(official).map(({ at }) => cell(at, null)));
}

/** A workbook with these sheets, their cells from A1. */
export function book(sheets: Readonly<Record<string, readonly (readonly Content[])[]>>): Uint8Array {
  return zipped(sketchedParts(Object.entries(sheets).map(([name, rows]) => ({ name, rows }))));
}
