/** Who a row is about (workbook.md: by ID; without ID by name + unit; by unit alone where it has one official that year). */
import { nameKey } from "../../appraisal";
import type { Entry } from "../table";
import { fieldText } from "./desk";
import { halfWidth, isNoneMark } from "./text";

/** What a row says of a person; empty where it says nothing. The keys are the same for the same thing written differently. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly idKey: string;
  readonly nameKey: string;
  readonly unitKey: string;
}

/** Reads the ID, name and unit of a row; none marks say nothing. */
export function identityOf(entry: Entry): Identity {
  const [id, name, unit] = (["id", "name", "unit"] as const).map((field) => {
    const text = fieldText(entry, field);
    return isNoneMark(text) ? "" : text;
  });
  return identity(id ?? "", name ?? "", unit ?? "");
}

/** As `identityOf`, for many rows about the same people: whoever is named alike shares one identity. */
export function identityReader(): (entry: Entry) => Identity {
  const known = new Map<string, Identity>();
  return (entry) => {
    const said = JSON.stringify([
      entry.cells.get("id")?.value,
      entry.cells.get("name")?.value,
      entry.cells.get("unit")?.value,
    ]);
    const identity = known.get(said) ?? identityOf(entry);
    known.set(said, identity);
    return identity;
  };
}

/** An identity from its texts. */
export function identity(id: string, name: string, unit: string): Identity {
  return { id, name, unit, idKey: halfWidth(id).toUpperCase(), nameKey: nameKey(name), unitKey: nameKey(unit) };
}

/** Whether a row names nobody at all. */
export function isNobody({ idKey, nameKey, unitKey }: Identity): boolean {
  return idKey === "" && nameKey === "" && unitKey === "";
}

/** A person as messages name them. */
export function describe({ id, name, unit }: Identity): string {
  const known = [id, name].filter((text) => text !== "").join(" ");
  if (known === "") return unit;
  return unit === "" ? known : `${known} (${unit})`;
}

function nameAndUnit({ nameKey, unitKey }: Identity): string {
  return `${nameKey}|${unitKey}`;
}

export type Match<P> =
  | { readonly kind: "found"; readonly person: P }
  | { readonly kind: "unknown" }
  | { readonly kind: "ambiguous"; readonly candidates: readonly P[] };

/** People of one year, to be found by what a row says of them. Each look-up takes constant time. */
export class Roster<P extends { readonly identity: Identity }> {
  readonly people: P[] = [];
  private readonly byId = new Map<string, P[]>();
  private readonly byName = new Map<string, P[]>();
  private readonly byNameAndUnit = new Map<string, P[]>();
  private readonly byUnit = new Map<string, P[]>();

  add(person: P): void {
    const { identity } = person;
    this.people.push(person);
    if (identity.idKey !== "") push(this.byId, identity.idKey, person);
    push(this.byName, identity.nameKey, person);
    push(this.byNameAndUnit, nameAndUnit(identity), person);
    push(this.byUnit, identity.unitKey, person);
  }

  /**
   * Finds the person of a row. An ID decides, but for a name that belongs to somebody else: then nobody can tell which of
   * the two is meant. A person listed without an ID is found by the rest.
   */
  find(wanted: Identity): Match<P> {
    if (wanted.idKey === "") return matchOf(this.withoutId(wanted));
    const [first, ...others] = this.byId.get(wanted.idKey) ?? [];
    if (!first) return matchOf(this.withoutId(wanted).filter(({ identity }) => identity.idKey === ""));
    const named = [first, ...others].find(({ identity }) => identity.nameKey === wanted.nameKey);
    if (named || wanted.nameKey === "") return { kind: "found", person: named ?? first };
    const namesakes = this.byName.get(wanted.nameKey) ?? [];
    return namesakes.length === 0
      ? { kind: "found", person: first }
      : { kind: "ambiguous", candidates: [first, ...namesakes] };
  }

  private withoutId(wanted: Identity): readonly P[] {
    if (wanted.nameKey === "") return wanted.unitKey === "" ? [] : (this.byUnit.get(wanted.unitKey) ?? []);
    const found = wanted.unitKey === "" ? this.byName.get(wanted.nameKey) : this.byNameAndUnit.get(nameAndUnit(wanted));
    return found ?? [];
  }
}

function matchOf<P>(candidates: readonly P[]): Match<P> {
  const [person, another] = candidates;
  if (!person) return { kind: "unknown" };
  return another === undefined ? { kind: "found", person } : { kind: "ambiguous", candidates };
}

/** Adds to the list of a key. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Gives each person one key over all years: the ID, else name and unit (P8). Somebody listed without an ID whose name and
 * unit stand beside exactly one ID elsewhere is that person.
 */
export function historyKeys(people: Iterable<Identity>): (person: Identity) => string {
  const idsOf = new Map<string, Set<string>>();
  for (const person of people) {
    if (person.idKey === "") continue;
    const ids = idsOf.get(nameAndUnit(person)) ?? new Set();
    idsOf.set(nameAndUnit(person), ids.add(person.idKey));
  }
  return (person) => {
    if (person.idKey !== "") return person.idKey;
    const [id, another] = idsOf.get(nameAndUnit(person)) ?? [];
    return id !== undefined && another === undefined ? id : nameAndUnit(person);
  };
}
