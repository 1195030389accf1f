/** @jest-environment jsdom */
import { officeNotifier, showSentence } from "../../src/commands/notifier";

const SENTENCE = "The sheet “王某 & Co #1” is protected. <b>Unprotect</b> it + try again.";

/** The page that the dialog opens for a sentence. */
async function opened(sentence: string): Promise<URL> {
  const displayDialogAsync = jest.fn((_page: string, _size: unknown, done: () => void) => done());
  Object.assign(globalThis, { Office: { context: { displayLanguage: "en-US", ui: { displayDialogAsync } } } });
  await officeNotifier.say(sentence);
  return new URL(displayDialogAsync.mock.calls[0]?.[0] ?? "");
}

describe("a sentence of a ribbon command", () => {
  it("reaches its dialog without being sent to the server", async () => {
    const page = await opened(SENTENCE);
    expect([page.origin, page.search]).toEqual([window.location.origin, ""]);
  });

  it.each(["", "&_xdm_Info=1|2", "&_serializer_version=1.1&_host_info=x"])(
    "is shown as text, with %j behind it as Office adds",
    async (added) => {
      document.body.innerHTML = '<p id="notice"></p>';
      window.location.hash = (await opened(SENTENCE)).hash + added;
      showSentence();
      expect(document.getElementById("notice")?.textContent).toBe(SENTENCE);
    },
  );
});
