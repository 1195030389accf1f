import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import { usePane } from "../context";

interface HeaderProps {
  readonly onSwitchLanguage: () => void;
  /** What stands below: the steps. */
  readonly children?: React.ReactNode;
}

/** The name of the pane, its language and help, and the steps. */
export function Header({ onSwitchLanguage, children }: HeaderProps) {
  const { text, styles, language } = usePane();
  return (
    <header>
      <div className={styles.header}>
        <h1 className={styles.title}>{text.title}</h1>
        <ActionButton
          className={styles.headerAction}
          lang={language === "en" ? "zh-CN" : "en"}
          text={text.otherLanguage}
          onClick={onSwitchLanguage}
        />
        <Link
          className={styles.headerAction}
          href={language === "en" ? "help.html" : "help.zh-CN.html"}
          target="_blank"
        >
          {text.help}
        </Link>
      </div>
      {children}
    </header>
  );
}
