import { areaChain, type AreaId, type ConceptMap } from "../model/index.js";
import { onceFor } from "../model/once-for.js";
import { areaTotals, type Totals } from "../queries/index.js";
import type { AreaStanding } from "../view/compose-areas.js";
import type { StepOnPath } from "../view/compose-scene.js";
import { isOnMap } from "../view/learner.js";
import type { Progress } from "../view/progress.js";
import type { AreaSize } from "../view/scene.js";
import type { Words } from "../words/index.js";

/** By area: what it holds with all areas in it, and what is known of that; `skipped` are ids with spaces between. */
export function areaSizes(
  map: ConceptMap,
  settled: Progress,
  skipped: string,
  steps: ReadonlyMap<string, StepOnPath>,
): Map<AreaId, AreaSize> {
  const done = [...settled].filter((reference) => isOnMap(map, reference));
  const left = new Set(skipped.split(" "));
  const known = areaTotals(
    map,
    done.filter((reference) => !left.has(reference)),
  ).areas;
  const onPath = new Map<AreaId, number>();
  for (const id of steps.keys())
    for (const area of areaChain(map, map.getNodeAttribute(id, "area"))) onPath.set(area, (onPath.get(area) ?? 0) + 1);
  const all = skipped === "" ? known : areaTotals(map, done).areas;
  return new Map(
    [...known].map(([id, totals]) => {
      const share = shareOf(totals);
      const { concepts, minutes } = totals;
      const more = shareOf(all.get(id) ?? totals) - share;
      return [id, { concepts, minutes, known: share, skipped: more, steps: onPath.get(id) ?? 0 }];
    }),
  );
}

function shareOf({ concepts, minutes, minutesKnown, mastered }: Totals): number {
  return minutes > 0 ? minutesKnown / minutes : mastered / Math.max(1, concepts);
}

export function areaStanding(sizes: ReadonlyMap<AreaId, AreaSize>, words: Words): AreaStanding {
  // There is room for three; how much is known is drawn too.
  return { sizes, noteOf: onceFor((size) => words.facts(sizeParts(words, size).slice(0, 3))) };
}

/** `48 concepts`, `64 hr`, `3 steps`, `25% known`, `10% skipped`: what there is to say. */
export function sizeParts(words: Words, { concepts, minutes, known, skipped, steps }: AreaSize): string[] {
  const { table, locale } = words;
  const percentOf = (share: number): string => share.toLocaleString(locale, { style: "percent" });
  // What has been begun is not nothing, and what is not done is not all.
  const near = (share: number): string =>
    share < 0.01
      ? words.fill(table.underPercent, { percent: percentOf(0.01) })
      : percentOf(share < 1 ? Math.min(share, 0.99) : 1);
  const share = (message: string, of: number): string[] => (of > 0 ? [words.fill(message, { percent: near(of) })] : []);
  return [
    words.count(table.concepts, concepts),
    ...(minutes > 0 ? [words.time(minutes)] : []),
    ...(steps > 0 ? [words.count(table.steps, steps)] : []),
    ...share(table.percentKnown, known),
    ...share(table.percentSkipped, skipped),
  ];
}
