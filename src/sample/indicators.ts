/** The sample's indicators: the policy's three pillars for towns (P2) and aspects for departments (P3). */
import type { Language } from "../appraisal";
import { w, WORDS } from "./words";

type Words = Readonly<Record<Language, string>>;

/** How a figure is invented: around a target, as a rating word, a count of cases, or hardly ever (bonus, veto). */
export type Shape = "target" | "rating" | "cases" | "honours" | "veto";

export interface SampleIndicator {
  readonly code: string;
  readonly name: Words;
  readonly pillar: Words;
  readonly group: Words | null;
  readonly method: Words;
  readonly parameters: Words | null;
  readonly weight: number | null;
  readonly lower: boolean;
  readonly measure: Words | null;
  readonly isKey: boolean;
  readonly isPublic: boolean;
  readonly source: Words;
  readonly shape: Shape;
  /** A usual target of one unit. */
  readonly scale: number;
}

const completion = w("completion", "完成率");
const rating = w("rating", "评分");
const deduction = w("deduction", "扣分");
const statistics = w("Statistics", "统计局");
const finance = w("Finance", "财政局");
const organization = w("Organization", "组织部");
const petitions = w("Letters and visits", "信访局");
const million = w("10k yuan", "万元");
const cases = w("cases", "件");

function indicator(
  code: string,
  name: Words,
  pillar: Words,
  group: Words | null,
  method: Words,
  weight: number | null,
  shape: Shape,
  scale: number,
  more: Partial<SampleIndicator> = {},
): SampleIndicator {
  const plain = { parameters: null, lower: false, measure: null, isKey: false, isPublic: false, source: organization };
  return { ...plain, code, name, pillar, group, method, weight, shape, scale, ...more };
}

const { towns, departments, economic, social, political } = WORDS;

export const INDICATORS: readonly SampleIndicator[] = [
  indicator("E1", w("Gross domestic product", "地区生产总值"), economic, towns, completion, 10, "target", 480_000, {
    measure: million,
    isKey: true,
    isPublic: true,
    source: statistics,
    parameters: w("cap=1.1", "上限=1.1"),
  }),
  indicator(
    "E2",
    w("Fiscal revenue", "财政收入"),
    economic,
    towns,
    w("completion 50%, position 30%, growth 20%", "完成率 50%、位次 30%、增幅 20%"),
    10,
    "target",
    21_000,
    { measure: million, isKey: true, isPublic: true, source: finance },
  ),
  indicator("E3", w("Tax paid into the treasury", "税收入库"), economic, towns, completion, 6, "target", 12_500, {
    measure: million,
    isKey: true,
    isPublic: true,
    source: finance,
  }),
  indicator("E4", w("Investment attracted", "招商引资"), economic, towns, w("minmax", "极差"), 7, "target", 36_000, {
    measure: million,
    isPublic: true,
    source: statistics,
  }),
  indicator(
    "E5",
    w("Farmers' net income per head", "农民人均纯收入"),
    economic,
    towns,
    w("growth", "增幅"),
    6,
    "target",
    21_800,
    { measure: w("yuan", "元"), isPublic: true, source: statistics, parameters: w("target=6%", "目标增幅=6%") },
  ),
  indicator("E6", w("Arrears collected", "清收欠款"), economic, towns, w("bands", "分档"), 6, "target", 1_800, {
    measure: million,
    source: finance,
    parameters: w("60:0.6; 80:0.8; 100:1; of=ratio", "60:0.6；80:0.8；100:1；按完成率"),
  }),
  indicator("S1", w("School completion", "义务教育巩固率"), social, towns, completion, 6, "target", 96, {
    measure: w("%", "%"),
    isPublic: true,
    source: w("Education", "教育局"),
  }),
  indicator("S2", w("Health and environment", "卫生与环境保护"), social, towns, rating, 7, "rating", 0),
  indicator("S3", w("Cases of farmers' burden", "农民负担案件"), social, towns, deduction, 5, "cases", 1, {
    measure: cases,
    lower: true,
    isPublic: true,
    source: petitions,
  }),
  indicator("S4", w("Petitions", "信访量"), social, towns, w("position", "位次"), 6, "target", 120, {
    measure: cases,
    lower: true,
    source: petitions,
  }),
  indicator("S5", w("Work safety accidents", "安全生产事故"), social, towns, deduction, 6, "cases", 1, {
    measure: w("accidents", "起"),
    lower: true,
    source: w("Work safety", "安监局"),
  }),
  indicator("P1", w("Working of the leading body", "班子整体运行"), political, towns, rating, 10, "rating", 0),
  indicator("P2", w("Diligence and honesty", "勤政廉政"), political, towns, rating, 7, "rating", 0),
  indicator("P3", w("Urgent tasks completed", "急难任务完成"), political, towns, w("best", "比最优"), 4, "target", 40, {
    measure: w("tasks", "项"),
  }),
  indicator("P4", w("Grass-roots party organizations", "基层党组织建设"), political, towns, rating, 4, "rating", 0),
  indicator("A1", w("Leading-group building", "领导班子建设"), political, departments, rating, 25, "rating", 0),
  indicator("A2", w("Official-team building", "干部队伍建设"), political, departments, rating, 15, "rating", 0),
  indicator(
    "A3",
    w("Party conduct and clean government", "党风廉政建设"),
    political,
    departments,
    deduction,
    15,
    "cases",
    1,
    { measure: cases, lower: true, parameters: w("each=2", "每次=2") },
  ),
  indicator("A4", w("Investment promotion", "招商引资任务"), economic, departments, completion, 20, "target", 5_200, {
    measure: million,
    isKey: true,
    isPublic: true,
    source: finance,
  }),
  indicator(
    "A5",
    w("Main tasks of the year", "年度重点工作"),
    social,
    departments,
    w("completion 60%, position 40%", "完成率 60%、位次 40%"),
    25,
    "target",
    48,
    { measure: w("tasks", "项"), isKey: true, isPublic: true },
  ),
  indicator("B1", w("Honours", "表彰奖励"), social, null, w("bonus", "加分"), null, "honours", 0, {
    measure: w("items", "项"),
    parameters: w("each=0.5; max=2", "每次=0.5；最高=2"),
  }),
  indicator("V1", w("Major accident", "重大责任事故"), political, null, w("veto", "一票否决"), null, "veto", 0, {
    measure: w("accidents", "起"),
    lower: true,
  }),
];
