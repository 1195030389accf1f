import { Icon } from "office-ui-fabric-react/lib/Icon";
import * as React from "react";
import { usePane } from "../context";
import type { IconName } from "../icons";

interface NoticeProps {
  readonly icon: IconName;
  readonly title: string;
  /** Read out at once: for what went wrong. */
  readonly alert?: boolean;
  readonly children?: React.ReactNode;
}

/** A framed message with an icon and a title. */
export function Notice({ icon, title, alert = false, children }: NoticeProps) {
  const { styles } = usePane();
  return (
    <section className={styles.notice} role={alert ? "alert" : undefined}>
      <PaneIcon name={icon} />
      <div>
        <h2 className={styles.noticeTitle}>{title}</h2>
        {children}
      </div>
    </section>
  );
}

interface PaneIconProps {
  readonly name: IconName;
  /** What it means, where that does not stand beside it in words. */
  readonly label?: string;
}

/** One of the pane's icons in its own colour. */
export function PaneIcon({ name, label }: PaneIconProps) {
  const { styles } = usePane();
  const className = `${styles.icon} ${styles[name]}`;
  return label === undefined ? (
    <Icon iconName={name} aria-hidden className={className} />
  ) : (
    <Icon iconName={name} role="img" aria-label={label} title={label} className={className} />
  );
}
