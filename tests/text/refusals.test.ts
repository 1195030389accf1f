import { refusalSentence } from "../../src/text";
import type { Refusal } from "../../src/workbook";

const refusals: readonly Refusal[] = [
  { code: "file-not-found" },
  { code: "file-exists" },
  { code: "not-a-workbook" },
  { code: "legacy-workbook" },
  { code: "encrypted-workbook" },
  { code: "damaged-workbook", part: "xl/workbook.xml" },
  { code: "workbook-too-large", limit: "512 MB" },
  { code: "last-visible-sheet", sheet: "考核对象" },
  { code: "table-gone", sheet: "考核对象", table: "Staff" },
  { code: "cells-protected", sheet: "考核对象" },
  { code: "cells-filtered", sheet: "考核对象" },
  { code: "cell-not-writable", sheet: "考核对象", cell: "H3" },
  { code: "cell-computed", sheet: "考核对象", cell: "H3" },
  { code: "said-twice", sheet: "考核对象", cell: "B3", other: "考核对象!E7" },
  { code: "no-room", sheet: "考核对象" },
  { code: "read-otherwise", sheet: "考核对象" },
  { code: "cell-being-edited" },
  { code: "excel-refused", reason: "GeneralException" },
  { code: "cells-changed", sheet: "考核对象", cell: "H3" },
  { code: "sheet-hidden", sheet: "考核对象" },
  { code: "workbook-read-only" },
  { code: "excel-absent" },
  { code: "excel-silent" },
  { code: "session-lost" },
  { code: "cancelled" },
  { code: "taken-back", because: { code: "session-lost" } },
  { code: "half-written", sheets: ["考核对象", "三年总评"] },
];

describe("the sentence of a refusal", () => {
  it.each(refusals)("$code says in both languages what happened and what to do", (refusal) => {
    const english = refusalSentence(refusal, "en");
    const chinese = refusalSentence(refusal, "zh-CN");
    expect(english).toMatch(/^[^\u4e00-\u9fff]*$|考核对象/);
    expect(english.split(/[.:] /).length).toBeGreaterThan(1);
    expect(chinese).toMatch(/请/);
  });
});
