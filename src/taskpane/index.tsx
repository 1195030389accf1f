import "./fabric-config";
import * as React from "react";
import { render } from "react-dom";
import { excelHost } from "../workbook/excel";
import { App } from "./App";
import { registerPaneIcons } from "./icons";
import { awaitExcel, displayLanguage, type OfficeAnswer } from "./office";
import { startAppraiser } from "./start-appraiser";

const appraiser = startAppraiser();

/** Renders the pane anew whenever Excel has answered, in Excel's language by then. */
function show(answer: OfficeAnswer): void {
  const pane = <App answer={answer} language={displayLanguage()} appraiser={appraiser} />;
  render(pane, document.getElementById("pane"));
}

registerPaneIcons();
show({ kind: "starting" });
awaitExcel(excelHost, show);
