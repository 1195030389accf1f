import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import type { ShareView } from "../../../worker";
import { usePane } from "../../context";
import { CloseCalls } from "../results/CloseCalls";
import { Said } from "../results/Said";

/** What the leading group should look at before it decides (P10, P21). */
export function Attention({ share }: { readonly share: ShareView }) {
  const { text, styles, go } = usePane();
  const { year, ties, consequences, team, closeCalls, blocked, questions } = share;
  const isNothing =
    ties.length + consequences.length + team.length + closeCalls.length + blocked.length + questions === 0;
  const words = text.share;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.attention}</h2>
      {isNothing && <p className={styles.hint}>{words.nothing}</p>}
      <Said
        title={words.blocked}
        meaning={words.blockedMeaning}
        year={year}
        said={blocked.map((who) => ({ ...who, sentences: [] }))}
      />
      <Said
        title={words.ties}
        meaning={words.tiesMeaning}
        year={year}
        said={ties.map(({ sentence, ...who }) => ({ ...who, sentences: [sentence] }))}
      />
      {team.length > 0 && (
        <section>
          <h3 className={styles.subheading}>{words.team}</h3>
          <ul className={styles.lines}>
            {team.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <Said
        title={text.results.consequences}
        meaning={text.results.consequencesMeaning}
        year={year}
        said={consequences}
      />
      <CloseCalls year={year} calls={closeCalls} />
      {questions > 0 && (
        <p className={styles.noticeText}>
          {words.questions(questions)} <Link onClick={() => go("check")}>{words.lookAt}</Link>
        </p>
      )}
    </section>
  );
}
