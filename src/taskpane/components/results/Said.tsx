import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { Person } from "../../../worker";
import { usePane } from "../../context";
import { useStyles } from "../../useStyles";
import { useFirst } from "../long-list";
import { resultStyles } from "./result-styles";

interface SaidProps {
  readonly title: string;
  readonly meaning: string;
  readonly year: number;
  readonly said: readonly (Person & { readonly sentences: readonly string[] })[];
}

/** What is to be said of some officials, a paragraph each; nothing where there is nobody. */
export function Said({ title, meaning, year, said }: SaidProps) {
  const { text, styles, go } = usePane();
  const own = useStyles(resultStyles);
  const { shown, rest } = useFirst(said);
  if (said.length === 0) return null;
  return (
    <section className={own.part}>
      <h3 className={styles.subheading}>{title}</h3>
      <p className={styles.hint}>{meaning}</p>
      <ul className={styles.list}>
        {shown.map(({ key, name, unit, sentences }) => (
          <li key={key} className={own.said}>
            <Link onClick={() => go("results", { kind: "official", about: { year, official: key } })}>{name}</Link>
            {text.separator}
            {unit}
            {sentences.map((sentence) => (
              <p key={sentence} className={own.sentence}>
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {rest}
    </section>
  );
}
