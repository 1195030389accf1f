/** How a trial looks. */
import { mergeStyleSets, type ITheme } from "office-ui-fabric-react/lib/Styling";

export function trialStyles({ palette, semanticColors }: ITheme) {
  const line = `1px solid ${palette.neutralLight}`;
  return mergeStyleSets({
    row: {
      display: "flex",
      flexWrap: "wrap",
      alignItems: "center",
      justifyContent: "space-between",
      gap: "2px 12px",
      padding: "3px 0",
    },
    name: { flex: "1 1 100px" },
    fields: { display: "flex", flexWrap: "wrap", gap: "2px 12px" },
    field: { display: "inline-flex", flexWrap: "wrap", alignItems: "center", gap: "0 6px", fontSize: 12 },
    number: {
      width: 56,
      height: 26,
      boxSizing: "border-box",
      padding: "0 6px",
      border: `1px solid ${palette.neutralSecondaryAlt}`,
      borderRadius: 2,
      font: "inherit",
      textAlign: "right",
      fontVariantNumeric: "tabular-nums",
      color: palette.neutralPrimary,
      background: palette.white,
      selectors: {
        "::placeholder": { color: palette.neutralSecondary, opacity: 1 },
        ":focus-visible": { outline: `2px solid ${palette.themePrimary}`, outlineOffset: -1 },
        "&[aria-invalid=true]": { borderColor: semanticColors.errorText, outlineColor: semanticColors.errorText },
      },
    },
    changed: { fontWeight: 600, borderColor: palette.themePrimary },
    was: { color: palette.neutralSecondary },
    fault: { color: semanticColors.errorText },
    sum: { fontSize: 12, textAlign: "right", color: palette.neutralSecondary },
    move: { padding: "5px 0", borderBottom: line },
    shift: { display: "block", fontSize: 13, lineHeight: 18 },
    buttons: { display: "flex", flexWrap: "wrap", gap: 8 },
  });
}
