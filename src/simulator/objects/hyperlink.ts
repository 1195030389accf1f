/** `Range.hyperlink`: a link to a place in the workbook. */
import { guesses } from "../guesses";
import { parseReference } from "../model";
import { invalidArgument, notImplemented } from "../wire/errors";
import type { Property } from "../wire/host-object";
import type { Json } from "../wire/protocol";
import { record, text } from "./arguments";
import { writeContent } from "./contents";
import type { Target } from "./target";

/** The link of a single cell. */
export function hyperlink({ sheet, area }: Target): Property {
  return {
    get: () => {
      const { link } = sheet.cell(area.row, area.column);
      return link === undefined ? null : { documentReference: link };
    },
    set: (value) => {
      if (area.rows * area.columns > 1) throw notImplemented("Range.Hyperlink of several cells");
      const { reference, shown } = linkOf(value);
      sheet.change(area, (cell) => {
        // See `guesses.textOfNewLink`.
        const display = shown ?? (cell.value === null && cell.formula === undefined ? reference : null);
        const filled = display === null ? cell : writeContent(cell, display);
        return { ...filled, format: { ...cell.format, ...guesses.looksOfNewLink }, link: reference };
      });
    },
  };
}

function linkOf(value: Json): { readonly reference: string; readonly shown: string | null } {
  const { documentReference, textToDisplay, ...others } = record(value);
  const other = Object.keys(others)[0];
  if (other !== undefined) throw notImplemented(`RangeHyperlink.${other}`);
  const reference = text(documentReference as Json, "The reference");
  if (!parseReference(reference)) throw invalidArgument("The reference is none.");
  return { reference, shown: textToDisplay === undefined ? null : text(textToDisplay as Json, "The text to display") };
}
