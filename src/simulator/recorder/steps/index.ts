/** All that is asked of Excel, in this order. */
import type { Step } from "../step";
import { cells } from "./cells";
import { charts } from "./charts";
import { editing } from "./editing";
import { events } from "./events";
import { links } from "./links";
import { looks } from "./looks";
import { merges } from "./merges";
import { names } from "./names";
import { parts } from "./parts";
import { sheets } from "./sheets";
import { tables } from "./tables";
import { typing } from "./typing";

export const STEPS: readonly Step[] = [
  ...[...typing, ...cells, ...merges, ...looks, ...links, ...sheets, ...names, ...tables, ...parts],
  ...[...charts, ...events, ...editing],
];
