import * as React from "react";
import { usePane } from "../../context";
import { BlankStart, SetUp } from "./Begin";
import { ReadyNotice } from "./ReadyNotice";
import { SheetList } from "./SheetList";

/** The first step: what the workbook was taken for, or how to begin one. */
export function WorkbookTab() {
  const { overview } = usePane();
  if (overview === null) return null;
  if (overview.isBlank && !overview.hasOfficials) return <BlankStart />;
  return (
    <>
      {overview.hasOfficials ? <ReadyNotice overview={overview} /> : <SetUp overview={overview} />}
      <SheetList overview={overview} />
    </>
  );
}
