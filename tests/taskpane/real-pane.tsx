/** The pane on a real workbook, with the real appraiser, and what a person does there. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import type { Language } from "../../src/appraisal";
import { App } from "../../src/taskpane/App";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { LocalAppraiser } from "../../src/worker/local-appraiser";
import { realBook, type RealBook } from "./real-book";

registerPaneIcons();

export async function openBook(book: string | Uint8Array, language: Language = "en"): Promise<RealBook> {
  const opened = await realBook(book);
  render(
    <App answer={{ kind: "connected", host: opened.host }} language={language} appraiser={new LocalAppraiser()} />,
  );
  await settled();
  return opened;
}

export const settled = () => waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false"));

/** Presses a button, once it is there and may be pressed, and waits for what it does. */
export async function press(name: string | RegExp, index = 0): Promise<void> {
  const button = await waitFor(() => {
    const found = screen.getAllByRole("button", { name })[index];
    if (!found || found.getAttribute("aria-disabled") === "true") throw new Error(`no ${String(name)} to press`);
    return found;
  });
  await act(async () => void fireEvent.click(button));
  await settled();
}

/** Opens a step. */
export async function step(name: string): Promise<void> {
  await act(async () => void fireEvent.click(screen.getByRole("tab", { name: new RegExp(`^${name}`) })));
}

/** Types into a field. */
export async function type(field: string, text: string): Promise<void> {
  const found = await screen.findByRole("textbox", { name: field });
  await act(async () => void fireEvent.change(found, { target: { value: text } }));
}

/** Chooses from a list. */
export async function choose(list: string, option: string): Promise<void> {
  const found = (await screen.findByRole("combobox", { name: list })) as HTMLSelectElement;
  const value = [...found.options].find(({ text }) => text === option)?.value;
  if (value === undefined) throw new Error(`${list} does not offer ${option}`);
  await act(async () => void fireEvent.change(found, { target: { value } }));
}

export const status = () => screen.getAllByRole("status").at(-1)?.textContent;
