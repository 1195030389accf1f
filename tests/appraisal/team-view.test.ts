/** The inspection team's view (P10), and its opinions before they are written. */
import fc from "fast-check";
import { checkTeamDrafts, score, teamView, type AppraisalInput, type TeamDraft } from "../../src/appraisal";
import { archived, appraise, input, person, quotas, year, type Person } from "./build";
import { completeBook } from "./random-book";

function bookOf(...years: readonly (readonly [number, Readonly<Record<string, Person>>])[]): AppraisalInput {
  return input(
    years.map(([number, people]) =>
      year(
        number,
        Object.entries(people).map(([name, about]) => person(name, about)),
      ),
    ),
  );
}

function viewOf(book: AppraisalInput, of = 2025) {
  const view = teamView(book, score(book), of);
  if (!view) throw new Error("no view");
  return view;
}

describe("what the team looks at", () => {
  it("is everybody's proposed grade with what holds it down, and what the workbook has of the team", () => {
    const book = bookOf([
      2025,
      {
        A: { mark: 95, team: { grade: "Competent", reason: "Long absence" } },
        B: { mark: 92, met: false },
        C: { mark: "#N/A" },
        D: { notGraded: "on leave", team: {} },
      },
    ]);
    const { grades, officials } = viewOf(book);
    expect(grades).toEqual(["Outstanding", "Competent", "Basically competent", "Incompetent"]);
    expect(officials).toMatchObject([
      {
        ...{ key: "A", unit: "Unit of A", group: "Towns", status: "graded", provisional: true, score: 95, rank: 1 },
        ...{ proposedGrade: "Outstanding", ceilings: [], needsFollowUp: false },
        team: { grade: "Competent", reason: "Long absence", improved: null },
      },
      { key: "B", proposedGrade: "Competent", ceilings: [{ rule: "P15", grade: "Competent" }], team: null },
      { key: "C", status: "blocked", score: null, proposedGrade: null, team: null },
      { key: "D", status: "notGraded", proposedGrade: null, team: null },
    ]);
  });

  it.each<[string, Person, Person, boolean]>([
    ["this year", {}, { masses: [21, 60] }, true],
    ["last year", { masses: [21, 60] }, { masses: [0, 60] }, true],
    ["one third exactly", { masses: [20, 60] }, { masses: [20, 60] }, false],
    ["no ballots", {}, {}, false],
  ])("asks for the follow-up of P18: dissatisfied %s", (_, before, now, expected) => {
    const book = bookOf([2024, { A: { mark: 80, ...before } }], [2025, { A: { mark: 80, ...now } }]);
    expect(viewOf(book).officials[0]?.needsFollowUp).toBe(expected);
  });

  it("knows last year from the archive, too", () => {
    const archive = [archived("A", 2024, { dissatisfied: { votes: 30, valid: 60 } })];
    const book = { ...bookOf([2025, { A: { mark: 80 }, B: { mark: 70 } }]), archive };
    expect(viewOf(book).officials.map(({ needsFollowUp }) => needsFollowUp)).toEqual([true, false]);
  });

  it("is nothing for a year that is not calculated", () => {
    const book = bookOf([2025, { A: { mark: 80 } }]);
    expect(teamView(book, score(book), 2024)).toBeNull();
  });
});

const draft = (official: string, grade: string | null, reason: string | null = null): TeamDraft => ({
  official,
  grade,
  reason,
});

describe("the team's opinions before they are written", () => {
  const people = ["A", "B", "C", "D", "E"].map((name, n) =>
    person(name, { mark: 95 - n, ...(name === "E" ? { found: ["false achievement"] } : {}) }),
  );
  const appraisal = appraise([year(2025, people, quotas(40))]);
  const found = (...drafts: readonly TeamDraft[]) =>
    checkTeamDrafts(appraisal, 2025, drafts).map(({ code, severity, scope }) => {
      return `${severity} ${code}: ${scope.kind === "official" ? scope.official : scope.kind === "group" ? scope.group : ""}`;
    });

  it.each<[string, readonly TeamDraft[], readonly string[]]>([
    ["as proposed", [draft("A", "Outstanding"), draft("B", null)], []],
    ["another one with a reason", [draft("A", "Competent", "Weighed")], []],
    ["another one without", [draft("A", "Competent")], ["warning team-grade-no-reason: A"]],
    ["above a ceiling", [draft("E", "Competent", "Weighed")], ["warning team-above-ceiling: E"]],
    ["more than there are seats", [draft("C", "Outstanding", "Weighed")], ["warning team-over-quota: Towns"]],
    ["no more than seats", [draft("C", "Outstanding", "Weighed"), draft("A", "Competent", "Weighed")], []],
    ["that nobody knows", [draft("A", "Superb", "Weighed")], ["error unknown-grade: A"]],
    ["of nobody", [draft("Z", "Competent")], []],
  ])("a grade %s", (_, drafts, expected) => expect(found(...drafts)).toEqual(expected));

  it("of a year that is not calculated say nothing", () => {
    expect(checkTeamDrafts(appraisal, 2024, [draft("A", "Superb")])).toEqual([]);
  });

  it("are told what scoring would tell of them, were they written", () => {
    const word = fc.record({
      grade: fc.constantFrom(null, "Outstanding", "Competent", "Basically competent", "Incompetent"),
      reason: fc.constantFrom(null, "Weighed"),
    });
    const cases = completeBook.chain((book) =>
      fc.tuple(fc.constant(book), fc.array(word, { minLength: 6, maxLength: 6 })),
    );
    const codes = new Set(["team-grade-no-reason", "team-above-ceiling", "team-over-quota"]);
    const identities = (issues: ReturnType<typeof checkTeamDrafts>) =>
      issues
        .flatMap(({ code, scope, details }) => (codes.has(code) ? [JSON.stringify([code, scope, details])] : []))
        .sort();
    fc.assert(
      fc.property(cases, ([book, words]) => {
        const latest = Math.max(...book.years.map((one) => one.year));
        const drafts: TeamDraft[] = [];
        const years = book.years.map((one) => {
          if (one.year !== latest) return one;
          const officials = one.officials.map((official, n) => {
            const { grade, reason } = words[n] ?? { grade: null, reason: null };
            drafts.push(draft(official.key, grade, reason));
            return { ...official, team: [{ grade, reason, improved: null, at: official.at }] };
          });
          return { ...one, officials };
        });
        const drafted = checkTeamDrafts(score(book, { weightings: 0 }), latest, drafts);
        const written = score({ ...book, years }, { weightings: 0 });
        expect(identities(drafted)).toEqual(identities(written.issues));
      }),
      { numRuns: 60 },
    );
  });
});
