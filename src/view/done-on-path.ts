import { minutesOf, type ConceptId, type ConceptMap, type DepthId } from "../model/index.js";
import type { PathStep } from "../queries/index.js";
import { pathTo, type GoalReference } from "./learner.js";
import { isKnownAt, knownDepth, type Progress } from "./progress.js";

/** How much of the way to a goal is done. */
export interface DoneOnPath {
  /** The steps that are known as deep as they are wanted, in the order of the way. */
  readonly steps: readonly PathStep[];
  /** Of all that is known of the way, also of steps that are known in part. */
  readonly minutes: number;
}

/**
 * What is known of the way that whoever knew nothing would take: by what the learner has chosen or knows, where the map
 * leaves a choice, and past what they skip. `skipped` are ids with spaces between.
 */
export function doneOnPath(
  map: ConceptMap,
  goal: GoalReference | undefined,
  settled: Progress,
  skipped: string,
  choice: Iterable<ConceptId> = [],
): DoneOnPath {
  const left = new Set(skipped.split(" "));
  const known = new Set([...settled].filter((reference) => !left.has(reference)));
  const taken = map.filterNodes((id) => knownDepth(map, known, id) !== undefined);
  if (taken.length === 0) return nothing;
  const steps = pathTo(map, goal, left, [...choice, ...taken])?.steps ?? [];
  const isDone = ({ concept }: PathStep, depth: DepthId | undefined): boolean => isKnownAt(map, known, concept, depth);
  const minutesDone = (step: PathStep): number =>
    (step.depths.length > 0 ? step.depths : [undefined])
      .filter((depth) => isDone(step, depth))
      .reduce((sum, depth) => sum + minutesOf(map, step.concept, depth), 0);
  return {
    steps: steps.filter((step) => isDone(step, step.depth)),
    minutes: steps.reduce((sum, step) => sum + minutesDone(step), 0),
  };
}

const nothing: DoneOnPath = { steps: [], minutes: 0 };
