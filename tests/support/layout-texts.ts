import { parseJson } from "../../src/formats/index.js";
import { layeredLayout } from "../../src/layout/index.js";
import { ladderLayout, timelineLayout } from "../../src/layouts.js";
import type { ConceptId, ConceptMap } from "../../src/model/index.js";
import { learningPath, submap } from "../../src/queries/index.js";
import { arrange } from "../../src/view/index.js";
import { tangledMap } from "./tangled-map.js";

/** Each layout without sines, whose last digits are the engine's own, of a map and of a path through it. */
const layouts: Readonly<Record<string, (map: ConceptMap, path: readonly ConceptId[]) => object>> = {
  layered: (map) => layeredLayout(map),
  timeline: (map) => timelineLayout(map),
  ladder: (map, path) => ladderLayout(map, { path }),
};

/** What each layout makes of some maps, byte for byte, by names. */
export function layoutTexts(file: string): Record<string, string> {
  const large = parseJson(file);
  const path = learningPath(large, "rlhf@gist").steps.map(({ concept }) => concept);
  const tangled = tangledMap(6, 12);
  const cases = [
    ["tangled", tangled, learningPath(tangled, "c5-0").steps.map(({ concept }) => concept)],
    ["a path", submap(large, path), path],
  ] as const;
  const texts: Record<string, string> = {};
  for (const [name, map, way] of cases)
    for (const [kind, layout] of Object.entries(layouts)) texts[`${name}, ${kind}`] = textOf(layout(map, way));
  texts["all of the map, as the element draws it"] = textOf(
    arrange(large, { locale: "ja", direction: "right" }).layout,
  );
  return texts;
}

function textOf(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Map ? [...(part as Map<unknown, unknown>)] : part,
  );
}
