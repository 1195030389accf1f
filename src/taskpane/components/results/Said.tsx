import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { Person } from "../../../worker";
import { usePane } from "../../context";
import { useStyles } from "../../useStyles";
import { resultStyles } from "./result-styles";

/** How many are shown at first. */
const FIRST = 20;

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
  const [isAll, setAll] = React.useState(false);
  if (said.length === 0) return null;
  const shown = isAll ? said : said.slice(0, FIRST);
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
      {shown.length < said.length && (
        <ActionButton className={styles.more} onClick={() => setAll(true)}>
          {text.results.showAll(said.length)}
        </ActionButton>
      )}
    </section>
  );
}
