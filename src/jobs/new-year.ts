/** Beginning the year after the latest one that is graded. */
import type { YearInput } from "../appraisal";
import { check, planEdits, type Examination, type StageListener } from "../appraise";
import { carryOut } from "../carry-out";
import { parse, recognise, type Entry, type Recognition } from "../reading";
import { newYearText } from "../text";
import { done, type Edit, type Outcome, type WorkbookHost } from "../workbook";
import { planNewYear, previewOf, type NewYearPlan, type PostDates } from "../writing";

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
  const written = await carryOut(host, edits, examination.snapshot);
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
