import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import { usePane } from "../../context";
import { useStyles } from "../../useStyles";
import { pictureStyles } from "./picture-styles";

interface PictureProps {
  readonly title: string;
  /** What it shows, in words, for those who do not see it. */
  readonly description: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: React.ReactNode;
}

/** A picture with its title and its description; it can be looked at as a table as well. */
export function Picture({ title, description, headers, rows, children }: PictureProps) {
  const { text } = usePane();
  const styles = useStyles(pictureStyles);
  const [isTable, setTable] = React.useState(false);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {title}
        <Link
          className={styles.toggle}
          aria-label={isTable ? text.picture.pictureOf(title) : text.picture.tableOf(title)}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? text.picture.asPicture : text.picture.asTable}
        </Link>
      </figcaption>
      {isTable ? (
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <div role="img" aria-label={description}>
          {children}
        </div>
      )}
    </figure>
  );
}
