import { parseJson } from "../../src/formats/index.js";
import { layeredLayout, placeLabels, type Direction, type Layout, type LayoutOptions } from "../../src/layout/index.js";
import { forceLayout, ladderLayout, radialLayout, timelineLayout } from "../../src/layouts.js";
import type { ConceptId, ConceptMap } from "../../src/model/index.js";
import { learningPath, submap } from "../../src/queries/index.js";
import { renderSvg } from "../../src/render/index.js";
import { arrange } from "../../src/view/index.js";
import { tangledMap } from "./tangled-map.js";

const directions: readonly Direction[] = ["down", "up", "right", "left"];

/** Every layout of a map, and of a path through it, with labels beside routes, byte for byte, by names. */
export function textsOf(
  map: ConceptMap,
  path: readonly ConceptId[],
  options: LayoutOptions = {},
): Record<string, string> {
  const layouts: [string, Layout][] = [
    ...directions.map((direction): [string, Layout] => [direction, layeredLayout(map, { ...options, direction })]),
    ["right-angled", layeredLayout(map, { ...options, routing: "right-angled" })],
    ["areas", layeredLayout(map, { ...options, areas: true })],
    ["timeline", timelineLayout(map, options)],
    ["ladder", ladderLayout(map, { ...options, path })],
    ...path.slice(-1).map((centre): [string, Layout] => ["rings", radialLayout(map, { ...options, centre })]),
    ["forces", forceLayout(map, options)],
  ];
  const { sizeOf } = options;
  const placed = placeLabels(layouts[0]![1], () => ({ width: 50, height: 14 }), { ...(sizeOf && { sizeOf }) });
  return Object.fromEntries([...layouts, ["labels", placed] as const].map(([name, made]) => [name, textOf(made)]));
}

/** What becomes of some maps, byte for byte, by names: layouts, what the element draws, and pictures. */
export function layoutTexts(file: string): Record<string, string> {
  const large = parseJson(file);
  const path = learningPath(large, "rlhf@gist").steps.map(({ concept }) => concept);
  const tangled = tangledMap(6, 12);
  const cases = {
    tangled: textsOf(
      tangled,
      learningPath(tangled, "c5-0").steps.map(({ concept }) => concept),
    ),
    "a path": textsOf(submap(large, path), path),
    "all of the map": textsOf(large, path),
    "as the element draws it": {
      whole: textOf(arrange(large, { locale: "ja", direction: "right" }).layout),
      folded: textOf(
        arrange(large, { locale: "en", direction: "down", folded: new Set(["rlhf", "probability"]) }).layout,
      ),
    },
    "a picture": {
      "of a path": renderSvg(large, { goal: "rlhf@gist", locale: "ja" }),
      "of areas": renderSvg(large, { expanded: ["rlhf"], sizeBy: "minutes", colorBy: "minutes" }),
    },
  };
  return Object.fromEntries(
    Object.entries(cases).flatMap(([name, texts]) =>
      Object.entries(texts).map(([kind, text]) => [`${name}, ${kind}`, text]),
    ),
  );
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Map ? [...(part as Map<unknown, unknown>)] : part,
  );
}
