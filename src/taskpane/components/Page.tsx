import { ActionButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import { usePane } from "../context";

interface PageProps {
  readonly title: string;
  /** Whether what it shows has come. */
  readonly isThere: boolean;
  readonly children: React.ReactNode;
}

/** A page behind the results, with the way back; its title takes the focus once it is there. */
export function Page({ title, isThere, children }: PageProps) {
  const { text, styles, go } = usePane();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), [isThere, title]);
  return (
    <section className={styles.section}>
      <ActionButton className={styles.wayBack} iconProps={{ iconName: "back" }} onClick={() => go("results")}>
        {text.action.back}
      </ActionButton>
      {isThere && (
        <>
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {title}
          </h2>
          {children}
        </>
      )}
    </section>
  );
}
