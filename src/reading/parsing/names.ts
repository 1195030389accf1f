/** Names that a scheme sets freely and that other sheets repeat: components, grades, ballot options, voter classes. */
import { COMPONENT_NAMES, nameKey, type StandardComponent } from "../../appraisal";
import { withoutBrackets } from "./text";

/** Names that mean the same, in both languages. */
type Synonyms = readonly (readonly string[])[];

const COMPONENTS: readonly (readonly [StandardComponent, readonly string[]])[] = [
  ["indicators", ["Indicator", "指标考核", "实绩考核"]],
  ["ballots", ["Democratic evaluation by ballot", "Ballots"]],
  ["investigation", ["Onsite investigation", "Investigation"]],
  ["talks", ["Individual talk", "Talks"]],
  ["opinions", ["Department opinion", "Opinions"]],
  ["selfEvaluation", ["Self evaluation", "自我评价"]],
  ["regularChecks", ["Regular check"]],
];

const COMPONENT_KEYS: ReadonlyMap<string, StandardComponent> = new Map(
  COMPONENTS.flatMap(([key, others]) =>
    [COMPONENT_NAMES[key].en, COMPONENT_NAMES[key]["zh-CN"], ...others].map((name) => [nameKey(name), key] as const),
  ),
);

/** Which of the components that the rules know a name stands for; `null` for one that the scheme adds. */
export function standardComponent(name: string): StandardComponent | null {
  return COMPONENT_KEYS.get(nameKey(name)) ?? COMPONENT_KEYS.get(nameKey(withoutBrackets(name))) ?? null;
}

export const GRADE_SYNONYMS: Synonyms = [
  ["Outstanding", "Excellent", "优秀"],
  ["Good", "良好"],
  ["Fair", "一般"],
  ["Poor", "较差", "差"],
  ["Pass", "及格"],
  ["Competent", "称职"],
  ["Basically competent", "基本称职"],
  ["Incompetent", "Not competent", "不称职"],
];

export const OPTION_SYNONYMS: Synonyms = [
  ...GRADE_SYNONYMS,
  ["Satisfied", "满意"],
  ["Fairly satisfied", "较满意", "比较满意"],
  ["Basically satisfied", "基本满意"],
  ["Dissatisfied", "Not satisfied", "Unsatisfied", "不满意"],
];

export const CLASS_SYNONYMS: Synonyms = [
  ["Leaders", "Leader", "领导", "领导评价", "领导测评"],
  ["Peers", "Peer", "同级", "同级互评", "同级测评"],
  ["Masses", "The masses", "群众", "群众测评", "群众评议"],
];

/** Finds the one of `things` that a text names: by its own name, without a unit in brackets, or by a synonym that only one has. */
export function nameFinder<T extends { readonly name: string }>(
  things: readonly T[],
  synonyms: Synonyms,
): (text: string) => T | undefined {
  const byName = new Map(things.map((thing) => [nameKey(thing.name), thing]));
  const bySynonym = new Map<string, T>();
  for (const names of synonyms) {
    const keys = names.map(nameKey);
    const named = things.filter((thing) => keys.includes(nameKey(thing.name)));
    const [only] = named;
    if (only && named.length === 1) keys.forEach((key) => bySynonym.set(key, only));
  }
  return (text) => {
    const [key, bare] = [nameKey(text), nameKey(withoutBrackets(text))];
    return byName.get(key) ?? byName.get(bare) ?? bySynonym.get(key) ?? bySynonym.get(bare);
  };
}

/** Whether a class is by its name that of the masses (P18), where the scheme does not say. */
export function isMassesName(name: string): boolean {
  return CLASS_SYNONYMS[2]?.some((synonym) => nameKey(synonym) === nameKey(name)) ?? false;
}

/** Whether a header reads like a ballot option, known to the scheme or not; shares of the votes do not. */
export function looksLikeOption(header: string): boolean {
  const key = nameKey(withoutBrackets(header));
  return OPTION_SYNONYMS.some((names) => names.some((name) => nameKey(name) === key));
}
