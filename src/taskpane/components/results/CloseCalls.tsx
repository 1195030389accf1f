import * as React from "react";
import type { CloseCall } from "../../../worker";
import { usePane } from "../../context";
import { Said } from "./Said";

interface CloseCallsProps {
  readonly year: number;
  readonly calls: readonly CloseCall[];
}

/** Grades that would often be others, were the weights a little different. */
export function CloseCalls({ year, calls }: CloseCallsProps) {
  const { text } = usePane();
  const { closeCalls, closeCallsMeaning, closeCall } = text.results;
  const said = calls.map(({ grade, stays, ...who }) => ({
    ...who,
    sentences: [closeCall(grade, text.percent(stays, 1))],
  }));
  return <Said title={closeCalls} meaning={closeCallsMeaning} year={year} said={said} />;
}
