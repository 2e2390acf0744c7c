import { areaTitle, topAreas } from "../view/arrange.js";
import type { Drawing } from "./drawing.js";
import type { LegendEntry } from "./svg-legend.js";
import type { Detail } from "./svg-options.js";

/** What the marks of a drawing mean, those alone that are in it. */
export function legendOf(drawing: Drawing, detail: Detail = "full"): LegendEntry[] {
  const { map, locale, words, scene } = drawing;
  const states = new Set(scene.concepts.map(({ state }) => state));
  const kinds = new Set(scene.arrows.map(({ kind }) => kind));
  const used = new Set(scene.concepts.map(({ area }) => area));
  const isFull = detail === "full";
  return [
    ...(["mastered", "ready", "locked"] as const).flatMap((state) =>
      isFull && states.has(state) ? [{ mark: state, title: words.table[state] }] : [],
    ),
    // Lanes bear their titles.
    ...topAreas(map).flatMap((id, area) =>
      scene.lanes.length === 0 && used.has(area) ? [{ mark: { area }, title: areaTitle(map, id, locale) }] : [],
    ),
    ...(isFull && kinds.has("alternative") ? [{ mark: "alternative" as const, title: words.table.oneOf }] : []),
    ...(isFull && kinds.has("helpful") ? [{ mark: "helpful" as const, title: words.table.helpful }] : []),
  ];
}
