/** A group's table of one year: its officials down, its indicators across, and what each card says. */
import { columnsOf, type Column } from "./columns";
import { readCard, type CardReading, type FigureReading } from "./figures";
import type { CardLine, OfficialInput, YearInput } from "./input";
import { nameKey } from "./names";
import type { Report } from "./report";

export interface Board {
  readonly group: string;
  readonly columns: readonly Column[];
  readonly cards: readonly Card[];
  /** For each column, the cards with a usable figure of it, in their order. */
  readonly entries: readonly (readonly Entry[])[];
}

/** A card with the figure that it has of one indicator. */
export interface Entry {
  readonly card: Card;
  readonly reading: FigureReading;
}

export interface Card {
  readonly official: OfficialInput;
  /** Whether anything stands on it; who has none at all has filled in nothing. */
  readonly hasCard: boolean;
  /** In the order of the columns. */
  readonly readings: readonly CardReading[];
  /** Reports about this official. */
  readonly report: Report;
}

/** The boards of a year, of those who are graded (不定等次 has no part in anything), in the order of the officials. */
export function readBoards(
  year: YearInput,
  reportOn: (official: OfficialInput) => Report,
  isCounted: boolean,
): readonly Board[] {
  const groups = new Map<string, OfficialInput[]>();
  for (const official of year.officials) {
    if (official.notGraded !== null) continue;
    const members = groups.get(nameKey(official.group)) ?? [];
    members.push(official);
    groups.set(nameKey(official.group), members);
  }
  return [...groups.values()].map((officials) => {
    const group = officials[0]?.group ?? "";
    const columns = columnsOf(year.indicators, group);
    const cards = officials.map((official) => {
      const report = reportOn(official);
      return { official, report, ...readOne(official, columns, year.scheme.figureTolerance, report, isCounted) };
    });
    return { group, columns, cards, entries: columns.map((_, index) => entriesOf(cards, index)) };
  });
}

function entriesOf(cards: readonly Card[], index: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (const card of cards) {
    const reading = card.readings[index];
    if (reading?.state === "figure") entries.push({ card, reading });
  }
  return entries;
}

function readOne(
  official: OfficialInput,
  columns: readonly Column[],
  tolerance: number,
  report: Report,
  isCounted: boolean,
): Pick<Card, "hasCard" | "readings"> {
  const lines = new Map<string, CardLine[]>();
  for (const line of official.cards) {
    const same = lines.get(line.indicator);
    if (same) same.push(line);
    else lines.set(line.indicator, [line]);
  }
  const isNeeded = columns.some(({ isWeighted }) => isWeighted);
  const hasCard = !isNeeded || columns.some(({ indicator }) => lines.has(indicator.key));
  // What does not count may be absent (scoring.md 3).
  if (!hasCard && isCounted) report("no-record-card", "error", official.at, {});
  const readings = columns.map((column): CardReading => {
    if (!hasCard && column.isWeighted) return { state: "faulty" };
    return readCard(official, column, lines.get(column.indicator.key) ?? [], tolerance, report);
  });
  return { hasCard, readings };
}
