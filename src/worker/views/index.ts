/**
 * The views of what was read last, by name: what the pane asks for when it comes to show it. Each is made of what the worker
 * remembers and of what it is asked about, and is plain data.
 */
import type { Language } from "../../appraisal";
import { inputChanges, keptSentences, previewSentences, type TeamRow } from "../../jobs";
import type { WorkbookChange } from "../../workbook";

import { issuesView, type IssueQuery } from "./issues";
import type { Memory } from "./memory";
import { officialView, type OfficialQuery } from "./official";
import { resultsView } from "./results";
import { sheetView } from "./sheet";
import { shareView } from "./share";
import { teamFindings, teamView } from "./team";
import { schemeView, trialView, type TrialQuery } from "./trial";
import { verificationView } from "./verification";

export const VIEWS = {
  /** Issues, gravest first. */
  issues: ({ examination }: Memory, query: IssueQuery, language: Language) => issuesView(examination, query, language),

  /** How a sheet was read, and what each of its columns was taken for. */
  sheet: ({ examination }: Memory, sheet: string, language: Language) => sheetView(examination, sheet, language),

  /** Those of some changes since that may concern inputs. */
  inputChanges: ({ examination, calculation }: Memory, changes: readonly WorkbookChange[]) =>
    // A calculation was made of the workbook as it was before its edits.
    inputChanges(changes, examination, calculation?.edits ?? []),

  /** The results of a year; `null` for the latest. */
  results: (memory: Memory, year: number | null, language: Language) => resultsView(memory, year, language),

  /** One official's points, and what follows from them. */
  official: (memory: Memory, query: OfficialQuery, language: Language) => officialView(memory, query, language),

  /** The scheme of a year with what can be changed of it. */
  scheme: (memory: Memory, year: number) => schemeView(memory, year),

  /** What changes of a scheme would come to. */
  trial: (memory: Memory, query: TrialQuery, language: Language) => trialView(memory, query, language),

  /** A year as the inspection team sees it; `null` for the latest. */
  team: (memory: Memory, year: number | null) => teamView(memory, year),

  /** What the rules say of the team's opinions before they are written. */
  teamFindings: (memory: Memory, rows: readonly TeamRow[], language: Language) => teamFindings(memory, rows, language),

  /** What to share, and what to look at before. */
  share: (memory: Memory, language: Language) => shareView(memory, language),

  /** What a calculation would write, a sentence for each sheet. */
  preview: ({ calculation }: Memory, language: Language) =>
    calculation && { isNothing: calculation.edits.length === 0, sentences: previewSentences(calculation, language) },

  /** What stays after undoing, a sentence each. */
  kept: ({ undone }: Memory, language: Language) => (undone ? keptSentences(undone, language) : null),

  /** What differs from what was calculated. */
  verification: ({ verification }: Memory, language: Language) =>
    verification && verificationView(verification, language),
};

type Answer<F> = F extends (memory: Memory, ...about: infer A) => infer R ? (...about: A) => R : never;

/** Each view with what it is asked about and what it answers. */
export type Views = { readonly [V in keyof typeof VIEWS]: Answer<(typeof VIEWS)[V]> };
