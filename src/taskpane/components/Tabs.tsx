import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";
import * as React from "react";
import { usePane } from "../context";
import { TABS, type Tab } from "../place";

/** The id of a step's tab, by which its panel is named. */
export function tabId(tab: Tab): string {
  return `tab-${tab}`;
}

/** The panel of the present step. */
export const PANEL_ID = "panel";

/** The steps from the workbook to what is shared. Any can be looked at at any time. */
export function Tabs() {
  const { text, styles, place, go, overview } = usePane();
  return (
    <Pivot
      // Fabric takes the frame for a toolbar; the list of tabs in it is the only thing there.
      role="none"
      className={styles.tabs}
      headersOnly
      focusZoneProps={{ "aria-label": text.tabs.label }}
      selectedKey={place.tab}
      getTabId={(key) => tabId(TABS.find((tab) => tab === key) ?? "workbook")}
      onLinkClick={(item) => {
        const tab = TABS.find((one) => one === item?.props.itemKey);
        if (tab) go(tab);
      }}
    >
      {TABS.map((tab) => (
        <PivotItem
          key={tab}
          itemKey={tab}
          headerText={text.tabs[tab]}
          itemCount={tab === "check" && overview && overview.issues.error > 0 ? overview.issues.error : undefined}
          headerButtonProps={{ "aria-controls": PANEL_ID }}
        />
      ))}
    </Pivot>
  );
}
