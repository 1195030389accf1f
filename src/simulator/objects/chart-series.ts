/** `ChartSeriesCollection` and `ChartSeries`: the rows of numbers that a chart draws. */
import type { ChartSeries, SeriesLooks, Sheet, SheetChart } from "../model";
import { invalidArgument } from "../wire/errors";
import type { Argument, HostObject, Property } from "../wire/host-object";
import type { Json } from "../wire/protocol";
import { optionalText, text, whole } from "./arguments";
import { checkColor } from "./format";
import { areaOn } from "./target";

/** The series of a chart. Excel finds each by its place, not by a key. */
export function chartSeries(sheet: Sheet, chart: SheetChart): HostObject {
  return {
    className: "ChartSeriesCollection",
    // Besides what is in it the client asks how many there are.
    properties: { Count: { get: () => chart.series.length } },
    methods: {
      GetItemAt: ([index]) => {
        const found = chart.series[whole(index, 0, "The index")];
        if (!found) throw invalidArgument("There is no such series.");
        return series(sheet, chart, found);
      },
      Add: ([name]) => {
        sheet.guard();
        const given = optionalText(name, "The name");
        const shown = given === undefined ? `Series${chart.series.length + 1}` : chartText(given, "The name");
        const added: ChartSeries = { name: shown, values: null, categories: null, looks: {} };
        chart.series.push(added);
        return series(sheet, chart, added);
      },
    },
  };
}

function series(sheet: Sheet, chart: SheetChart, item: ChartSeries): HostObject {
  return {
    className: "ChartSeries",
    properties: {
      Name: {
        get: () => item.name,
        set: (value) => {
          item.name = chartText(value, "The name");
        },
      },
      Format: { get: () => seriesFormat(item.looks) },
      MarkerStyle: look(item.looks, "marker", (value) => text(value, "The shape")),
      MarkerBackgroundColor: look(item.looks, "markerFill", color),
      MarkerForegroundColor: look(item.looks, "markerLine", color),
    },
    methods: {
      SetValues: ([range]) => {
        item.values = areaOn(sheet, range);
        return null;
      },
      SetXAxisValues: ([range]) => {
        item.categories = areaOn(sheet, range);
        return null;
      },
      Delete: () => {
        sheet.guard();
        chart.series.splice(chart.series.indexOf(item), 1);
        return null;
      },
    },
  };
}

function seriesFormat(looks: SeriesLooks): HostObject {
  const fill: HostObject = {
    className: "ChartFill",
    methods: {
      SetSolidColor: ([value]) => {
        looks.fill = checkColor(text(value, "The colour"));
        return null;
      },
    },
  };
  const line: HostObject = { className: "ChartLineFormat", properties: { Color: look(looks, "line", color) } };
  return { className: "ChartSeriesFormat", properties: { Fill: { get: () => fill }, Line: { get: () => line } } };
}

function look(looks: SeriesLooks, name: keyof SeriesLooks, checked: (value: Json) => string): Property {
  return {
    get: () => looks[name] ?? "",
    set: (value) => {
      looks[name] = checked(value);
    },
  };
}

function color(value: Json): string {
  return checkColor(text(value, "The colour"));
}

/** See `guesses.chartTextIsFormula`. */
export function chartText(value: Argument, what: string): string {
  const given = text(value, what);
  if (given.startsWith("=")) throw invalidArgument(`${what} is no reference.`);
  return given;
}
