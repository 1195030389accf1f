/** Puts every step to Excel, one after the other, each on a blank sheet of its own. */
import type { About, Outcome, Recording } from "./recording";
import { STEP_SHEET, type Hands, type Step } from "./step";

/** Milliseconds after which an answer is no longer waited for; a person may have a hand in it. */
const DEADLINE = 180_000;

const EXCEL_API = { name: "ExcelApi", needed: "1.9" };
const OTHER_SETS = ["DelayForCellEdit", "ExcelApiDesktop", "ExcelApiOnline", "SharedRuntime", "RibbonApi"];
/** Versions of all sets are looked for up to this one. */
const NEWEST_MINOR = 30;

/** The newest version of each requirement set that this Excel has. */
export function requirementSets(): Record<string, string> {
  const has = (name: string, version: string) => Office.context.requirements.isSetSupported(name, version);
  const sets: Record<string, string> = {};
  for (const name of [EXCEL_API.name, ...OTHER_SETS]) {
    for (let minor = 1; minor <= NEWEST_MINOR; minor++) if (has(name, `1.${minor}`)) sets[name] = `1.${minor}`;
  }
  return sets;
}

/** Whether the workbook is blank, so that nothing of anybody's can be spoilt. */
export function isBlankWorkbook(): Promise<boolean> {
  return Excel.run(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name,items/visibility");
    protection.load("protected");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    used.forEach((range) => range.load("address"));
    await context.sync();
    const isOpen = worksheets.items.every(({ visibility }) => visibility === "Visible");
    return !protection.protected && isOpen && used.every(({ isNullObject }) => isNullObject);
  });
}

/**
 * Makes a recording in a blank workbook, and leaves it blank. `tell` hears of each step before it is made. Where tidying up
 * fails the rest is left out, and the recording says so.
 */
export async function record(
  steps: readonly Step[],
  about: About,
  hands: Hands,
  tell: (step: Step) => void = () => undefined,
): Promise<Recording> {
  const outcomes: Record<string, Outcome> = {};
  const kept = await sheetNames();
  let trouble: string | null = null;
  for (const step of steps) {
    tell(step);
    outcomes[step.name] = trouble === null ? await outcomeOf(step, hands) : { skipped: trouble };
    trouble ??= await tidy(kept);
  }
  return { about, outcomes };
}

async function outcomeOf(step: Step, hands: Hands): Promise<Outcome> {
  const { needs = EXCEL_API.needed } = step;
  if (!Office.context.requirements.isSetSupported(EXCEL_API.name, needs)) return { skipped: `ExcelApi ${needs}` };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ error: "no answer", at: "" }), DEADLINE);
  });
  try {
    return await Promise.race([made(step, hands), late]);
  } catch (error) {
    return failure(error);
  } finally {
    clearTimeout(timer);
  }
}

function made(step: Step, hands: Hands): Promise<Outcome> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(STEP_SHEET);
    const asked = step.ask(sheet, context, hands);
    if (typeof asked !== "function") return { answer: await asked };
    await context.sync();
    return { answer: asked() };
  });
}

/** An error that is not Excel's comes of an answer that nobody thought of; the other steps are made nevertheless. */
function failure(error: unknown): Outcome {
  if (error instanceof Unhelped) return { skipped: "by hand" };
  if (!(error instanceof OfficeExtension.Error))
    return { error: error instanceof Error ? error.name : "unknown", at: "" };
  const at = (error.debugInfo as { errorLocation?: string } | undefined)?.errorLocation ?? "";
  return { error: error.code, at };
}

/** Nobody did what only a person can do. */
export class Unhelped extends Error {}

function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** Takes away all sheets but those kept, and shows these; gives the code of the error where that fails. */
async function tidy(kept: readonly string[]): Promise<string | null> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets, protection } = context.workbook;
      protection.load("protected");
      worksheets.load("items/name,items/visibility");
      await context.sync();
      if (protection.protected) protection.unprotect();
      for (const sheet of worksheets.items) if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
      for (const sheet of worksheets.items) if (!kept.includes(sheet.name)) sheet.delete();
      await context.sync();
    });
    return null;
  } catch (error) {
    const outcome = failure(error);
    return "error" in outcome ? `tidying up failed: ${outcome.error}` : "tidying up failed";
  }
}
