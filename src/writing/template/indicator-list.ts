/**
 * The indicators that a new workbook begins with: those of P2 for towns and streets and of P3 for departments and units, each
 * pillar with figures and judgements (P4). The weights of a group add up to 100. The city changes them as it likes.
 */
import type { Group } from "./words";

export type Pillar =
  | "economic"
  | "social"
  | "political"
  | "leadingGroup"
  | "officialTeam"
  | "cleanGovernment"
  | "investment"
  | "function"
  | "bonusAndVeto";

export type Measure = "money" | "yuan" | "percent" | "cases" | "accidents" | "tasks" | "people" | "items";

export type Source =
  | "statistics"
  | "finance"
  | "tax"
  | "investmentPromotion"
  | "agriculture"
  | "familyPlanning"
  | "education"
  | "health"
  | "petitions"
  | "workSafety"
  | "publicSecurity"
  | "organization"
  | "discipline"
  | "office";

/** A method by its English name, or the parts of a blend (P5) with their percentages. */
export type TemplateMethod = string | readonly (readonly [name: string, percentage: number])[];

export interface TemplateIndicator<Code extends string = string> {
  readonly code: Code;
  readonly pillar: Pillar;
  /** `null` holds for all. */
  readonly group: Group | null;
  readonly method: TemplateMethod;
  /** Points; `null` for bonus and veto. */
  readonly weight: number | null;
  readonly source: Source;
  readonly measure?: Measure;
  readonly lower?: boolean;
  /** Counts for targets met (P15). */
  readonly isKey?: boolean;
  /** Shown in the public notice (P13). */
  readonly isPublic?: boolean;
}

type More = Pick<TemplateIndicator, "measure" | "lower" | "isKey" | "isPublic">;

function of(group: Group | null, pillar: Pillar) {
  return <Code extends string>(
    code: Code,
    method: TemplateMethod,
    weight: number | null,
    source: Source,
    more: More = {},
  ): TemplateIndicator<Code> => ({ code, pillar, group, method, weight, source, ...more });
}

/** Against the target, among the peers, and on last year (P5). */
const ALL_THREE: TemplateMethod = [
  ["completion", 50],
  ["position", 30],
  ["growth", 20],
];
const WITH_POSITION: TemplateMethod = [
  ["completion", 60],
  ["position", 40],
];

const money: More = { measure: "money", isPublic: true };
const keyMoney: More = { ...money, isKey: true };

const economic = of("towns", "economic");
const social = of("towns", "social");
const political = of("towns", "political");
const leadingGroup = of("departments", "leadingGroup");
const officialTeam = of("departments", "officialTeam");
const cleanGovernment = of("departments", "cleanGovernment");
const investment = of("departments", "investment");
const duties = of("departments", "function");
const everybody = of(null, "bonusAndVeto");

export const INDICATORS = [
  economic("E1", ALL_THREE, 10, "statistics", keyMoney),
  economic("E2", ALL_THREE, 10, "finance", keyMoney),
  economic("E3", "completion", 7, "tax", keyMoney),
  economic("E4", WITH_POSITION, 7, "investmentPromotion", money),
  economic("E5", "growth", 6, "agriculture", { measure: "yuan", isPublic: true }),
  economic("E6", "bands", 5, "finance", { measure: "money" }),

  social("S1", "completion", 4, "familyPlanning", { measure: "percent" }),
  social("S2", "rating", 4, "education"),
  social("S3", "rating", 5, "health"),
  social("S4", "deduction", 4, "agriculture", { measure: "cases", lower: true, isPublic: true }),
  social("S5", "position", 4, "petitions", { measure: "cases", lower: true }),
  social("S6", "deduction", 5, "workSafety", { measure: "accidents", lower: true, isPublic: true }),
  social("S7", "rating", 4, "publicSecurity"),

  political("C1", "rating", 7, "organization"),
  political("C2", "rating", 6, "discipline"),
  political("C3", "completion", 4, "office", { measure: "tasks" }),
  political("C4", "rating", 4, "organization"),
  political("C5", "completion", 4, "organization", { measure: "people" }),

  leadingGroup("D1", "rating", 12, "organization"),
  leadingGroup("D2", "rating", 8, "organization"),
  officialTeam("D3", "rating", 10, "organization"),
  officialTeam("D4", "completion", 5, "organization", { measure: "people" }),
  cleanGovernment("D5", "rating", 8, "discipline"),
  cleanGovernment("D6", "deduction", 7, "discipline", { measure: "cases", lower: true }),
  investment("D7", WITH_POSITION, 15, "investmentPromotion", keyMoney),
  duties("D8", "completion", 20, "office", { measure: "tasks", isKey: true, isPublic: true }),
  duties("D9", "rating", 15, "office"),

  everybody("B1", "bonus", null, "organization", { measure: "items" }),
  everybody("V1", "veto", null, "workSafety", { measure: "accidents", lower: true }),
] as const satisfies readonly TemplateIndicator[];

export type IndicatorCode = (typeof INDICATORS)[number]["code"];
