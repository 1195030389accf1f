import type { ITheme } from "office-ui-fabric-react/lib/Styling";
import { useMemo } from "react";
import { usePane } from "./context";

/** Looks of a part that is loaded later, from the theme in force. */
export function useStyles<S>(make: (theme: ITheme) => S): S {
  const { theme } = usePane();
  return useMemo(() => make(theme), [make, theme]);
}
