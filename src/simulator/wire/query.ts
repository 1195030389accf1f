/** Answers to `load`: the members that were asked for, level by level. */
import { isHostObject, type HostObject } from "./host-object";
import { property } from "./members";
import type { Json, QueryInfo } from "./protocol";

/** What to load: member → what to load of it. An empty map means all plain properties. */
type Selection = Map<string, Selection>;

interface Answer {
  [key: string]: Json;
}

/** The value of a query action. `identify` gives what the client needs to find the object again. */
export function query(object: HostObject, info: QueryInfo, identify: (object: HostObject) => Answer): Json {
  return project(object, selection(info), identify);
}

function selection(info: QueryInfo): Selection {
  const root: Selection = new Map();
  for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) {
    let level = root;
    for (const name of path.split(/[/.]/)) {
      const next = level.get(name) ?? new Map<string, Selection>();
      level.set(name, next);
      level = next;
    }
  }
  return root;
}

function project(object: HostObject, wanted: Selection, identify: (object: HostObject) => Answer): Json {
  const answer = identify(object);
  if (object.id !== undefined) answer["_Id"] = object.id;
  if (object.items) {
    const each = wanted.get("items") ?? wanted;
    answer["_Items"] = object.items().map((item) => project(item, each, identify));
    return answer;
  }
  for (const name of wanted.size > 0 && !wanted.has("$all") ? wanted.keys() : plainProperties(object)) {
    const found = property(object, name);
    const value = found.property.get();
    answer[found.name] = isHostObject(value) ? project(value, wanted.get(name) ?? new Map(), identify) : value;
  }
  return answer;
}

function plainProperties(object: HostObject): string[] {
  return Object.entries(object.properties ?? {})
    .filter(([, member]) => !isHostObject(member.get()))
    .map(([name]) => name);
}
