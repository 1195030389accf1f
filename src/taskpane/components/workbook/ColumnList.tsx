import * as React from "react";
import type { Choice, SheetColumn, TableColumns } from "../../../jobs";
import { fieldName } from "../../../text";
import { usePane } from "../../context";
import { SmallButton } from "../SmallButton";
import { WordSelect } from "./WordSelect";

interface ColumnListProps {
  readonly sheet: string;
  readonly table: TableColumns;
  /** Its heading's, by what it stands under. */
  readonly level: 3 | 4;
}

/** What is chosen of columns and not remembered yet, by the column. */
type Draft = ReadonlyMap<number, SheetColumn["said"]>;

const NOTHING: Draft = new Map();

/** The columns of a sheet, each with a list by which the clerk says what it gives. All are remembered together. */
export function ColumnList({ sheet, table, level }: ColumnListProps) {
  const { text, styles, start } = usePane();
  const [draft, setDraft] = React.useState(NOTHING);
  const Heading = `h${level}` as const;
  const first = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => setDraft(NOTHING), [table]);
  const choices = table.columns.flatMap(({ cell, said }): readonly Choice[] => {
    const field = draft.get(cell.column);
    return field === undefined || field === said ? [] : [{ sheet, cell, field }];
  });
  const tell = () => {
    // The button goes away.
    first.current?.focus();
    start({ job: "remember", choices });
  };
  return (
    <>
      <Heading ref={first} tabIndex={-1} className={styles.subheading}>
        {text.workbook.columns}
      </Heading>
      {table.columns.map((column) => (
        <Column
          key={column.cell.column}
          table={table}
          column={column}
          chosen={draft.get(column.cell.column)}
          onChoose={(field) => setDraft(new Map(draft).set(column.cell.column, field))}
        />
      ))}
      {choices.length > 0 && (
        <SmallButton text={text.workbook.remember} label={text.workbook.rememberColumns(sheet)} onClick={tell} />
      )}
    </>
  );
}

interface ColumnProps {
  readonly table: TableColumns;
  readonly column: SheetColumn;
  /** `undefined` where nothing was chosen. */
  readonly chosen: SheetColumn["said"] | undefined;
  readonly onChoose: (field: SheetColumn["said"]) => void;
}

function Column({ table, column: { header, field, said }, chosen, onChoose }: ColumnProps) {
  const { text, language } = usePane();
  const found =
    field === null ? text.workbook.notRead : field === "own" ? text.workbook.ownHeader : fieldName(field, language);
  return (
    <WordSelect
      label={header}
      ariaLabel={text.workbook.columnOf(header)}
      value={chosen === undefined ? said : chosen}
      asFound={said === null ? found : text.workbook.asFound}
      words={[
        ...table.fields.map((each) => [each, fieldName(each, language)] as const),
        ["none", text.workbook.notRead] as const,
      ]}
      onChoose={onChoose}
    />
  );
}
