/** Ballots (P9; workbook.md, *Ballots*; scoring.md 3). */
import { defaultOptions, type BallotOption, type BallotRow, type Figure, type Scope } from "../../appraisal";
import type { Field, RecognisedTable } from "../table";
import { COUNT, readFigure } from "./cells";
import { headerPlace, placeOf, type Desk } from "./desk";
import { placeIn, type Line, type LineReader, type RoleReader, type YearDraft } from "./lines";
import { CLASS_SYNONYMS, looksLikeOption, nameFinder, OPTION_SYNONYMS } from "./names";
import { optionalText } from "./text";

/** The option that a column counts. */
interface OptionColumn {
  readonly header: string;
  readonly option: BallotOption;
}

/** Reads an official's ballots of one voter class. A sheet without a column for each option gives none. */
export const readBallots: RoleReader = (year, desk): LineReader => {
  const classOf = nameFinder(year.scheme.classes, CLASS_SYNONYMS);
  const columnsByTable = new Map<RecognisedTable, readonly OptionColumn[]>();
  const columnsOf = ({ table, entry }: Line): readonly OptionColumn[] => {
    const known = columnsByTable.get(table);
    const columns = known ?? optionColumns(table, [...entry.open.keys()], year, desk);
    columnsByTable.set(table, columns);
    return columns;
  };
  return (line) => {
    const columns = columnsOf(line);
    if (columns.length === 0) return;
    const text = optionalText(line.entry.cells.get("voterClass"));
    const voterClass = text === null ? null : (classOf(text)?.name ?? text);
    line.official.ballots.push(ballotRow(line, voterClass, columns));
  };
};

function ballotRow(line: Line, voterClass: string | null, columns: readonly OptionColumn[]): BallotRow {
  const { entry, table } = line;
  const at = placeOf(table, entry);
  const count = (field: Field): Figure | null => {
    const cell = entry.cells.get(field);
    return cell ? readFigure(cell, at, COUNT) : null;
  };
  return {
    voterClass,
    hasClassColumn: entry.cells.has("voterClass"),
    issued: count("issued"),
    returned: count("returned"),
    invalid: count("invalid"),
    abstained: count("abstained"),
    options: columns.map(({ option }) => option),
    counts: columns.map(({ header }) => readFigure(entry.open.get(header), at, COUNT)),
    at: entry.cells.has("voterClass") ? placeIn(line, "voterClass") : at,
  };
}

/** Which option each column of a sheet counts; none, with an issue, where the columns are not those of the options. */
function optionColumns(
  table: RecognisedTable,
  headers: readonly string[],
  { scheme, setsOptions, year }: YearDraft,
  desk: Desk,
): readonly OptionColumn[] {
  const options = setsOptions ? scheme.options : optionsOfHeaders(headers, scheme.options, desk);
  const find = nameFinder(options, OPTION_SYNONYMS);
  const [scope, at]: [Scope, ReturnType<typeof headerPlace>] = [{ kind: "year", year }, headerPlace(table)];
  const columns = new Map<BallotOption, OptionColumn>();
  let isSound = true;
  for (const header of headers) {
    const option = find(header);
    const first = option && columns.get(option);
    if (first) {
      desk.report("duplicate-column", "error", scope, at, { field: header, first: first.header });
      isSound = false;
    } else if (option) {
      columns.set(option, { header, option });
    } else if (looksLikeOption(header)) {
      // Ballots for an option that the scheme leaves out would count for nothing.
      const allowed = options.map(({ name }) => name);
      desk.report("unknown-word", "error", scope, at, { field: "option", text: header, allowed });
      isSound = false;
    }
  }
  for (const option of options) {
    if (columns.has(option)) continue;
    desk.report("missing-column", "error", scope, at, { role: "ballots", field: option.name });
    isSound = false;
  }
  return isSound ? [...columns.values()] : [];
}

/** Without options of the scheme's own, the columns say whether people voted by grade or by satisfaction. */
function optionsOfHeaders(
  headers: readonly string[],
  byGrade: readonly BallotOption[],
  desk: Desk,
): readonly BallotOption[] {
  const bySatisfaction = defaultOptions(desk.language, "satisfaction");
  const hits = (options: readonly BallotOption[]): number => {
    const find = nameFinder(options, OPTION_SYNONYMS);
    return headers.filter((header) => find(header) !== undefined).length;
  };
  return hits(bySatisfaction) > hits(byGrade) ? bySatisfaction : byGrade;
}
