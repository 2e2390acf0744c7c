import {
  clausesOf,
  depthsOf,
  depthsOfConcept,
  formatReference,
  isHelpful,
  leavesOf,
  splitReference,
  type ConceptId,
  type ConceptMap,
  type DepthId,
  type Requirement,
} from "../model/index.js";
import {
  learningPath,
  masteries,
  missingFor,
  whyOnPath,
  type LearningPath,
  type Mastery,
  type PathStep,
  type PlanningOptions,
  type WhyOnPath,
} from "../queries/index.js";
import type { MapPart } from "./arrange.js";
import type { Standing, StepOnPath } from "./compose-scene.js";
import { fittingDepth } from "./depth.js";
import { essentialArrows } from "./essential-arrows.js";
import { knownDepth, type Progress } from "./progress.js";

/** What is to be reached, and how deep. */
export interface GoalReference {
  readonly concept: ConceptId;
  readonly depth: DepthId | undefined;
}

/** The first reference of a text that names a concept of the map, at a depth that it has. */
export function goalOf(map: ConceptMap, goal: unknown): GoalReference | undefined {
  const { concept, depth } = splitReference(typeof goal === "string" ? goal.trim().split(/\s+/)[0]! : "");
  return map.hasNode(concept) ? { concept, depth: fittingDepth(map, concept, depth) } : undefined;
}

/** The path to a goal from what is known, by chosen alternatives; none without a goal on this map. */
export function pathTo(
  map: ConceptMap,
  goal: GoalReference | undefined,
  progress: Progress,
  choice?: Iterable<ConceptId>,
): LearningPath | undefined {
  if (!goal || !map.hasNode(goal.concept)) return undefined;
  return learningPath(map, referenceTo(map, goal), planningOn(map, progress, choice));
}

/** Why a concept is on such a path; nothing where it is not. */
export function whyOn(
  map: ConceptMap,
  goal: GoalReference | undefined,
  progress: Progress,
  choice: Iterable<ConceptId> | undefined,
  path: LearningPath | undefined,
  id: ConceptId | undefined,
): WhyOnPath | undefined {
  if (!goal || id === undefined || !path?.steps.some(({ concept }) => concept === id)) return undefined;
  return whyOnPath(map, referenceTo(map, goal), id, { ...planningOn(map, progress, choice), path });
}

function referenceTo(map: ConceptMap, { concept, depth }: GoalReference): string {
  return formatReference(concept, fittingDepth(map, concept, depth));
}

/** Progress and choices may name concepts of other maps. */
function planningOn(map: ConceptMap, progress: Progress, choice: Iterable<ConceptId> = []): PlanningOptions {
  return { known: knownOn(map, progress), choose: [...choice].filter((id) => map.hasNode(id)) };
}

/** Where the reader stands with each concept, at the depth of the path or else of the goal. */
export function standingOf(
  map: ConceptMap,
  goal: GoalReference | undefined,
  path: LearningPath | undefined,
  progress: Progress,
): Standing {
  const steps = stepsByConcept(path);
  const known = knownOn(map, progress);
  const states = masteries(map, known);
  const next = (id: ConceptId): string =>
    nextUnit(map, states, id, steps.get(id)?.depth ?? goal?.depth ?? depthsOf(map)[0]?.id);
  return {
    steps,
    goals: new Set(goal && map.hasNode(goal.concept) ? [goal.concept] : []),
    stateOf: (id) => states.get(next(id)) ?? "locked",
    missingFor: (id) => missingFor(map, next(id), known).map(conceptsOf),
  };
}

/** What comes next of a concept on the way to the depth that counts; that depth where all is known. */
export function nextUnit(
  map: ConceptMap,
  states: ReadonlyMap<string, Mastery>,
  id: ConceptId,
  depth: DepthId | undefined,
): string {
  const fitting = fittingDepth(map, id, depth);
  const own = depthsOfConcept(map, id);
  const units = own.slice(0, fitting === undefined ? 0 : own.indexOf(fitting) + 1).map((at) => formatReference(id, at));
  return units.find((unit) => states.get(unit) !== "mastered") ?? units.at(-1) ?? id;
}

/** By concept; what is studied in several steps has the number of the first. */
function stepsByConcept(path: LearningPath | undefined): Map<ConceptId, StepOnPath> {
  const steps = new Map<ConceptId, StepOnPath>();
  path?.steps.forEach(({ concept, depth, neededBy }, index) => {
    const earlier = steps.get(concept);
    steps.set(concept, {
      number: earlier?.number ?? index + 1,
      neededBy: [...(earlier?.neededBy ?? []), ...neededBy],
      ...(depth !== undefined && { depth }),
    });
  });
  return steps;
}

function conceptsOf(requirement: Requirement): ConceptId[] {
  return [...new Set(leavesOf(requirement).map(({ concept }) => concept))];
}

/**
 * The part of the map that a path takes: its steps, its goal, what is known and stands right before them, and the steps
 * that are done.
 */
export function partOf(
  map: ConceptMap,
  { steps, goals }: Standing,
  progress: Progress,
  done: readonly PathStep[] = [],
): MapPart {
  const left = new Set([...steps.keys(), ...goals]);
  const concepts = new Set([...left, ...done.map(({ concept }) => concept)]);
  const arrows = new Map<ConceptId, Set<ConceptId>>();
  const draw = (source: ConceptId, target: ConceptId): void => {
    arrows.set(source, (arrows.get(source) ?? new Set()).add(target));
  };
  for (const { concept, neededBy } of done)
    for (const target of neededBy) if (concepts.has(target) && !left.has(target)) draw(concept, target);
  for (const target of left) {
    for (const source of directlyNeeded(map, target, steps.get(target)?.depth)) {
      const isStep = steps.get(source)?.neededBy.includes(target) ?? false;
      const isKnown = !steps.has(source) && knownDepth(map, progress, source) !== undefined;
      if (!isStep && !isKnown) continue;
      concepts.add(source);
      draw(source, target);
    }
  }
  return { concepts, arrows: essentialArrows(arrows) };
}

/** What the clauses that hold at a depth name. */
function directlyNeeded(map: ConceptMap, id: ConceptId, depth: DepthId | undefined): Set<ConceptId> {
  const order = depthsOf(map).map((candidate) => candidate.id);
  const limit = depth === undefined ? Infinity : order.indexOf(depth);
  const clauses = clausesOf(map, id).filter((clause) => {
    const at = typeof clause === "string" ? undefined : clause.at;
    return !isHelpful(clause) && (at === undefined || order.indexOf(at) <= limit);
  });
  return new Set(clauses.flatMap((clause) => leavesOf(clause)).map(({ concept }) => concept));
}

/** Progress may know concepts of other maps, or of earlier versions; questions to this one leave them out. */
export function knownOn(map: ConceptMap, progress: Progress): string[] {
  return [...progress].filter((reference) => isOnMap(map, reference));
}

export function isOnMap(map: ConceptMap, reference: string): boolean {
  const [id = "", depth] = reference.split("@");
  return map.hasNode(id) && (depth === undefined || depthsOfConcept(map, id).includes(depth));
}
