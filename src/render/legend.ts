import { areaTitle, topAreas } from "../view/arrange.js";
import type { ConceptState, Scene } from "../view/scene.js";
import { drawnState } from "../view/signs.js";
import type { Speaker } from "../words/index.js";
import type { ColorMeaning } from "./color-meanings.js";
import type { LegendEntry } from "./svg-legend.js";
import type { Detail } from "./svg-options.js";

interface Legible extends Speaker {
  readonly scene: Scene;
  readonly colors: readonly ColorMeaning[] | undefined;
  readonly sizes: string | undefined;
}

/** What the marks of a drawing mean, those alone that are in it. */
export function legendOf(drawing: Legible, detail: Detail = "full"): LegendEntry[] {
  const { map, locale, words, scene, colors } = drawing;
  const states = new Set(scene.concepts.map(drawnState));
  const kinds = new Set(scene.arrows.map(({ kind }) => kind));
  const used = new Set(scene.concepts.flatMap(({ area, look }) => (look?.fill === undefined ? [area] : [])));
  const isFull = detail === "full";
  const colorOf = (state: ConceptState): Pick<LegendEntry, "color"> => {
    const color = colors?.find((meaning) => meaning.state === state)?.color;
    return color === undefined ? {} : { color };
  };
  return [
    ...(["mastered", "ready", "locked"] as const).flatMap((state) =>
      isFull && states.has(state) ? [{ mark: state, title: words.table[state], ...colorOf(state) }] : [],
    ),
    ...(isFull ? (scene.said ?? []) : []),
    ...(colors ?? []).flatMap(({ state, title, color }) => (state ? [] : [{ mark: "color" as const, title, color }])),
    ...(isFull && drawing.sizes ? [{ mark: "size" as const, title: drawing.sizes }] : []),
    // Lanes bear their titles.
    ...topAreas(map).flatMap((id, area) =>
      !colors && used.has(area) && !scene.lanes.some((lane) => lane.id === id)
        ? [{ mark: { area }, title: areaTitle(map, id, locale) }]
        : [],
    ),
    ...(isFull && kinds.has("alternative") ? [{ mark: "alternative" as const, title: words.table.oneOf }] : []),
    ...(isFull && kinds.has("helpful") ? [{ mark: "helpful" as const, title: words.table.helpful }] : []),
  ];
}
