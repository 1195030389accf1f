/**
 * What the simulation assumes about the real Excel where its documentation is silent. Each is to be checked once in a
 * licensed Excel; nothing else in the simulator is known to be a guess.
 */
export const guesses = {
  /**
   * What a formula comes to that the small formula engine does not know. Excel computes it. No value of ours is hidden by it:
   * a score of 0 is seen at once.
   */
  uncomputedFormula: 0,

  /** A cell formatted as text keeps whatever is typed, but a leading apostrophe is still the sign of a text, not a part of it. */
  apostropheInTextCell: "consumed",

  /**
   * A number or formula sent to a cell formatted as text is stored as text. Typing does so; the documentation of
   * `Range.values` does not say.
   */
  numberInTextCell: "text",

  /** `formulas` of a text with a leading apostrophe leaves the apostrophe out, as `Range.Formula` of VBA does. */
  formulaOfQuotedText: "without apostrophe",

  /** The collection of names of a sheet lists hidden names: `NamedItem.visible` would have no use otherwise. */
  hiddenNamesListed: true,

  /** `addresses` given to `getRanges` may have at most so many characters; people report an error beyond it. */
  longestAddressList: 255,

  /** Inside borders of a range without an inside (one row, one column) are refused, as VBA does. */
  insideBorderOfSingleRow: "refused",

  /**
   * Everything asked of an object that is not there (`…OrNullObject`) comes to null, at any depth; calling a method on it
   * as a statement is `ItemNotFound`.
   */
  membersOfNullObject: "null",

  /** `clear()` of a whole sheet leaves merged areas merged and panes frozen. Excel's *Clear all* unmerges; asking twice costs nothing. */
  clearKeepsMerges: true,

  /** Copying formats copies merged areas, those that the source only touches as a whole. */
  copiedFormatsMerge: true,

  /** The code with which `getMergedAreasOrNullObject` fails beyond 512 areas; its documentation says only that it fails. */
  tooManyMergedAreas: "GeneralException",

  /** A sheet's names can be set while its cells are protected. */
  namesOnProtectedSheet: "allowed",

  /** Without the flag of `delayForCellEdit` a request during cell editing fails; with it, it waits until the editing ends. */
  delayForCellEdit: "waits",
} as const;
