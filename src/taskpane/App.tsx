import { Fabric } from "office-ui-fabric-react/lib/Fabric";
import { Customizer } from "office-ui-fabric-react/lib/Utilities";
import * as React from "react";
import type { Language } from "../appraisal";
import { paneText } from "../text";
import type { Appraiser } from "../worker";
import { ActionBar } from "./components/ActionBar";
import { Content } from "./components/Content";
import { Header } from "./components/Header";
import { Tabs } from "./components/Tabs";
import { PaneToolsProvider, type PaneTools } from "./context";
import type { OfficeAnswer } from "./office";
import { usePlace } from "./place";
import { isWaiting, isWithExcel, overviewIn } from "./state";
import { paneStyles } from "./styles";
import { usePaneTheme } from "./theme";
import { useAppraisal } from "./useAppraisal";
import { useLanguage } from "./useLanguage";

export interface AppProps {
  readonly answer: OfficeAnswer;
  /** Excel's own. */
  readonly language: Language;
  readonly appraiser: Appraiser;
}

/** The task pane: a header, the steps, what the present one shows, and the actions that are always in reach. */
export function App({ answer, language: ofExcel, appraiser }: AppProps) {
  const pane = useAppraisal(answer, appraiser);
  const { language, switchLanguage } = useLanguage(ofExcel);
  const { place, go } = usePlace(pane.state);
  const theme = usePaneTheme(answer.kind === "connected");
  const settings = React.useMemo(() => ({ theme }), [theme]);
  const styles = React.useMemo(() => paneStyles(theme), [theme]);
  const text = paneText(language);
  React.useEffect(() => {
    document.documentElement.lang = language;
    document.title = text.title;
  }, [language, text]);
  React.useEffect(() => {
    // Scroll bars and opened lists, which the browser draws, are after Excel as well, and so is what lies below the pane.
    document.documentElement.style.colorScheme = theme.isInverted ? "dark" : "light";
    document.body.style.background = theme.palette.white;
  }, [theme]);
  const overview = overviewIn(pane.state);
  const withExcel = isWithExcel(pane.state);
  const tools: PaneTools = {
    ...{ language, text, theme, styles, appraiser, overview, place, go },
    reveal: pane.reveal,
    start: pane.start,
    isBusy: isWaiting(pane.state),
  };
  return (
    <Customizer settings={settings}>
      <Fabric>
        <PaneToolsProvider value={tools}>
          <div className={styles.pane}>
            <Header onSwitchLanguage={switchLanguage}>{withExcel && <Tabs />}</Header>
            <Content pane={pane} />
            {withExcel && <ActionBar pane={pane} />}
          </div>
        </PaneToolsProvider>
      </Fabric>
    </Customizer>
  );
}
