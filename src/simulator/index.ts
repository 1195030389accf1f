/** The door of the simulator: Excel for machines without Excel. Never part of what is shipped. */
export * from "./faults";
export * from "./host";
export * from "./model";
export { nativeBridge, type NativeBridge } from "./bridges/native-bridge";
export { windowExternal, type ExternalOptions, type SimulatedExternal } from "./bridges/window-external";
