/** Comparing a workbook with what was calculated in it (P20). */
import { check, type Examination, type StageListener } from "../../appraise";
import { inputTables } from "../../reading";
import { ARCHIVE_MARK, done, fingerprint, type Difference, type Outcome, type WorkbookHost } from "../../workbook";
import type { FingerprintedTable, TableFingerprint } from "../../workbook";
import {
  lastRun,
  readFingerprints,
  readRunLog,
  resultTables,
  runFingerprints,
  type RunFingerprints,
} from "../../writing";
import { compareTables, type Comparison } from "./differences";
import { recompute } from "./recompute";

/** What came of comparing. */
export type Verification = Examination &
  (
    | {
        readonly kind: "verified";
        /** When grades were calculated last, by the run log; `null` where it does not say. */
        readonly at: string | null;
        /** Empty where every input and every result is as it was. */
        readonly differences: readonly Difference[];
        /** Sheets of which nothing that is read differs but where it stands: renamed, sorted, with rows or columns inserted. */
        readonly moved: readonly string[];
        /** Whether the results were computed anew, too: only where no input differs. */
        readonly recomputed: boolean;
      }
    /** Nothing in the workbook says that anything was ever calculated. */
    | { readonly kind: "neverCalculated" }
  );

/**
 * Names every cell that differs from what was calculated: inputs changed since, results changed by hand, sheets that are gone.
 * Where no input differs, the results are computed anew and compared, too. Writes nothing.
 */
export async function verify(host: WorkbookHost, onStage: StageListener = () => {}): Promise<Outcome<Verification>> {
  const examined = await check(host, onStage);
  return examined.ok ? done(verifyExamination(examined.value)) : examined;
}

function verifyExamination(examination: Examination): Verification {
  const { snapshot, recognition, input } = examination;
  const record = readFingerprints(snapshot);
  const run = lastRun(readRunLog(snapshot));
  if (record === null && run === null) return { ...examination, kind: "neverCalculated" };
  const inputs = inputTables(snapshot, recognition).map(fingerprint);
  const ours = resultTables(snapshot, input).map(fingerprint);
  const results = ours.filter(({ kind }) => kind === "result");
  const isLegible = record !== null && record !== "unreadable";
  const { differences, moved } = isLegible
    ? compareAll(record, [...inputs, ...ours], run, examination)
    : withoutRecord(record, runFingerprints(inputs, results), run);
  const canRecompute = !differences.some((one) => isAboutInputs(one, ours));
  return {
    ...examination,
    kind: "verified",
    at: run?.at ?? null,
    differences: canRecompute ? recompute(examination, results, differences, moved.length > 0) : differences,
    moved,
    recomputed: canRecompute,
  };
}

/** Compares by the hidden fingerprints, and these with the run log. */
function compareAll(
  record: readonly TableFingerprint[],
  tables: readonly FingerprintedTable[],
  run: RunFingerprints | null,
  { snapshot }: Examination,
): Comparison {
  const compared = compareTables(record, tables, snapshot);
  const of = (kind: string) => record.filter((table) => table.kind === kind);
  const { inputs, results } = runFingerprints(of("input"), of("result"));
  const isLogChanged =
    compareTables(
      of("log"),
      tables.filter(({ kind }) => kind === "log"),
      snapshot,
    ).differences.length > 0;
  const agrees = isLogChanged || (run?.inputs === inputs && run.results === results);
  return agrees ? compared : { ...compared, differences: [...compared.differences, { kind: "recordContradicts" }] };
}

/** Without the hidden fingerprints, the run log still tells whether anything differs. */
function withoutRecord(record: "unreadable" | null, now: RunFingerprints, run: RunFingerprints | null): Comparison {
  const differences: readonly Difference[] = [
    { kind: record === null ? "recordMissing" : "recordUnreadable" },
    ...(now.inputs === run?.inputs ? [] : [{ kind: "inputSomewhere", sheet: null } as const]),
    ...(now.results === run?.results ? [] : [{ kind: "resultSomewhere", sheet: null } as const]),
  ];
  return { differences, moved: [] };
}

const ABOUT_INPUTS: ReadonlySet<string> = new Set<Difference["kind"]>([
  "inputChanged",
  "inputRowsAdded",
  "inputRowsGone",
  "columnAdded",
  "columnGone",
  "tableAdded",
  "tableGone",
  "inputSomewhere",
]);

/** Whether results may differ because of it: our archive is read back, too. */
function isAboutInputs(one: Difference, ours: readonly TableFingerprint[]): boolean {
  const archives = ours.filter(({ name }) => name === ARCHIVE_MARK);
  return ABOUT_INPUTS.has(one.kind) || ("sheet" in one && archives.some(({ sheet }) => sheet === one.sheet));
}
