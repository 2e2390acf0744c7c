import type { AreaColors, Theme } from "../view/theme.js";

/** One theme for all readers, or one for each colour scheme that a reader may prefer. */
export type Themes = Theme | { readonly light: Theme; readonly dark: Theme };

/** A scheme of ours, `auto` for the one that the reader prefers, or colours of your own. */
export type ThemeChoice = "auto" | "light" | "dark" | Themes;

/** The share of an area's colour in the fill behind text. */
const softness = 0.13;

/** The colours of the element on a light page. */
export const lightTheme: Theme = {
  background: "#fdfdfb",
  text: "#1c2128",
  quietText: "#5d6570",
  arrow: "#8a919b",
  path: "#1f2a37",
  onPath: "#ffffff",
  selected: "#c67500",
  areas: areasOf("#fdfdfb", ["#3368c5", "#048272", "#5a2f96", "#683100", "#a1294e", "#566c00", "#4e6076", "#99694d"]),
  colorOf: (color) => partsOf(color)?.light ?? color,
};

/** The colours of the element on a dark page. */
export const darkTheme: Theme = {
  background: "#15181d",
  text: "#eceef1",
  quietText: "#a3abb6",
  arrow: "#646d79",
  path: "#f3ead2",
  onPath: "#1b1f26",
  selected: "#ffb84d",
  areas: areasOf("#15181d", ["#95c1ff", "#43bcaf", "#a785d6", "#eba564", "#e17797", "#daf27d", "#c2cfe0", "#dcbda1"]),
  colorOf: (color) => partsOf(color)?.dark ?? color,
};

export function themesOf(choice: ThemeChoice = "auto"): Themes {
  if (choice === "light") return lightTheme;
  if (choice === "dark") return darkTheme;
  return choice === "auto" ? { light: lightTheme, dark: darkTheme } : choice;
}

/** The two colours of `light-dark()`, as `readColor` writes it. */
function partsOf(color: string): { readonly light?: string; readonly dark?: string } | undefined {
  return /^light-dark\((?<light>.+?), (?=#|rgb)(?<dark>.+)\)$/.exec(color)?.groups;
}

function areasOf(background: string, colors: readonly string[]): AreaColors[] {
  return colors.map((strong) => ({ strong, soft: mixed(strong, background) }));
}

/** As `color-mix(in srgb, …)` mixes them. */
function mixed(color: string, background: string): string {
  const channels = [1, 3, 5].map((at) => {
    const [over, under] = [color, background].map((hex) => parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(softness * over + (1 - softness) * under)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}
