/** A refusal of every code. */
import type { Refusal } from "../../src/workbook";

type Samples = { readonly [C in Refusal["code"]]: Extract<Refusal, { code: C }> };

const sheet = "考核对象";
const cell = "H3";

const SAMPLES: Samples = {
  "file-not-found": { code: "file-not-found" },
  "file-unreadable": { code: "file-unreadable" },
  "not-a-workbook": { code: "not-a-workbook" },
  "legacy-workbook": { code: "legacy-workbook" },
  "encrypted-workbook": { code: "encrypted-workbook" },
  "damaged-workbook": { code: "damaged-workbook", part: "xl/workbook.xml" },
  "workbook-too-large": { code: "workbook-too-large", limit: "512 MB" },
  "cannot-write-file": { code: "cannot-write-file" },
  "file-exists": { code: "file-exists" },
  "sheet-gone": { code: "sheet-gone", sheet },
  "sheet-name-taken": { code: "sheet-name-taken", sheet },
  "last-visible-sheet": { code: "last-visible-sheet", sheet },
  "table-gone": { code: "table-gone", sheet, table: "Staff" },
  "cells-protected": { code: "cells-protected", sheet },
  "cells-filtered": { code: "cells-filtered", sheet },
  "cell-not-writable": { code: "cell-not-writable", sheet, cell },
  "cell-computed": { code: "cell-computed", sheet, cell },
  "said-twice": { code: "said-twice", sheet, cell: "B3", other: "考核对象!E7" },
  "no-room": { code: "no-room", sheet },
  "read-otherwise": { code: "read-otherwise", sheet },
  "cells-changed": { code: "cells-changed", sheet, cell },
  "sheet-hidden": { code: "sheet-hidden", sheet },
  "workbook-read-only": { code: "workbook-read-only" },
  "cell-being-edited": { code: "cell-being-edited" },
  "payload-too-large": { code: "payload-too-large" },
  "excel-too-old": { code: "excel-too-old", needs: "ExcelApi 1.9" },
  "excel-busy": { code: "excel-busy" },
  "excel-absent": { code: "excel-absent" },
  "excel-silent": { code: "excel-silent" },
  "session-lost": { code: "session-lost" },
  "excel-refused": { code: "excel-refused", reason: "GeneralException" },
  cancelled: { code: "cancelled" },
  "taken-back": { code: "taken-back", because: { code: "session-lost" } },
  "half-written": { code: "half-written", sheets: [sheet, "三年总评"] },
};

export const sampleRefusals: readonly Refusal[] = Object.values(SAMPLES);
