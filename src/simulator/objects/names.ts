/** `NamedItem` and `NamedItemCollection`: the defined names of a sheet. */
import { parseAddress, quoteSheetName } from "../../workbook";
import { guesses } from "../guesses";
import { absoluteReference, parseReference, type DefinedName, type Sheet } from "../model";
import { invalidArgument } from "../wire/errors";
import { collection, isHostObject, readOnly, type HostObject, type Property } from "../wire/host-object";
import { text } from "./arguments";
import { targetOf } from "./target";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

export function namedItems(sheet: Sheet): HostObject {
  const find = (name: string) => sheet.names.find((item) => item.name.toLowerCase() === name.toLowerCase());
  const titles = () => (sheet.print.titleRows === null ? [] : [printTitles(sheet)]);
  return collection(
    "NamedItemCollection",
    () => [...sheet.names.map((item) => namedItem(sheet, item)), ...titles()],
    (name) => {
      const item = find(name);
      return item ? namedItem(sheet, item) : (titles().find(({ id }) => id === name) ?? null);
    },
    {
      Add: ([name, reference]) => {
        const added = text(name, "The name");
        if (!NAME.test(added) || parseAddress(added)) throw invalidArgument("The name is not allowed.");
        if (find(added)) throw invalidArgument("The name already exists.");
        const formula = isHostObject(reference) ? rangeFormula(reference) : text(reference, "The reference");
        const item: DefinedName = { name: added, formula: checkFormula(formula), visible: true };
        sheet.names.push(item);
        return namedItem(sheet, item);
      },
    },
  );
}

function namedItem(sheet: Sheet, item: DefinedName): HostObject {
  const visible: Property = {
    get: () => item.visible,
    set: (value) => {
      item.visible = value === true;
    },
  };
  return {
    className: "NamedItem",
    id: item.name,
    properties: {
      Name: { get: () => item.name },
      Scope: { get: () => "Worksheet" },
      Formula: { get: () => item.formula },
      Visible: visible,
    },
    methods: {
      Delete: () => {
        sheet.names.splice(sheet.names.indexOf(item), 1);
        return null;
      },
    },
  };
}

/** See `guesses.printTitlesAreNamed`. */
function printTitles({ name, print }: Sheet): HostObject {
  return {
    className: "NamedItem",
    id: guesses.printTitlesAreNamed,
    properties: readOnly({
      Name: () => guesses.printTitlesAreNamed,
      Formula: () => `=${quoteSheetName(name)}!${print.titleRows}`,
    }),
    methods: {
      Delete: () => {
        print.titleRows = null;
        return null;
      },
    },
  };
}

function rangeFormula(reference: HostObject): string {
  const { sheet, area } = targetOf(reference);
  return `=${absoluteReference(sheet.name, area)}`;
}

/** Only what a mark may be: a text constant, or a reference. Excel refuses a text constant of more than 255 characters. */
function checkFormula(formula: string): string {
  const constant = /^="(?:[^"]|""){0,255}"$/.test(formula);
  if (!constant && !parseReference(formula.slice(1))) throw invalidArgument("The formula is not allowed.");
  return formula;
}
