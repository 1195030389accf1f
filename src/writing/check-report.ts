/** The check report: every issue with its place, what is wrong and how to mend it. */
import {
  gatherIssues,
  type Appraisal,
  type AppraisalInput,
  type GatheredIssue,
  type Issue,
  type Scope,
  type Severity,
} from "../appraisal";
import type { CellLink, Content, Style, WorkbookSnapshot } from "../workbook";
import { numeric, text } from "./cells";
import { CHECK_REPORT_MARK } from "./marks";
import type { OwnSheet } from "./own-sheets";
import { CENTERED, LINK, SEVERITY, WRAPPED } from "./styles";
import { tableSheet, type Column } from "./table";
import type { CheckColumn, Wording } from "./wording";

/** Nobody reads more, and a sheet must stay quick to open. */
const MOST = 10_000;

/** An issue or a run of them, or how many more there are. */
type Row = GatheredIssue | { readonly more: number };

/** All issues in their order, gravest first, a column that fails as one; their count by severity stands on top. Says in words where there is none. */
export function checkReport(
  { issues }: Appraisal,
  input: AppraisalInput,
  snapshot: WorkbookSnapshot,
  wording: Wording,
): OwnSheet {
  const words = wording.checkReport;
  const told = gatherIssues(issues);
  const rest = told.length - MOST;
  const isFound = issues.length > 0;
  return {
    mark: CHECK_REPORT_MARK,
    name: words.sheetName,
    content: tableSheet({
      title: words.title,
      note: isFound ? [words.counts(countsOf(issues)), words.meaning] : words.nothing,
      columns: isFound ? columns(input, snapshot, wording) : [],
      rows: [...told.slice(0, MOST), ...(rest > 0 ? [{ more: rest }] : [])],
      frozenColumns: 0,
    }),
  };
}

function countsOf(issues: readonly Issue[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => issues.filter((issue) => issue.severity === severity).length;
  return { error: count("error"), warning: count("warning"), question: count("question") };
}

function columns(input: AppraisalInput, snapshot: WorkbookSnapshot, wording: Wording): readonly Column<Row>[] {
  const words = wording.checkReport;
  const concerns = concernOf(input, wording);
  const linkTo = linkMaker(snapshot);
  const column = (
    key: CheckColumn,
    content: (issue: Issue) => Content,
    style?: Style,
    widest?: number,
  ): Column<Row> => ({
    header: words.headers[key],
    content: (row) => ("more" in row ? null : content(row.issue)),
    style,
    widest,
  });
  // What stands on no single cell leads to its sheet.
  const linked = (key: "sheet" | "cell", content: (issue: Issue) => Content): Column<Row> => {
    const link = (row: Row) =>
      "more" in row || isOnCell(row.issue) !== (key === "cell") ? undefined : linkTo(row.issue);
    return { ...column(key, content), link, style: (row) => (link(row) ? LINK : undefined) };
  };
  return [
    {
      ...column("severity", ({ severity }) => words.severity(severity)),
      style: (row) => ("more" in row ? undefined : LOOKS[row.issue.severity]),
    },
    column("kind", ({ code }) => words.kind(code), WRAPPED, 22),
    column("year", ({ scope }) => ("year" in scope ? numeric(scope.year) : null), CENTERED),
    column("concerns", ({ scope }) => concerns(scope), WRAPPED),
    linked("sheet", ({ at }) => text(at?.sheet)),
    linked("cell", (issue) => text(words.cell(issue))),
    {
      ...column("wrong", () => null, WRAPPED, 50),
      content: (row) =>
        "more" in row ? words.more(row.more) : text(words.halves(row.issue).wrong + words.gathered(row)),
    },
    column("mend", (issue) => text(words.halves(issue).mend ?? words.noMend), WRAPPED, 50),
  ];
}

const LOOKS: Readonly<Record<Severity, Style>> = {
  error: { ...CENTERED, ...SEVERITY.error },
  warning: { ...CENTERED, ...SEVERITY.warning },
  question: { ...CENTERED, ...SEVERITY.question },
};

function isOnCell({ at }: Issue): boolean {
  return at !== null && "row" in at;
}

/** Whom an issue concerns, in words; nothing where that is the year, or nobody. */
function concernOf({ years }: AppraisalInput, { checkReport: words }: Wording): (scope: Scope) => Content {
  const names = new Map(
    years.flatMap(({ officials }) => officials.map(({ key, name, unit }) => [key, words.official(name, unit)])),
  );
  return (scope) => {
    switch (scope.kind) {
      case "official":
        return text(names.get(scope.official) ?? scope.official);
      case "group":
        return text(scope.group);
      case "everybody":
        return words.everybody;
      default:
        return null;
    }
  };
}

/** Leads to where an issue stands, if a click can: Excel does not go to a sheet that is hidden. */
function linkMaker({ sheets }: WorkbookSnapshot): (issue: Issue) => CellLink | undefined {
  const seen = new Set(sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name));
  return ({ at }) => {
    if (!at || !seen.has(at.sheet)) return undefined;
    if (!("row" in at)) return { sheet: at.sheet };
    const { row, column, rows = 1, columns = 1 } = at;
    return { sheet: at.sheet, area: { row, column, rows, columns } };
  };
}
