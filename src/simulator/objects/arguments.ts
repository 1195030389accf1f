/** Arguments of methods, checked. */
import { invalidArgument } from "../wire/errors";
import type { Argument } from "../wire/host-object";

export function text(value: Argument | undefined, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} is no text.`);
  return value;
}

/** A text that may be left out. */
export function optionalText(value: Argument | undefined, what: string): string | undefined {
  return value === undefined || value === null ? undefined : text(value, what);
}

/** A whole number from `least` upwards. */
export function whole(value: Argument | undefined, least: number, what: string): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least)
    throw invalidArgument(`${what} is wrong.`);
  return value;
}

export function truth(value: Argument | undefined): boolean {
  return value === true;
}

/** The members of a plain object. */
export function record(value: Argument | undefined): { readonly [key: string]: unknown } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidArgument("An object was expected.");
  return { ...value };
}
