import { Link } from "office-ui-fabric-react/lib/Link";
import * as React from "react";
import { usePane } from "../context";

interface SheetLinkProps {
  readonly sheet: string;
  /** `null` for the sheet as it was left. */
  readonly cell?: string | null;
}

/** In a notice: the way to a sheet, or to a cell of it. */
export function SheetLink({ sheet, cell = null }: SheetLinkProps) {
  const { text, styles, reveal } = usePane();
  return (
    <p className={styles.noticeText}>
      <Link onClick={() => reveal(sheet, cell)}>{text.action.goToSheet(sheet)}</Link>
    </p>
  );
}
