/** The vocabulary turned round: from what stands in a cell to what it means. */
import type { Language, Role } from "../../appraisal";
import type { Field } from "../table";
import { SETTINGS, type SettingKey } from "./scheme-vocabulary";
import {
  CALCULATED_COMPONENTS,
  MARKED_COMPONENTS,
  SHEET_AFFIXES,
  TOTAL_ENDINGS,
  TOTAL_WORDS,
  USUAL_OPTIONS,
} from "./labels";
import { ROLES, type FieldWords, type RoleWords } from "./vocabulary";
import { key, keysOf } from "./words";

export interface HeaderMatch {
  readonly field: Field;
  /** A name that gives way to any other column of the field. */
  readonly weak: boolean;
}

/** Finds the field that a header of these keys (`keysOf`) names, if any. */
export type HeaderLookup = (keys: readonly string[]) => HeaderMatch | null;

/** A lookup over some fields. A name that two fields share belongs to the first. */
export function headerLookup(fields: readonly FieldWords[]): HeaderLookup {
  const index = new Map<string, HeaderMatch>();
  const add = (names: readonly string[], match: HeaderMatch) => {
    for (const name of names) if (!index.has(key(name))) index.set(key(name), match);
  };
  for (const { field, names } of fields) for (const each of Object.values(names)) add(each, { field, weak: false });
  for (const { field, weak } of fields) add(weak, { field, weak: true });
  return (keys) => {
    for (const each of keys) {
      const match = index.get(each);
      if (match) return match;
    }
    return null;
  };
}

const LOOKUPS: ReadonlyMap<Role, HeaderLookup> = new Map(
  ROLES.map((words) => [words.role, headerLookup(words.fields)]),
);

/** The field that a header of these keys means on a sheet of a role, or `null`. */
export function fieldOf(role: Role, keys: readonly string[]): HeaderMatch | null {
  return LOOKUPS.get(role)?.(keys) ?? null;
}

const ANY_ROLE = headerLookup(ROLES.flatMap((words) => words.fields));

/** Whether a text is a header of any role. */
export function isKnownHeader(text: string): boolean {
  return ANY_ROLE(keysOf(text)) !== null || isMarkedComponent(text);
}

/** Every role that a sheet may have. */
export const ALL_ROLES: readonly Role[] = ["scheme", ...ROLES.map(({ role }) => role)];

/** The vocabulary of a role; `undefined` for the scheme, which is made of small tables. */
export function wordsOf(role: Role): RoleWords | undefined {
  return ROLES.find((words) => words.role === role);
}

const SETTING_OF: ReadonlyMap<string, SettingKey> = new Map(
  SETTINGS.flatMap(({ setting, names }) =>
    Object.values(names).flatMap((each) => each.map((name): [string, SettingKey] => [key(name), setting])),
  ),
);

/** The setting of the scheme that a text names, or `null`. */
export function settingOf(text: string): SettingKey | null {
  for (const each of keysOf(text)) {
    const setting = SETTING_OF.get(each);
    if (setting) return setting;
  }
  return null;
}

const COMPONENTS: ReadonlySet<string> = new Set(MARKED_COMPONENTS.map(key));

/** Whether a header names a component that is marked out of 100. */
export function isMarkedComponent(text: string): boolean {
  return keysOf(text).some((each) => COMPONENTS.has(each));
}

const CALCULATED: ReadonlySet<string> = new Set(CALCULATED_COMPONENTS.map(key));
const RESULT_FIELDS: ReadonlySet<Field> = new Set<Field>(["score", "rank", "proposedGrade", "grade"]);

/** Whether a header of these keys names a component that is calculated, a score, a rank or a grade: results, and no marks. */
export function isResult(keys: readonly string[]): boolean {
  const field = fieldOf("officials", keys)?.field;
  return (field !== undefined && RESULT_FIELDS.has(field)) || keys.some((each) => CALCULATED.has(each));
}

const OPTIONS: ReadonlySet<string> = new Set(USUAL_OPTIONS.map(key));

/** Whether a header names one of the usual ballot options. */
export function isUsualOption(text: string): boolean {
  return keysOf(text).some((each) => OPTIONS.has(each));
}

const TOTALS: ReadonlySet<string> = new Set(TOTAL_WORDS.map(key));
const ENDINGS: readonly string[] = TOTAL_ENDINGS.map(key);

/** Whether a label reads 小计, Total and the like, and nothing else. */
export function isTotalWord(text: string): boolean {
  return keysOf(text).some((each) => TOTALS.has(each));
}

/** Whether a label ends so: 镇（街道）小计, Towns subtotal. */
export function endsInTotal(text: string): boolean {
  const whole = key(text);
  return whole.length <= 40 && ENDINGS.some((ending) => whole.endsWith(ending));
}

export interface NamedRole {
  readonly role: Role;
  /** The name promises the role; otherwise it only speaks for it. */
  readonly exact: boolean;
  /** The clerk has said so: nothing else is considered. */
  readonly isSettled?: true;
}

const SCHEME_SHEETS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Scheme", "Appraisal scheme"],
  "zh-CN": ["考核方案", "考核评价方案", "方案设置", "方案"],
};

const PROMISES: ReadonlyMap<string, Role> = new Map(
  [{ role: "scheme" as Role, sheets: SCHEME_SHEETS }, ...ROLES].flatMap(({ role, sheets }) =>
    Object.values(sheets).flatMap((names) => names.map((name): [string, Role] => [key(name), role])),
  ),
);

const HINTS: readonly (readonly [string, Role])[] = [
  ...ROLES.flatMap(({ role, hints, sheets }) =>
    [...hints, ...sheets.en, ...sheets["zh-CN"]].map((name): [string, Role] => [name.toLowerCase(), role]),
  ),
  ...["scheme", "方案"].map((name): [string, Role] => [name, "scheme"]),
].sort(([a], [b]) => b.length - a.length);

const AFFIXES: readonly string[] = SHEET_AFFIXES.map(key);

/** The role that the name of a sheet or of an Excel table promises or hints at. */
export function roleOfName(text: string): NamedRole | null {
  const bare = trimAffixes(key(text.replace(/\d+/g, " ")).replace(/\p{N}/gu, ""));
  const promised = PROMISES.get(key(text)) ?? PROMISES.get(bare);
  if (promised) return { role: promised, exact: true };
  const spaced = text.normalize("NFKC").toLowerCase();
  const hint = HINTS.find(([word]) => containsWord(spaced, word));
  return hint ? { role: hint[1], exact: false } : null;
}

function trimAffixes(name: string): string {
  let bare = name;
  for (let found = true; found;) {
    found = false;
    for (const affix of AFFIXES) {
      if (PROMISES.has(bare)) return bare;
      if (bare.length > affix.length && bare.startsWith(affix)) [bare, found] = [bare.slice(affix.length), true];
      else if (bare.length > affix.length && bare.endsWith(affix)) [bare, found] = [bare.slice(0, -affix.length), true];
    }
  }
  return bare;
}

/** Latin words only as whole words, so that *Remarks* is not *Marks*; Chinese has no spaces to go by. */
function containsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  if (!/[a-z]/.test(word)) return true;
  const isLetter = (character: string | undefined) => character !== undefined && /[a-z]/.test(character);
  return !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
}
