/** Small appraisals in few words. What a test does not say is sound and blank. */
import {
  defaultScheme,
  readMethod,
  score,
  type Appraisal,
  type AppraisalInput,
  type ArchiveRow,
  type BallotRow,
  type CardLine,
  type Figure,
  type Finding,
  type FindingKind,
  type Grade,
  type Indicator,
  type Method,
  type OfficialInput,
  type OfficialResult,
  type Place,
  type Scheme,
  type SummaryRow,
  type TeamOpinion,
  type YearInput,
} from "../../src/appraisal";
import { officialInput } from "../official";

/** A cell; rows keep the places of different things apart. */
export function place(sheet: string, row = 0, column = 0): Place {
  return { sheet, row, column };
}

/** A figure as a cell would give it: a number, a text, nothing, `N/A` or an error value. */
export function figure(value: number | string | null, at: Place = place("Figures")): Figure {
  if (value === null || value === "—") return { at, kind: "missing", none: false };
  if (typeof value === "number") return { at, kind: "number", value };
  if (value === "N/A") return { at, kind: "notApplicable" };
  return value.startsWith("#") ? { at, kind: "error", error: value } : { at, kind: "text", text: value };
}

/** The default grades without a quota: whoever has the score has the grade. */
export const GRADES: readonly Grade[] = defaultScheme("en").grades.map((grade) => ({ ...grade, quota: null }));

/** The one component of `plainScheme`: its mark is the score. */
export const MARK = "Mark";

/** One component of weight 100, a mark, and no quotas; ballots and indicators are left out of the score. */
export function plainScheme(changes: Partial<Scheme> = {}): Scheme {
  const components = [{ key: MARK, name: MARK, weight: 100 }];
  return { ...defaultScheme("en"), grades: GRADES, components, ...changes };
}

/** The plain scheme with these quotas, best grade first. */
export function quotas(...limits: readonly (number | null)[]): Scheme {
  return plainScheme({ grades: GRADES.map((grade, index) => ({ ...grade, quota: limits[index] ?? null })) });
}

export interface Person extends Partial<Omit<OfficialInput, "marks" | "team" | "findings">> {
  /** The mark of the plain scheme. */
  readonly mark?: number | string | null;
  /** Confirmed findings. */
  readonly found?: readonly FindingKind[];
  /** The team's opinion. */
  readonly team?: Partial<TeamOpinion>;
  /** Targets met (P15): a card with one indicator that is, or is not, met. */
  readonly met?: boolean;
  /** Ballots of the masses: dissatisfied among valid. */
  readonly masses?: readonly [number, number];
}

let rows = 0;

/** An official; the name is also the key. */
export function person(name: string, about: Person = {}): OfficialInput {
  const { mark = null, found = [], team, met, masses, ...fields } = about;
  const row = rows++;
  return officialInput(name, {
    cards: met === undefined ? [] : [card("target", met ? 100 : 50, 100)],
    ballots: masses ? [massesBallots(...masses)] : [],
    at: place("Officials", row),
    ...fields,
    marks:
      mark === null ? [] : [{ marks: new Map([[MARK, figure(mark, place("Marks", row))]]), at: place("Marks", row) }],
    findings: found.map(confirmed),
    team: team ? [{ grade: null, reason: null, improved: null, at: place("Team", row), ...team }] : [],
  });
}

function confirmed(kind: FindingKind): Finding {
  return { kind, confirmed: true, source: null, evidence: null, at: place("Findings") };
}

export function card(indicator: string, actual: number, target: number | null = null): CardLine {
  const blank = figure(null, place("Cards"));
  return {
    indicator,
    target: figure(target, place("Cards")),
    actual: figure(actual, place("Cards")),
    verified: blank,
    lastYear: blank,
    verifiedBy: null,
    at: place("Cards"),
  };
}

/** A row of ballots of one class, by counts for the four default options. */
export function ballots(
  voterClass: string | null,
  counts: readonly (number | string | null)[],
  more: { [F in "issued" | "returned" | "invalid" | "abstained"]?: number | string | null } = {},
  row = 0,
): BallotRow {
  const cell = (value: number | string | null | undefined) => (value === undefined ? null : figure(value));
  return {
    voterClass,
    hasClassColumn: voterClass !== null,
    issued: cell(more.issued),
    returned: cell(more.returned),
    invalid: cell(more.invalid),
    abstained: cell(more.abstained),
    options: defaultScheme("en").options,
    counts: counts.map((count) => figure(count)),
    at: place("Ballots", row),
  };
}

function massesBallots(dissatisfied: number, valid: number): BallotRow {
  return ballots("Masses", [valid - dissatisfied, 0, 0, dissatisfied]);
}

/** The method that cells say, for tests whose subject is another. */
export function method(name: string, parameters = ""): Method {
  const reading = readMethod({ method: name, parameters, weight: 100, cap: null, grades: [] });
  if (!reading.ok) throw new Error(`no method ${name}`);
  return reading.method;
}

export function indicator(changes: Partial<Indicator> = {}): Indicator {
  const { method: read = method("completion") } = changes;
  return {
    key: "target",
    code: null,
    name: "Target",
    pillar: "Economy",
    groups: [],
    qualitative: false,
    method: read,
    methodNames: read?.parts.map(({ name: of }) => of) ?? null,
    weight: 100,
    direction: "higher",
    unit: null,
    isKey: false,
    isPublic: false,
    source: null,
    at: place("Indicators"),
    weightAt: place("Indicators", 0, 1),
    ...changes,
  };
}

export function year(number: number, officials: readonly OfficialInput[], scheme: Scheme = plainScheme()): YearInput {
  return { year: number, scheme, indicators: [indicator()], officials };
}

export function archived(name: string, number: number, about: Partial<ArchiveRow> = {}): ArchiveRow {
  return {
    year: number,
    key: name,
    id: null,
    name,
    unit: `Unit of ${name}`,
    group: "Towns",
    score: null,
    rank: null,
    grade: null,
    targetsMet: null,
    dissatisfied: null,
    findings: [],
    consequence: "",
    schemeVersion: null,
    ...about,
  };
}

export function input(years: readonly YearInput[], more: Partial<AppraisalInput> = {}): AppraisalInput {
  return { language: "en", years, archive: [], lists: [], issues: [], ...more };
}

export function appraise(years: readonly YearInput[], more: Partial<AppraisalInput> = {}): Appraisal {
  return score(input(years, more));
}

/** An official's result of a year, the latest where none is given. */
export function resultOf(appraisal: Appraisal, name: string, inYear?: number): OfficialResult {
  const found = appraisal.years
    .filter((one) => inYear === undefined || one.year === inYear)
    .at(-1)
    ?.officials.find(({ official }) => official.name === name);
  if (!found) throw new Error(`nobody called ${name}`);
  return found;
}

export function summaryOf(appraisal: Appraisal, name: string): SummaryRow {
  const found = appraisal.summary.find(({ official }) => official.name === name);
  if (!found) throw new Error(`no summary of ${name}`);
  return found;
}

/** What was found, as `severity code` with the official, group or year that it concerns. */
export function told(appraisal: Appraisal): readonly string[] {
  return appraisal.issues.map(({ severity, code, scope }) => {
    const whom =
      scope.kind === "official"
        ? scope.official
        : scope.kind === "group"
          ? scope.group
          : scope.kind === "year"
            ? scope.year
            : scope.kind;
    return `${severity} ${code}: ${whom}`;
  });
}
