/** Writing down the inspection team's opinions (P10): each into the official's own row, else below the last one, else on a new sheet. */
import { opinionsOf, type OfficialInput, type Place, type TeamOpinion } from "../../appraisal";
import type { Content, Edit } from "../../workbook";
import { text } from "../cells";
import { Ledger } from "../ledger";
import { lastEntryRow, Lists } from "../lists";
import { sheetNamer } from "../sheet-names";
import { teamSheet } from "../template/evidence";
import { NewColumns } from "./new-columns";
import { identifier, rowCells } from "./rows";
import type { NotSaved, NotSavedReason, TeamField, TeamList, TeamPlan, TeamPlanning, TeamWish } from "./types";

export type { NotSaved, NotSavedReason, TeamList, TeamPlan, TeamPlanning, TeamWish } from "./types";

/**
 * Plans what the workbook is to say. Where it says so already, in whatever words, nothing is written; an opinion is written whole or
 * not at all. Of what stands there only the official's own grade, reason and follow-up are ever changed. Pure.
 */
export function planTeam(planning: TeamPlanning): TeamPlan {
  const writer = new TeamWriter(planning);
  for (const wish of planning.wishes) writer.write(wish);
  return writer.plan();
}

/** A row of a list. */
interface Line {
  readonly list: TeamList;
  readonly cells: TeamList["lines"][number];
}

class TeamWriter {
  private readonly ledger: Ledger;
  private readonly lists: Lists<TeamList>;
  private readonly newColumns: NewColumns;
  private readonly identifies: ReturnType<typeof identifier>;
  /** By the cell of the grade; `null` where several rows share it. */
  private readonly lines = new Map<string, Line | null>();
  /** How many rows share a cell. */
  private readonly uses = new Map<string, number>();
  /** The sheets that have opinions of a year. */
  private readonly usedSheets: ReadonlyMap<number, ReadonlySet<string>>;
  private readonly newRows: { readonly wish: TeamWish; readonly contents: ReadonlyMap<TeamField, Content> }[] = [];
  private readonly notSaved: NotSaved[] = [];

  constructor(private readonly planning: TeamPlanning) {
    const { snapshot, lists, input, words } = planning;
    this.ledger = new Ledger(snapshot);
    const sheetOf = (name: string) => this.ledger.sheet(name);
    this.lists = new Lists(lists, sheetOf, "row");
    this.newColumns = new NewColumns(sheetOf, words);
    this.identifies = identifier(input);
    this.usedSheets = new Map(
      input.years.map(({ year, officials }) => {
        return [year, new Set(officials.flatMap(({ team }) => team.map(({ at }) => at.sheet)))];
      }),
    );
    for (const list of lists) for (const cells of list.lines) this.note({ list, cells });
  }

  write(wish: TeamWish): void {
    const [row = wish.official.team[0], another] = opinionsOf(wish.official);
    if (another) return this.leaveOut(wish, "twice", another.at);
    const contents = this.contentsOf(wish, row);
    if (contents.size === 0) return;
    if (row) this.change(wish, row, contents);
    else this.add(wish, contents);
  }

  plan(): TeamPlan {
    const edits = [
      ...this.lists.growth((list) => this.newColumns.countOf(list)),
      ...this.newColumns.edits(this.lists),
      ...this.ledger.edits(),
      ...this.newSheet(),
    ];
    return { edits, notSaved: this.notSaved };
  }

  private note(line: Line): void {
    const { list, cells } = line;
    cells.forEach((cell) => {
      const key = keyOf({ ...cell, sheet: list.sheet });
      this.uses.set(key, (this.uses.get(key) ?? 0) + 1);
    });
    const grade = cells.get("teamGrade");
    const key = grade && keyOf({ ...grade, sheet: list.sheet });
    if (key !== undefined) this.lines.set(key, this.lines.has(key) ? null : line);
  }

  /** What differs from what the workbook says of the official. */
  private contentsOf(wish: TeamWish, row: TeamOpinion | undefined): ReadonlyMap<TeamField, Content> {
    const { grade, reason, improved } = wish;
    const contents = new Map<TeamField, Content>();
    if (grade !== (row?.grade ?? null)) contents.set("teamGrade", text(grade));
    if (reason !== (row?.reason ?? null)) contents.set("reason", text(reason));
    if (improved !== undefined && improved !== (row?.improved ?? null)) {
      const [yes, no] = this.planning.words.choices.followUp;
      contents.set("followUp", improved === null ? null : ((improved ? yes : no) ?? null));
    }
    return contents;
  }

