/** From recognised tables to the input of an appraisal (workbook.md): whose figures, of which year, and what they say. */
import {
  defaultScheme,
  type AppraisalInput,
  type Issue,
  type IssueCode,
  type OfficialInput,
  type Role,
  type YearInput,
} from "../appraisal";
import { readArchive } from "./parsing/archive";
import { Desk } from "./parsing/desk";
import { gatherIndicators, readIndicators, reportUnknownGroups } from "./parsing/indicators";
import type { YearDraft } from "./parsing/lines";
import { officialsList } from "./parsing/lists";
import {
  enrol,
  gatherOfficials,
  groupNames,
  reportOfficialsWithoutYear,
  yearsOfUndated,
  type OfficialRows,
  type Spelling,
} from "./parsing/officials";
import { historyKeys, identityOf } from "./parsing/people";
import { gatherRecords, readRecords, RECORD_ROLES, sightings, type Records } from "./parsing/records";
import { gatherSchemes, readSchemes, schemeYear } from "./parsing/scheme";
import type { Recognition } from "./recognise";
import type { RecognisedTable } from "./table";

/**
 * Reads the recognised tables into the input of an appraisal: first which years and people there are, then what holds
 * for each year, then what every row says of somebody. Pure; linear in the number of cells.
 */
export function parse(recognition: Recognition): AppraisalInput {
  const desk = new Desk(recognition.language);
  const tablesOf = (role: Role) => recognition.tables.filter((table) => table.role === role);

  const schemeSheets = gatherSchemes(tablesOf("scheme"), desk);
  const fallback = schemeYear(schemeSheets);
  const officials = gatherOfficials(tablesOf("officials"), desk);
  const records: Records = new Map(RECORD_ROLES.map((role) => [role, gatherRecords(tablesOf(role), fallback)]));
  const years = calculatedYears(officials, records);
  const spelling = spellingOf(officials, tablesOf("archive"));

  const undatedYears = yearsOfUndated(officials.rows, sightings(records), years);
  const rosters = enrol(officials.rows, years, undatedYears, spelling, desk);
  const schemes = readSchemes(schemeSheets, [...rosters.keys()], desk);
  const indicatorRows = gatherIndicators(tablesOf("indicators"), desk);
  const drafts = new Map<number, YearDraft>();
  for (const [year, roster] of rosters) {
    const yearScheme = schemes.get(year);
    if (!yearScheme) continue;
    const groups = [...new Set(roster.people.map(({ group }) => group))];
    const indicatorYear = { year, scheme: yearScheme.scheme, groups, nameOfGroup: spelling.nameOfGroup };
    const book = readIndicators(indicatorRows, indicatorYear, desk);
    if (indicatorRows.size > 0) reportUnknownGroups(book, year, roster.people.filter(isGraded), desk);
    drafts.set(year, { ...yearScheme, year, book, roster });
  }
  readRecords(records, drafts, desk);
  reportOfficialsWithoutYear(officials, [...drafts.keys()], spelling.nameOfGroup, desk);

  const latest = [...drafts.values()].at(-1)?.scheme ?? defaultScheme(desk.language);
  return {
    language: recognition.language,
    years: [...drafts.values()].map(yearInput),
    archive: readArchive(tablesOf("archive"), latest, spelling, desk),
    lists: tablesOf("officials").map(officialsList),
    issues: [...recognition.issues, ...desk.issues.filter(concernsTheGraded(drafts))],
  };
}

/** The years of cards, ballots, or officials with a Year, oldest first; those of the archive stand in the summary only. */
function calculatedYears({ rows }: OfficialRows, records: Records): readonly number[] {
  const years = new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])));
  for (const { year } of sightings(records)) years.add(year);
  return [...years].sort((one, other) => one - other);
}

function spellingOf({ rows }: OfficialRows, archive: readonly RecognisedTable[]): Spelling {
  const archived = archive.flatMap(({ entries }) => entries.map(identityOf));
  return {
    keyOf: historyKeys([...rows.map(({ identity }) => identity), ...archived]),
    nameOfGroup: groupNames(rows),
  };
}

function yearInput({ year, scheme, book, roster }: YearDraft): YearInput {
  return { year, scheme, indicators: book.indicators, officials: roster.people };
}

function isGraded({ notGraded }: Pick<OfficialInput, "notGraded">): boolean {
  return notGraded === null;
}

/** Who somebody is must be certain even of those who are not graded. */
const IDENTITY_CODES: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "duplicate-official",
  "duplicate-id",
  "ambiguous-name",
  "error-value",
]);

/** An official who is not graded raises no errors (scoring.md 5). */
function concernsTheGraded(drafts: ReadonlyMap<number, YearDraft>): (issue: Issue) => boolean {
  const excused = new Map([...drafts].map(([year, { roster }]) => [year, new Set(notGradedKeys(roster.people))]));
  return ({ severity, code, scope }) =>
    severity !== "error" ||
    scope.kind !== "official" ||
    IDENTITY_CODES.has(code) ||
    !excused.get(scope.year)?.has(scope.official);
}

function notGradedKeys(officials: readonly OfficialInput[]): readonly string[] {
  return officials.filter((official) => !isGraded(official)).map(({ key }) => key);
}
