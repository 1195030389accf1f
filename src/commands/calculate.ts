/** *Calculate grades* from the ribbon: the same job as in the pane, without it. */
import { calculate, hasOfficials } from "../appraise";
import { paneText, refusalSentence } from "../text";
import type { InteractiveHost } from "../workbook";

/** What a command can do to be noticed. */
export interface Notifier {
  readonly language: Parameters<typeof paneText>[0];
  /** Opens the pane, where Excel lets a command do so; it looks at the workbook itself. Tells whether it did. */
  showPane(): Promise<boolean>;
  /** Shows a sentence to the clerk, whatever Excel this is. */
  say(sentence: string): Promise<void>;
}

/**
 * Calculates and writes, then shows the clerk where. Problems open the pane; where that cannot be, the results in the workbook
 * speak for themselves, and what left nothing in the workbook is said. Never rejects.
 */
export async function calculateCommand(host: InteractiveHost, notifier: Notifier): Promise<void> {
  const text = paneText(notifier.language);
  try {
    const outcome = await calculate(host);
    if (!outcome.ok) {
      if (!(await notifier.showPane())) await notifier.say(refusalSentence(outcome.refusal, notifier.language));
      return;
    }
    const { appraisal, edits } = outcome.value;
    if (!hasOfficials(outcome.value)) {
      if (!(await notifier.showPane())) await notifier.say(text.outcome.titleNobody);
      return;
    }
    const written = edits.find((edit) => edit.kind === "write") ?? edits[0];
    if (written) await host.reveal(written.sheet, null);
    const problems = appraisal.issues.some(({ severity }) => severity === "error");
    if (problems && (await notifier.showPane())) return;
    if (!written) await notifier.say(text.outcome.titleUnchanged);
  } catch {
    await notifier.say(text.failed.faultCalculating);
  }
}
