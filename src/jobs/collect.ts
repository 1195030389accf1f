/** Collecting what units returned. */
import { check, type Examination, type StageListener } from "../appraise";
import { carryOut } from "../carry-out";
import { readReturns, recordTables, type Returned, type ReturnsReading } from "../reading";
import { done, type Edit, type Outcome, type WorkbookHost } from "../workbook";
import { planCollect, type CollectPlan } from "../writing";

/** What came of collecting returns. */
export interface Collection extends Examination {
  /** What was filled in, and what stands in the way of the rest. */
  readonly collected: Omit<CollectPlan, "edits">;
  /** Empty where the workbook had it all, or nothing could be placed. */
  readonly edits: readonly Edit[];
  readonly returns: Pick<ReturnsReading, "empty" | "clashes" | "issues">;
}

/**
 * Reads returned workbooks into the blank cells of a host's record cards and ballots (P7, P9, P11). Nothing that stands there is
 * overwritten. What was written is read again, so that a cell which came out different is told of as a conflict.
 */
export async function collect(
  host: WorkbookHost,
  returns: readonly Returned[],
  onStage: StageListener = () => {},
): Promise<Outcome<Collection>> {
  const examined = await check(host, onStage);
  if (!examined.ok) return examined;
  const before = collecting(examined.value, returns);
  const { edits, filled } = before.planned;
  if (edits.length === 0) return done({ ...examined.value, edits, collected: before.planned, returns: before.reading });
  await onStage("writing");
  const written = await carryOut(host, edits, examined.value.snapshot);
  if (!written.ok) return written;
  const again = await check(host);
  if (!again.ok) return again;
  const after = collecting(again.value, returns);
  const { conflicts, notPlaced } = after.planned;
  const collected = { ...before.planned, filled, conflicts, notPlaced };
  return done({ ...again.value, edits, collected, returns: after.reading });
}

/** Plans what returns fill in. Pure. */
function collecting({ snapshot, recognition }: Examination, returns: readonly Returned[]) {
  const reading = readReturns({ snapshot, recognition }, returns);
  return {
    reading,
    planned: planCollect({ ...reading, snapshot, tables: recordTables(recognition, ["cards", "ballots"]) }),
  };
}
