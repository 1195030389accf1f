/** Reaching a member of an object by the name in the message, or refusing it by name. */
import { invalidArgument, notImplemented } from "./errors";
import type { Argument, HostObject, Method, Property } from "./host-object";
import type { Json } from "./protocol";

/** Messages name members as `Name`; what a script asks to load comes as it wrote it, `name`. */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function own<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** The property of that name and its wire name. */
export function property(object: HostObject, name: string): { readonly name: string; readonly property: Property } {
  const full = wireName(name);
  const found = own(object.properties, full);
  if (!found) throw notImplemented(`${object.className}.${full}`);
  return { name: full, property: found };
}

/** Calls a method; an argument left out is absent or null in the message, and absent here. */
export function call(object: HostObject, name: string, args: readonly Argument[]): ReturnType<Method> {
  const method = own(object.methods, wireName(name));
  if (!method) throw notImplemented(`${object.className}.${wireName(name)}`);
  return method(args);
}

/** Sets a property. */
export function set(object: HostObject, name: string, value: Json): void {
  const found = property(object, name);
  if (!found.property.set) throw invalidArgument(`${object.className}.${found.name} is read-only.`);
  found.property.set(value);
}
