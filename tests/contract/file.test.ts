import { openWorkbookFile } from "../../src/workbook/file";
import { sheetXml, validationsOf } from "../workbook/file/validations";
import { describeHost, valueOf, type OpenSketch } from "./host-contract";
import { describeRemembering } from "./remembering";
import { sketchedParts, zipped } from "./sketched-file";
import { describeTakingBack } from "./taking-back";
import { describeUndoing } from "./undoing";
import { describeVerifying } from "./verifying";

const open: OpenSketch = async (sheets) => {
  const host = valueOf(await openWorkbookFile(zipped(sketchedParts(sheets))));
  const reopen = async () => valueOf(await openWorkbookFile(await host.bytes()));
  return { host, reopen, kept: async (sheet) => validationsOf(sheetXml(await host.bytes(), sheet)) };
};
describeHost("a workbook file", open);
describeRemembering("a workbook file", open);
describeTakingBack("a workbook file", open);
describeUndoing("a workbook file", open);
describeVerifying("a workbook file", open);
