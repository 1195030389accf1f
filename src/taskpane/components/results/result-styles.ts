/** How results look. */
import { mergeStyleSets, type ITheme } from "office-ui-fabric-react/lib/Styling";

export function resultStyles({ palette, semanticColors }: ITheme) {
  const line = `1px solid ${palette.neutralLight}`;
  return mergeStyleSets({
    people: {
      width: "100%",
      borderCollapse: "collapse",
      selectors: {
        "th, td": { padding: "5px 4px", borderBottom: line, textAlign: "left", verticalAlign: "top" },
        "th:first-child, td:first-child": { paddingLeft: 0, whiteSpace: "nowrap" },
        "th:last-child, td:last-child": { paddingRight: 0 },
        th: { fontSize: 12, fontWeight: 600, color: palette.neutralSecondary },
      },
    },
    figure: { textAlign: "right !important", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
    unit: { display: "block", fontSize: 12, lineHeight: 16, color: palette.neutralSecondary },
    grade: { fontSize: 13, lineHeight: 18 },
    best: { fontWeight: 600, color: palette.themeDark },
    last: { fontWeight: 600, color: semanticColors.errorText },
    part: { paddingTop: 4 },
    said: { padding: "6px 0", borderBottom: line },
    sentence: { margin: "2px 0 0", fontSize: 13, lineHeight: 18 },
    score: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "0 12px", margin: "4px 0" },
    large: { fontSize: 24, lineHeight: 32, fontWeight: 600, fontVariantNumeric: "tabular-nums" },
    links: { display: "flex", flexWrap: "wrap", gap: "4px 16px", marginTop: 4 },
    indicator: { padding: "6px 0", borderBottom: line },
    indicatorName: { display: "flex", justifyContent: "space-between", gap: 12 },
    pillar: { margin: "10px 0 0", fontSize: 13, lineHeight: 18, fontWeight: 600, color: palette.neutralSecondary },
  });
}
