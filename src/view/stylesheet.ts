import type { EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import { areaStyles, colorsOf, farAreaStyles } from "./area-style.js";
import { fonts, fontSize } from "./label.js";
import { farOwnStyles, ownStyles } from "./own-style.js";
import {
  bendDistances,
  bendRadii,
  bendWeights,
  bundleWidth,
  isBent,
  sourceEndpoint,
  targetEndpoint,
} from "./route-style.js";
import type { AreaColors, Theme } from "./theme.js";

/** How a scene looks: state by fill, border and mark, never by colour alone. */
export function stylesheet(theme: Theme): StylesheetJson {
  const { font = fonts } = theme;
  const areaOf = (node: NodeSingular): AreaColors => colorsOf(theme, node);
  return [
    // Cytoscape takes "none" for an image that has not come yet, and the node for changed whenever it has drawn it.
    { selector: "node", style: { "background-image": [] } },
    {
      selector: ".concept",
      style: {
        shape: "data(shape)",
        "corner-radius": "9px",
        width: "data(width)",
        height: "data(height)",
        label: "data(label)",
        "text-wrap": "wrap",
        "text-max-width": "1600px",
        "text-valign": "center",
        "text-halign": "center",
        "font-family": font,
        "font-size": "data(fontSize)",
        "font-weight": 500,
        "line-height": 1.3,
        "min-zoomed-font-size": 5,
        color: theme.text,
        "background-color": (node: NodeSingular) => areaOf(node).soft,
        "border-color": (node: NodeSingular) => areaOf(node).strong,
        "border-width": 2.5,
        "overlay-opacity": 0,
      },
    },
    {
      selector: ".concept.locked",
      style: { "background-color": theme.background, "border-style": "dashed", "border-width": 1.5 },
    },
    {
      selector: ".concept.mastered",
      style: {
        "background-color": (node: NodeSingular) => areaOf(node).strong,
        color: theme.background,
        "border-width": 0,
      },
    },
    {
      selector: ".concept.skipped",
      style: {
        "background-color": theme.background,
        color: theme.quietText,
        "border-style": "dotted",
        "border-width": 1.5,
      },
    },
    ...ownStyles(theme),
    { selector: ".concept.on-path", style: { "font-weight": 600 } },
    {
      selector: ".concept.quiet",
      style: {
        "background-color": theme.background,
        "border-color": theme.arrow,
        "border-width": 1,
        color: theme.quietText,
        "font-weight": 400,
      },
    },
    {
      selector: ".goal",
      style: { "outline-width": 2.5, "outline-color": theme.path, "outline-offset": 3, "border-style": "solid" },
    },
    {
      selector: ".concept.selected",
      style: {
        "underlay-color": theme.selected,
        "underlay-opacity": 1,
        "underlay-padding": 5,
        "underlay-shape": "round-rectangle",
      },
    },
    ...areaStyles(theme),
    {
      selector: ".step",
      style: {
        shape: "round-rectangle",
        "corner-radius": "11px",
        width: "data(width)",
        height: 22,
        label: "data(label)",
        "text-valign": "center",
        "text-halign": "center",
        "font-family": font,
        "font-size": fontSize,
        "font-weight": 700,
        "min-zoomed-font-size": 5,
        color: theme.onPath,
        "background-color": theme.path,
        "border-color": theme.background,
        "border-width": 2,
        events: "no",
        "z-index": 20,
      },
    },
    {
      selector: ".tags",
      style: {
        width: 1,
        height: 1,
        label: "data(label)",
        "text-valign": "center",
        "text-halign": "center",
        "font-family": fonts,
        "font-size": 15,
        "min-zoomed-font-size": 5,
        color: theme.text,
        "text-outline-color": theme.background,
        "text-outline-width": 2.5,
        "background-opacity": 0,
        events: "no",
        "z-index": 20,
      },
    },
    {
      selector: "edge",
      style: {
        width: 1.3,
        "line-color": theme.arrow,
        "target-arrow-color": theme.arrow,
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.8,
        "curve-style": (edge: EdgeSingular) => (isBent(edge) ? "round-segments" : "straight"),
        "segment-weights": bendWeights,
        "segment-distances": bendDistances,
        "segment-radii": bendRadii,
        "edge-distances": "endpoints",
        "source-endpoint": sourceEndpoint,
        "target-endpoint": targetEndpoint,
        events: "no",
      },
    },
    { selector: ".long", style: { opacity: 0.4 } },
    { selector: ".bundle", style: { width: bundleWidth } },
    { selector: ".alternative", style: { "line-style": "dashed", "line-dash-pattern": [7, 4] } },
    {
      // Each dash of a long arrow takes its time: with dots, these few took more than all the others together.
      selector: ".helpful",
      style: { "line-style": "dashed", "line-dash-pattern": [2, 6], "target-arrow-fill": "hollow" },
    },
    {
      selector: "edge.on-path",
      style: { width: 2.4, "line-color": theme.path, "target-arrow-color": theme.path, "z-index": 5, opacity: 1 },
    },
    { selector: ".bundle.on-path", style: { width: (edge: EdgeSingular) => bundleWidth(edge) + 1 } },
    { selector: "edge.quiet", style: { opacity: 0.4 } },
    {
      selector: "edge.selected",
      style: {
        width: (edge: EdgeSingular) => Math.max(2.8, bundleWidth(edge)),
        opacity: 1,
        "line-color": theme.selected,
        "target-arrow-color": theme.selected,
        "z-index": 10,
      },
    },
    {
      selector: ".far.concept",
      style: {
        "background-color": (node: NodeSingular) => areaOf(node).strong,
        "border-width": 0,
        "text-opacity": 0,
      },
    },
    ...farOwnStyles(theme),
    { selector: ".far.concept.quiet", style: { "background-opacity": 0.3 } },
    { selector: ".far.goal", style: { "outline-width": 10, "outline-offset": 8 } },
    { selector: ".far.concept.selected", style: { "underlay-padding": 24 } },
    ...farAreaStyles(theme),
    { selector: ".far.step, .far.tags", style: { opacity: 0 } },
    { selector: "edge.far.on-path, edge.far.selected", style: { width: 4 } },
    { selector: "edge.farthest.on-path, edge.farthest.selected", style: { width: 9, "arrow-scale": 1.2 } },
  ] as StylesheetJson;
}
