/** The pane of `npm run bench pane`: the real one, with a workbook in memory in the place of Excel. */
import "../../src/taskpane/fabric-config";
import * as React from "react";
import { render } from "react-dom";
import { App } from "../../src/taskpane/App";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { startAppraiser } from "../../src/taskpane/start-appraiser";
import { done, type InteractiveHost } from "../../src/workbook";
import { openWorkbookFile } from "../../src/workbook/file";

declare global {
  interface Window {
    /** The longest that the page did not answer since it was asked last, in milliseconds. */
    longestPause?: () => number;
  }
}

let last = performance.now();
let longest = 0;
setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
}, 1);
window.longestPause = () => {
  const was = longest;
  longest = 0;
  return was;
};

async function show(): Promise<void> {
  const response = await fetch("book.xlsx");
  const file = await openWorkbookFile(new Uint8Array(await response.arrayBuffer()));
  const snapshot = file.ok ? await file.value.read() : file;
  if (!snapshot.ok) throw new Error(snapshot.refusal.code);
  const host: InteractiveHost = {
    read: () => Promise.resolve(snapshot),
    apply: () => Promise.resolve(done(undefined)),
    reveal: () => Promise.resolve(done(undefined)),
    listen: () => Promise.resolve(done(() => Promise.resolve())),
  };
  // The file host works in this thread, as no pane does.
  last = performance.now();
  longest = 0;
  registerPaneIcons();
  const pane = <App answer={{ kind: "connected", host }} language="en" appraiser={startAppraiser()} />;
  render(pane, document.getElementById("pane"));
}

void show();
