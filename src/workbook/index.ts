/** The door of the workbook room: what a workbook is to us. Hosts have doors of their own, `workbook/file` and `workbook/excel`. */
export * from "./snapshot";
export * from "./address";
export * from "./areas";
export * from "./byte-length";
export * from "./change-events";
export * from "./changes";
export * from "./differences";
export * from "./digest";
export * from "./edits";
export * from "./fingerprint";
export * from "./host";
export * from "./marks";
export * from "./mismatches";
export * from "./text-width";
export * from "./validation";
