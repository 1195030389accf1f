/** The recording that the simulator makes of itself, through the real client. */
import { join } from "node:path";
import { record, requirementSets, STEPS, type Recording } from "../../src/simulator/recorder";
import { simulatedExcel } from "./load-office";

/** Where recordings are kept: the simulator's own, and those that somebody made in Excel. */
export const RECORDINGS = join(__dirname, "recordings");
export const OWN_RECORDING = join(RECORDINGS, "simulator.json");

/** Puts every step to the simulator; a cell is edited where a person would. */
export function recordSimulator(): Promise<Recording> {
  const host = simulatedExcel();
  const hands = {
    beginEditing: async () => host.editCell(true),
    endEditing: async () => host.editCell(false),
  };
  const sets = requirementSets();
  return record(STEPS, { madeOn: "simulator", platform: "", version: "", languages: [], requirementSets: sets }, hands);
}
