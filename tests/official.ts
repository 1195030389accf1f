/** An official of whom nothing is known but the name: what the tests of every room begin with. */
import type { OfficialInput } from "../src/appraisal";

export function officialInput(name: string, more: Partial<OfficialInput> = {}): OfficialInput {
  const at = { sheet: "Officials", row: 0, column: 0 };
  return {
    key: name,
    id: null,
    name,
    unit: `Unit of ${name}`,
    post: null,
    group: "Towns",
    coefficient: { kind: "missing", none: false, at },
    notGraded: null,
    cards: [],
    ballots: [],
    marks: [],
    talks: [],
    opinions: [],
    checks: [],
    findings: [],
    team: [],
    at,
    ...more,
  };
}
