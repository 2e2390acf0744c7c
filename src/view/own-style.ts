import type { NodeSingular, StylesheetJson } from "cytoscape";
import type { NodeStyle } from "./node-style.js";
import { ownColors, type OwnColors } from "./own-colors.js";
import type { Theme } from "./theme.js";

/** Concepts with a look of their own, and always with a border, since a fill may be as bright as what is behind it. */
export function ownStyles(theme: Theme): StylesheetJson {
  if (theme.isForced) return [];
  const own = (node: NodeSingular): OwnColors => ownColors(node.data() as NodeStyle, theme);
  return [
    { selector: ".concept[text]", style: { color: (node: NodeSingular) => own(node).text } },
    {
      selector: ".concept[fill]",
      style: {
        "background-color": (node: NodeSingular) => own(node).fill,
        color: (node: NodeSingular) => own(node).text,
      },
    },
    { selector: ".concept.mastered[fill], .concept.mastered[stroke]", style: { "border-width": 2.5 } },
    { selector: ".concept[stroke]", style: { "border-color": (node: NodeSingular) => own(node).stroke } },
  ] as StylesheetJson;
}

export function farOwnStyles(theme: Theme): StylesheetJson {
  if (theme.isForced) return [];
  return [
    {
      selector: ".far.concept[fill]",
      style: {
        "background-color": (node: NodeSingular) => ownColors(node.data() as NodeStyle, theme).fill,
        "border-width": 2.5,
      },
    },
  ] as StylesheetJson;
}
