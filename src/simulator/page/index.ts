/** Starts the page: the sample in the page's language, the file button, dropping a file, the other language. */
import { windowExternal, type SimulatedExternal } from "../bridges/window-external";
import { emptyWorkbook, part, SimulatorPage } from "./page";
import { pageLanguage, WORDS } from "./words";

declare global {
  interface Window {
    /** What the pane is to have as `window.external`. */
    simulatedExternal?: SimulatedExternal;
  }
}

const language = pageLanguage(location.search, navigator.language);
const words = WORDS[language];
const page = new SimulatorPage(language);
const locale = language === "en" ? "en-US" : language;
window.simulatedExternal = windowExternal(page.host, { locale, documentUrl: "C:\\simulated.xlsx" });

document.documentElement.lang = language;
setUpButtons();
setUpDropping();
void openSample();

async function openSample(): Promise<void> {
  const response = await fetch(`assets/${words.sample}`);
  if (response.ok) await page.open(words.sample, new Uint8Array(await response.arrayBuffer()));
  else page.show(words.empty, emptyWorkbook());
}

async function openFile(file: File | null | undefined): Promise<void> {
  if (file) await page.open(file.name, new Uint8Array(await file.arrayBuffer()));
}

function setUpButtons(): void {
  const input = part("file", HTMLInputElement);
  const button = part("open", HTMLButtonElement);
  button.textContent = words.open;
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    void openFile(input.files?.[0]);
    // The same file can be opened again.
    input.value = "";
  });
  const link = part("language", HTMLAnchorElement);
  link.textContent = words.otherLanguage;
  link.lang = words.other;
  link.href = `?lang=${words.other}`;
}

function setUpDropping(): void {
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    void openFile(event.dataTransfer?.files[0]);
  });
}
