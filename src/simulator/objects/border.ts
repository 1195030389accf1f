/** `RangeBorder`: the lines of one kind of edge of a range. */
import { invalidArgument, notImplemented } from "../wire/errors";
import type { HostObject } from "../wire/host-object";
import type { Area } from "../../workbook";
import type { Side } from "../model";
import { restyle } from "./restyle";
import type { Target } from "./target";

interface Edge {
  readonly side: Side;
  /** The rows or columns of an area whose cells have this edge on this side. */
  readonly on: (area: Area, row: number, column: number) => boolean;
}

const lastRow = (area: Area) => area.row + area.rows - 1;
const lastColumn = (area: Area) => area.column + area.columns - 1;

const EDGES = new Map<string, readonly Edge[]>([
  ["EdgeTop", [{ side: "top", on: (area, row) => row === area.row }]],
  ["EdgeBottom", [{ side: "bottom", on: (area, row) => row === lastRow(area) }]],
  ["EdgeLeft", [{ side: "left", on: (area, _, column) => column === area.column }]],
  ["EdgeRight", [{ side: "right", on: (area, _, column) => column === lastColumn(area) }]],
  [
    "InsideHorizontal",
    [
      { side: "top", on: (area, row) => row > area.row },
      { side: "bottom", on: (area, row) => row < lastRow(area) },
    ],
  ],
  [
    "InsideVertical",
    [
      { side: "left", on: (area, _, column) => column > area.column },
      { side: "right", on: (area, _, column) => column < lastColumn(area) },
    ],
  ],
]);

/** The border of an edge of these areas; only a thin line can be drawn, or none. */
export function border(targets: readonly Target[], index: string): HostObject {
  const edges = EDGES.get(index);
  if (!edges) throw invalidArgument(`There is no border ${index}.`);
  const draw = (drawn: boolean) => {
    checkInside(targets, index);
    restyle(targets, (cell, row, column, { area }) => {
      const borders = new Set(cell.format?.borders);
      for (const { side, on } of edges) {
        if (on(area, row, column)) borders[drawn ? "add" : "delete"](side);
      }
      return { borders };
    });
  };
  return {
    className: "RangeBorder",
    properties: {
      Style: {
        get: () => {
          throw notImplemented("RangeBorder.Style read");
        },
        set: (style) => {
          if (style !== "Continuous" && style !== "None") throw notImplemented(`RangeBorder.Style ${String(style)}`);
          draw(style === "Continuous");
        },
      },
    },
  };
}

/** See `guesses.insideBorderOfSingleRow`. */
function checkInside(targets: readonly Target[], index: string): void {
  const missing = targets.some(
    ({ area }) =>
      (index === "InsideHorizontal" && area.rows === 1) || (index === "InsideVertical" && area.columns === 1),
  );
  if (missing) throw invalidArgument("A range of one row or column has no inside border there.");
}
