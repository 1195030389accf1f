/** Ranks, seats and grades by hand (scoring.md 1 and 5), for groups as they come: ties, ceilings, the blocked, the team. */
import type { Scheme } from "../../../src/appraisal";
import { appraise, person, plainScheme, quotas, resultOf, told, year, type Person } from "../build";

/** Somebody's mark, or more about them. */
type Member = number | Person;

/** A group of P1, P2, … as `rank proposed/grade`, with an `*` where it is provisional and what stands in Remarks. */
function graded(members: readonly Member[], scheme: Scheme): readonly string[] {
  const officials = members.map((member, index) =>
    person(`P${index + 1}`, typeof member === "number" ? { mark: member } : member),
  );
  const appraisal = appraise([year(2025, officials, scheme)]);
  return officials.map(({ name }) => {
    const { status, rank, proposedGrade, grade, provisional, remarks } = resultOf(appraisal, name);
    if (status !== "graded") return status;
    const letters = proposedGrade === grade ? letter(grade) : `${letter(proposedGrade)}/${letter(grade)}`;
    const why = remarks.flatMap(({ kind }) => (kind === "provisional" ? [] : [kind]));
    return [`${rank} ${letters}${provisional ? "*" : ""}`, ...why].join(" ");
  });
}

/** Outstanding, Competent, Basically competent, Incompetent. */
const letter = (grade: string | null): string => grade?.charAt(0) ?? "";

