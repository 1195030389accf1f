import * as React from "react";
import type { YearScore } from "../../../worker";
import { usePane } from "../../context";
import { useStyles } from "../../useStyles";
import { Picture } from "./Picture";
import { pictureStyles } from "./picture-styles";

interface YearsPictureProps {
  readonly years: readonly YearScore[];
  readonly decimals: number;
}

/** Where the lines are drawn, in pixels from the top; years are spread over the width. */
const TOP = 22;
const BOTTOM = 112;
const AXIS = 152;

/** Scores of the years as a line, beside that of the group's median. */
export function YearsPicture({ years, decimals }: YearsPictureProps) {
  const { text } = usePane();
  const styles = useStyles(pictureStyles);
  const { official, number } = text;
  const shown = (value: number | null) => (value === null ? "" : number(value, decimals));
  const x = (index: number) => `${((index + 0.5) / years.length) * 100}%`;
  const y = scaleOf(years);
  const line = (of: (year: YearScore) => number | null, className: string) =>
    years.slice(1).map((year, index) => {
      const [from, to] = [years[index] ? of(years[index]) : null, of(year)];
      if (from === null || to === null) return null;
      return <line key={index} className={className} x1={x(index)} y1={y(from)} x2={x(index + 1)} y2={y(to)} />;
    });
  return (
    <Picture
      title={official.years}
      description={years
        .map(({ year, score, median }) => official.yearScore(year, shown(score) || official.none, shown(median)))
        .join(text.semicolon)}
      headers={[official.yearHeader, official.own, official.median, text.results.grade]}
      rows={years.map(({ year, score, median, grade }) => [
        String(year),
        shown(score) || official.none,
        shown(median) || official.none,
        grade ?? official.none,
      ])}
    >
      <svg className={styles.lines} aria-hidden focusable="false">
        <line className={styles.grid} x1="0" x2="100%" y1={AXIS - 16} y2={AXIS - 16} />
        {line(({ median }) => median, styles.median)}
        {line(({ score }) => score, styles.line)}
        {years.map(({ year, score, median }, index) => {
          const [own, middle] = [score === null ? null : y(score), median === null ? null : y(median)];
          // The numbers stand on the far sides of their points, so that they never lie over each other.
          const isAbove = own === null || middle === null || own <= middle;
          return (
            <React.Fragment key={year}>
              {middle !== null && (
                <>
                  <circle className={styles.medianPoint} cx={x(index)} cy={middle} r="3" />
                  <text className={styles.faint} x={x(index)} y={middle + (isAbove ? 17 : -8)} textAnchor="middle">
                    {shown(median)}
                  </text>
                </>
              )}
              {own !== null && (
                <>
                  <circle className={styles.point} cx={x(index)} cy={own} r="4" />
                  <text className={styles.label} x={x(index)} y={own + (isAbove ? -8 : 17)} textAnchor="middle">
                    {shown(score)}
                  </text>
                </>
              )}
              <text className={styles.faint} x={x(index)} y={AXIS} textAnchor="middle">
                {year}
              </text>
            </React.Fragment>
          );
        })}
      </svg>
      <div className={styles.legend}>
        <span className={styles.key}>
          <Sample className={styles.line} />
          {official.own}
        </span>
        <span className={styles.key}>
          <Sample className={styles.median} />
          {official.median}
        </span>
      </div>
    </Picture>
  );
}

function Sample({ className }: { readonly className: string }) {
  return (
    <svg width="22" height="8" aria-hidden focusable="false">
      <line className={className} x1="0" x2="22" y1="4" y2="4" />
    </svg>
  );
}

/** From the lowest score at the bottom to the highest at the top; scores that are all the same lie in the middle. */
function scaleOf(years: readonly YearScore[]): (score: number) => number {
  const scores = years.flatMap(({ score, median }) => [score, median].filter((one) => one !== null));
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  if (most - least < 1e-9) return () => (TOP + BOTTOM) / 2;
  return (score) => BOTTOM - ((score - least) / (most - least)) * (BOTTOM - TOP);
}
