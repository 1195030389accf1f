import { nameKey } from "./names";
import type { OfficialResult, YearResult } from "./result";

/** The officials of a year by the keys of their groups (`nameKey`), groups and officials in the order of the result. */
export function membersByGroup({ officials }: YearResult): ReadonlyMap<string, readonly OfficialResult[]> {
  const groups = new Map<string, OfficialResult[]>();
  for (const result of officials) {
    const key = nameKey(result.official.group);
    const members = groups.get(key);
    if (members) members.push(result);
    else groups.set(key, [result]);
  }
  return groups;
}
