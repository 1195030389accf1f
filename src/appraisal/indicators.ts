/** The Indicators component: figures of the record cards become points (scoring.md 2 and 4). */
import { readBoards, type Board, type Card, type Entry } from "./board";
import type { Column } from "./columns";
import { askAboutPatterns } from "./patterns";
import { checkColumns } from "./figure-checks";
import type { FigureReading } from "./figures";
import type { Figure, Scheme, YearInput } from "./input";
import type { Issue } from "./issues";
import { changeIn, scoreLine, type GroupFigures } from "./lines";
import { lastButOne } from "./methods/read";
import { peersOf } from "./peers";
import type { EvidenceOf } from "./components/component";
import { worthOf } from "./components/indicators";
import { reportTo, type Report } from "./report";
import type { IndicatorResult } from "./result";
import { targetsReached } from "./targets";
import { weightCells, weightsInForce, wrongSum } from "./weights";

/** What the indicators of one official come to. */
export interface IndicatorsOutcome {
  readonly results: readonly IndicatorResult[];
  /** The Indicators component, unrounded; `null` where an error stands in the way. */
  readonly value: number | null;
  /** What made the value; `null` where there is none. */
  readonly evidence: EvidenceOf<"indicators"> | null;
  /** P15: the share of the targets that was reached; `null`: not judged. */
  readonly targetsReached: number | null;
  /** Ceilings that vetoes set: names of grades. */
  readonly vetoes: readonly string[];
}

/**
 * Scores the indicators of everybody of one year who is graded (scoring.md 2 and 4), keyed by `OfficialInput.key`.
 * Issues about figures, cards, weights and patterns are added to `issues`.
 */
export function scoreIndicators(year: YearInput, issues: Issue[]): ReadonlyMap<string, IndicatorsOutcome> {
  const isCounted = year.scheme.components.some(({ key, weight }) => key === "indicators" && weight > 0);
  const at = { year: year.year };
  const boards = readBoards(
    year,
    ({ key }) => reportTo(issues, { kind: "official", official: key, ...at }, isCounted),
    isCounted,
  );
  checkColumns(boards, reportTo(issues, { kind: "year", ...at }, isCounted));
  const outcomes = new Map<string, IndicatorsOutcome>();
  for (const board of boards) {
    const report = reportTo(issues, { kind: "group", group: board.group, ...at }, isCounted);
    const isSound = checkWeights(board, report);
    const figures = board.columns.map((column, index) => groupFigures(column, board.entries[index] ?? []));
    for (const card of board.cards) {
      outcomes.set(card.official.key, scoreCard(card, board.columns, figures, year.scheme, isSound));
    }
    askAboutPatterns(board);
  }
  return outcomes;
}

/** The weights of a group add up to 100, else all of it is blocked. A group without indicators is told of elsewhere. */
function checkWeights({ group, columns }: Board, report: Report): boolean {
  const wrong = columns.length === 0 ? null : wrongSum(columns);
  if (wrong !== null) report("weights-not-100", "error", weightCells(columns), { group, sum: wrong });
  return wrong === null;
}

/** Everybody with a usable figure is compared, also those blocked for another reason. */
function groupFigures(column: Column, entries: readonly Entry[]): GroupFigures {
  const changes = entries.map(({ reading }) => changeIn(reading, column)).filter((change) => change !== null);
  return { values: peersOf(entries.map(({ reading }) => reading.value)), changes: peersOf(changes) };
}

function scoreCard(
  { official, readings, report }: Card,
  columns: readonly Column[],
  figures: readonly GroupFigures[],
  scheme: Scheme,
  isSound: boolean,
): IndicatorsOutcome {
  const coefficient = readCoefficient(official.coefficient, report);
  const { weights, emptyPillars } = weightsInForce(columns, readings);
  for (const { pillar, at } of emptyPillars) report("pillar-empty", "error", at, { pillar });

  const results: IndicatorResult[] = [];
  let isWhole = isSound && coefficient !== null && emptyPillars.length === 0 && columns.length > 0;
  columns.forEach((column, index) => {
    const reading = readings[index];
    const group = figures[index];
    if (!group || !reading || reading.state === "notApplicable") return;
    const isUsable = reading.state === "figure" && reading.isComplete;
    // A coefficient that cannot be read spoils only what it weighs in.
    if (isUsable && (coefficient !== null || !column.usesCoefficient)) {
      results.push(scoreLine(column, reading, weights[index] ?? 0, coefficient ?? 1, group));
    } else isWhole = false;
  });

  return {
    results,
    ...(isWhole ? worthOf(results, scheme.bonusCap) : { value: null, evidence: null }),
    targetsReached: targetsReached(columns, readings, weights),
    vetoes: vetoesOf(columns, readings, scheme),
  };
}

/** P6; `null` where an error has been reported. */
function readCoefficient(figure: Figure, report: Report): number | null {
  if (figure.kind === "missing") return 1;
  const value = figure.kind === "number" ? figure.value : NaN;
  const isUsable = value >= 1e-9 && value <= 1e9;
  if (!isUsable || value < 0.5 || value > 1.5) {
    report("bad-coefficient", isUsable ? "warning" : "error", figure.at, { text: textOf(figure) });
  }
  return isUsable ? value : null;
}

function textOf(figure: Figure): string {
  switch (figure.kind) {
    case "number":
      return String(figure.value);
    case "text":
      return figure.text;
    case "error":
      return figure.error;
    case "notApplicable":
      return "N/A";
    case "missing":
      return "";
  }
}

/** The ceilings of the vetoes that hold (scoring.md 5): the last grade but one where the indicator names none. */
function vetoesOf(columns: readonly Column[], readings: Card["readings"], scheme: Scheme): readonly string[] {
  const lowest = lastButOne(scheme.grades.map(({ name }) => name));
  const ceilings = columns.flatMap(({ kind, parts }, index) => {
    const reading = readings[index];
    if (kind !== "veto" || !isHit(reading)) return [];
    const named = parts[0]?.part.parameters.ceiling;
    const ceiling = typeof named === "string" ? named : lowest;
    return ceiling === null ? [] : [ceiling];
  });
  return [...new Set(ceilings)];
}

function isHit(reading: Card["readings"][number] | undefined): reading is FigureReading {
  return reading?.state === "figure" && reading.value > 0;
}
