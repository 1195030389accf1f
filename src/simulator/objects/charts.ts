/** `Chart` and `ChartCollection`, with title, legend and value axis. */
import type { Area } from "../../workbook";
import { boundingArea, type ChartSeries, type Sheet, type SheetChart } from "../model";
import { invalidArgument, invalidOperation, notImplemented } from "../wire/errors";
import { collection, readOnly, type HostObject, type Property } from "../wire/host-object";
import { text, truth } from "./arguments";
import { chartSeries, chartText } from "./chart-series";
import { areaOn } from "./target";

const TYPES = ["ColumnClustered", "Line", "LineMarkers"];

/** The charts of a sheet. */
export function charts(sheet: Sheet): HostObject {
  return collection(
    "ChartCollection",
    () => sheet.charts.map((item) => chart(sheet, item)),
    (key) => {
      const found = sheet.charts.find(({ id, name }) => id === key || name === key);
      return found ? chart(sheet, found) : null;
    },
    {
      Add: ([type, source, by]) => {
        sheet.guard();
        if (typeof type !== "string" || !TYPES.includes(type)) throw notImplemented(`Chart of type ${String(type)}`);
        if (by !== "Rows" && by !== "Columns") throw notImplemented("a chart whose series Excel is to find");
        const area = areaOn(sheet, source);
        const number = sheet.charts.reduce((last, { id }) => Math.max(last, Number(id)), 0) + 1;
        const unset = { title: null, legend: null, minimum: null, at: null };
        const series = seriesOf(sheet, area, by);
        const item: SheetChart = { id: String(number), name: `Chart ${number}`, type, series, ...unset };
        sheet.charts.push(item);
        return chart(sheet, item);
      },
    },
  );
}

/** See `guesses.seriesOfNewChart`. */
function seriesOf(sheet: Sheet, area: Area, by: "Rows" | "Columns"): ChartSeries[] {
  const isBlank = ({ row, column, rows, columns }: Area): boolean =>
    Array.from({ length: rows * columns }, (_, at) =>
      sheet.cell(row + Math.floor(at / columns), column + (at % columns)),
    ).every(({ value, formula }) => value === null && formula === undefined);
  const parts =
    by === "Columns"
      ? Array.from({ length: area.columns }, (_, at) => ({ ...area, column: area.column + at, columns: 1 }))
      : Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }));
  return parts
    .filter((values) => !isBlank(values))
    .map((values, at) => ({ name: `Series${at + 1}`, values, categories: null, looks: {} }));
}

function chart(sheet: Sheet, item: SheetChart): HostObject {
  return {
    className: "Chart",
    id: item.id,
    properties: readOnly({
      Id: () => item.id,
      Name: () => item.name,
      ChartType: () => item.type,
      Title: () => title(item),
      Legend: () => legend(item),
      Axes: () => axes(item),
      Series: () => chartSeries(sheet, item),
    }),
    methods: {
      SetPosition: ([start, end]) => {
        sheet.guard();
        item.at = boundingArea(areaOn(sheet, start), areaOn(sheet, end));
        return null;
      },
      Delete: () => {
        sheet.guard();
        sheet.charts.splice(sheet.charts.indexOf(item), 1);
        return null;
      },
    },
  };
}

function title(item: SheetChart): HostObject {
  return {
    className: "ChartTitle",
    properties: {
      Text: {
        get: () => item.title ?? "",
        set: (value) => {
          item.title = chartText(value, "The title");
        },
      },
      Visible: shown(
        () => item.title !== null,
        (visible) => (item.title = visible ? (item.title ?? "Chart Title") : null),
      ),
    },
  };
}

function legend(item: SheetChart): HostObject {
  return {
    className: "ChartLegend",
    properties: {
      Position: {
        get: () => item.legend ?? "",
        set: (value) => {
          const position = text(value, "The position");
          if (!["Top", "Bottom", "Left", "Right"].includes(position)) throw invalidArgument("No such position.");
          item.legend = position;
        },
      },
      Visible: shown(
        () => item.legend !== null,
        (visible) => (item.legend = visible ? (item.legend ?? "Right") : null),
      ),
    },
  };
}

function shown(get: () => boolean, set: (visible: boolean) => void): Property {
  return { get, set: (value) => set(truth(value)) };
}

function axes(item: SheetChart): HostObject {
  const valueAxis: HostObject = {
    className: "ChartAxis",
    properties: {
      Minimum: {
        get: () => item.minimum ?? "",
        set: (value) => {
          if (typeof value !== "number") throw invalidArgument("The minimum is no number.");
          item.minimum = value;
        },
      },
    },
  };
  return {
    className: "ChartAxes",
    properties: readOnly({
      ValueAxis: () => {
        // See `guesses.axesOfEmptyChart`.
        if (item.series.length === 0) throw invalidOperation("The chart has no axis.");
        return valueAxis;
      },
    }),
  };
}
