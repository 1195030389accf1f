/** What a run leaves behind about itself: a line in the run log, and the fingerprints of all that was read and written (P20). */
import type { Appraisal, AppraisalInput } from "../appraisal";
import {
  fingerprint,
  fingerprintOfAll,
  type Edit,
  type LiveTable,
  type TableFingerprint,
  type WorkbookSnapshot,
} from "../workbook";
import { applied } from "./applied";
import { fingerprintSheet } from "./fingerprints";
import { ownSheetEdits } from "./own-sheets";
import { resultTables } from "./results";
import { lastRun, logLine, readRunLog, runLog, type LogLine, type Run, type RunFingerprints } from "./run-log";
import type { Wording } from "./wording";

/**
 * Plans the run log and the fingerprints on top of the edits that write the results. `inputs` are the tables that were read. A
 * run that would write nothing is not logged, and so running twice changes nothing the second time. Pure.
 */
export function planLog(
  appraisal: Appraisal,
  input: AppraisalInput,
  inputs: readonly LiveTable[],
  snapshot: WorkbookSnapshot,
  results: readonly Edit[],
  wording: Wording,
  run: Run,
): readonly Edit[] {
  if (appraisal.years.length === 0) return [];
  const after = applied(snapshot, results);
  const read = inputs.map(fingerprint);
  const written = resultTables(after, input)
    .filter(({ kind }) => kind === "result")
    .map(fingerprint);
  const fingerprints = runFingerprints(read, written);
  const editsWith = (lines: readonly LogLine[]): readonly Edit[] => {
    const logged = ownSheetEdits([runLog(lines, wording)], after);
    const log = resultTables(applied(after, logged), input).filter(({ kind }) => kind === "log");
    const tables = [...read, ...written, ...log.map(fingerprint)];
    return [...logged, ...ownSheetEdits([fingerprintSheet(tables, wording)], after)];
  };
  const lines = readRunLog(snapshot);
  const last = lastRun(lines);
  const isKnown = last?.inputs === fingerprints.inputs && last.results === fingerprints.results;
  if (results.length === 0 && isKnown && editsWith(lines).length === 0) return [];
  return editsWith([...lines, logLine(appraisal, input, run, fingerprints, wording)]);
}

/** The two fingerprints of a run, from those of its tables. */
export function runFingerprints(
  inputs: readonly TableFingerprint[],
  results: readonly TableFingerprint[],
): RunFingerprints {
  return { inputs: fingerprintOfAll(inputs), results: fingerprintOfAll(results) };
}
