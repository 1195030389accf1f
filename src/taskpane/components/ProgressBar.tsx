import { keyframes, mergeStyleSets, type ITheme } from "office-ui-fabric-react/lib/Styling";
import * as React from "react";
import { useStyles } from "../useStyles";

interface ProgressBarProps {
  /** What is going on. */
  readonly label: string;
  /** How much of it is done, from 0 to 1; `null` where nobody can tell: then something moves. */
  readonly share: number | null;
}

/** A thin line that grows, or moves. */
export function ProgressBar({ label, share }: ProgressBarProps) {
  const styles = useStyles(progressStyles);
  const percent = share === null ? null : Math.floor(Math.min(1, Math.max(0, share)) * 100);
  const known = percent === null ? {} : { "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": percent };
  return (
    <div role="progressbar" aria-label={label} className={styles.track} {...known}>
      <div
        className={percent === null ? styles.moving : styles.grown}
        style={percent === null ? {} : { width: `${percent}%` }}
      />
    </div>
  );
}

const ACROSS = keyframes({ from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } });
const CONTRAST = "@media (forced-colors: active)";

function progressStyles({ palette }: ITheme) {
  const line = { height: 2, background: palette.themePrimary, selectors: { [CONTRAST]: { background: "Highlight" } } };
  return mergeStyleSets({
    track: { height: 2, overflow: "hidden", background: palette.neutralLight },
    grown: { ...line, transition: "width .15s linear" },
    // Where nothing may move (taskpane.html), it stands there in full length.
    moving: {
      ...line,
      width: "33.3%",
      animation: `${ACROSS} 2.4s infinite linear`,
      selectors: { ...line.selectors, "@media (prefers-reduced-motion: reduce)": { width: "100%" } },
    },
  });
}
