/** Writes the simulator's recording of itself anew: `npm run recording`, after the simulation was changed. */
import { writeFileSync } from "node:fs";
import { textOf } from "../../src/simulator/recorder";
import { OWN_RECORDING, recordSimulator } from "./record-simulator";

void recordSimulator().then((recording) => writeFileSync(OWN_RECORDING, textOf(recording)));