it.each<[string, readonly Member[], Scheme, readonly string[]]>([
  [
    "the bands, each from its minimum on",
    [90, 89.99, 75, 74.99, 60, 59.99, 0],
    plainScheme(),
    ["1 O", "2 C", "3 C", "4 B", "5 B", "6 I", "7 I"],
  ],
  [
    "a tie by rounding only: 89.995 and 90.004 are both 90.00, and both first",
    [89.995, 90.004, 89.994],
    plainScheme(),
    ["1 O", "1 O", "3 C"],
  ],
  ["ranks 1, 1, 1, 4", [80, 80, 80, 70], plainScheme(), ["1 C", "1 C", "1 C", "4 B"]],
  [
    "20 % of 10 is 2 seats",
    [99, 98, 97, 96, 70, 70, 70, 70, 70, 70],
    quotas(20),
    ["1 O", "2 O", "3 C quota", "4 C quota", ...Array<string>(6).fill("5 B")],
  ],
  [
    "20 % of 9 is 1.8, down 1 seat",
    [99, 98, 97, 70, 70, 70, 70, 70, 70],
    quotas(20),
    ["1 O", "2 C quota", "3 C quota", ...Array<string>(6).fill("4 B")],
  ],
  [
    "20 % of 9 is 1.8, nearest 2",
    [99, 98, 97, 70, 70, 70, 70, 70, 70],
    { ...quotas(20), quotaRounding: "nearest" },
    ["1 O", "2 O", "3 C quota", ...Array<string>(6).fill("4 B")],
  ],
  [
    "10 % of 5 is 0.5, nearest 1, up 1",
    [99, 98, 70, 70, 70],
    { ...quotas(10), quotaRounding: "nearest" },
    ["1 O", "2 C quota", "3 B", "3 B", "3 B"],
  ],
  [
    "a tie for the second of two seats: nobody takes it, the third neither",
    [99, 98, 98, 97, 70],
    quotas(40),
    ["1 O", "2 C tie", "2 C tie", "4 C quota", "5 B"],
  ],
  [
    "a tie by rounding for the only seat",
    [98.001, 98.004, 70, 70, 70],
    quotas(20),
    ["1 C tie", "1 C tie", "3 B", "3 B", "3 B"],
  ],
  [
    "a cascade: one seat each of O, C and B; whoever falls from one competes in the next",
    [95, 94, 93, 92],
    quotas(25, 25, 25),
    ["1 O", "2 C quota", "3 B quota quota", "4 I quota quota quota"],
  ],
  [
    "a cascade with a tie on its way down",
    [95, 94, 93, 93],
    quotas(25, 50),
    ["1 O", "2 C quota", "3 B quota tie", "3 B quota tie"],
  ],
  [
    "a seat lost by a tie above does not pass down: C still has its own",
    [95, 95, 80, 79],
    quotas(25, 25),
    ["1 B tie tie", "1 B tie tie", "3 B quota", "4 B quota"],
  ],
  [
    "a ceiling frees its seat, and takes one below by its score",
    [{ mark: 99, met: false }, 95, 80, 79],
    quotas(25, 25),
    ["1 C ceiling", "2 O", "3 B quota", "4 B quota"],
  ],
  [
    "a ceiling below the seats of a grade leaves rank 1 where it is",
    [{ mark: 99, found: ["work for show"] }, 80, 70, 50],
    quotas(25),
    ["1 I ceiling", "2 C", "3 B", "4 I"],
  ],
  // 20 % of the four who are scored is no seat; with five it is one.
  [
    "the blocked are none of n, and the others provisional",
    [95, 80, 80, 70, { mark: 101 }],
    quotas(20),
    ["1 C* quota", "2 C*", "2 C*", "4 B*", "blocked"],
  ],
  [
    "those not graded are none of n, and nobody is provisional",
    [95, 80, 80, 70, { mark: 99, notGraded: "ill" }],
    quotas(20),
    ["1 C quota", "2 C", "2 C", "4 B", "notGraded"],
  ],
  // Seats go to proposed grades; what the team gives takes none away.
  [
    "the team lifts one beside the seat, and lowers nobody",
    [95, { mark: 94, team: { grade: "Outstanding", reason: "…" } }, 80, 70, 70],
    quotas(20),
    ["1 O", "2 C/O quota team", "3 C", "4 B", "4 B"],
  ],
  [
    "the team lowers one, whose seat stays empty",
    [{ mark: 95, team: { grade: "Competent", reason: "…" } }, 94, 80, 70, 70],
    quotas(20),
    ["1 O/C team", "2 C quota", "3 C", "4 B", "4 B"],
  ],
  [
    "the team's grade is the proposed one: nothing to remark",
    [{ mark: 80, team: { grade: "Competent" } }],
    plainScheme(),
    ["1 C"],
  ],
  [
    "all of a group at once: a quota of nothing",
    [95, 94],
    quotas(0, 0, 0),
    ["1 I quota quota quota", "2 I quota quota quota"],
  ],
  ["one alone, with seats for all", [95], quotas(100, 100, 100), ["1 O"]],
])("%s", (_, members, scheme, expected) => {
  expect(graded(members, scheme)).toEqual(expected);
});

it("counts the blocked neither in the seats nor in the warning that there are none", () => {
  const members = [95, 80, 80, 70, 101].map((mark, index) => person(`P${index}`, { mark }));
  const warnings = appraise([year(2025, members, quotas(20))]).issues.filter(({ code }) => code === "quota-no-seat");
  expect(warnings).toMatchObject([{ details: { group: "Towns", grade: "Outstanding", officials: 4, quota: 20 } }]);
});

it("ranks each group by itself, and seats each by its own number", () => {
  const towns = [95, 94, 93, 92, 91].map((mark, index) => person(`T${index}`, { mark }));
  const departments = [99, 98].map((mark, index) => person(`D${index}`, { mark, group: "Departments" }));
  const appraisal = appraise([year(2025, [...departments, ...towns], quotas(40))]);
  const line = (name: string) => `${resultOf(appraisal, name).rank} ${letter(resultOf(appraisal, name).grade)}`;
  expect(["D0", "D1", "T0", "T1", "T2"].map(line)).toEqual(["1 C", "2 C", "1 O", "2 O", "3 C"]);
  expect(told(appraisal)).toContain("warning quota-no-seat: Departments");
});
