/** Which cells an object of the host stands for: needed where a range is given to a method of another object. */
import type { Area } from "../../workbook";
import type { Sheet } from "../model";
import { invalidArgument, notImplemented } from "../wire/errors";
import { isHostObject, type Argument, type HostObject } from "../wire/host-object";

export interface Target {
  readonly sheet: Sheet;
  readonly area: Area;
}

const targets = new WeakMap<HostObject, Target>();

/** Notes what a range stands for. */
export function standingFor(object: HostObject, target: Target): HostObject {
  targets.set(object, target);
  return object;
}

/** The cells of a range that was given as an argument. */
export function targetOf(argument: Argument | undefined): Target {
  const target = isHostObject(argument) ? targets.get(argument) : undefined;
  if (!target) throw invalidArgument("A range was expected.");
  return target;
}

/** The area of a range that was given as an argument, for an object that is served with ranges of its own sheet only. */
export function areaOn(sheet: Sheet, argument: Argument | undefined): Area {
  const target = targetOf(argument);
  if (target.sheet !== sheet) throw notImplemented("a range of another sheet");
  return target.area;
}
