import * as React from "react";
import { Select } from "../Select";

/** The value of the list where nothing is said. */
const AS_FOUND = " found";

interface WordSelectProps<W extends string> {
  readonly label: string;
  readonly ariaLabel: string;
  /** `null` where it is as found. */
  readonly value: W | null;
  /** The name of that choice. */
  readonly asFound: string;
  readonly words: readonly (readonly [word: W, name: string])[];
  readonly onChoose: (word: W | null) => void;
  readonly list?: React.Ref<HTMLSelectElement>;
}

/**
 * A list by which a clerk says what something is. Choosing alone does nothing to the workbook, so that the list can be gone through
 * with the arrow keys.
 */
export function WordSelect<W extends string>({ value, asFound, words, onChoose, list, ...labels }: WordSelectProps<W>) {
  return (
    <Select
      ref={list}
      {...labels}
      value={value ?? AS_FOUND}
      options={[[AS_FOUND, asFound], ...words]}
      onChoose={(chosen) => onChoose(words.find(([word]) => word === chosen)?.[0] ?? null)}
    />
  );
}
