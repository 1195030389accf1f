/** The sentence that says how far an official is from a better grade, and where the points could come from. */
import type { Language } from "../place";
import { sum } from "../numbers";
import type { WhatItTakes } from "../result";
import { plain, points, whyNotTheSum } from "../wording";

/** As many indicators are named; the others are told together. */
const NAMED = 3;

interface Words {
  readonly short: (what: Told) => string;
  readonly item: (name: string, room: string) => string;
  readonly comma: string;
  readonly others: (count: number, room: string) => string;
  readonly room: (items: string) => string;
  readonly noRoom: string;
  readonly together: (room: string) => string;
  readonly notEnough: (room: string) => string;
}

/** What a sentence begins with, as shown. */
interface Told {
  readonly grade: string;
  readonly needed: string;
  readonly short: string;
  readonly against: WhatItTakes["against"];
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    short: ({ grade, needed, short, against }) =>
      against === "band"
        ? `${short} points short of ${grade} (from ${needed})`
        : `${short} points short of ${grade}: its seats are taken or tied for, at ${needed} one would be free while all others stay`,
    item: (name, room) => `${name} ${room}`,
    comma: ", ",
    others: (count, room) => ` and ${count} more ${room}`,
    room: (items) => `; room: ${items}`,
    noRoom: "; no indicator has room",
    together: (room) => `; together no more than ${room} by the cap on the indicators`,
    notEnough: (room) => `; all the room together, ${room}, would not do`,
  },
  "zh-CN": {
    short: ({ grade, needed, short, against }) =>
      against === "band"
        ? `距${grade}（${needed} 分起）差 ${short} 分`
        : `距${grade}差 ${short} 分：名额已满或并列待定，其他人不变时得 ${needed} 分即有名额`,
    item: (name, room) => `${name} ${room}`,
    comma: "、",
    others: (count, room) => `，另 ${count} 项共 ${room}`,
    room: (items) => `；可提分：${items}`,
    noRoom: "；各项指标已无提分余地",
    together: (room) => `；受指标得分上限所限，合计最多 ${room}`,
    notEnough: (room) => `；全部提分合计 ${room}，仍不够`,
  },
};

/**
 * `0.63 points short of Outstanding (from 90); room: Fiscal revenue 1.92, Tax paid 0.80, Arrears 0.41 and 4 more 0.90`.
 * `decimals` are those of the score; room is told to two decimals at least. Says so where all the room would not do.
 */
export function explainWhatItTakes(what: WhatItTakes, decimals: number, language: Language): string {
  const words = WORDS[language];
  const { grade, against, room } = what;
  const told = { grade, against, needed: plain(what.needed, decimals), short: points(what.short, decimals) };
  if (room.length === 0) return words.short(told) + words.noRoom;
  const places = Math.max(decimals, 2);
  const named = room.slice(0, NAMED);
  const rest = room.slice(NAMED).map((one) => one.points);
  const items = named.map((one) => words.item(one.indicator, points(one.points, places))).join(words.comma);
  const others = rest.length > 0 ? words.others(rest.length, points(sum(rest), places)) : "";
  return words.short(told) + words.room(items + others) + limits(what, decimals, language);
}

/** What all the room comes to, where that has to be said. */
function limits({ short, room, roomTogether }: WhatItTakes, decimals: number, language: Language): string {
  const words = WORDS[language];
  const places = Math.max(decimals, 2);
  const each = room.map((one) => one.points);
  const together = points(roomTogether, places);
  const isCapped = sum(each) - roomTogether > 1e-9;
  // Within one step of the rounded score, nobody can say from here.
  const isEnough = roomTogether > short - 10 ** -decimals;
  const told = [...each.slice(0, NAMED), sum(each.slice(NAMED))];
  const why = isCapped ? "" : whyNotTheSum(told, roomTogether, places)[language];
  return (isCapped ? words.together(together) : "") + (isEnough ? "" : words.notEnough(together) + why);
}
