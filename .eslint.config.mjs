// The rooms of src/ and what each may know. A room is entered by its door (index.ts) only.
import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";

const rooms = {
  appraisal: [],
  workbook: [],
  reading: ["appraisal", "workbook"],
  writing: ["appraisal", "workbook"],
  text: ["appraisal", "workbook"],
  sample: ["appraisal", "workbook"],
  jobs: ["appraise", "appraisal", "workbook", "reading", "writing", "text"],
  worker: ["appraise", "jobs", "text", "appraisal", "workbook", "writing", "sample"],
  taskpane: ["worker", "text", "workbook", "workbook/excel"],
  commands: ["appraise", "text", "workbook", "workbook/excel"],
  help: ["appraisal", "text"],
  cli: ["appraise", "jobs", "text", "appraisal", "workbook", "workbook/file", "workbook/file/node-file"],
  simulator: ["text", "workbook", "workbook/file"],
};
// The page takes no more than types from these: what they do is done in the worker.
const typesOnly = { taskpane: ["appraisal", "appraise", "jobs"] };
const doors = [...Object.keys(rooms), "workbook/file", "workbook/file/node-file", "workbook/excel"];

/** Forbids every door that the room may not use, and every way into another room but its door. */
function roomRule(room) {
  const types = typesOnly[room] ?? [];
  const allowed = [...rooms[room], ...types];
  const closed = [...doors, "appraise"].filter((door) => door !== room && !allowed.includes(door));
  const others = Object.keys(rooms).filter((other) => other !== room);
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            ...types.map((door) => ({
              regex: `^(\\.\\./)+${door}(/index)?$`,
              allowTypeImports: true,
              message: `src/${room} takes types only from src/${door}.`,
            })),
            ...closed.map((door) => ({
              regex: `^(\\.\\./)+${door}(/index)?$`,
              message: `src/${room} may not know src/${door}.`,
            })),
            ...others.map((other) => ({
              regex: `^(\\.\\./)+${other}/(?!(file|file/node-file|excel)$)`,
              message: `Enter src/${other} by its door, src/${other}/index.ts.`,
            })),
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**"] },
  ...tseslint.configs.recommended,
  {
    plugins: { "react-hooks": reactHooks },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  ...Object.keys(rooms).map(roomRule),
  {
    // Excel.* is named in one room only.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/excel/**", "src/simulator/**"],
    rules: { "no-restricted-globals": ["error", { name: "Excel", message: "Only src/workbook/excel names Excel.*" }] },
  },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
);
