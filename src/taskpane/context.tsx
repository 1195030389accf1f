/** What every part of the pane needs: its language, its words, its looks, and the ways to Excel and to the appraiser. */
import type { ITheme } from "office-ui-fabric-react/lib/Styling";
import * as React from "react";
import type { Language } from "../appraisal";
import type { PaneText } from "../text";
import type { Appraiser, Overview, Task } from "../worker";
import type { Go, Place } from "./place";
import type { PaneStyles } from "./styles";

export interface PaneTools {
  readonly language: Language;
  readonly text: PaneText;
  readonly theme: ITheme;
  readonly styles: PaneStyles;
  readonly appraiser: Appraiser;
  /** What was read last; views are of it. */
  readonly overview: Overview | null;
  /** Shows a sheet, or a cell of it, to the clerk. */
  readonly reveal: (sheet: string, cell: string | null) => void;
  /** Does what is asked; nothing while `isBusy`. */
  readonly start: (task: Task) => void;
  readonly isBusy: boolean;
  /** Where the clerk is in the pane, and how to go elsewhere. */
  readonly place: Place;
  readonly go: Go;
}

const Context = React.createContext<PaneTools | null>(null);

export const PaneToolsProvider = Context.Provider;

/** The tools of the pane that the component stands in. */
export function usePane(): PaneTools {
  const tools = React.useContext(Context);
  if (tools === null) throw new Error("A part of the pane was rendered outside of it.");
  return tools;
}
