import { Fabric } from "office-ui-fabric-react/lib/Fabric";
import { Customizer } from "office-ui-fabric-react/lib/Utilities";
import * as React from "react";
import type { Language } from "../appraisal";
import { paneText } from "../text";
import { ActionBar } from "./components/ActionBar";
import { Content } from "./components/Content";
import { PaneToolsProvider, type PaneTools } from "./context";
import type { OfficeAnswer } from "./office";
import { isBusy } from "./state";
import { paneStyles } from "./styles";
import { usePaneTheme } from "./theme";
import { useAppraisal } from "./useAppraisal";

export interface AppProps {
  readonly answer: OfficeAnswer;
  readonly language: Language;
}

/** The task pane: a header, what was found, and the actions that are always in reach. */
export function App({ answer, language }: AppProps) {
  const pane = useAppraisal(answer);
  const theme = usePaneTheme(answer.kind === "connected");
  const settings = React.useMemo(() => ({ theme }), [theme]);
  const styles = React.useMemo(() => paneStyles(theme), [theme]);
  const text = paneText(language);
  const withExcel = answer.kind === "starting" || answer.kind === "connected";
  const tools: PaneTools = {
    language,
    text,
    styles,
    reveal: pane.reveal,
    remember: pane.remember,
    isBusy: isBusy(pane.state),
  };
  return (
    <Customizer settings={settings}>
      <Fabric applyThemeToBody>
        <PaneToolsProvider value={tools}>
          <div className={styles.pane}>
            <header className={styles.header}>
              <h1 className={styles.title}>{text.title}</h1>
              <p className={styles.subtitle}>{text.subtitle}</p>
            </header>
            <Content pane={pane} />
            {withExcel && <ActionBar pane={pane} />}
          </div>
        </PaneToolsProvider>
      </Fabric>
    </Customizer>
  );
}
