import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import { usePane } from "../context";

interface SmallButtonProps {
  readonly text: string;
  /** What it does, for those who do not see what it stands beside. */
  readonly label?: string;
  readonly onClick: (button: HTMLElement) => void;
}

/** A button among the text, for a job in Excel; it cannot be pressed while another job goes on. */
export function SmallButton({ text, label, onClick }: SmallButtonProps) {
  const { styles, isBusy } = usePane();
  return (
    <DefaultButton
      className={styles.small}
      text={text}
      ariaLabel={label}
      disabled={isBusy}
      allowDisabledFocus
      onClick={(event) => onClick(event.currentTarget as HTMLElement)}
    />
  );
}
