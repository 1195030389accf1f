/** The components there are. A new kind is declared in a file of its own and listed here. */
import type { StandardComponent } from "../input";
import { ballots } from "./ballots";
import type { ComponentDeclaration } from "./declaration";
import { indicators } from "./indicators";
import { mark } from "./marks";
import { opinions } from "./opinions";
import { regularChecks } from "./regular-checks";
import { talks } from "./talks";

const COMPONENTS: Readonly<Record<StandardComponent, ComponentDeclaration>> = {
  indicators,
  ballots,
  investigation: mark,
  talks,
  opinions,
  selfEvaluation: mark,
  regularChecks,
};

const BY_KEY = new Map(Object.entries(COMPONENTS));

/** The declaration of a component by its key; those that a scheme adds are marks. */
export function componentOf(key: string): ComponentDeclaration {
  return BY_KEY.get(key) ?? mark;
}

/** Whether a component is a mark of the Marks sheet. */
export function isMarked(key: string): boolean {
  return componentOf(key) === mark;
}
