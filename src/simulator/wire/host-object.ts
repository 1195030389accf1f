/** An object of the simulated Excel as the client sees it: a class and the members that it has, by their wire names. */
import { itemNotFound } from "./errors";
import type { Json } from "./protocol";

/** What a member may be given: a plain value, or another object. */
export type Argument = Json | HostObject;

export interface Property {
  readonly get: () => Json | HostObject | null;
  readonly set?: (value: Json) => void;
}

export type Method = (args: readonly Argument[]) => Json | HostObject | null;

export interface HostObject {
  readonly className: string;
  /** By which its collection finds it again. */
  readonly id?: string;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly methods?: Readonly<Record<string, Method>>;
  /** Of a collection: what is in it. */
  readonly items?: () => readonly HostObject[];
}

/** Properties that the client can only read. */
export function readOnly<Name extends string>(getters: Record<Name, Property["get"]>): Record<Name, Property> {
  const properties = {} as Record<Name, Property>;
  for (const name of Object.keys(getters) as Name[]) properties[name] = { get: getters[name] };
  return properties;
}

/** Whether a value is an object of the host rather than plain data. */
export function isHostObject(value: Argument | null | undefined): value is HostObject {
  return (
    typeof value === "object" && value !== null && typeof (value as { className?: unknown }).className === "string"
  );
}

/** A collection whose members are found by a key: an id, or another of their names. */
export function collection(
  className: string,
  items: () => readonly HostObject[],
  find: (key: string) => HostObject | null,
  methods: Readonly<Record<string, Method>> = {},
): HostObject {
  return {
    className,
    items,
    methods: {
      GetItem: ([key]) => {
        const item = find(String(key));
        if (!item) throw itemNotFound();
        return item;
      },
      GetItemOrNullObject: ([key]) => find(String(key)),
      ...methods,
    },
  };
}
