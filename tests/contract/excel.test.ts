/** The promises of every host, kept by the Excel host with the real office.js client upon a simulated Excel. */
import { SimulatedWorkbook, type Validation } from "../../src/simulator";
import { areaAddress, parseAddress, type Area } from "../../src/workbook";
import { excelHost } from "../../src/workbook/excel";
import { simulatedExcel } from "../simulator/load-office";
import { describeHost, type KeptValidation, type OpenSketch, type SheetSketch } from "./host-contract";
import { describeRemembering } from "./remembering";
import { describeTakingBack } from "./taking-back";
import { describeUndoing } from "./undoing";
import { describeVerifying } from "./verifying";

const open: OpenSketch = (sheets) => {
  const workbook = new SimulatedWorkbook();
  sheets.forEach((sketch) => draw(workbook, sketch));
  simulatedExcel(workbook);
  return Promise.resolve({
    host: excelHost(),
    reopen: () => Promise.resolve(excelHost()),
    kept: async (sheet) => workbook.find(sheet)?.validations.list().map(keptOf) ?? [],
  });
};
describeHost("the workbook in Excel", open);
describeRemembering("the workbook in Excel", open);
describeTakingBack("the workbook in Excel", open);
describeUndoing("the workbook in Excel", open);
describeVerifying("the workbook in Excel", open);

function keptOf({ area, list, alert, prompt }: Validation): KeptValidation {
  const notice = ({ title, message }: { title: string; message: string }) => ({ title, text: message });
  return {
    area: areaAddress(area),
    ...(list?.inCellDropDown ? { list: list.source } : {}),
    ...(alert?.showAlert && alert.style === "Warning" ? { warning: notice(alert) } : {}),
    ...(prompt?.showPrompt ? { prompt: notice(prompt) } : {}),
  };
}

function draw(workbook: SimulatedWorkbook, sketch: SheetSketch): void {
  const sheet = workbook.addSheet(sketch.name);
  sketch.rows.forEach((cells, row) =>
    cells.forEach((content, column) => {
      if (typeof content !== "object" || content === null) sheet.put(row, column, { value: content });
      else if ("error" in content) sheet.put(row, column, { value: content });
      else sheet.put(row, column, { value: content.value, formula: `=${content.formula}` });
    }),
  );
  for (const [address, numberFormat] of Object.entries(sketch.formats ?? {})) {
    const { row, column } = area(address);
    sheet.put(row, column, { ...sheet.cell(row, column), numberFormat });
  }
  sheet.merges = (sketch.merges ?? []).map(area);
  if (sketch.table) {
    const { name } = sketch.table;
    const placed = { area: area(sketch.table.area), hasHeaders: true, hasTotals: false };
    sheet.tables = [{ id: name, name, ...placed, isFiltered: false }];
  }
  for (const [name, formula] of Object.entries(sketch.names ?? {})) {
    sheet.names.push({ name, formula: `=${formula}`, visible: false });
  }
  sheet.visibility = sketch.isHidden ? "Hidden" : "Visible";
  sheet.isProtected = sketch.isProtected ?? false;
}

function area(address: string): Area {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(address);
  return parsed;
}
