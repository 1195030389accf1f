/** The main job, from a workbook back into it: read once, think purely, write once. */
import { score, type Appraisal, type AppraisalInput, type Language, type YearInput } from "./appraisal";
import {
  parse,
  readReturns,
  recognise,
  recordTables,
  rememberEdits,
  type Choice,
  type Entry,
  type Recognition,
  type Returned,
  type ReturnsReading,
} from "./reading";
import { newYearText, templateText, wording } from "./text";
import {
  done,
  refused,
  type Edit,
  type NewSheet,
  type Outcome,
  type WorkbookHost,
  type WorkbookSnapshot,
} from "./workbook";
import {
  plan,
  planCollect,
  planNewYear,
  planTemplate,
  previewOf,
  type CollectPlan,
  type NewYearPlan,
  type PostDates,
} from "./writing";

export { answersTo, roleSaid, type Answer, type Choice, type RoleWord } from "./reading";

/** Everything that one look at a workbook gives; nothing has been written yet. */
export interface Examination {
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly input: AppraisalInput;
  readonly appraisal: Appraisal;
}

/** What was found and what was written for it. */
export interface Calculation extends Examination {
  /** Empty where the workbook held everything already. */
  readonly edits: readonly Edit[];
}

/** The stages of the main job, for whoever shows progress. */
export type Stage = "reading" | "scoring" | "writing";

/** Is told of each stage before it begins; may take its time, e.g. to let a screen be painted. */
export type StageListener = (stage: Stage) => void | Promise<void>;

/** Recognises, parses and scores a snapshot. Pure. */
export function examine(snapshot: WorkbookSnapshot): Examination {
  const recognition = recognise(snapshot);
  const input = parse(recognition);
  return { snapshot, recognition, input, appraisal: score(input) };
}

/** What is to be written after an examination, in the workbook's own language. Pure. */
export function planEdits({ appraisal, input, snapshot }: Examination): readonly Edit[] {
  return plan(appraisal, input, snapshot, wording(input.language));
}

/** Whether there is anybody to appraise; without, nothing is written. */
export function hasOfficials({ input }: Examination): boolean {
  return input.years.some(({ officials }) => officials.length > 0);
}

/** Reads and examines what a host holds; writes nothing. */
export async function check(host: WorkbookHost, onStage: StageListener = () => {}): Promise<Outcome<Examination>> {
  await onStage("reading");
  const snapshot = await host.read();
  if (!snapshot.ok) return snapshot;
  await onStage("scoring");
  return done(examine(snapshot.value));
}

/** Does the whole job. Where nobody is to be appraised or the workbook holds it all already, nothing is written. */
export async function calculate(host: WorkbookHost, onStage: StageListener = () => {}): Promise<Outcome<Calculation>> {
  const examination = await check(host, onStage);
  if (!examination.ok) return examination;
  const edits = hasOfficials(examination.value) ? planEdits(examination.value) : [];
  if (edits.length > 0) {
    await onStage("writing");
    const written = await host.apply(edits);
    if (!written.ok) return written;
  }
  return done({ ...examination.value, edits });
}

/**
 * Lets the workbook remember what a clerk says of its sheets and columns, so that a colleague's copy is read the same (workbook.md,
 * *Roles*). Gives what was written: nothing where it was remembered already. Refuses words about a sheet that is gone.
 */
export async function remember(host: WorkbookHost, choices: readonly Choice[]): Promise<Outcome<readonly Edit[]>> {
  const snapshot = await host.read();
  if (!snapshot.ok) return snapshot;
  const gone = choices.find(({ sheet }) => snapshot.value.sheets.every(({ name }) => name !== sheet));
  if (gone) return refused({ code: "sheet-gone", sheet: gone.sheet });
  const edits = rememberEdits(snapshot.value, choices);
  const written = edits.length > 0 ? await host.apply(edits) : done(undefined);
  return written.ok ? done(edits) : written;
}

/** The sheets of a new workbook to fill in, in a language. Pure. */
export function newWorkbookEdits(language: Language): readonly NewSheet[] {
  return planTemplate(templateText(language));
}

/** What came of beginning a new year. */
export type NewYear = Examination &
  (
    | { readonly kind: "begun"; readonly from: number; readonly plan: NewYearPlan; readonly edits: readonly Edit[] }
    /** The year is there already and nobody is graded in it; nothing was written. */
    | { readonly kind: "there"; readonly year: number }
    /** There is no finished year to follow; nothing was written. */
    | { readonly kind: "nobodyGraded" }
  );

/**
 * Begins the year after the latest in which somebody is graded (P7): writes its results, so that the archive keeps them, and next
 * year's sheets with *last year* filled in. A second time, it writes nothing.
 */
