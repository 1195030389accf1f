import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { IndicatorLine, Measured, OfficialView } from "../../../worker";
import { usePane } from "../../context";
import { useStyles } from "../../useStyles";
import { Bar } from "../pictures/Bar";
import { resultStyles } from "./result-styles";

/** The points of every indicator, pillar by pillar, and the value of every other component: a bar and a sentence each. */
export function Points({ view: { indicators, components } }: { readonly view: OfficialView }) {
  const { text, styles } = usePane();
  const own = useStyles(resultStyles);
  const pillars = [...new Set(indicators.map(({ pillar }) => pillar))];
  return (
    <>
      <h3 className={styles.subheading}>{text.official.indicators}</h3>
      {pillars.map((pillar) => (
        <React.Fragment key={pillar}>
          <h4 className={own.pillar}>{pillar}</h4>
          <ul className={styles.list}>
            {indicators
              .filter((line) => line.pillar === pillar)
              .map((line, index) => (
                <Indicator key={index} line={line} />
              ))}
          </ul>
        </React.Fragment>
      ))}
      <h4 className={own.pillar}>{text.official.components}</h4>
      <ul className={styles.list}>
        {components.map((one) => (
          <Component key={one.name} component={one} />
        ))}
      </ul>
    </>
  );
}

function Indicator({ line: { name, points, weight, sentence, at } }: { readonly line: IndicatorLine }) {
  const { text, styles, reveal } = usePane();
  const own = useStyles(resultStyles);
  const won = text.number(points, 2);
  return (
    <li className={own.indicator}>
      <div className={own.indicatorName}>
        <Link aria-label={text.issues.goTo(`${name}, ${at.label}`)} onClick={() => reveal(at.sheet, at.cell)}>
          {name}
        </Link>
        <span className={styles.aside}>
          {weight === null ? text.official.extra(won) : text.official.points(won, text.number(weight, 2))}
        </span>
      </div>
      {weight !== null && <Bar value={points} whole={weight} />}
      <p className={own.sentence}>{sentence}</p>
    </li>
  );
}

function Component({ component: { name, value, sentence } }: { readonly component: Measured }) {
  const { text, styles } = usePane();
  const own = useStyles(resultStyles);
  return (
    <li className={own.indicator}>
      <div className={own.indicatorName}>
        <span>{name}</span>
        <span className={styles.aside}>{value === null ? text.official.none : text.number(value, 2)}</span>
      </div>
      {value !== null && <Bar value={value} whole={Math.max(100, value)} />}
      {sentence !== null && <p className={own.sentence}>{sentence}</p>}
    </li>
  );
}
