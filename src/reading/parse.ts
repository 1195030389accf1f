import type { AppraisalInput } from "../appraisal";
import type { Recognition } from "./recognise";

/** Reads the recognised tables into the input of an appraisal. Pure. */
export function parse(recognition: Recognition): AppraisalInput {
  void recognition;
  throw new Error("not yet");
}
