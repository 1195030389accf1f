import { getId } from "office-ui-fabric-react/lib/Utilities";
import * as React from "react";
import { usePane } from "../../context";
import { useStyles } from "../../useStyles";
import { trialStyles } from "./trial-styles";

interface NumberFieldProps {
  /** What stands beside it, if anything. */
  readonly label?: string;
  readonly ariaLabel: string;
  readonly today: string;
  /** `undefined` where nothing was typed. */
  readonly typed: string | undefined;
  /** What is wrong with what was typed; `null` for nothing. */
  readonly fault: string | null;
  readonly onType: (text: string) => void;
}

/** A number of the scheme, with what it is today where something else was typed. */
export function NumberField({ label, ariaLabel, today, typed, fault, onType }: NumberFieldProps) {
  const { text } = usePane();
  const styles = useStyles(trialStyles);
  const [id] = React.useState(() => getId("field"));
  const isChanged = typed !== undefined && typed.trim() !== today;
  const was = isChanged ? text.whatIf.was(today === "" ? text.whatIf.noLimit : today) : null;
  return (
    <span className={styles.field}>
      {label !== undefined && <span aria-hidden>{label}</span>}
      <input
        className={`${styles.number} ${isChanged ? styles.changed : ""}`}
        inputMode="decimal"
        size={5}
        aria-label={ariaLabel}
        aria-invalid={fault !== null}
        aria-describedby={was !== null || fault !== null ? id : undefined}
        placeholder={today === "" ? text.whatIf.noLimit : undefined}
        value={typed ?? today}
        onChange={(event) => onType(event.target.value)}
      />
      {(was !== null || fault !== null) && (
        <span id={id}>
          {was !== null && <span className={styles.was}>{was}</span>}
          {fault !== null && <span className={styles.fault}> {fault}</span>}
        </span>
      )}
    </span>
  );
}
