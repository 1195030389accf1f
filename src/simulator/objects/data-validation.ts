/** `DataValidation`: the drop-down list, warning and prompt of a range. */
import { sameArea, type Alert, type Prompt, type Validation } from "../model";
import { invalidArgument, notImplemented } from "../wire/errors";
import type { HostObject, Property } from "../wire/host-object";
import type { Json } from "../wire/protocol";
import { record, text, truth } from "./arguments";
import type { Target } from "./target";

/** Excel's limits, in characters. */
const LONGEST = { list: 255, title: 32, message: 255 };

const STYLES = ["Stop", "Warning", "Information"];

/** The validation of a range. Cells of a range that differ cannot be given one together: people report an error for that. */
export function dataValidation({ sheet, area }: Target): HostObject {
  const own = (): Validation | undefined => sheet.validations.touching(area).find((each) => sameArea(each.area, area));
  const change = (part: Omit<Validation, "area">): void => {
    sheet.guard();
    if (sheet.validations.touching(area).some((each) => !sameArea(each.area, area))) {
      throw invalidArgument("The cells have different validations.");
    }
    sheet.validations.set(area, part);
  };
  const property = (get: () => Json, set: (value: Json) => Omit<Validation, "area">): Property => ({
    get,
    set: (value) => change(set(value)),
  });
  return {
    className: "DataValidation",
    properties: {
      Rule: property(
        () => ({ list: { ...own()?.list } }),
        (value) => ({ list: listOf(value) }),
      ),
      ErrorAlert: property(
        () => ({ ...own()?.alert }),
        (value) => ({ alert: alertOf(value) }),
      ),
      Prompt: property(
        () => ({ ...own()?.prompt }),
        (value) => ({ prompt: promptOf(value) }),
      ),
    },
    methods: {
      Clear: () => {
        sheet.guard();
        sheet.validations.clear(area);
        return null;
      },
    },
  };
}

function listOf(rule: Json): Validation["list"] {
  const given = record(rule);
  const other = Object.keys(given).find((kind) => kind !== "list");
  if (other !== undefined) throw notImplemented(`DataValidation.Rule ${other}`);
  const list = record(given["list"] as Json);
  const source = limited(list["source"] as Json, LONGEST.list, "The source");
  if (source === "") throw invalidArgument("The source is empty.");
  return { inCellDropDown: truth(list["inCellDropDown"] as Json), source };
}

function alertOf(value: Json): Alert {
  const given = record(value);
  const style = text(given["style"] as Json, "The style");
  if (!STYLES.includes(style)) throw invalidArgument("There is no such style.");
  return { showAlert: truth(given["showAlert"] as Json), style, ...wordsOf(given) };
}

function promptOf(value: Json): Prompt {
  const given = record(value);
  return { showPrompt: truth(given["showPrompt"] as Json), ...wordsOf(given) };
}

function wordsOf(given: ReturnType<typeof record>): { readonly title: string; readonly message: string } {
  return {
    title: limited(given["title"] as Json, LONGEST.title, "The title"),
    message: limited(given["message"] as Json, LONGEST.message, "The message"),
  };
}

function limited(value: Json, longest: number, what: string): string {
  const given = text(value, what);
  if (given.length > longest) throw invalidArgument(`${what} is too long.`);
  return given;
}
