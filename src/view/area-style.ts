import type { NodeSingular, StylesheetJson } from "cytoscape";
import {
  areaFontSize,
  farAreaFontSize,
  farLeading,
  farNoteFontSize,
  noteFontSize,
  reducedNoteFontSize,
  rise,
} from "./area-label.js";
import { fonts } from "./label.js";
import type { AreaColors, Theme } from "./theme.js";

export function colorsOf(theme: Theme, node: NodeSingular): AreaColors {
  const place = node.data("area") as number;
  return theme.areas[place % theme.areas.length] ?? { strong: theme.text, soft: theme.background };
}

const textIn = (font = fonts) =>
  ({
    label: "data(label)",
    "text-wrap": "wrap",
    "text-valign": "center",
    "text-halign": "center",
    "font-family": font,
    "min-zoomed-font-size": 4,
  }) as const;

/** Folded areas: a box with a double border like a pile of cards, since there is more beneath. */
export function areaStyles(theme: Theme): StylesheetJson {
  const text = textIn(theme.font);
  const colors = (node: NodeSingular): AreaColors => colorsOf(theme, node);
  return [
    {
      selector: ".folded",
      style: {
        ...text,
        shape: "round-rectangle",
        "corner-radius": "14px",
        width: "data(width)",
        height: "data(height)",
        "font-size": areaFontSize,
        "font-weight": 700,
        "line-height": 1.2,
        "text-max-width": "400px",
        "text-margin-y": -rise,
        color: theme.text,
        "background-color": (node: NodeSingular) => colors(node).soft,
        "border-color": (node: NodeSingular) => colors(node).strong,
        "border-width": 2,
        "outline-width": 1.5,
        "outline-offset": 3,
        "outline-color": (node: NodeSingular) => colors(node).strong,
        "overlay-opacity": 0,
      },
    },
    {
      selector: ".note",
      style: {
        ...text,
        width: 1,
        height: 1,
        "background-opacity": 0,
        "font-size": noteFontSize,
        "text-max-width": "data(room)",
        color: theme.text,
        events: "no",
        "z-index": 12,
      },
    },
    {
      selector: ".known",
      style: {
        shape: "round-rectangle",
        "corner-radius": "2px",
        width: "data(width)",
        height: 4,
        "background-fill": "linear-gradient",
        "background-gradient-direction": "to-right",
        "background-gradient-stop-colors": (node: NodeSingular) =>
          [colors(node).strong, colors(node).strong, theme.background, theme.background]
            // Spaces part one colour from the next.
            .map((color) => color.replaceAll(" ", ""))
            .join(" "),
        "background-gradient-stop-positions": (node: NodeSingular) => {
          const percent = String(node.data("percent"));
          return `0% ${percent}% ${percent}% 100%`;
        },
        events: "no",
        "z-index": 12,
      },
    },
    {
      selector: ".folded.quiet",
      style: {
        "background-color": theme.background,
        "border-color": theme.arrow,
        "outline-color": theme.arrow,
        "border-width": 1,
        color: theme.quietText,
        "font-weight": 500,
      },
    },
    { selector: ".note.quiet", style: { color: theme.quietText } },
    {
      selector: ".folded.selected",
      style: {
        "underlay-color": theme.selected,
        "underlay-opacity": 1,
        "underlay-padding": 8,
        "underlay-shape": "round-rectangle",
      },
    },
  ] as StylesheetJson;
}

/** From far away an area is its title, as large as fits, and how much there is to learn as long as that can be read. */
export function farAreaStyles(theme: Theme): StylesheetJson {
  return [
    {
      selector: ".small.folded",
      style: {
        label: "data(farLabel)",
        "font-size": farAreaFontSize,
        "text-margin-y": "data(farRise)",
        "line-height": farLeading,
      },
    },
    { selector: ".reduced.note", style: { label: "data(reducedLabel)", "font-size": reducedNoteFontSize } },
    { selector: ".small.note", style: { label: "data(farLabel)", "font-size": farNoteFontSize } },
    { selector: ".far.folded", style: { "text-margin-y": 0 } },
    { selector: ".far.note", style: { "text-opacity": 0 } },
    { selector: ".far.known", style: { "background-opacity": 0, opacity: 0 } },
    {
      selector: ".farthest.folded",
      style: { "background-color": (node: NodeSingular) => colorsOf(theme, node).strong, "text-opacity": 0 },
    },
    { selector: ".farthest.folded.quiet", style: { "background-opacity": 0.3 } },
  ] as StylesheetJson;
}
