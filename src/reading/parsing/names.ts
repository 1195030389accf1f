/** Names that a scheme sets freely and that other sheets repeat: components, grades, ballot options, voter classes. */
import { COMPONENT_NAMES, nameKey, type StandardComponent } from "../../appraisal";
import { key, keysOf } from "../recognition/words";
import { withoutBrackets, withoutMarks } from "./text";

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
  COMPONENTS.flatMap(([component, others]) =>
    [COMPONENT_NAMES[component].en, COMPONENT_NAMES[component]["zh-CN"], ...others].map(
      (name) => [key(name), component] as const,
    ),
  ),
);

/** Which of the components that the rules know a name stands for; `null` for one that the scheme adds. */
export function standardComponent(name: string): StandardComponent | null {
  for (const each of keysOf(name)) {
    const component = COMPONENT_KEYS.get(each);
    if (component) return component;
  }
  return null;
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

/**
 * Finds the one of `things` that a text names: by its own name, without a unit in brackets, or by a synonym that only one has; else
 * without the colon or asterisk that either may carry. `A+` and `A` are two names.
 */
export function nameFinder<T extends { readonly name: string }>(
  things: readonly T[],
  synonyms: Synonyms,
): (text: string) => T | undefined {
  const byName = new Map(things.map((thing) => [nameKey(thing.name), thing]));
  const byLabel = new Map<string, T | undefined>();
  for (const thing of things) {
    const label = labelOf(thing.name);
    byLabel.set(label, byLabel.has(label) ? undefined : thing);
  }
  const bySynonym = new Map<string, T>();
  for (const names of synonyms) {
    const keys = names.map(nameKey);
    const named = things.filter((thing) => keys.includes(labelOf(thing.name)));
    const [only] = named;
    if (only && named.length === 1) keys.forEach((key) => bySynonym.set(key, only));
  }
  return (text) => {
    const [key, bare] = [nameKey(text), nameKey(withoutBrackets(text))];
    const found = byName.get(key) ?? byName.get(bare) ?? bySynonym.get(key) ?? bySynonym.get(bare);
    if (found) return found;
    const labels = [labelOf(text), labelOf(withoutBrackets(withoutMarks(text)))];
    return first(labels, byLabel) ?? first(labels, bySynonym);
  };
}

/** A name as the key of what it labels. */
function labelOf(name: string): string {
  return nameKey(withoutMarks(name));
}

function first<T>(keys: readonly string[], things: ReadonlyMap<string, T | undefined>): T | undefined {
  return keys.map((each) => things.get(each)).find((thing) => thing !== undefined);
}

/** Whether a class is by its name that of the masses (P18), where the scheme does not say. */
export function isMassesName(name: string): boolean {
  return CLASS_SYNONYMS[2]?.some((synonym) => nameKey(synonym) === labelOf(name)) ?? false;
}

/** Whether a header reads like a ballot option, known to the scheme or not; shares of the votes do not. */
export function looksLikeOption(header: string): boolean {
  const label = labelOf(withoutBrackets(withoutMarks(header)));
  return OPTION_SYNONYMS.some((names) => names.some((name) => nameKey(name) === label));
}
