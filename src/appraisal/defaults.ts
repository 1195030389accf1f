/** The scheme of a workbook that sets nothing: the policy's own figures, in either language (scoring.md). */
import type { BallotOption, Component, Grade, Scheme, StandardComponent, VoterClass } from "./input";
import type { Language } from "./place";

type Names = Readonly<Record<Language, string>>;

/** The names of the standard components. Order is that of the output sheets. */
export const COMPONENT_NAMES: Readonly<Record<StandardComponent, Names>> = {
  indicators: { en: "Indicators", "zh-CN": "指标体系" },
  ballots: { en: "Democratic evaluation", "zh-CN": "民主测评" },
  investigation: { en: "On-site investigation", "zh-CN": "实地考察" },
  talks: { en: "Individual talks", "zh-CN": "个别谈话" },
  opinions: { en: "Department opinions", "zh-CN": "部门意见" },
  selfEvaluation: { en: "Self-evaluation", "zh-CN": "自评" },
  regularChecks: { en: "Regular checks", "zh-CN": "平时考核" },
};

const COMPONENT_WEIGHTS: readonly (readonly [StandardComponent, number])[] = [
  ["indicators", 60],
  ["ballots", 20],
  ["investigation", 10],
  ["talks", 5],
  ["opinions", 5],
  ["selfEvaluation", 0],
  ["regularChecks", 0],
];

const GRADES: readonly (readonly [Names, number, number | null])[] = [
  [{ en: "Outstanding", "zh-CN": "优秀" }, 90, 20],
  [{ en: "Competent", "zh-CN": "称职" }, 75, null],
  [{ en: "Basically competent", "zh-CN": "基本称职" }, 60, null],
  [{ en: "Incompetent", "zh-CN": "不称职" }, 0, null],
];

const GRADE_OPTIONS: readonly (readonly [Names, number])[] = [
  [{ en: "Outstanding", "zh-CN": "优秀" }, 100],
  [{ en: "Competent", "zh-CN": "称职" }, 80],
  [{ en: "Basically competent", "zh-CN": "基本称职" }, 60],
  [{ en: "Incompetent", "zh-CN": "不称职" }, 0],
];

const SATISFACTION_OPTIONS: readonly (readonly [Names, number])[] = [
  [{ en: "Satisfied", "zh-CN": "满意" }, 100],
  [{ en: "Basically satisfied", "zh-CN": "基本满意" }, 60],
  [{ en: "Dissatisfied", "zh-CN": "不满意" }, 0],
];

const CLASSES: readonly (readonly [Names, number, boolean])[] = [
  [{ en: "Leaders", "zh-CN": "领导" }, 40, false],
  [{ en: "Peers", "zh-CN": "同级" }, 30, false],
  [{ en: "Masses", "zh-CN": "群众" }, 30, true],
];

/** The default components with their weights. */
export function defaultComponents(language: Language): readonly Component[] {
  return COMPONENT_WEIGHTS.map(([key, weight]) => ({ key, name: COMPONENT_NAMES[key][language], weight }));
}

/** The default grades, best first. */
export function defaultGrades(language: Language): readonly Grade[] {
  return GRADES.map(([names, minimum, quota]) => ({ name: names[language], minimum, quota }));
}

/** The default ballot options: by grade, or by satisfaction where the sheet's columns say so. The last is *dissatisfied*. */
export function defaultOptions(language: Language, kind: "grade" | "satisfaction"): readonly BallotOption[] {
  const options = kind === "grade" ? GRADE_OPTIONS : SATISFACTION_OPTIONS;
  return options.map(([names, value], index) => ({
    name: names[language],
    value,
    dissatisfied: index === options.length - 1,
  }));
}

/** The default voter classes. */
export function defaultClasses(language: Language): readonly VoterClass[] {
  return CLASSES.map(([names, weight, masses]) => ({ name: names[language], weight, masses }));
}

/** The scheme that holds where the workbook sets nothing. */
export function defaultScheme(language: Language): Scheme {
  return {
    version: null,
    decimals: 2,
    bonusCap: 5,
    targetsMetAt: 0.95,
    missingComponent: "error",
    quotaRounding: "down",
    minimumTurnout: 0.8,
    figureTolerance: 0.05,
    components: defaultComponents(language),
    grades: defaultGrades(language),
    options: defaultOptions(language, "grade"),
    classes: defaultClasses(language),
    ofYear: null,
    places: { components: null, grades: null, options: null, classes: null, targetsMetAt: null },
  };
}
