import * as React from "react";
import type { Answer } from "../../../jobs";
import { fieldName, roleName } from "../../../text";
import { usePane, type PaneTools } from "../../context";
import { SmallButton } from "../SmallButton";

interface AnswersProps {
  readonly answers: readonly Answer[];
  readonly place: string;
}

/** The buttons by which a clerk answers a question about a sheet or a column. */
export function Answers({ answers, place }: AnswersProps) {
  const tools = usePane();
  const { text, styles, start } = tools;
  const tell = ({ choices }: Answer, button: HTMLElement) => {
    // The question goes away, and its buttons with it.
    button.closest("main")?.focus();
    start({ job: "remember", choices });
  };
  return (
    <div className={styles.answers}>
      {answers.map((answer) => (
        <SmallButton
          key={answer.kind}
          text={wordsOf(answer, tools)}
          label={text.answer.about(wordsOf(answer, tools), place)}
          onClick={(button) => tell(answer, button)}
        />
      ))}
    </div>
  );
}

function wordsOf(answer: Answer, { text, language }: PaneTools): string {
  switch (answer.kind) {
    case "field":
      return text.answer.isField(fieldName(answer.field, language));
    case "role":
      return text.answer.isRole(roleName(answer.role, language));
    default:
      return text.answer[answer.kind];
  }
}
