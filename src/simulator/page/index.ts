/** Starts the page: the sample in the page's language, its buttons, dropping a file. */
import { windowExternal, type SimulatedExternal } from "../bridges/window-external";
import { SimulatorPage } from "./page";
import { part } from "./part";
import { pageDarkness, pageLanguage, WORDS } from "./words";

declare global {
  interface Window {
    /** What the pane is to have as `window.external`. */
    simulatedExternal?: SimulatedExternal;
    /** For tests, and for whoever is curious. */
    simulator?: SimulatorPage;
  }
}

/** A version of ExcelApi in which the add-in finds less than it needs. */
const TOO_OLD = 1.8;

const language = pageLanguage(location.search, navigator.language);
const words = WORDS[language];
let isDark = pageDarkness(location.search, matchMedia("(prefers-color-scheme: dark)").matches);
const page = new SimulatorPage(language, isDark);
const locale = language === "en" ? "en-US" : language;
window.simulatedExternal = windowExternal(page.host, {
  locale,
  documentUrl: "C:\\simulated.xlsx",
  isDark: () => isDark,
  excelApi: () => (page.troubles.early === "excel-too-old" ? TOO_OLD : null),
});
window.simulator = page;

document.documentElement.lang = language;
setUpFiles();
setUpLooks();
setUpDropping();
void openSample();

async function openSample(): Promise<void> {
  const response = await fetch(`assets/${words.sample}`);
  if (response.ok) await page.open(words.sample, new Uint8Array(await response.arrayBuffer()));
  else page.refuse({ code: "file-not-found" });
}

async function openFile(file: File | null | undefined): Promise<void> {
  if (file) await page.open(file.name, new Uint8Array(await file.arrayBuffer()));
}

function setUpFiles(): void {
  const input = part("file", HTMLInputElement);
  button("open", words.open, () => input.click());
  input.addEventListener("change", () => {
    void openFile(input.files?.[0]);
    // The same file can be opened again.
    input.value = "";
  });
  button("save", words.save, () => void page.save());
}

/** The other theme and the other language. */
function setUpLooks(): void {
  const theme = button("theme", "", () => {
    isDark = !isDark;
    void page.setDark(isDark);
    show();
  });
  const link = part("language", HTMLAnchorElement);
  link.textContent = words.otherLanguage;
  link.lang = words.other;
  const show = (): void => {
    document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
    theme.textContent = isDark ? words.light : words.dark;
    link.href = `?lang=${words.other}&theme=${isDark ? "dark" : "light"}`;
  };
  show();
}

function button(id: string, text: string, onClick: () => void): HTMLButtonElement {
  const element = part(id, HTMLButtonElement);
  element.textContent = text;
  element.addEventListener("click", onClick);
  return element;
}

function setUpDropping(): void {
  // Before the grid, which would take the file for itself.
  document.addEventListener("dragover", (event) => event.preventDefault(), true);
  document.addEventListener(
    "drop",
    (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void openFile(file);
    },
    true,
  );
}
