/** What becomes of a request while a person edits a cell. Only a person can begin that. */
import type { Step } from "../step";

/** Milliseconds in which an Excel that does not wait would have answered. */
const PATIENCE = 1_000;

export const editing: readonly Step[] = [
  {
    name: "a request while a cell is being edited",
    ask: async (_, context, hands) => {
      await context.sync();
      await hands.beginEditing();
      try {
        return await Excel.run(askAnything);
      } finally {
        await hands.endEditing();
      }
    },
  },
  {
    name: "a request that may wait while a cell is being edited",
    guess: "delayForCellEdit",
    ask: async (_, context, hands) => {
      await context.sync();
      await hands.beginEditing();
      let isAnswered = false;
      const answered = Excel.run({ delayForCellEdit: true }, askAnything).then((answer) => {
        isAnswered = true;
        return answer;
      });
      await Promise.race([answered.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      const waits = !isAnswered;
      await hands.endEditing();
      return { waits, answer: await answered };
    },
  },
];

async function askAnything(context: Excel.RequestContext): Promise<string> {
  context.workbook.worksheets.load("items/name");
  await context.sync();
  return "answered";
}
