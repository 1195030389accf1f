import * as React from "react";
import type { Measured } from "../../../worker";
import { usePane } from "../../context";
import { useStyles } from "../../useStyles";
import { LabelledBar } from "./Bar";
import { Picture } from "./Picture";
import { pictureStyles } from "./picture-styles";

interface ProfilePictureProps {
  readonly title: string;
  readonly measured: readonly Measured[];
}

/** Values out of 100, each beside the middle of the group's. */
export function ProfilePicture({ title, measured }: ProfilePictureProps) {
  const { text } = usePane();
  const styles = useStyles(pictureStyles);
  const { official, number, percent } = text;
  const shown = (value: number | null) => (value === null ? "" : number(value, 1));
  const whole = Math.max(100, ...measured.map(({ value }) => value ?? 0));
  return (
    <Picture
      title={title}
      description={measured
        .map(({ name, value, median }) => official.measured(name, shown(value) || official.none, shown(median)))
        .join(text.semicolon)}
      headers={[title, official.own, official.median, official.weight]}
      rows={measured.map(({ name, value, median, share }) => [
        name,
        shown(value) || official.none,
        shown(median) || official.none,
        percent(share, 1),
      ])}
    >
      {measured.map(({ name, value, median }) => (
        <LabelledBar
          key={name}
          label={name}
          shown={shown(value) || official.none}
          value={value ?? 0}
          whole={whole}
          mark={median}
        />
      ))}
      <div className={styles.legend}>
        <span className={styles.key}>
          <svg width="10" height="12" aria-hidden focusable="false">
            <line className={styles.mark} x1="5" x2="5" y1="0" y2="12" />
          </svg>
          {official.median}
        </span>
      </div>
    </Picture>
  );
}
