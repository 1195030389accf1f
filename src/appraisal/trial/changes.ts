/** Changes of a scheme that are tried out before anybody writes them down: weights, thresholds and quotas. */
import type { Scheme } from "../input";

/** Another value in a scheme. Weights, minima and quotas are what the scheme has: percentages and points of 100. */
export type SchemeChange =
  /** `component` is a `Component.key`. */
  | { readonly kind: "componentWeight"; readonly component: string; readonly weight: number }
  /** `grade` is a `Grade.name`. */
  | { readonly kind: "gradeMinimum"; readonly grade: string; readonly minimum: number }
  /** `null` is no limit. */
  | { readonly kind: "gradeQuota"; readonly grade: string; readonly quota: number | null }
  /** `voterClass` is a `VoterClass.name`. */
  | { readonly kind: "classWeight"; readonly voterClass: string; readonly weight: number }
  /** A share, as `Scheme.targetsMetAt`. */
  | { readonly kind: "targetsMetAt"; readonly share: number };

/** What of a scheme can be changed: three of its tables, and a setting. */
export type ChangeablePart = "components" | "grades" | "classes" | "targetsMetAt";

/** Why a change cannot be tried. */
export interface ChangeFault {
  readonly change: SchemeChange;
  /** Its place among the changes. */
  readonly index: number;
  /** The year has no scheme, or its scheme no such component, grade or class; no finite number; below 0 or above the whole. */
  readonly reason: "unknown" | "notANumber" | "outOfRange";
}

/** The part of a scheme that a change is of. */
export function partOf({ kind }: SchemeChange): ChangeablePart {
  switch (kind) {
    case "componentWeight":
      return "components";
    case "gradeMinimum":
    case "gradeQuota":
      return "grades";
    case "classWeight":
      return "classes";
    case "targetsMetAt":
      return "targetsMetAt";
  }
}

/** The changes that cannot be tried on a scheme; all of them where there is none. */
export function faultsOf(scheme: Scheme | null, changes: readonly SchemeChange[]): readonly ChangeFault[] {
  return changes.flatMap((change, index) => {
    const reason = scheme && isKnown(change, scheme) ? faultOfNumber(change) : "unknown";
    return reason === null ? [] : [{ change, index, reason }];
  });
}

function isKnown(change: SchemeChange, { components, grades, classes }: Scheme): boolean {
  switch (change.kind) {
    case "componentWeight":
      return components.some(({ key }) => key === change.component);
    case "gradeMinimum":
    case "gradeQuota":
      return grades.some(({ name }) => name === change.grade);
    case "classWeight":
      return classes.some(({ name }) => name === change.voterClass);
    case "targetsMetAt":
      return true;
  }
}

function faultOfNumber(change: SchemeChange): "notANumber" | "outOfRange" | null {
  const [value, most] = [numberOf(change), change.kind === "targetsMetAt" ? 1 : 100];
  if (value === null) return null;
  if (!Number.isFinite(value)) return "notANumber";
  return value >= 0 && value <= most ? null : "outOfRange";
}

function numberOf(change: SchemeChange): number | null {
  switch (change.kind) {
    case "componentWeight":
    case "classWeight":
      return change.weight;
    case "gradeMinimum":
      return change.minimum;
    case "gradeQuota":
      return change.quota;
    case "targetsMetAt":
      return change.share;
  }
}

/** The scheme with one of its values changed. */
export function changedScheme(scheme: Scheme, change: SchemeChange): Scheme {
  const { components, grades, classes } = scheme;
  switch (change.kind) {
    case "componentWeight": {
      const { component, weight } = change;
      return { ...scheme, components: components.map((one) => (one.key === component ? { ...one, weight } : one)) };
    }
    case "gradeMinimum": {
      const { grade, minimum } = change;
      return { ...scheme, grades: grades.map((one) => (one.name === grade ? { ...one, minimum } : one)) };
    }
    case "gradeQuota": {
      const { grade, quota } = change;
      return { ...scheme, grades: grades.map((one) => (one.name === grade ? { ...one, quota } : one)) };
    }
    case "classWeight": {
      const { voterClass, weight } = change;
      return { ...scheme, classes: classes.map((one) => (one.name === voterClass ? { ...one, weight } : one)) };
    }
    case "targetsMetAt":
      return { ...scheme, targetsMetAt: change.share };
  }
}
