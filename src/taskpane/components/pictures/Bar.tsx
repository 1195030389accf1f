import * as React from "react";
import { useStyles } from "../../useStyles";
import { pictureStyles } from "./picture-styles";

interface BarProps {
  readonly value: number;
  /** The value that fills the whole width. */
  readonly whole: number;
  /** What the value is held against; `null` for nothing. */
  readonly mark?: number | null;
  /** The value is more than it should be. */
  readonly isOver?: boolean;
}

/** A value as a bar, with a mark for what it is held against. */
export function Bar({ value, whole, mark = null, isOver = false }: BarProps) {
  const styles = useStyles(pictureStyles);
  const percent = (of: number) => `${whole > 0 ? Math.min(100, Math.max(0, (of / whole) * 100)) : 0}%`;
  return (
    <svg className={styles.bar} aria-hidden focusable="false">
      <rect className={styles.track} x="0" y="2" width="100%" height="8" rx="2" />
      <rect className={isOver ? styles.over : styles.value} x="0" y="2" width={percent(value)} height="8" rx="2" />
      <rect className={styles.frame} x="0" y="2" width="100%" height="8" rx="2" />
      {mark !== null && <line className={styles.mark} x1={percent(mark)} x2={percent(mark)} y1="0" y2="12" />}
    </svg>
  );
}

interface LabelledBarProps extends BarProps {
  readonly label: string;
  /** The value in words. */
  readonly shown: string;
}

/** A bar under its name and its value in words. */
export function LabelledBar({ label, shown, ...bar }: LabelledBarProps) {
  const styles = useStyles(pictureStyles);
  return (
    <div>
      <div className={styles.row}>
        <span>{label}</span>
        <span className={styles.number}>{shown}</span>
      </div>
      <Bar {...bar} />
    </div>
  );
}
