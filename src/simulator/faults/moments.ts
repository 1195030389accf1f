/** When a fault happens, by what a request asks and sets. */
import { ActionType, PathType, type Action, type RequestBody } from "../wire/protocol";

/** At so many requests from now (1 is the next), or at the first that loads, or sets, this member. */
export type When = { readonly request: number } | { readonly loads: string } | { readonly sets: string };

/** Where it usually matters to the add-in. */
export const MOMENTS = {
  reading: { loads: "values" },
  /** The add-in looks at this once, after it has read the workbook and before it writes. */
  looking: { loads: "readOnly" },
  writing: { sets: "Formulas" },
  "setting-up-pages": { sets: "Orientation" },
} satisfies Record<string, When>;

export type Moment = keyof typeof MOMENTS;

/** All of them, the earliest first. */
export const MOMENT_NAMES = Object.keys(MOMENTS) as readonly Moment[];

/** Whether the time has come with a request; `requests` counts those since the fault was armed, this one too. */
export function isDue(when: When, requests: number, { Actions: actions }: RequestBody): boolean {
  if ("request" in when) return requests === when.request;
  if ("sets" in when) return actions.some(sets(when.sets));
  return actions.some(({ QueryInfo }) =>
    [...(QueryInfo?.Select ?? []), ...(QueryInfo?.Expand ?? [])].some((path) => path.split("/").at(-1) === when.loads),
  );
}

/** Whether an action sets a member. */
export function sets(member: string): (action: Action) => boolean {
  return ({ ActionType: type, Name, ObjectState }) =>
    (type === ActionType.SetProperty && Name === member) ||
    (type === ActionType.Update && Object.hasOwn(ObjectState ?? {}, member));
}

/** Whether a request does nothing but let go of objects: such a one does not count. */
export function isCleaning({ Actions: actions }: RequestBody): boolean {
  return actions.every(({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === "_RemoveReference");
}

/** What a request calls the objects that it reaches by a name. */
export function namesIn({ ObjectPaths: paths }: RequestBody): string[] {
  return Object.values(paths).flatMap(({ ObjectPathType: type, ArgumentInfo }) =>
    type === PathType.Method || type === PathType.Indexer
      ? (ArgumentInfo?.Arguments ?? []).filter((argument) => typeof argument === "string")
      : [],
  );
}
