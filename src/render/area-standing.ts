import { areaChain, type AreaId, type ConceptId, type ConceptMap } from "../model/index.js";
import { onceFor } from "../model/once-for.js";
import { areaTotals, type Totals } from "../queries/index.js";
import type { AreaStanding } from "../view/compose-areas.js";
import type { StepOnPath } from "../view/compose-scene.js";
import { isOnMap } from "../view/learner.js";
import type { Progress } from "../view/progress.js";
import type { AreaSize } from "../view/scene.js";
import type { Words } from "../words/index.js";
import { conceptsOf } from "./filter.js";

/**
 * By area: all that it holds with all areas in it, what there is to learn of that, and what is known; `skipped` are ids
 * with spaces between.
 */
export function areaSizes(
  map: ConceptMap,
  settled: Progress,
  skipped: string,
  steps: ReadonlyMap<string, StepOnPath>,
  passes?: ReadonlySet<ConceptId>,
): Map<AreaId, AreaSize> {
  const done = [...settled].filter((reference) => isOnMap(map, reference));
  const left = new Set(skipped.split(" "));
  const known = areaTotals(
    map,
    done.filter((reference) => !left.has(reference)),
  ).areas;
  const all = skipped === "" ? known : areaTotals(map, done).areas;
  const held = countByArea(map, map.nodes());
  const onPath = countByArea(map, steps.keys());
  const passing = passes && countByArea(map, passes);
  return new Map(
    [...known].map(([id, totals]) => {
      const share = shareOf(totals);
      const size = {
        concepts: held.get(id) ?? 0,
        minutes: totals.minutes,
        known: share,
        skipped: shareOf(all.get(id) ?? totals) - share,
        steps: onPath.get(id) ?? 0,
        ...(passing && { passing: passing.get(id) ?? 0 }),
      };
      return [id, size];
    }),
  );
}

/** How many of some concepts each area holds, with all areas in it. */
export function countByArea(map: ConceptMap, ids: Iterable<ConceptId>): Map<AreaId, number> {
  const counts = new Map<AreaId, number>();
  for (const id of ids)
    for (const area of areaChain(map, map.getNodeAttribute(id, "area"))) counts.set(area, (counts.get(area) ?? 0) + 1);
  return counts;
}

function shareOf({ concepts, minutes, minutesKnown, mastered }: Totals): number {
  return minutes > 0 ? minutesKnown / minutes : mastered / Math.max(1, concepts);
}

export function areaStanding(sizes: ReadonlyMap<AreaId, AreaSize>, words: Words): AreaStanding {
  // There is room for three; how much is known is drawn too.
  return { sizes, noteOf: onceFor((size) => words.facts(sizeParts(words, size).slice(0, 3))) };
}

/** `48 concepts` or `5 of 48 concepts`, `64 hr`, `3 steps`, `25% known`, `10% skipped`: what there is to say. */
export function sizeParts(words: Words, size: AreaSize): string[] {
  const { concepts, minutes, known, skipped, steps, passing } = size;
  const { table, locale } = words;
  const percentOf = (share: number): string => share.toLocaleString(locale, { style: "percent" });
  // What has been begun is not nothing, and what is not done is not all.
  const near = (share: number): string =>
    share < 0.01
      ? words.fill(table.underPercent, { percent: percentOf(0.01) })
      : percentOf(share < 1 ? Math.min(share, 0.99) : 1);
  const share = (message: string, of: number): string[] => (of > 0 ? [words.fill(message, { percent: near(of) })] : []);
  return [
    conceptsOf(words, concepts, passing),
    ...(minutes > 0 ? [words.time(minutes)] : []),
    ...(steps > 0 ? [words.count(table.steps, steps)] : []),
    ...share(table.percentKnown, known),
    ...share(table.percentSkipped, skipped),
  ];
}
