/** A small appraisal to show: one year, two groups, one official blocked. */
import { defaultScheme, issue, type Issue, type OfficialResult, type Severity } from "../../src/appraisal";
import type { Calculation, Examination } from "../../src/appraise";
import { done, type ChangeListener, type Edit, type InteractiveHost, type Outcome } from "../../src/workbook";
import { officialInput } from "../official";
import { sheet } from "../reading/build";

const AT = { sheet: "Officials", row: 1, column: 1 };

function official(key: string, name: string, group: string, grade: string | null): OfficialResult {
  return {
    official: officialInput(name, { key, id: key, unit: `${name}'s unit`, group, at: AT }),
    status: grade === null ? "blocked" : "graded",
    provisional: group === "Departments",
    score: grade === null ? null : 88,
    rank: grade === null ? null : 1,
    proposedGrade: grade,
    grade,
    targetsMet: null,
    targetsReached: null,
    dissatisfied: null,
    components: [],
    indicators: [],
    ceilings: [],
    findings: [],
    remarks: [],
    firmness: null,
    whatItTakes: null,
  };
}

const OFFICIALS = [
  official("T01", "An Ning", "Towns", "Outstanding"),
  official("T02", "Bo Yuan", "Towns", "Competent"),
  official("D01", "Chen Lu", "Departments", "Competent"),
  official("D02", "Du Heng", "Departments", null),
];

/** An issue of one official at a cell of the record cards. */
export function figureIssue(severity: Severity, row: number): Issue {
  return issue(
    "missing-figure",
    severity,
    { kind: "official", year: 2025, official: "D02" },
    { sheet: "Record cards", row, column: 3 },
    { indicator: "GDP" },
  );
}

/** What a check of the sample finds. */
export function examination(issues: readonly Issue[] = [figureIssue("error", 6)], officials = OFFICIALS): Examination {
  const scheme = defaultScheme("en");
  return {
    snapshot: { sheets: [sheet("Officials", [["Name"]]), sheet("Notes", [["x"]])] },
    recognition: {
      language: "en",
      tables: [
        {
          role: "officials",
          sheet: "Officials",
          area: { row: 0, column: 0, rows: 5, columns: 4 },
          layout: "long",
          year: 2025,
          unitLine: null,
          headers: [],
          headerRow: 0,
          entries: officials.map((_, index) => ({ row: index + 1, column: 0, cells: new Map(), open: new Map() })),
        },
      ],
      unusedSheets: ["Notes"],
      sheets: [
        {
          sheet: "Officials",
          isHidden: false,
          tables: [
            {
              role: "officials",
              part: null,
              sure: "certain",
              tableName: null,
              area: { row: 0, column: 0, rows: 5, columns: 4 },
              layout: "long",
              year: 2025,
              entries: officials.length,
              namedFor: "officials",
              headers: [{ field: "name", text: "Name", row: 0, column: 1 }],
              open: [],
              lacks: [],
              telling: [],
              others: [{ role: "talks", headers: 2, because: { kind: "lacks", fields: ["positive"] } }],
            },
          ],
          unused: null,
          cells: 20,
          used: 20,
          ignored: [],
        },
        {
          sheet: "Notes",
          isHidden: true,
          tables: [],
          unused: { kind: "no-role", nearest: null },
          cells: 3,
          used: 0,
          ignored: [],
        },
      ],
      issues: [],
    },
    input: {
      language: "en",
      years: [{ year: 2025, scheme, indicators: [], officials: officials.map((result) => result.official) }],
      archive: [],
      lists: [],
      issues,
    },
    appraisal: { years: [{ year: 2025, scheme, indicators: [], officials }], summary: [], issues },
  };
}

/** A workbook with nothing in it for an appraisal. */
export function emptyExamination(): Examination {
  const { snapshot, input, recognition } = examination();
  return {
    snapshot,
    recognition: { ...recognition, tables: [] },
    input: { ...input, years: [], issues: [] },
    appraisal: { years: [], summary: [], issues: [] },
  };
}

export const EDITS: readonly Edit[] = [
  { kind: "write", sheet: "Officials", row: 0, column: 4, values: [["Score"]] },
  {
    kind: "ownSheet",
    sheet: "Score breakdown 2025",
    mark: "breakdown.2025",
    content: {
      rows: [],
      columnWidths: [],
      freeze: { rows: 0, columns: 0 },
      merges: [],
      print: { landscape: false, fitWidth: true, titleRows: 0 },
    },
  },
];

/** What a calculation of the sample comes to. */
export function calculation(edits: readonly Edit[] = EDITS): Calculation {
  return { ...examination(), edits };
}

/**
 * An Excel that is asked for nothing but to show cells, and to tell of changes; `shown` records which, and `listeners` are those
 * whom a test can tell.
 */
export function fakeHost(answer: Outcome<void> = done(undefined)) {
  const shown: (readonly [string, string | null])[] = [];
  const listeners = new Set<ChangeListener>();
  const unasked = () => Promise.reject(new Error("not asked for"));
  const host: InteractiveHost = {
    read: unasked,
    apply: unasked,
    reveal: (sheet, cell) => {
      shown.push([sheet, cell]);
      return Promise.resolve(answer);
    },
    listen: (listener) => {
      listeners.add(listener);
      return Promise.resolve(
        done(() => {
          listeners.delete(listener);
          return Promise.resolve();
        }),
      );
    },
  };
  return { host, shown, listeners };
}
