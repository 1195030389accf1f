/** `react-dom/client` for Univer upon the React that the pane uses, which has it not yet. */
import type { ReactElement } from "react";
import { render, unmountComponentAtNode } from "react-dom";

/** A root in the way of React 18. */
export function createRoot(container: Element) {
  return {
    render: (element: ReactElement) => render(element, container),
    unmount: () => unmountComponentAtNode(container),
  };
}
