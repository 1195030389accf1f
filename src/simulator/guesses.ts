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

  /** Nor does `clear()` take conditional formats and links away. Excel's *Clear all* does; asking for each costs nothing. */
  clearKeepsConditionalFormatsAndLinks: true,

  /** Clearing a part of a merged cell is refused, as VBA does. */
  clearingPartOfMergedCell: "refused",

  /** A link given without a text to display shows where it leads in a blank cell, and leaves any other content alone. */
  textOfNewLink: "the reference, in a blank cell",

  /** A cell that is given a link takes the looks of Excel's cell style *Hyperlink*. */
  looksOfNewLink: { underline: true, color: "#0563C1" },

  /** What is written into a cell with a link leaves the link. Typing does so. */
  writingKeepsLink: true,

  /**
   * A new chart over blank cells has no series, one over others a series for each row or column, as told. The add-in relies on
   * less: over one cell with a number it has exactly one.
   */
  seriesOfNewChart: "one for each row or column that is not blank",

  /** A name of a series or a title that begins with `=` is taken for a reference, as VBA takes it, and refused if it is none. */
  chartTextIsFormula: true,

  /** An empty chart has no axes; asking for one is an error, as in VBA. */
  axesOfEmptyChart: "refused",

  /** The code with which hiding or deleting the last visible sheet fails. */
  lastVisibleSheet: "InvalidOperation",

  /** Freezing and unfreezing the panes of a hidden sheet fails: a known fault of some builds of Excel. */
  panesOfHiddenSheet: "GeneralException",

  /** A table that grows gives a blank cell of its header row a name of this kind, as it does when a clerk drags its corner. */
  nameOfNewColumn: "Column",

  /** Copying formats copies merged areas, those that the source only touches as a whole. */
  copiedFormatsMerge: true,

  /** The code with which `getMergedAreasOrNullObject` fails beyond 512 areas; its documentation says only that it fails. */
  tooManyMergedAreas: "GeneralException",

  /**
   * The title rows of a printed page are listed among the defined names of their sheet by this name, and go with it. No other
   * way to take them off is documented.
   */
  printTitlesAreNamed: "Print_Titles",

  /** What a request did before a statement failed stays done, and the answer repeats the traces up to there, as documented. */
  failedRequest: "done up to the statement that failed",

  /** A sheet's names can be set while its cells are protected. */
  namesOnProtectedSheet: "allowed",

  /** A change of cells that are no rectangle is told of as several changes; one that leaves a content as it was, not at all. */
  changeOfScatteredCells: "several events",

  /** Asking twice for an event and once for no more of it leaves it asked for. */
  eventRegistrations: "counted",

  /** Sheets that an add-in adds and removes are told to itself, too, and nothing in the event says whose they are. */
  ownSheetsAreTold: true,

  /** Without the flag of `delayForCellEdit` a request during cell editing fails; with it, it waits until the editing ends. */
  delayForCellEdit: "waits",
} as const;
