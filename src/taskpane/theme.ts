/** Light and dark, after Excel where it says, else after the system. */
import { createTheme, type ITheme } from "office-ui-fabric-react/lib/Styling";
import { useEffect, useState } from "react";
import { officeBackground } from "./office";

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif';

const LIGHT = createTheme({
  defaultFontStyle: { fontFamily: FONTS },
  palette: {
    themeDarker: "#0b4f29",
    themeDark: "#0d6132",
    themeDarkAlt: "#0f6f3a",
    themePrimary: "#107c41",
    themeSecondary: "#2b8f59",
    themeTertiary: "#6fb98f",
    themeLight: "#c0e2cf",
    themeLighter: "#ddf0e5",
    themeLighterAlt: "#f3faf6",
  },
  semanticColors: { primaryButtonTextDisabled: "#a19f9d" },
});

const DARK = createTheme({
  isInverted: true,
  defaultFontStyle: { fontFamily: FONTS },
  palette: {
    themeDarker: "#a9e3c3",
    themeDark: "#8bd8ae",
    themeDarkAlt: "#6ccb98",
    themePrimary: "#57c287",
    themeSecondary: "#47a671",
    themeTertiary: "#2f7350",
    themeLight: "#1f4a34",
    themeLighter: "#183526",
    themeLighterAlt: "#13241b",
    black: "#ffffff",
    neutralDark: "#f8f8f8",
    neutralPrimary: "#f1f1f1",
    neutralPrimaryAlt: "#dadada",
    neutralSecondary: "#b8b8b8",
    neutralSecondaryAlt: "#a3a3a3",
    neutralTertiary: "#8c8c8c",
    neutralTertiaryAlt: "#5c5c5c",
    neutralQuaternary: "#4d4d4d",
    neutralQuaternaryAlt: "#444444",
    neutralLight: "#3a3a3a",
    neutralLighter: "#2d2d2d",
    neutralLighterAlt: "#262626",
    white: "#1f1f1f",
    blue: "#6cb8f6",
    redDark: "#f1707b",
  },
  semanticColors: { primaryButtonTextDisabled: "#8c8c8c" },
});

const SYSTEM_DARK = "(prefers-color-scheme: dark)";

/** Whether a colour `#RRGGBB` is nearer to black than to white to the eye. */
export function isDark(color: string): boolean {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (digits === undefined) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The theme in force; follows the system while Excel names no colours. `answered` changes once Excel can say. */
export function usePaneTheme(answered: boolean): ITheme {
  const [systemDark, setSystemDark] = useState(() => window.matchMedia?.(SYSTEM_DARK).matches ?? false);
  useEffect(() => {
    const query = window.matchMedia?.(SYSTEM_DARK);
    const follow = (event: MediaQueryListEvent) => setSystemDark(event.matches);
    query?.addEventListener("change", follow);
    return () => query?.removeEventListener("change", follow);
  }, []);
  const background = answered ? officeBackground() : null;
  return (background === null ? systemDark : isDark(background)) ? DARK : LIGHT;
}
