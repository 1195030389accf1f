import type { ITheme } from "office-ui-fabric-react/lib/Styling";
import { usePane } from "./context";

type Make<S> = (theme: ITheme) => S;

/** What was made of each theme, by what made it. */
const MADE = new WeakMap<ITheme, Map<Make<unknown>, unknown>>();

/** Looks of a part that is loaded later, from the theme in force; made once a theme, for rows by the hundred ask for them. */
export function useStyles<S>(make: Make<S>): S {
  const { theme } = usePane();
  const made = MADE.get(theme) ?? new Map<Make<unknown>, unknown>();
  MADE.set(theme, made);
  if (!made.has(make)) made.set(make, make(theme));
  return made.get(make) as S;
}
