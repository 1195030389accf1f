import type { AppraisalInput, OfficialInput } from "./input";

/**
 * How issues name an official (report.md): by ID, without one by name, with the unit in brackets where the name is not unique.
 * Takes an `OfficialInput.key`; a key of nobody comes back as it is.
 */
export function officialLabels(input: AppraisalInput): (key: string) => string {
  const people = new Map<string, OfficialInput>();
  const keysOfName = new Map<string, Set<string>>();
  for (const { officials } of input.years) {
    for (const official of officials) {
      people.set(official.key, official);
      const keys = keysOfName.get(official.name) ?? new Set();
      keysOfName.set(official.name, keys.add(official.key));
    }
  }
  return (key) => {
    const person = people.get(key);
    if (!person) return key;
    if (person.id !== null) return person.id;
    return (keysOfName.get(person.name)?.size ?? 0) > 1 ? `${person.name} (${person.unit})` : person.name;
  };
}
