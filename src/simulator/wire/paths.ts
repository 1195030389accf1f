/** Object paths: how a request says which object it means. Each is followed once in a request. */
import { invalidReference, notImplemented } from "./errors";
import { isHostObject, type Argument, type HostObject } from "./host-object";
import { call, property } from "./members";
import { PathType, type ArgumentInfo, type Json, type ObjectPath, type RequestBody } from "./protocol";

/** Where paths begin. */
export interface Roots {
  readonly root: HostObject;
  /** Objects that the client makes by the name of their type; `null` for a type that is not served. */
  readonly create: (typeName: string) => HostObject | null;
  /** Objects that the client asked to be kept between requests. */
  readonly kept: ReadonlyMap<string, HostObject>;
}

/** Follows the paths of one request. */
export class Paths {
  private readonly followed = new Map<number, HostObject | null>();

  constructor(
    private readonly roots: Roots,
    private readonly paths: RequestBody["ObjectPaths"],
  ) {}

  /** The object of a path; `null` for one that is not there (`…OrNullObject`), and for all that hangs on such a one. */
  follow(id: number): HostObject | null {
    const known = this.followed.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw invalidReference();
    const object = this.step(path);
    this.followed.set(id, object);
    return object;
  }

  /** The arguments of a path or an action, with objects where they stand for objects. */
  arguments(info: ArgumentInfo | undefined): Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index] || referencedPath(value);
      if (!id) return value;
      const object = this.follow(id);
      if (!object) throw invalidReference();
      return object;
    });
  }

  /** `Class.member` of what a path stands for, for error messages. */
  describe(id: number, member: string | undefined): string {
    const path = this.paths[String(id)];
    const target = member ? id : path?.ParentObjectPathId;
    const className = target === undefined ? "" : (this.followed.get(target)?.className ?? "");
    const name = member ?? (path?.ObjectPathType === PathType.Indexer ? "getItem" : (path?.Name ?? ""));
    return `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  private step(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return this.roots.root;
      case PathType.NullObject:
        return null;
      case PathType.NewObject:
        return this.create(path.Name);
      case PathType.Reference:
        return this.reference(path.Name);
      case PathType.Property:
        return this.member(path, (parent) => property(parent, path.Name).property.get());
      case PathType.Indexer:
        return this.member(path, (parent) => call(parent, "GetItem", this.arguments(path.ArgumentInfo)));
      case PathType.Method:
        return this.member(path, (parent) => call(parent, path.Name, this.arguments(path.ArgumentInfo)));
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private create(typeName: string): HostObject {
    const made = this.roots.create(typeName);
    if (!made) throw notImplemented(typeName);
    return made;
  }

  private reference(name: string): HostObject {
    const kept = this.roots.kept.get(name);
    if (!kept) throw invalidReference();
    return kept;
  }

  private member(path: ObjectPath, reach: (parent: HostObject) => Argument | null): HostObject | null {
    const parent = path.ParentObjectPathId ? this.follow(path.ParentObjectPathId) : null;
    if (!parent) return null;
    const object = reach(parent);
    return isHostObject(object) ? object : null;
  }
}

/** The path that an object nested in an argument stands for. */
function referencedPath(value: Json): number | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const id = (value as { readonly [key: string]: Json })["_ObjectPathId"];
  return typeof id === "number" ? id : undefined;
}
