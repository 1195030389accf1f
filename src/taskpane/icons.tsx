/** The pane's few icons, drawn here: nothing is fetched. All fill a 16 × 16 box with the colour of the text around them. */
import { registerIcons } from "office-ui-fabric-react/lib/Styling";
import * as React from "react";

const SHAPES = {
  error: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.8 3v5h1.6V4H7.2Zm.8 6.2a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z",
  warning: "M8 1.5 15.5 14.5H.5L8 1.5Zm-.8 4.7v4h1.6v-4H7.2ZM8 11.2a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Z",
  question:
    "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5.4 6.3h1.5c0-.7.4-1.2 1.1-1.2.7 0 1.1.4 1.1 1 0 .5-.2.8-.9 1.3-.8.6-1 1-1 1.9v.3h1.5v-.2c0-.5.1-.7.8-1.2.8-.6 1.2-1.1 1.2-2.1C10.7 4.7 9.6 3.8 8 3.8c-1.6 0-2.6 1-2.6 2.5ZM8 10.4a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Z",
  success: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.3 4.2-4.1 4.4-2-2-1.1 1.1 3.1 3.1 5.2-5.5-1.1-1.1Z",
  sheet:
    "M2 2h12v12H2V2Zm1.3 1.3v2.2h9.4V3.3H3.3Zm0 3.4v2.2h2.9V6.7H3.3Zm4.1 0v2.2h5.3V6.7H7.4Zm-4.1 3.4v2.6h2.9v-2.6H3.3Zm4.1 0v2.6h5.3v-2.6H7.4Z",
  back: "M6.8 2.6 8 3.8 4.6 7.2H14v1.6H4.6L8 12.2l-1.2 1.2L1.4 8l5.4-5.4Z",
} as const;

export type IconName = keyof typeof SHAPES;

/** Makes the icons known to Fabric; once, before anything is rendered. */
export function registerPaneIcons(): void {
  const icons: Record<string, JSX.Element> = {};
  for (const [name, path] of Object.entries(SHAPES)) {
    icons[name] = (
      <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" focusable="false">
        <path d={path} fillRule="evenodd" />
      </svg>
    );
  }
  registerIcons({ icons }, { disableWarnings: true });
}
