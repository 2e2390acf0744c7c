import { areaChain, type AreaId, type ConceptMap } from "../model/index.js";
import { onceFor } from "../model/once-for.js";
import { areaTotals } from "../queries/index.js";
import type { AreaStanding } from "../view/compose-areas.js";
import type { StepOnPath } from "../view/compose-scene.js";
import { isOnMap } from "../view/learner.js";
import type { Progress } from "../view/progress.js";
import type { AreaSize } from "../view/scene.js";
import { Words } from "../words/index.js";

/** By area: what it holds with all areas in it, and what is known of that. */
export function areaSizes(
  map: ConceptMap,
  progress: Progress,
  steps: ReadonlyMap<string, StepOnPath>,
): Map<AreaId, AreaSize> {
  const known = [...progress].filter((reference) => isOnMap(map, reference));
  const onPath = new Map<AreaId, number>();
  for (const id of steps.keys())
    for (const area of areaChain(map, map.getNodeAttribute(id, "area"))) onPath.set(area, (onPath.get(area) ?? 0) + 1);
  const { areas } = areaTotals(map, known);
  return new Map(
    [...areas].map(([id, { concepts, minutes, minutesKnown, mastered }]) => {
      const share = minutes > 0 ? minutesKnown / minutes : mastered / Math.max(1, concepts);
      return [id, { concepts, minutes, known: share, steps: onPath.get(id) ?? 0 }];
    }),
  );
}

export function areaStanding(sizes: ReadonlyMap<AreaId, AreaSize>, locale: string): AreaStanding {
  const words = new Words(locale);
  // There is room for three; how much is known is drawn too.
  return { sizes, noteOf: onceFor((size) => sizeParts(words, size).slice(0, 3).join(" · ")) };
}

/** `48 concepts`, `64 hr`, `25% known`, `3 steps`: what there is to say. */
export function sizeParts(words: Words, { concepts, minutes, known, steps }: AreaSize): string[] {
  const { table, locale } = words;
  const percent = known.toLocaleString(locale, { style: "percent" });
  return [
    words.count(table.concepts, concepts),
    ...(minutes > 0 ? [words.time(minutes)] : []),
    ...(steps > 0 ? [words.count(table.steps, steps)] : []),
    ...(known > 0 ? [words.fill(table.percentKnown, { percent })] : []),
  ];
}
