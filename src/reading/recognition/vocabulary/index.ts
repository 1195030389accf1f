/**
 * What headers and sheets are called (workbook.md, *Roles of input sheets*), declared once, a file for each role. The first
 * name in each language is the one we write ourselves; the others are what clerks write. Names are compared by `key`
 * (recognition/words.ts), so case, width, spaces, punctuation and a unit in brackets make no difference.
 */
import { archive } from "./archive";
import { ballots } from "./ballots";
import { cards } from "./cards";
import { checks } from "./checks";
import { findings } from "./findings";
import { indicators } from "./indicators";
import { marks } from "./marks";
import { officials } from "./officials";
import { opinions } from "./opinions";
import { talks } from "./talks";
import { team } from "./team";
import type { RoleWords } from "./words";

export { list, type FieldWords, type RoleWords } from "./words";

/** Every role whose sheets are tables; the scheme has a vocabulary of its own. */
export const ROLES: readonly RoleWords[] = [
  officials,
  indicators,
  cards,
  ballots,
  marks,
  talks,
  opinions,
  checks,
  findings,
  team,
  archive,
];
