/** What the pane says instead of results. */
import * as React from "react";
import { refusalSentence } from "../../text";
import type { Job, Problem } from "../../worker";
import { usePane } from "../context";
import { Notice } from "./Notice";
import { SheetLink } from "./SheetLink";

/** Excel did not answer in time. */
export function UnansweredNotice() {
  const { text, styles } = usePane();
  return (
    <Notice alert icon="warning" title={text.unanswered.title}>
      <ol className={styles.steps}>
        {text.unanswered.advice.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  );
}

/** An Excel without the requirement set. */
export function UnsupportedNotice({ needs }: { readonly needs: string }) {
  const { text, styles, language } = usePane();
  return (
    <Notice alert icon="error" title={text.unsupported.title}>
      <p className={styles.noticeText}>{refusalSentence({ code: "excel-too-old", needs }, language)}</p>
      <p className={styles.noticeText}>{text.unsupported.advice}</p>
    </Notice>
  );
}

/** What is said of a fault in jobs that write much. */
const FAULTS: Partial<Readonly<Record<Job, "faultCalculating" | "faultWriting">>> = {
  calculate: "faultCalculating",
  undo: "faultWriting",
  setUp: "faultWriting",
  sample: "faultWriting",
  adopt: "faultWriting",
  saveTeam: "faultWriting",
};

/** A job that came to nothing, and what to do about it. */
export function FailedNotice({ job, problem }: { readonly job: Job; readonly problem: Problem }) {
  const { text } = usePane();
  return (
    <Notice alert icon="error" title={text.failed[job]}>
      <ProblemText problem={problem} fault={text.failed[FAULTS[job] ?? "fault"]} />
    </Notice>
  );
}

/** A jump that led nowhere. */
export function LostNotice({ problem }: { readonly problem: Problem }) {
  const { text } = usePane();
  return (
    <Notice alert icon="warning" title={text.failed.jumping}>
      <ProblemText problem={problem} fault={text.failed.fault} />
    </Notice>
  );
}

function ProblemText({ problem, fault }: { readonly problem: Problem; readonly fault: string }) {
  const { styles, language } = usePane();
  if (problem === "fault") return <p className={styles.noticeText}>{fault}</p>;
  const place =
    problem.code === "sheet-gone" || problem.code === "sheet-hidden" || !("sheet" in problem)
      ? null
      : { sheet: problem.sheet, cell: "cell" in problem ? problem.cell : null };
  return (
    <>
      <p className={styles.noticeText}>{refusalSentence(problem, language)}</p>
      {place !== null && <SheetLink sheet={place.sheet} cell={place.cell} />}
    </>
  );
}
