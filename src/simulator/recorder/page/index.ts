/** The recorder's page: a person opens it once in Excel and hands the recording in. */
import { compare, isBlankWorkbook, record, reportLines, requirementSets, STEPS, textOf, Unhelped } from "..";
import type { About, Hands, Recording } from "..";
import { recorderWords } from "./words";

/** Milliseconds in which Excel has to answer. */
const ANSWER_DEADLINE = 10_000;

/** Where the development server has what the simulator answers. */
const SIMULATED_ANSWERS = "simulated-answers.json";

let words = recorderWords(navigator.language);
showWords();
say(words.waiting);
const timer = setTimeout(() => say(words.noExcel), ANSWER_DEADLINE);
void Office.onReady(({ host }) => {
  clearTimeout(timer);
  words = recorderWords(Office.context?.displayLanguage ?? navigator.language);
  showWords();
  if (host !== Office.HostType.Excel) return say(words.noExcel);
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return say(words.tooOld);
  say("");
  part("record").hidden = false;
  part("record").onclick = () => void makeRecording();
});

async function makeRecording(): Promise<void> {
  part("record").hidden = true;
  try {
    if (!(await isBlankWorkbook())) {
      part("record").hidden = false;
      return say(words.notBlank);
    }
    let number = 0;
    const recording = await record(STEPS, about(), hands(), ({ name }) => {
      number += 1;
      say(words.asking(number, STEPS.length, name));
    });
    say(words.finished);
    showRecording(recording);
    await showVerdict(recording);
  } catch (error) {
    say(words.failed(error instanceof Error ? error.message : String(error)));
  }
}

/** What there is to say of this Excel; nothing of who uses it, nor on what. */
function about(): About {
  const { platform, version } = Office.context.diagnostics;
  return {
    madeOn: window.recordedSimulation ? "simulator" : "Excel",
    platform: String(platform),
    version,
    languages: [Office.context.displayLanguage, Office.context.contentLanguage],
    requirementSets: requirementSets(),
  };
}

/** A person's hands, or the simulation's own where there is one. */
function hands(): Hands {
  const simulation = window.recordedSimulation;
  if (!simulation)
    return { beginEditing: () => askFor(words.beginEditing), endEditing: () => askFor(words.endEditing) };
  return {
    beginEditing: async () => simulation.editCell(true),
    endEditing: async () => simulation.editCell(false),
  };
}

function askFor(what: string): Promise<void> {
  say(what);
  part("hand").hidden = false;
  return new Promise((resolve, reject) => {
    const answered = (settle: () => void) => () => {
      part("hand").hidden = true;
      settle();
    };
    part("done").onclick = answered(resolve);
    part("skip").onclick = answered(() => reject(new Unhelped()));
  });
}

function showRecording(recording: Recording): void {
  const text = textOf(recording);
  const { madeOn, platform, version } = recording.about;
  const name = `${madeOn}-${platform}-${version}.json`.toLowerCase().replace(/[^a-z0-9.-]/g, "-");
  const area = part("recording", HTMLTextAreaElement);
  area.value = text;
  part("file").textContent = words.file(`tests/simulator/recordings/${name}`);
  const link = part("download", HTMLAnchorElement);
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  part("copy").onclick = () => {
    area.select();
    // Excel's pane may not let a page write to the clipboard in any newer way.
    if (document.execCommand("copy")) say(words.copied);
  };
  part("result").hidden = false;
}

async function showVerdict(recording: Recording): Promise<void> {
  const response = await fetch(SIMULATED_ANSWERS).catch(() => null);
  part("report").textContent = response?.ok
    ? reportLines(compare(STEPS, recording, (await response.json()) as Recording)).join("\n")
    : words.noVerdict;
}

function showWords(): void {
  document.title = words.title;
  part("title").textContent = words.title;
  part("intro").textContent = `${words.intro}${window.recordedSimulation ? ` ${words.simulated}` : ""}`;
  for (const id of ["record", "done", "skip", "copy", "download", "verdict"] as const) part(id).textContent = words[id];
}

function say(notice: string): void {
  part("notice").textContent = notice;
}

function part<T extends HTMLElement = HTMLElement>(id: string, kind?: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof (kind ?? HTMLElement))) throw new Error(`The page has no ${id}.`);
  return element as T;
}
