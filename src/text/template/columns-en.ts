/** What each column of a new workbook says of itself, in English: what goes there, in which unit, and an example. */
import { COMPONENT_NAMES } from "../../appraisal";
import { fieldName } from "../names";

const column = (key: string, note: string) => ({ header: fieldName(key, "en"), note });

const MARK = "A mark out of 100";

export const columns = {
  year: column("year", "The year that the line is about. Several years may stand on one sheet. Example: 2025"),
  id: column(
    "id",
    "The official's ID as on the Officials sheet. Without IDs fill in name and unit instead. Example: T01",
  ),
  name: column(
    "name",
    "The official's name as on the Officials sheet. Not needed where the ID is given. Example: Wang Wei",
  ),
  unit: column(
    "unit",
    "The official's unit as on the Officials sheet. Not needed where the ID is given. Example: East Town",
  ),
  note: column("note", "Anything worth keeping. It is not calculated with."),

  officialId: column(
    "id",
    "A code of one's own for the official. It keeps one history through a change of post, so it is best given. Example: T01",
  ),
  officialName: column("name", "The official's name. Example: Wang Wei"),
  officialUnit: column("unit", "The town, street, department or unit that the official heads. Example: East Town"),
  post: column("post", "For readers only. Example: Party secretary"),
  group: column(
    "group",
    "The official is ranked within this group only (P1). The list has the groups of the Indicators sheet; other names may be used if they are used there too.",
  ),
  coefficient: column(
    "coefficient",
    "Adjusts ratios to the unit's conditions (P6), usually 0.5 to 1.5. Blank is 1. Example: 1.05",
  ),
  inPostSince: column("inPostSince", "For readers only, a date. Example: 2023-03-01"),
  notGraded: column(
    "notGraded",
    "The reason, where the official is to be listed but not graded. Blank: graded. Example: new in post",
  ),
  officialYear: column(
    "year",
    "Blank: the line holds for every year that has cards or ballots of the official. Example: 2025",
  ),

  code: column("code", "A short code, used on record cards instead of the name. Example: E1"),
  indicator: column("indicator", "The indicator's name. Example: Fiscal revenue"),
  pillar: column(
    "pillar",
    "The basic item that the indicator belongs to (P2, P3). The weight of an indicator that does not apply stays within it. Example: Economic construction",
  ),
  appliesTo: column("group", "Blank: all groups. Several are separated by commas. Example: Towns and streets"),
  kind: column("kind", "quantitative: a figure. qualitative: a judged mark (P4). Blank: as the method says."),
  method: column(
    "method",
    "One of the list, or a blend whose parts add up to 100%. Example: completion 60%, position 40%",
  ),
  weight: column("weight", "Points. Those of a group add up to 100. Bonus and veto have none. Example: 10"),
  direction: column("direction", "higher: the more the better. lower: the less the better. Blank: higher."),
  measure: column("measure", "The unit in which the figures are given. Example: 10k yuan, %, cases"),
  cap: column("cap", "The most points that can be won where a target is exceeded. Blank: the weight. Example: 11"),
  parameters: column(
    "parameters",
    "Settings of the method, separated by semicolons. Blank: its defaults. Example: cap=1.1; floor=0.6",
  ),
  key: column(
    "key",
    "yes: it counts for “targets met” (P15). Where no indicator of a group is key, all with a target do.",
  ),
  public: column("public", "yes: it may be published for the public to check (P13)."),
  source: column("source", "The department that holds the figure (P11). Example: Statistics"),
  indicatorYear: column("year", "Blank: the indicator holds for every year. Example: 2025"),

  cardIndicator: column(
    "indicator",
    "Code or name of the indicator as on the Indicators sheet, a line each. Example: E1",
  ),
  target: column(
    "target",
    "The year's target, in the indicator's unit of measure. Needed by completion. Example: 12000",
  ),
  actual: column(
    "actual",
    "The figure as reported, or a mark or word for a rating (excellent, good, fair, poor). N/A: does not apply. Example: 12340",
  ),
  verified: column(
    "verified",
    "The figure as a checking department confirms it (P12). Where it stands it counts, not the actual one. Example: 12310",
  ),
  lastYear: column("lastYear", "Last year's figure, in the same unit. Needed by growth. Example: 11800"),
  verifiedBy: column("verifiedBy", "The department that verified the figure. Example: Statistics"),

  voterClass: column(
    "voterClass",
    "Who voted, a line for each class. The list has the classes of the Scheme sheet. Example: Masses",
  ),
  issued: column("issued", "Ballots issued, a whole number. The turnout is judged on it. Example: 60"),
  returned: column(
    "returned",
    "Ballots returned. Returned less invalid must equal the options and abstentions together. Example: 58",
  ),
  invalid: column("invalid", "Invalid ballots among those returned. Blank is 0. Example: 1"),
  abstained: column("abstained", "Valid ballots without an option. Blank is 0. Example: 2"),

  investigation: {
    header: COMPONENT_NAMES.investigation.en,
    note: `${MARK} for the on-site investigation (P9). Example: 88.5`,
  },
  selfEvaluation: {
    header: COMPONENT_NAMES.selfEvaluation.en,
    note: `${MARK}. Shown, and counted where the scheme gives it a weight. Example: 92`,
  },

  positive: column("positive", "How many people spoke well of the official (P9). Example: 9"),
  mixed: column("mixed", "How many people were of two minds. Example: 2"),
  negative: column("negative", "How many people spoke against the official. Example: 0"),

  department: column("department", "The department that was asked, a line each (P9). Example: Audit"),
  opinion: column("opinion", "agree counts 100, reservations 60, object 0. Not needed where a mark is given."),
  opinionMark: column("mark", `${MARK}. Where it stands it counts, not the opinion. Example: 85`),

  date: column("date", "The day of the check; it tells the year. Example: 2025-04-10"),
  period: column(
    "period",
    "The time that the check covers, with its year, where there is no single day. Example: 2025 Q1",
  ),
  checkMark: column("mark", `${MARK}. The marks of a year are averaged. Example: 90`),
  item: column("item", "What was checked. Example: flood control"),

  findingKind: column("findingKind", "What was found in the joint inspection (P12). Example: playing with numbers"),
  confirmed: column("confirmed", "Only a confirmed finding has consequences (P16, P17)."),
  findingSource: column("source", "The department that found it. Example: Audit"),
  evidence: column("evidence", "On what the finding rests. Example: audit report no. 12"),

  teamGrade: column(
    "teamGrade",
    "The inspection team's grade settles it (P10). Blank: the proposed grade stands. The list has the grades of the Scheme sheet.",
  ),
  reason: column("reason", "Why the team's grade differs from the proposed one; needed where it does."),
  followUp: column(
    "followUp",
    "For an official taken off the post the year before (P18): the result of that time. Blank: not improved.",
  ),

  setting: column("setting", "The settings of the appraisal. What is left out or blank has its default."),
  value: column("value", "The value of the setting. Select one to see what it means."),
  component: column(
    "component",
    "What the score is made of (P9). A component of one's own is a line here and a column of that name on the Marks sheet.",
  ),
  componentWeight: {
    header: "Weight %",
    note: "Percent of the score. Together 100. A component of weight 0 is shown, not counted. Example: 60",
  },
  gradeName: column("gradeName", "The grades, best first. Example: Outstanding"),
  minimum: column("minimum", "The lowest score of the grade. The last grade begins at 0. Example: 90"),
  quota: column("quota", "At most this percentage of a group's officials. Blank: no limit. Example: 20"),
  optionName: column(
    "option",
    "What a ballot may say: the headers of the columns on the Ballots sheet. Example: Competent",
  ),
  optionValue: column("value", "What a ballot for the option is worth, 0 to 100. Example: 80"),
  dissatisfied: column("dissatisfied", "yes: such a ballot says that the voter is dissatisfied (P18)."),
  className: column("voterClass", "Who votes. Example: Masses"),
  classWeight: { header: "Weight %", note: "Percent of the democratic evaluation. Together 100. Example: 30" },
  masses: column("masses", "yes: these are the masses, whose dissatisfaction counts (P18)."),
};
