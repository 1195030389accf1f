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

/** One of the pane's icons in its own colour. Its meaning always stands beside it in words. */
export function PaneIcon({ name }: { readonly name: IconName }) {
  const { styles } = usePane();
  return <Icon iconName={name} aria-hidden className={`${styles.icon} ${styles[name]}`} />;
}
