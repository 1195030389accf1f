/** `PageLayout`: how a sheet is printed. */
import type { Sheet } from "../model";
import { invalidArgument } from "../wire/errors";
import { readOnly, type HostObject } from "../wire/host-object";
import { record, text, whole } from "./arguments";

export function pageLayout(sheet: Sheet): HostObject {
  const { print } = sheet;
  return {
    className: "PageLayout",
    properties: {
      Orientation: {
        get: () => print.orientation,
        set: (value) => {
          if (value !== "Portrait" && value !== "Landscape") throw invalidArgument("There is no such orientation.");
          print.orientation = value;
        },
      },
      Zoom: {
        get: () => ({ horizontalFitToPages: print.fitWidth }),
        set: (value) => {
          const { horizontalFitToPages, scale } = record(value);
          print.fitWidth = scale === undefined ? whole(horizontalFitToPages as number, 1, "The number of pages") : null;
        },
      },
      PaperSize: {
        get: () => print.paper,
        set: (value) => {
          print.paper = text(value, "The paper");
        },
      },
      HeadersFooters: { get: () => headersFooters(sheet) },
    },
    methods: {
      SetPrintTitleRows: ([rows]) => {
        print.titleRows = text(rows, "The rows");
        return null;
      },
    },
  };
}

function headersFooters({ print }: Sheet): HostObject {
  const everyPage: HostObject = {
    className: "HeaderFooter",
    properties: {
      CenterFooter: {
        get: () => print.footer,
        set: (value) => {
          print.footer = text(value, "The footer");
        },
      },
    },
  };
  return { className: "HeaderFooterGroup", properties: readOnly({ DefaultForAllPages: () => everyPage }) };
}
