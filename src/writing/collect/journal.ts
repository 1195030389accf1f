/** What is found while collecting, and the cells to be written. */
import type { AppraisalInput, Figure, Place } from "../../appraisal";
import type { Edit, WorkbookSnapshot } from "../../workbook";
import { Ledger, type Cell, type Written } from "../ledger";
import { contentOf, valueOf, type Kind } from "./figures";
import type {
  Collecting,
  CollectPlan,
  Conflict,
  Filled,
  NotPlaced,
  NotPlacedReason,
  Said,
  Spot,
  Subject,
} from "./types";

export class Journal {
  readonly ledger: Ledger;
  agreeing = 0;
  private readonly filled: Filled[] = [];
  private readonly conflicts: Conflict[] = [];
  private readonly notPlaced: NotPlaced[] = [];
  private readonly notApplicable: string;
  private readonly origins: Collecting["origins"];

  constructor({
    snapshot,
    input,
    origins,
  }: { snapshot: WorkbookSnapshot; input: AppraisalInput } & Pick<Collecting, "origins">) {
    this.ledger = new Ledger(snapshot);
    this.origins = origins;
    this.notApplicable = input.language === "en" ? "N/A" : "不适用";
  }

  /** Whether a line stands in the workbook itself. */
  isOwn({ at }: { readonly at: Place }): boolean {
    return !this.origins.has(at.sheet);
  }

  spot(at: Place): Spot {
    return { ...at, ...(this.origins.get(at.sheet) ?? { file: null }) };
  }

  said(figure: Figure): Said {
    return { spot: this.spot(figure.at), value: valueOf(figure, this.notApplicable) };
  }

  conflict(subject: Subject, field: string, cells: readonly Said[]): void {
    this.conflicts.push({ ...subject, field, cells });
  }

  leaveOut(subject: Subject, field: string | null, from: Place, reason: NotPlacedReason): void {
    this.notPlaced.push({ ...subject, field, from: this.spot(from), reason });
  }

  /** Fills a cell with a figure, if it can be written. */
  fill(subject: Subject, field: string, cell: Cell | null, figure: Figure, kind: Kind): void {
    this.write(subject, field, cell, this.said(figure), contentOf(figure, kind, this.notApplicable));
  }

  /** Fills a cell with a text. */
  fillText(subject: Subject, field: string, cell: Cell | null, from: Said): void {
    this.write(subject, field, cell, from, { content: from.value });
  }

  private write(subject: Subject, field: string, cell: Cell | null, from: Said, written: Written): void {
    const reason = cell === null ? "noColumn" : this.ledger.isFree(cell) ? null : "notWritable";
    if (cell === null || reason !== null) {
      this.notPlaced.push({ ...subject, field, from: from.spot, reason: reason ?? "noColumn" });
      return;
    }
    this.ledger.put(cell, written);
    this.filled.push({ ...subject, field, spot: { ...cell, file: null }, from });
  }

  plan(): CollectPlan {
    const edits: readonly Edit[] = this.ledger.edits();
    const { filled, conflicts, notPlaced, agreeing } = this;
    return { edits, filled, conflicts, notPlaced, agreeing };
  }
}