  private change(wish: TeamWish, { at }: TeamOpinion, contents: ReadonlyMap<TeamField, Content>): void {
    const line = this.lines.get(keyOf(at));
    if (!line) return this.leaveOut(wish, "shared", at);
    const { list, cells } = line;
    const places = new Map<TeamField, Place | null>();
    for (const field of contents.keys()) {
      const there = cells.get(field);
      const cell = there ? { row: there.row, column: there.column, sheet: list.sheet } : null;
      const fault = cell ? this.faultOf(cell) : this.newColumns.placeOf(list, field) === null ? "noColumn" : null;
      if (fault !== null) return this.leaveOut(wish, fault, cell ?? at);
      places.set(field, cell);
    }
    for (const [field, content] of contents) {
      const cell = places.get(field);
      if (cell) this.ledger.put(cell, { content });
      else this.newColumns.put(list, field, at.row, content);
    }
  }

  private faultOf(cell: Place): NotSavedReason | null {
    if ((this.uses.get(keyOf(cell)) ?? 0) > 1) return "shared";
    return this.ledger.isFree(cell) ? null : "notWritable";
  }

  private add(wish: TeamWish, contents: ReadonlyMap<TeamField, Content>): void {
    const { year, official } = wish;
    const list = this.lists.listFor({
      year,
      isUsed: ({ sheet }) => this.usedSheets.get(year)?.has(sheet) ?? false,
      fits: (one) => this.fits(one, year, official, contents),
    });
    const sheet = list && this.ledger.sheet(list.sheet);
    const row = sheet ? this.lists.take(list) : null;
    if (!sheet || row === null) {
      this.newRows.push({ wish, contents });
      return;
    }
    const cells = new Map<string, Content>([...rowCells(list, year, official, sheet, row), ...contents]);
    const fields = new Map([...list.columns].map(([field, column]) => [column, field]));
    const last = lastEntryRow(list);
    const looks = last === null ? {} : { likeRow: last };
    for (let column = list.area.column; column < list.area.column + list.area.columns; column += 1) {
      const content = cells.get(fields.get(column) ?? "") ?? null;
      // An Excel table has looks, and perhaps formulas, for its new rows itself.
      if (content === null && list.tableName !== undefined) continue;
      this.ledger.put({ sheet: list.sheet, row, column }, { content, ...looks });
    }
    for (const [field, content] of contents) {
      if (!list.columns.has(field)) this.newColumns.put(list, field, row, content);
    }
  }

  private fits(
    list: TeamList,
    year: number,
    official: OfficialInput,
    contents: ReadonlyMap<TeamField, Content>,
  ): boolean {
    const hasPlace = (field: TeamField): boolean =>
      list.columns.has(field) || this.newColumns.placeOf(list, field) !== null;
    return (
      list.columns.has("teamGrade") && this.identifies(list, year, official) && [...contents.keys()].every(hasPlace)
    );
  }

  /** The opinions that no list has room for, on a sheet of their own. */
  private newSheet(): readonly Edit[] {
    const { snapshot, input, words } = this.planning;
    const [first] = this.newRows;
    if (!first) return [];
    const scheme = input.years.find(({ year }) => year === first.wish.year)?.scheme;
    const rows = this.newRows.map(({ wish: { year, official }, contents }) => [
      ...[year, text(official.id), text(official.name), text(official.unit)],
      ...(["teamGrade", "reason", "followUp"] as const).map((field) => contents.get(field) ?? null),
    ]);
    const content = teamSheet(words, { rows, ...(scheme ? { grades: scheme.grades.map(({ name }) => name) } : {}) });
    return [{ kind: "newSheet", sheet: sheetNamer(snapshot)(words.sheets.team), content }];
  }

  private leaveOut({ year, official }: TeamWish, reason: NotSavedReason, at: Place): void {
    this.notSaved.push({
      year,
      official: official.key,
      reason,
      at: { sheet: at.sheet, row: at.row, column: at.column },
    });
  }
}

function keyOf({ sheet, row, column }: Pick<Place, "sheet" | "row" | "column">): string {
  return `${row}:${column}:${sheet}`;
}
