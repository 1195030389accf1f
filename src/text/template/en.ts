/** The words of a new workbook in English. Chinese has the same shape. Notes have at most 255 characters: Excel's limit. */
import type { Language } from "../../appraisal";
import { fieldName, roleName } from "../names";
import { columns } from "./columns-en";

const name = (key: string): string => fieldName(key, "en");
const two = (first: string, second: string): readonly [string, string] => [first, second];
const setting = (key: string, note: string) => ({ header: name(key), note });

const NEEDS = { required: "required", either: "one of these", optional: "optional" } as const;

export const english = {
  language: "en" as Language,
  sheets: {
    scheme: roleName("scheme", "en"),
    officials: roleName("officials", "en"),
    indicators: roleName("indicators", "en"),
    cards: roleName("cards", "en"),
    ballots: roleName("ballots", "en"),
    marks: roleName("marks", "en"),
    talks: roleName("talks", "en"),
    opinions: roleName("opinions", "en"),
    checks: roleName("checks", "en"),
    findings: roleName("findings", "en"),
    team: roleName("team", "en"),
  },
  title: (header: string, need: keyof typeof NEEDS): string => `${header} (${NEEDS[need]})`,
  columns,
  option: (option: string): string =>
    `Ballots marked “${option}”, a whole number. Blank is 0. Columns for options may be added, renamed or left out together with the table Ballot options of the scheme. Example: 12`,
  scheme: {
    captions: {
      settings: "Settings",
      components: "Components",
      grades: "Grades",
      options: "Ballot options",
      classes: "Voter classes",
    },
    settings: {
      year: setting(
        "year",
        "The year of sheets that have no Year column and no year in their name or title. May stay blank. Example: 2025",
      ),
      schemeVersion: setting(
        "schemeVersion",
        "What this scheme is called, kept with the results. May stay blank. Example: 2025-1",
      ),
      decimals: setting(
        "decimals",
        "Decimal places of the score, 0 to 6. Ranks and grades are decided on the rounded score.",
      ),
      bonusCap: setting("bonusCap", "Points by which bonuses may take the indicators beyond 100. Example: 5"),
      targetsMetAt: setting(
        "targetsMetAt",
        "Work targets count as met from this completion of the key indicators on, in percent (P15). Example: 95%",
      ),
      missingComponent: setting(
        "missingComponent",
        "What becomes of an official who lacks a component. error: not scored until it is there. redistribute: its weight is shared among the others.",
      ),
      quotaRounding: setting(
        "quotaRounding",
        "How the seats of a grade's quota are rounded to whole officials: down, nearest or up. 20% of 12 officials is 2 seats down, 3 up.",
      ),
      minimumTurnout: setting(
        "minimumTurnout",
        "Below this share of the ballots issued a turnout is pointed out, in percent. Example: 80%",
      ),
      figureTolerance: setting(
        "figureTolerance",
        "A reported figure further from the verified one than this share of it is pointed out, in percent (P12). Example: 5%",
      ),
    },
  },
  choices: {
    yesNo: two("yes", "no"),
    kind: two("quantitative", "qualitative"),
    direction: two("higher", "lower"),
    opinion: ["agree", "reservations", "object"],
    findingKind: ["playing with numbers", "false achievement", "work for show", "dishonest conduct", "other"],
    followUp: two("improved", "not improved"),
    missingComponent: two("error", "redistribute"),
    quotaRounding: ["down", "nearest", "up"],
  },
  unlisted: {
    title: "Not in the list",
    text: "The list does not have this word. It may not be understood when grades are calculated.",
  },
  groups: { towns: "Towns and streets", departments: "Departments and units" },
  pillars: {
    economic: "Economic construction",
    social: "Spiritual civilization and social development",
    political: "Political civilization",
    leadingGroup: "Leading-group building",
    officialTeam: "Official-team building",
    cleanGovernment: "Party conduct and clean government",
    investment: "Investment promotion",
    function: "Function and main tasks",
    bonusAndVeto: "Bonus and veto",
  },
  measures: {
    money: "10k yuan",
    yuan: "yuan",
    percent: "%",
    cases: "cases",
    accidents: "accidents",
    tasks: "tasks",
    people: "people",
    items: "items",
  },
  sources: {
    statistics: "Statistics",
    finance: "Finance",
    tax: "Taxation",
    investmentPromotion: "Investment promotion",
    agriculture: "Agriculture",
    familyPlanning: "Family planning",
    education: "Science and education",
    health: "Health and environment",
    petitions: "Letters and visits",
    workSafety: "Work safety",
    publicSecurity: "Public security",
    organization: "Organization",
    discipline: "Discipline inspection",
    office: "Supervision office",
  },
  indicators: {
    E1: "Gross domestic product",
    E2: "Fiscal revenue",
    E3: "Tax paid into the treasury",
    E4: "Investment attracted",
    E5: "Farmers' net income per head",
    E6: "Arrears collected and debt cleared",
    S1: "Family planning",
    S2: "Science, technology and education",
    S3: "Health and environmental protection",
    S4: "Cases of farmers' burden",
    S5: "Letters and visits",
    S6: "Work safety accidents",
    S7: "Management of public security",
    C1: "Working of the leading body",
    C2: "Diligence and honesty of its members",
    C3: "Urgent tasks completed",
    C4: "Grass-roots party organizations",
    C5: "Party-member development",
    D1: "Working of the leading group",
    D2: "Democratic decision-making",
    D3: "Selection and management of officials",
    D4: "Officials trained",
    D5: "Responsibility for clean government",
    D6: "Breaches of discipline",
    D7: "Investment introduced",
    D8: "Main tasks of the year",
    D9: "Duties of the function",
    B1: "Honours and awards",
    V1: "Major accident or incident",
  },
  parameters: {
    E6: "60:0.6; 80:0.8; 100:1; of=ratio",
    S6: "each=2",
    D6: "each=2",
    B1: "each=0.5; max=2",
  },
  comma: ", ",
};

/** The shape of the words in every language. */
export type TemplateText = typeof english;
