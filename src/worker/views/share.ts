/** What the leading group should look at before it decides, and the sheets that are shared with it (P10, P21). */
import {
  explainGrade,
  type Issue,
  type IssueCode,
  type Language,
  type OfficialResult,
  type YearResult,
} from "../../appraisal";
import { issueText } from "../../text";
import { ownSheetKind, type OwnSheetKind } from "../../writing";
import { ownSheets, type Memory } from "./memory";
import {
  closeCallsOf,
  consequencesOf,
  personOf,
  type CloseCall,
  type ConsequenceView,
  type Person,
  type SaidOf,
} from "./results";

export interface ShareView {
  readonly year: number;
  /** Sheets of ours that the workbook holds as they are now. */
  readonly sheets: readonly SharedSheet[];
  /** Ties that would overfill the seats of a grade: the leading group decides. */
  readonly ties: readonly SaidOf[];
  /** What is recommended after three years (P14–P19). */
  readonly consequences: readonly ConsequenceView[];
  /** What was found about the team's opinions: without a reason, above a ceiling, over a quota. */
  readonly team: readonly string[];
  /** Grades that would often be others under weights that are a little different, the least firm first. */
  readonly closeCalls: readonly CloseCall[];
  /** Errors leave them without a grade, and their group's grades provisional. */
  readonly blocked: readonly Person[];
  /** Figures worth asking about. */
  readonly questions: number;
}

export interface SharedSheet {
  readonly kind: (typeof SHARED)[number];
  readonly sheet: string;
}

export function shareView(memory: Memory, language: Language): ShareView | null {
  const { appraisal } = memory.examination;
  const latest = appraisal.years.at(-1);
  if (!latest) return null;
  return {
    year: latest.year,
    sheets: sharedSheets(memory),
    ties: latest.officials
      .filter(isTied)
      .map((one) => ({ ...personOf(one), sentence: explainGrade(one, latest.scheme, language) })),
    consequences: consequencesOf(appraisal, language),
    team: appraisal.issues.filter((one) => isAboutTeam(one, latest)).map((one) => issueText(one, language)),
    closeCalls: closeCallsOf(latest),
    blocked: latest.officials.filter(({ status }) => status === "blocked").map(personOf),
    questions: appraisal.issues.filter(({ severity }) => severity === "question").length,
  };
}

/** In the order in which they are shared. */
const SHARED = ["summary", "notice", "breakdown", "checkReport", "runLog"] as const satisfies readonly OwnSheetKind[];

function sharedSheets(memory: Memory): readonly SharedSheet[] {
  const sheets = [...ownSheets(memory)].map(([mark, sheet]) => ({ kind: ownSheetKind(mark), sheet }));
  return SHARED.flatMap((kind) => sheets.flatMap((one) => (one.kind === kind ? [{ kind, sheet: one.sheet }] : [])));
}

function isTied({ remarks }: OfficialResult): boolean {
  return remarks.some(({ kind }) => kind === "tie");
}

const ABOUT_TEAM: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "team-grade-no-reason",
  "team-above-ceiling",
  "team-over-quota",
]);

function isAboutTeam({ code, scope }: Issue, { year }: YearResult): boolean {
  return ABOUT_TEAM.has(code) && "year" in scope && scope.year === year;
}
