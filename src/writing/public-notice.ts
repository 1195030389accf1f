/** The public notice of a year (P13): figures that show real results, for the public to check. */
import { isInPercent, noticeOf, type NoticeLine, type YearResult } from "../appraisal";
import type { Style } from "../workbook";
import { numeric, text } from "./cells";
import { NOTICE_MARK } from "./marks";
import type { OwnSheet } from "./own-sheets";
import { BAND, CENTERED, figureStyle, WRAPPED } from "./styles";
import { tableSheet, type Column } from "./table";
import type { NoticeColumn, Wording } from "./wording";

/**
 * A notice for each year with anything to publish. That of a calculated year which has nothing left (`marks` are those of the
 * sheets of ours in the workbook) is emptied, so that no withdrawn figure stays behind.
 */
export function publicNotices(
  years: readonly YearResult[],
  marks: readonly string[],
  wording: Wording,
): readonly OwnSheet[] {
  return years.flatMap((result): readonly OwnSheet[] => {
    const mark = `${NOTICE_MARK}${result.year}`;
    const { isByKey, lines } = noticeOf(result);
    if (lines.length > 0) return [publicNotice(mark, result.year, lines, isByKey, wording)];
    return marks.includes(mark) ? [nothing(mark, result.year, wording)] : [];
  });
}

function nothing(mark: string, year: number, { notice: words }: Wording): OwnSheet {
  const content = tableSheet({ title: words.nothing(year), columns: [], rows: [], frozenColumns: 0 });
  return { mark, name: words.sheetName(year), content };
}

function publicNotice(
  mark: string,
  year: number,
  lines: readonly NoticeLine[],
  isByKey: boolean,
  wording: Wording,
): OwnSheet {
  const words = wording.notice;
  const bands = bandsOf(lines);
  const subject = subjectColumns(lines, wording);
  return {
    mark,
    name: words.sheetName(year),
    content: tableSheet({
      title: words.title(year),
      note: isByKey ? [words.note, words.byKey] : words.note,
      columns: [...subject, ...figureColumns(wording)],
      rows: lines,
      rowStyle: ({ official }) => (bands.has(official.key) ? BAND : undefined),
      frozenColumns: subject.length,
    }),
  };
}

/** Every other unit, to be told apart from its neighbours. */
function bandsOf(lines: readonly NoticeLine[]): ReadonlySet<string> {
  const keys = [...new Set(lines.map(({ official }) => official.key))];
  return new Set(keys.filter((_, index) => index % 2 === 1));
}

/** The group where there are several, the unit, and the official where several share a unit. */
function subjectColumns(lines: readonly NoticeLine[], { notice: { headers } }: Wording): Column<NoticeLine>[] {
  const groups = new Set(lines.map(({ official }) => official.group));
  const ofUnit = new Map<string, Set<string>>();
  for (const { official } of lines)
    ofUnit.set(official.unit, (ofUnit.get(official.unit) ?? new Set()).add(official.key));
  const isShared = (unit: string) => (ofUnit.get(unit)?.size ?? 0) > 1;
  const hasShared = lines.some(({ official }) => isShared(official.unit));
  return [
    ...(groups.size > 1 ? [{ header: headers.group, content: (line: NoticeLine) => text(line.official.group) }] : []),
    { header: headers.unit, content: ({ official }) => text(official.unit), style: WRAPPED },
    ...(hasShared
      ? [
          {
            header: headers.name,
            content: ({ official }: NoticeLine) => (isShared(official.unit) ? text(official.name) : null),
          },
        ]
      : []),
  ];
}

const COMPLETION: Style = { numberFormat: "0.00%" };
const CHANGE: Style = { numberFormat: "+0.00%;-0.00%;0.00%" };

function figureColumns({ notice: { headers, states, points } }: Wording): readonly Column<NoticeLine>[] {
  const column = (
    key: NoticeColumn,
    content: Column<NoticeLine>["content"],
    style?: Column<NoticeLine>["style"],
    widest?: number,
  ): Column<NoticeLine> => ({ header: headers[key], content, style, widest });
  // Text in quotes stands in a number format as it is.
  const inPoints: Style = { numberFormat: `+0.00" ${points}";-0.00" ${points}";0.00" ${points}"` };
  return [
    column("indicator", ({ indicator }) => text(indicator.name), WRAPPED, 32),
    column("measure", ({ indicator }) => text(indicator.unit), CENTERED),
    column(
      "target",
      ({ target }) => numeric(target),
      ({ target }) => figureStyle(target),
    ),
    column(
      "figure",
      ({ figure }) => (typeof figure === "string" ? text(figure) : numeric(figure)),
      ({ figure }) => figureStyle(figure),
    ),
    column("state", ({ state }) => states[state], CENTERED, 24),
    column("completion", ({ completion }) => numeric(completion), COMPLETION),
    column(
      "lastYear",
      ({ lastYear }) => numeric(lastYear),
      ({ lastYear }) => figureStyle(lastYear),
    ),
    column(
      "change",
      ({ change }) => numeric(change),
      ({ indicator }) => (isInPercent(indicator) ? inPoints : CHANGE),
    ),
  ];
}
