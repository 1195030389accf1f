/** Does the actions of a request, one after the other. Knows nothing of Excel. */
import { HostError, itemNotFound, notImplemented } from "./errors";
import { isHostObject, type HostObject } from "./host-object";
import { call, set } from "./members";
import { Paths, type Roots } from "./paths";
import { ActionType, type Action, type Json, type RequestBody, type ResponseBody } from "./protocol";
import { query } from "./query";

/** A simulated host behind the wire: objects from `root` downwards, and those that the client keeps. */
export class Executor {
  private readonly kept = new Map<string, HostObject>();
  private readonly references = new Map<HostObject, string>();
  private readonly roots: Roots;
  private serial = 0;

  constructor(root: HostObject, create: Roots["create"]) {
    this.roots = { root, create, kept: this.kept };
  }

  /**
   * Does a request. A failed action ends it; the actions before it stay done, for Excel has no rollback. `trouble` is an error
   * that the action at its place meets, whatever it is.
   */
  execute(request: RequestBody, trouble?: { readonly at: number; readonly error: HostError }): ResponseBody {
    const paths = new Paths(this.roots, request.ObjectPaths);
    const results: { ActionId: number; Value: Json }[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      try {
        if (index === trouble?.at) throw trouble.error;
        results.push({ ActionId: action.Id, Value: this.act(action, paths) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const location = paths.describe(action.ObjectPathId, action.Name);
        return { Results: results, TraceIds: traces, Error: errorBody(error, location, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private act(action: Action, paths: Paths): Json {
    if (action.ActionType === ActionType.Trace) return null;
    const object = paths.follow(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.identify(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return object && query(object, action.QueryInfo ?? {}, (each) => this.identify(each));
      case ActionType.Method:
        return this.method(object, action, paths);
      case ActionType.SetProperty:
        set(present(object), action.Name ?? "", action.ArgumentInfo?.Arguments?.[0] ?? null);
        return null;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) set(present(object), name, value);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private method(object: HostObject | null, action: Action, paths: Paths): Json {
    if (action.Name === "_KeepReference") {
      if (object) this.keep(object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.release(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const result = call(present(object), action.Name ?? "", paths.arguments(action.ArgumentInfo));
    return isHostObject(result) ? this.identify(result) : result;
  }

  /** By what the client reaches an object in later requests: a reference if it is kept, else its place in a collection. */
  private identify(object: HostObject): { [key: string]: Json } {
    const reference = this.references.get(object);
    return {
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
      ...(object.id === undefined ? {} : { Id: object.id }),
    };
  }

  private keep(object: HostObject): void {
    if (this.references.has(object)) return;
    this.serial += 1;
    const reference = `${object.className}#${this.serial}`;
    this.references.set(object, reference);
    this.kept.set(reference, object);
  }

  private release(reference: string): void {
    const object = this.kept.get(reference);
    if (object) this.references.delete(object);
    this.kept.delete(reference);
  }
}

function present(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

function errorBody(error: HostError, location: string, index: number): ResponseBody["Error"] {
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
  };
}
