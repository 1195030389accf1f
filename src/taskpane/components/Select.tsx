import * as React from "react";
import { usePane } from "../context";

interface SelectProps {
  readonly label: string;
  /** The label for those who do not see what it stands beside. @default label */
  readonly ariaLabel?: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

/** A list with its label beside it. */
export const Select = React.forwardRef<HTMLSelectElement, SelectProps>(function Select(props, list) {
  const { label, ariaLabel = label, value, options, onChoose } = props;
  const { styles } = usePane();
  return (
    <div className={styles.choice}>
      <span className={styles.choiceLabel} aria-hidden>
        {label}
      </span>
      <select
        ref={list}
        className={styles.select}
        aria-label={ariaLabel}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
});
