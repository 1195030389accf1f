/** The inspection team's opinions: looked at, checked, and written down (P10, P18). */
import {
  checkTeamDrafts,
  opinionsOf,
  teamView as viewOf,
  type AppraisalInput,
  type Issue,
  type OfficialInput,
  type TeamView,
} from "../appraisal";
import { check, type Examination, type StageListener } from "../appraise";
import { carryOut } from "../carry-out";
import { recordTables, textSaid } from "../reading";
import { templateText } from "../text";
import { done, refused, type Edit, type Outcome, type WorkbookHost } from "../workbook";
import { planTeam, type NotSaved, type NotSavedReason, type TeamWish } from "../writing";
import { isReadWorse, readAgain } from "./read-again";

/** What the team says of an official. */
export interface TeamRow {
  /** `OfficialInput.key`. */
  readonly officialKey: string;
  readonly year: number;
  /** `Grade.name`; `null`: as proposed, and a word that was given is taken back. */
  readonly grade: string | null;
  /** Blank for none. */
  readonly reason: string;
  /** The follow-up of P18; `null` takes it back, `undefined` leaves it as it is. */
  readonly improved?: boolean | null;
}

/** An opinion that was not written. */
export type NotSavedRow = NotSaved<NotSavedReason | "unknownOfficial" | "unknownGrade">;

/** What came of writing opinions down, and the workbook as it was before. */
export interface TeamSaving extends Examination {
  /** Empty where the workbook says it all already. */
  readonly edits: readonly Edit[];
  readonly notSaved: readonly NotSavedRow[];
}

/** What the team looks at; `null` for a year that is not calculated. Pure. */
export function teamView({ input, appraisal }: Examination, year: number): TeamView | null {
  return viewOf(input, appraisal, year);
}

/**
 * What the rules say of rows before they are written: which lack a reason, are above a ceiling, or give a grade more often than it
 * has seats; see `checkTeamDrafts`. Pure.
 */
export function checkTeamRows({ appraisal }: Examination, rows: readonly TeamRow[]): readonly Issue[] {
  const years = [...new Set(rows.map(({ year }) => year))];
  return years.flatMap((year) => {
    const ofYear = rows.filter((row) => row.year === year);
    const drafts = ofYear.map(({ officialKey, grade, reason }) => {
      return { official: officialKey, grade, reason: textSaid(reason) };
    });
    return checkTeamDrafts(appraisal, year, drafts);
  });
}

/**
 * Writes the team's opinions into the workbook: into the rows that officials have, else below the last one, else on a new sheet. What
 * is read afterwards is what was said, or nothing is written. Of several rows about the same official and year the last counts.
 */
export async function saveTeamOpinions(
  host: WorkbookHost,
  rows: readonly TeamRow[],
  onStage: StageListener = () => {},
): Promise<Outcome<TeamSaving>> {
  const examined = await check(host, onStage);
  if (!examined.ok) return examined;
  const examination = examined.value;
  const planned = plannedOf(examination, rows);
  if (!planned.ok) return planned;
  const { edits, notSaved } = planned.value;
  const saving = { ...examination, edits, notSaved };
  if (edits.length === 0) return done(saving);
  await onStage("writing");
  const written = await carryOut(host, edits, examination.snapshot);
  return written.ok ? done(saving) : written;
}

/** Plans the rows, and reads the plan as if it were written. Pure. */
function plannedOf(
  { snapshot, input, recognition }: Examination,
  rows: readonly TeamRow[],
): Outcome<Pick<TeamSaving, "edits" | "notSaved">> {
  const { wishes, unknown } = wishesOf(input, rows);
  const lists = recordTables(recognition, ["team"]);
  const plan = planTeam({ snapshot, input, lists, wishes, words: templateText(input.language) });
  const left = new Set(plan.notSaved.map(({ year, official }) => keyOf(year, official)));
  const saved = wishes.filter(({ year, official }) => !left.has(keyOf(year, official.key)));
  const notSaved = [...unknown, ...plan.notSaved];
  const [edit] = plan.edits;
  if (!edit) return done({ edits: [], notSaved });
  const again = readAgain(snapshot, plan.edits);
  const isAsMeant = saidIn(again) === saidIn(input, saved) && !isReadWorse(again, input);
  return isAsMeant ? done({ edits: plan.edits, notSaved }) : refused({ code: "read-otherwise", sheet: edit.sheet });
}

/** The rows with the officials that they are about. */
function wishesOf(
  { years }: AppraisalInput,
  rows: readonly TeamRow[],
): { readonly wishes: readonly TeamWish[]; readonly unknown: readonly NotSavedRow[] } {
  const officials = new Map<string, OfficialInput>();
  for (const { year, officials: ofYear } of years) {
    for (const official of ofYear) officials.set(keyOf(year, official.key), official);
  }
  const grades = new Map(years.map(({ year, scheme }) => [year, new Set(scheme.grades.map(({ name }) => name))]));
  const wishes = new Map<string, TeamWish>();
  const unknown: NotSavedRow[] = [];
  for (const { officialKey, year, grade, reason, improved } of rows) {
    const official = officials.get(keyOf(year, officialKey));
    const isKnown = grade === null || grades.get(year)?.has(grade) === true;
    if (official && isKnown) {
      wishes.set(keyOf(year, officialKey), { year, official, grade, reason: textSaid(reason), improved });
    } else {
      unknown.push({ year, official: officialKey, reason: official ? "unknownGrade" : "unknownOfficial", at: null });
    }
  }
  return { wishes: [...wishes.values()], unknown };
}

function keyOf(year: number, official: string): string {
  return `${year} ${official}`;
}

/** All that the team says of everybody, with what is wished in the place of what stands there. */
function saidIn({ years }: AppraisalInput, wishes: readonly TeamWish[] = []): string {
  const wished = new Map(wishes.map((wish) => [keyOf(wish.year, wish.official.key), wish]));
  const said = years.map(({ year, officials }) =>
    officials.map((official) => {
      const wish = wished.get(keyOf(year, official.key));
      const opinions = opinionsOf(official).map(({ grade, reason, improved }) => [grade, reason, improved]);
      if (!wish) return opinions;
      const improved = wish.improved === undefined ? (opinions[0]?.[2] ?? null) : wish.improved;
      const opinion = [wish.grade, wish.reason, improved];
      return opinion.every((one) => one === null) ? [] : [opinion];
    }),
  );
  return JSON.stringify(said);
}
