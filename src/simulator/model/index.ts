/** The door of the simulated workbook. */
export * from "./area";
export * from "./cell";
export * from "./fill";
export * from "./sheet";
export * from "./typing";
export * from "./validation";
export * from "./workbook";
