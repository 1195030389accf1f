/** What every part of the pane needs: its language, its words, its looks, and the way to a cell. */
import * as React from "react";
import type { Language } from "../appraisal";
import type { Choice } from "../jobs";
import type { PaneText } from "../text";
import type { PaneStyles } from "./styles";

export interface PaneTools {
  readonly language: Language;
  readonly text: PaneText;
  readonly styles: PaneStyles;
  /** Shows a sheet, or a cell of it, to the clerk. */
  readonly reveal: (sheet: string, cell: string | null) => void;
  /** Lets the workbook remember what the clerk says of sheets and columns; nothing while `isBusy`. */
  readonly remember: (choices: readonly Choice[]) => void;
  readonly isBusy: boolean;
}

const Context = React.createContext<PaneTools | null>(null);

export const PaneToolsProvider = Context.Provider;

/** The tools of the pane that the component stands in. */
export function usePane(): PaneTools {
  const tools = React.useContext(Context);
  if (tools === null) throw new Error("A part of the pane was rendered outside of it.");
  return tools;
}
