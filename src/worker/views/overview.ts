/** What the pane shows of a workbook at first sight. */
import { sureOf, type Language, type SheetReading, type Sureness } from "../../appraisal";
import { hasOfficials } from "../../appraise";
import { sheetsNewerThanGrades, type RoleWord } from "../../jobs";
import { rowCount, SHEET_MARK } from "../../workbook";
import { lastRun, readRunLog } from "../../writing";
import type { Memory } from "./memory";
import { issueCounts, type IssueCounts } from "./issues";
import { rolesFound, rolesSaid, type RoleView } from "./roles";
import { tally, type YearTally } from "./tally";

export interface Overview {
  /** The workbook's own. */
  readonly language: Language;
  /** Whether there is anybody to appraise. */
  readonly hasOfficials: boolean;
  /** Nothing stands in it. */
  readonly isBlank: boolean;
  /** Latest first. */
  readonly years: readonly YearTally[];
  readonly issues: IssueCounts;
  readonly roles: readonly RoleView[];
  readonly unusedSheets: readonly string[];
  /** How sure each sheet's reading is; of sheets of which nothing is read, nothing. */
  readonly sure: ReadonlyMap<string, Sureness>;
  /** What the workbook remembers of each sheet but those of the add-in's own; `null` where it is read as found. */
  readonly said: ReadonlyMap<string, RoleWord | null>;
  /** Sheets that have changed since the grades in the workbook were calculated. */
  readonly newerThanGrades: readonly string[];
  /** Whether the results are those that the workbook holds: written now, or calculated before of the same inputs. */
  readonly isWritten: boolean;
  /** Whether there is something to undo. */
  readonly canUndo: boolean;
}

export function overviewOf({ examination, isWritten }: Memory, canUndo: boolean): Overview {
  const { recognition, appraisal, snapshot } = examination;
  const clerks = snapshot.sheets.filter(({ marks }) => marks[SHEET_MARK] === undefined);
  const newer = sheetsNewerThanGrades(examination);
  return {
    language: recognition.language,
    hasOfficials: hasOfficials(examination),
    isBlank: clerks.every((sheet) => rowCount(sheet) === 0),
    years: tally(appraisal),
    issues: issueCounts(appraisal.issues),
    roles: rolesFound(examination),
    unusedSheets: recognition.unusedSheets,
    sure: new Map(recognition.sheets.flatMap((reading) => surenessOf(reading))),
    said: rolesSaid(examination),
    newerThanGrades: newer,
    isWritten: isWritten || (newer.length === 0 && lastRun(readRunLog(snapshot)) !== null),
    canUndo,
  };
}

function surenessOf(reading: SheetReading): readonly (readonly [string, Sureness])[] {
  const sure = sureOf(reading);
  return sure === null ? [] : [[reading.sheet, sure]];
}
