import "./fabric-config";
import * as React from "react";
import { render } from "react-dom";
import { excelHost } from "../workbook/excel";
import { App } from "./App";
import { registerPaneIcons } from "./icons";
import { awaitExcel, displayLanguage, type OfficeAnswer } from "./office";

/** Renders the pane anew whenever Excel has answered, in Excel's language by then. */
function show(answer: OfficeAnswer): void {
  const language = displayLanguage();
  document.documentElement.lang = language;
  render(<App answer={answer} language={language} />, document.getElementById("pane"));
}

registerPaneIcons();
show({ kind: "starting" });
awaitExcel(excelHost, show);
