/** The words of the public notice (P13). */
import type { Language, NoticeLine } from "../../appraisal";
import { fieldName } from "../names";

interface NoticeWords {
  readonly sheetName: (year: number) => string;
  readonly title: (year: number) => string;
  readonly note: string;
  readonly byKey: string;
  readonly nothing: (year: number) => string;
  readonly headers: Readonly<
    Record<
      | "group"
      | "unit"
      | "name"
      | "indicator"
      | "measure"
      | "target"
      | "figure"
      | "state"
      | "completion"
      | "lastYear"
      | "change",
      string
    >
  >;
  readonly states: Readonly<Record<NoticeLine["state"], string>>;
  readonly points: string;
}

function fields(language: Language) {
  const field = (key: string): string => fieldName(key, language);
  return {
    group: field("group"),
    unit: field("unit"),
    name: field("name"),
    measure: field("measure"),
    target: field("target"),
    lastYear: field("lastYear"),
  };
}

/** The words of the public notice in each language. */
export const NOTICE: Readonly<Record<Language, NoticeWords>> = {
  en: {
    sheetName: (year) => `Public notice ${year}`,
    title: (year) => `Public notice of results, ${year}`,
    note: "For the public to check (P13). Figures are those that the responsible departments verified, unless marked otherwise.",
    byKey: "No indicator is marked Public, so these are the quantitative key indicators.",
    nothing: (year) => `There are no public indicators in ${year}`,
    headers: {
      ...fields("en"),
      // Not "Indicator": a notice whose mark was lost must not be taken for a record card.
      indicator: "Public indicator",
      figure: "Figure",
      state: "Verified or reported",
      completion: "Completion",
      change: "Change on last year",
    },
    states: {
      verified: "verified",
      reported: "reported, not verified",
      none: "no figure",
      notApplicable: "does not apply",
    },
    points: "pp",
  },
  "zh-CN": {
    sheetName: (year) => `公示表 ${year}`,
    title: (year) => `${year}年度实绩公示表`,
    note: "请公众监督核对（P13）。除另有注明外，所列数据均经主管部门核实。",
    byKey: "指标体系中未标明公示指标，所列为定量关键指标。",
    nothing: (year) => `${year}年度没有公示指标`,
    headers: {
      ...fields("zh-CN"),
      indicator: "公示指标",
      figure: "完成值",
      state: "核实情况",
      completion: "完成率",
      change: "比上年增减",
    },
    states: {
      verified: "已核实",
      reported: "上报数，未经核实",
      none: "无数据",
      notApplicable: "不适用",
    },
    points: "个百分点",
  },
};
