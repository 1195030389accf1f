/** The roles that a sheet was not taken for, and what they lack: as telling as the one that it was taken for. */
import type { NearestRole, OtherRole, Role } from "../../appraisal";
import type { Field } from "../table";
import { rate, read, type Claim } from "./claims";
import { headersOf } from "./header";
import type { Fit, Known } from "./layout";
import { wordsOf, type NamedRole } from "./lookup";
import type { Region } from "./regions";
import { ROLES } from "./vocabulary";

/** So many other roles are told of, and only those of which so many headers were found. */
const MOST = 2;
const LEAST_HEADERS = 2;

/** The other roles that come nearest to a claim's header, the nearest first. */
export function otherRoles({ fit, name, table }: Claim, known: Known): readonly OtherRole[] {
  const others = ROLES.filter(({ role }) => role !== table.role).flatMap(({ role }) => {
    const other = read(fit.header, role, known);
    return other && other.matched >= LEAST_HEADERS ? [other] : [];
  });
  const nearest = others.sort((a, b) => rate(b, name) - rate(a, name) || nearness(b) - nearness(a));
  return nearest.slice(0, MOST).map((other) => ({
    role: other.role,
    headers: other.matched,
    because: whyNot(other, fit, name),
  }));
}

function whyNot(other: Fit, chosen: Fit, name: NamedRole | null): OtherRole["because"] {
  if (name?.isSettled) return { kind: "settled" };
  const lacks = lackedBy(other);
  if (lacks.length > 0) return { kind: "lacks", fields: lacks };
  if (name?.role === chosen.role && other.matched >= chosen.matched) return { kind: "name" };
  return { kind: "fewer", chosen: chosen.matched };
}

/** The required fields without a column; where there are none, those that would tell the role from others. */
function lackedBy(fit: Fit): readonly Field[] {
  if (fit.missing.length > 0 || fit.isSigned) return fit.missing;
  return (wordsOf(fit.role)?.signature ?? []).flatMap((line) =>
    line.some((field) => has(fit, field)) ? [] : line.slice(0, 1),
  );
}

function has({ fields }: Fit, field: Field): boolean {
  return fields.some((each) => each.field === field);
}

/** Each missing column weighs as much as two that are there. */
function nearness(fit: Fit): number {
  return fit.matched - 2 * lackedBy(fit).length;
}

/** Fields of a claim that tell its role from others. */
export function tellingFields({ role, fields }: Fit): readonly Field[] {
  const telling = new Set(wordsOf(role)?.signature.flat());
  return [...new Set(fields.map(({ field }) => field))].filter((field) => telling.has(field));
}

/**
 * The role that a sheet which was taken for nothing comes nearest to: the one that it is named for, else the one of which the
 * most headers were found; `null` where hardly any were.
 */
export function nearestRole(region: Region, name: NamedRole | null, known: Known): NearestRole | null {
  const roles = ROLES.filter(({ role }) => name === null || name.role === role);
  let best: Fit | null = null;
  for (const header of headersOf(region)) {
    for (const { role } of roles) {
      const fit = read(header, role, known);
      if (fit && fit.matched >= LEAST_HEADERS && (best === null || nearness(fit) > nearness(best))) best = fit;
    }
  }
  if (best) return nearest(best.role, best.matched, lackedBy(best), name);
  return name === null ? null : nearest(name.role, 0, requiredOf(name.role), name);
}

function nearest(role: Role, headers: number, lacks: readonly Field[], name: NamedRole | null): NearestRole {
  return { role, isNamed: name?.role === role, headers, lacks };
}

function requiredOf(role: Role): readonly Field[] {
  return (wordsOf(role)?.required ?? []).flatMap((line) =>
    line.includes("unit") ? ["unit" as const] : line.slice(0, 1),
  );
}
