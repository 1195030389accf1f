import * as React from "react";
import { usePane } from "../context";

/** Parts that are loaded when they are first shown; in words while that takes longer than a moment, and where it cannot be done. */
export function Lazy({ children }: { readonly children: React.ReactNode }) {
  return (
    <Boundary>
      <React.Suspense fallback={<Loading />}>{children}</React.Suspense>
    </Boundary>
  );
}

function Loading() {
  const { text, styles } = usePane();
  return <p className={styles.loading}>{text.loading}</p>;
}

/** The server may be gone since the pane was opened. */
class Boundary extends React.Component<{ readonly children: React.ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): React.ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { text, styles } = usePane();
  return (
    <p role="alert" className={styles.loading}>
      {text.notLoaded}
    </p>
  );
}
