/** The door of the simulated workbook. */
export * from "./area";
export * from "./cell";
export * from "./chart";
export * from "./conditional-format";
export * from "./dress";
export * from "./fill";
export * from "./happenings";
export * from "./rectangles";
export * from "./sheet";
export * from "./typing";
export * from "./validation";
export * from "./workbook";
