/** How pictures look: in colours that differ in brightness, too, and in the system's own where it asks for high contrast. */
import { mergeStyleSets, type ITheme } from "office-ui-fabric-react/lib/Styling";

const CONTRAST = "@media (forced-colors: active)";

/** As at twice the size. */
const NARROW = "@media (max-width: 300px)";

export function pictureStyles({ palette }: ITheme) {
  const inked = (color: string, forced: string) => ({ fill: color, selectors: { [CONTRAST]: { fill: forced } } });
  const drawn = (color: string, forced: string) => ({ stroke: color, selectors: { [CONTRAST]: { stroke: forced } } });
  return mergeStyleSets({
    figure: { margin: "4px 0 8px" },
    caption: { display: "flex", justifyContent: "space-between", gap: 12, marginBottom: 4, fontWeight: 600 },
    toggle: { flex: "none", fontSize: 12, fontWeight: 400 },
    row: {
      display: "flex",
      flexWrap: "wrap",
      justifyContent: "space-between",
      gap: "0 12px",
      fontSize: 12,
      lineHeight: 18,
    },
    number: { color: palette.neutralSecondary, fontVariantNumeric: "tabular-nums" },
    bar: { display: "block", width: "100%", height: 12, marginBottom: 6, overflow: "visible" },
    track: inked(palette.neutralLight, "Canvas"),
    frame: { fill: "none", selectors: { [CONTRAST]: { stroke: "CanvasText" } } },
    value: inked(palette.themePrimary, "Highlight"),
    over: inked(palette.redDark, "Mark"),
    mark: { strokeWidth: 2, ...drawn(palette.neutralPrimary, "CanvasText") },
    lines: { display: "block", width: "100%", height: 160, overflow: "visible" },
    grid: { strokeWidth: 1, ...drawn(palette.neutralLight, "GrayText") },
    line: { strokeWidth: 2, ...drawn(palette.themePrimary, "Highlight") },
    median: { strokeWidth: 2, strokeDasharray: "4 3", ...drawn(palette.neutralSecondary, "CanvasText") },
    point: inked(palette.themePrimary, "Highlight"),
    medianPoint: inked(palette.neutralSecondary, "CanvasText"),
    label: { fontSize: 12, ...inked(palette.neutralPrimary, "CanvasText") },
    faint: { fontSize: 12, ...inked(palette.neutralSecondary, "CanvasText") },
    legend: { display: "flex", flexWrap: "wrap", gap: "0 16px", fontSize: 12, color: palette.neutralSecondary },
    key: { display: "inline-flex", alignItems: "center", gap: 6 },
    table: {
      width: "100%",
      borderCollapse: "collapse",
      fontSize: 12,
      selectors: {
        "th, td": {
          padding: "3px 4px",
          textAlign: "right",
          borderBottom: `1px solid ${palette.neutralLight}`,
          // Numbers are not broken as long as there is room for them.
          overflowWrap: "normal",
          selectors: { [NARROW]: { overflowWrap: "anywhere" } },
        },
        "th:first-child, td:first-child": { paddingLeft: 0, textAlign: "left", overflowWrap: "anywhere" },
        "th:last-child, td:last-child": { paddingRight: 0 },
        th: { fontWeight: 600 },
        td: { fontVariantNumeric: "tabular-nums" },
      },
    },
  });
}
