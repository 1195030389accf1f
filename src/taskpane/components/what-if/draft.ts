/** What is typed into the fields of a trial, and the changes that it comes to. */
import type { SchemeChange, SchemeInForce } from "../../../appraisal";

/** A field of the scheme that can be changed. */
export interface SchemeField {
  /** Unique among the fields. */
  readonly key: string;
  /** What the workbook says today, as it stands in the field: percentages without a sign, blank for no limit. */
  readonly today: string;
  /** The change that a number makes of it; `null` is no limit, where there may be none. */
  readonly change: (value: number | null) => SchemeChange;
}

/** The fields of a scheme, part by part. */
export interface SchemeFields {
  readonly components: readonly (SchemeField & { readonly name: string })[];
  readonly grades: readonly { readonly name: string; readonly minimum: SchemeField; readonly quota: SchemeField }[];
  readonly classes: readonly (SchemeField & { readonly name: string })[];
  readonly targets: SchemeField;
}

/** What is typed, by the key of its field. */
export type Draft = ReadonlyMap<string, string>;

/** Out of every range: the trial says so. */
const NO_NUMBER = NaN;

export function fieldsOf({ components, grades, classes, targetsMetAt }: SchemeInForce): SchemeFields {
  return {
    components: components.map(({ key, name, weight }) => ({
      ...{ key: `component ${key}`, name, today: shown(weight) },
      change: (value) => ({ kind: "componentWeight", component: key, weight: value ?? NO_NUMBER }),
    })),
    grades: grades.map(({ name, minimum, quota }) => ({
      name,
      minimum: {
        ...{ key: `minimum ${name}`, today: shown(minimum) },
        change: (value) => ({ kind: "gradeMinimum", grade: name, minimum: value ?? NO_NUMBER }),
      },
      quota: {
        ...{ key: `quota ${name}`, today: quota === null ? "" : shown(quota) },
        change: (value) => ({ kind: "gradeQuota", grade: name, quota: value }),
      },
    })),
    classes: classes.map(({ name, weight }) => ({
      ...{ key: `class ${name}`, name, today: shown(weight) },
      change: (value) => ({ kind: "classWeight", voterClass: name, weight: value ?? NO_NUMBER }),
    })),
    targets: {
      ...{ key: "targets", today: shown(targetsMetAt * 100) },
      change: (value) => ({ kind: "targetsMetAt", share: value === null ? NO_NUMBER : value / 100 }),
    },
  };
}

export function allFields({ components, grades, classes, targets }: SchemeFields): readonly SchemeField[] {
  return [...components, ...grades.flatMap(({ minimum, quota }) => [minimum, quota]), ...classes, targets];
}

/** The changes of the fields in which something else was typed, with the field of each. */
export function changesOf(
  fields: readonly SchemeField[],
  draft: Draft,
): readonly { readonly field: SchemeField; readonly change: SchemeChange }[] {
  return fields.flatMap((field) => {
    const typed = draft.get(field.key);
    const [was, is] = [numberOf(field.today), typed === undefined ? undefined : numberOf(typed)];
    return is === undefined || Object.is(was, is) ? [] : [{ field, change: field.change(is) }];
  });
}

/** What a field says as a number, `20`, `20%` or `２０`; `null` where it is blank, `NaN` where it is none. */
export function numberOf(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace(/\s*%$/, "");
  return plain === "" ? null : /^-?\d*\.?\d+$/.test(plain) ? Number(plain) : NO_NUMBER;
}

/** Without the dust of binary arithmetic. */
function shown(value: number): string {
  return String(Number(value.toPrecision(12)));
}
