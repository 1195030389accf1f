/** The door of the faults: what can be made to go wrong between an add-in and Excel. */
export { FAULT_NAMES, guessOfFault, momentOfFault, type FaultName } from "./catalogue";
export type { Effect } from "./fault";
export { Faults, type Circumstances } from "./faults";
export { MOMENT_NAMES, type Moment, type When } from "./moments";
