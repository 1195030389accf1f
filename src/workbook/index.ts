/** The door of the workbook room: what a workbook is to us. Hosts have doors of their own, `workbook/file` and `workbook/excel`. */
export * from "./snapshot";
export * from "./address";
export * from "./areas";
export * from "./edits";
export * from "./host";
export * from "./marks";
export * from "./text-width";
export * from "./validation";
