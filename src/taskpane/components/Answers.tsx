import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import type { Issue } from "../../appraisal";
import { answersTo, type Answer } from "../../jobs";
import { fieldName, roleName } from "../../text";
import { usePane, type PaneTools } from "../context";

interface AnswersProps {
  readonly issue: Issue;
  /** All that may be answered together with it. */
  readonly issues: readonly Issue[];
  readonly place: string;
}

/** The buttons by which a clerk answers a question about a sheet or a column; nothing for other issues. */
export function Answers({ issue, issues, place }: AnswersProps) {
  const tools = usePane();
  const { text, styles, remember, isBusy } = tools;
  const answers = React.useMemo(() => answersTo(issue, issues), [issue, issues]);
  if (answers.length === 0) return null;
  const tell = ({ choices }: Answer, button: HTMLElement) => {
    // The question goes away, and its buttons with it.
    button.closest("main")?.focus();
    remember(choices);
  };
  return (
    <div className={styles.answers}>
      {answers.map((answer) => (
        <DefaultButton
          key={answer.kind}
          className={styles.remember}
          text={wordsOf(answer, tools)}
          ariaLabel={text.answer.about(wordsOf(answer, tools), place)}
          disabled={isBusy}
          allowDisabledFocus
          onClick={(event) => tell(answer, event.currentTarget as HTMLElement)}
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