export async function beginNewYear(host: WorkbookHost, onStage: StageListener = () => {}): Promise<Outcome<NewYear>> {
  const examined = await check(host, onStage);
  if (!examined.ok) return examined;
  const examination = examined.value;
  const { appraisal, input } = examination;
  const graded = appraisal.years.filter(({ officials }) => officials.some(({ status }) => status === "graded"));
  const from = input.years.find(({ year }) => year === graded.at(-1)?.year);
  if (!from) return done({ ...examination, kind: "nobodyGraded" });
  const begun = input.years.find(({ year, officials }) => year > from.year && officials.some(hasRecords));
  if (begun) return done({ ...examination, kind: "there", year: begun.year });
  const results = planEdits(examination);
  const plan = newYearPlan(examination, from, results);
  const edits = [...results, ...plan.edits];
  await onStage("writing");
  const written = await host.apply(edits);
  return written.ok ? done({ ...examination, kind: "begun", from: from.year, plan, edits }) : written;
}

function hasRecords({ cards, ballots }: YearInput["officials"][number]): boolean {
  return cards.length > 0 || ballots.length > 0;
}

/** Plans a new year. What the workbook itself says of it is found by looking at the plan as if it were written. Pure. */
function newYearPlan(examination: Examination, from: YearInput, others: readonly Edit[]): NewYearPlan {
  const { snapshot, input, appraisal, recognition } = examination;
  const year = from.year + 1;
  const words = newYearText(input.language).sheets;
  const unitLine = unitLineOf(recognition, from.year);
  const common = { from, input, issues: appraisal.issues, unitLine, inPostSince: postDates(recognition) };
  const draft = (to: YearInput, unlisted: YearInput["officials"]): NewYearPlan =>
    planNewYear({ ...common, to, unlisted }, snapshot, others, words);
  const preview = ({ edits }: NewYearPlan): YearInput | undefined =>
    parse(recognise({ sheets: [...snapshot.sheets, ...edits.map(previewOf)] })).years.find((one) => one.year === year);
  const isListed = input.years.some((one) => one.year === year);
  const lasting = preview(draft(from, []));
  const known = new Set(lasting?.officials.map(({ key }) => key));
  const unlisted = isListed ? [] : from.officials.filter(({ key }) => !known.has(key));
  const to = unlisted.length > 0 ? preview(draft(from, unlisted)) : lasting;
  return draft(to ?? from, unlisted);
}

/** The unit line of a year's cards; none where they disagree. */
function unitLineOf({ tables }: Recognition, year: number): string | null {
  const cards = tables.filter((table) => table.role === "cards" && (table.year ?? year) === year);
  const [unitLine, another] = new Set(cards.map((table) => table.unitLine));
  return another === undefined ? (unitLine ?? null) : null;
}

/** What stands under *In post since* in the row of an official; the first list that has the row counts. */
function postDates({ tables }: Recognition): PostDates {
  const cells = new Map<string, Entry["cells"]>();
  for (const { role, sheet, entries } of tables) {
    if (role !== "officials") continue;
    for (const entry of entries) {
      const row = JSON.stringify([sheet, entry.row]);
      if (!cells.has(row)) cells.set(row, entry.cells);
    }
  }
  return ({ sheet, row }) => {
    const { value, format } = cells.get(JSON.stringify([sheet, row]))?.get("inPostSince") ?? {};
    if (typeof value !== "string" && typeof value !== "number") return null;
    return format === undefined ? { value } : { value, format };
  };
}

/** What came of collecting returns. */
export interface Collection extends Examination {
  /** What was filled in, and what stands in the way of the rest. */
  readonly collected: Omit<CollectPlan, "edits">;
  /** Empty where the workbook had it all, or nothing could be placed. */
  readonly edits: readonly Edit[];
  readonly returns: Pick<ReturnsReading, "empty" | "clashes" | "issues">;
}

export type { Returned } from "./reading";

/**
 * Reads returned workbooks into the blank cells of a host's record cards and ballots (P7, P9, P11). Nothing that stands there is
 * overwritten. What was written is read again, so that a cell which came out different is told of as a conflict.
 */
export async function collect(
  host: WorkbookHost,
  returns: readonly Returned[],
  onStage: StageListener = () => {},
): Promise<Outcome<Collection>> {
  const examined = await check(host, onStage);
  if (!examined.ok) return examined;
  const before = collecting(examined.value, returns);
  const { edits, filled } = before.planned;
  if (edits.length === 0) return done({ ...examined.value, edits, collected: before.planned, returns: before.reading });
  await onStage("writing");
  const written = await host.apply(edits);
  if (!written.ok) return written;
  const again = await check(host);
  if (!again.ok) return again;
  const after = collecting(again.value, returns);
  const { conflicts, notPlaced } = after.planned;
  const collected = { ...before.planned, filled, conflicts, notPlaced };
  return done({ ...again.value, edits, collected, returns: after.reading });
}

/** Plans what returns fill in. Pure. */
function collecting({ snapshot, recognition }: Examination, returns: readonly Returned[]) {
  const reading = readReturns({ snapshot, recognition }, returns);
  return { reading, planned: planCollect({ ...reading, snapshot, tables: recordTables(recognition) }) };
}
