/** Merged cells, and what copying and clearing does to them. */
import { guesses } from "../../guesses";
import { contentsOf, type Answer, type Step } from "../step";

/** So many merged areas `getMergedAreasOrNullObject` finds, by its documentation. */
const MOST_MERGED_AREAS = 512;

export const merges: readonly Step[] = [
  {
    name: "merging filled cells, and writing into the covered one",
    ask: (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.merge();
      sheet.getRange("B1").values = [[3]];
      return contentsOf(range);
    },
  },
  {
    name: "what is unmerged, and was merged in part",
    needs: "1.13",
    ask: (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2:C3").unmerge();
      return mergedIn(sheet, "A1:D4");
    },
  },
  {
    name: "merging what is merged in part",
    needs: "1.13",
    ask: (sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("B1:C1").merge();
      return mergedIn(sheet, "A1:D4");
    },
  },
  {
    name: "merged areas of a range without any",
    needs: "1.13",
    ask: (sheet) => mergedIn(sheet, "A1:D4"),
  },
  {
    name: "merged areas whose first cell is outside of the range",
    needs: "1.13",
    ask: (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("C3:D3").merge();
      return mergedIn(sheet, "B2:D4");
    },
  },
  manyMerges(MOST_MERGED_AREAS),
  { ...manyMerges(MOST_MERGED_AREAS + 1), guess: "tooManyMergedAreas" },
  {
    name: "formats copied from a merged cell",
    guess: "copiedFormatsMerge",
    needs: "1.13",
    ask: (sheet) => {
      sheet.getRange("A1:A2").merge();
      sheet.getRange("C1:C2").copyFrom(sheet.getRange("A1:A2"), "Formats");
      return mergedIn(sheet, "A1:E4");
    },
  },
  {
    name: "formats copied from a part of a merged cell",
    guess: "copiedFormatsMerge",
    needs: "1.13",
    ask: (sheet) => {
      sheet.getRange("A1:A2").merge();
      sheet.getRange("C1").copyFrom(sheet.getRange("A1"), "Formats");
      return mergedIn(sheet, "A1:E4");
    },
  },
  {
    name: "what is merged and cleared as a whole sheet stays merged",
    guess: "clearKeepsMerges",
    needs: "1.13",
    ask: (sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange().clear();
      return mergedIn(sheet, "A1:D4");
    },
  },
  {
    name: "what is frozen and cleared as a whole sheet stays frozen",
    guess: "clearKeepsMerges",
    assumed: { answer: guesses.clearKeepsMerges },
    ask: (sheet) => {
      sheet.freezePanes.freezeRows(1);
      sheet.getRange().clear();
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      return () => !frozen.isNullObject;
    },
  },
  {
    name: "clearing a part of a merged cell",
    guess: "clearingPartOfMergedCell",
    ask: (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A1").clear();
      return contentsOf(sheet.getRange("A1"));
    },
  },
];

/** The addresses of the merged areas that Excel finds from a range. */
function mergedIn(sheet: Excel.Worksheet, address: string): Answer {
  const merged = sheet.getRange(address).getMergedAreasOrNullObject();
  merged.areas.load("items/address");
  return () => (merged.isNullObject ? null : merged.areas.items.map((area) => area.address));
}

function manyMerges(count: number): Step {
  return {
    name: `${count} merged areas in one range`,
    needs: "1.13",
    ask: (sheet) => {
      for (let row = 0; row < count; row++) sheet.getRangeByIndexes(row, 0, 1, 2).merge();
      const merged = sheet.getRangeByIndexes(0, 0, count, 2).getMergedAreasOrNullObject();
      merged.load("areaCount");
      return () => (merged.isNullObject ? null : merged.areaCount);
    },
  };
}
