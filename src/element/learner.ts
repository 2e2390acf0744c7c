import {
  clausesOf,
  depthsOf,
  depthsOfConcept,
  formatReference,
  isHelpful,
  leavesOf,
  type ConceptId,
  type ConceptMap,
  type DepthId,
} from "../model/index.js";
import { learningPath, masteryOf, missingFor, type LearningPath } from "../queries/index.js";
import type { MapPart, Standing, StepOnPath } from "../view/index.js";
import { fittingDepth } from "./depth.js";
import type { GoalReference } from "./model.js";
import { knownDepth, type Progress } from "./progress.js";

/** The path to a goal from what is known; none without a goal on this map. */
export function pathTo(map: ConceptMap, goal: GoalReference | undefined, progress: Progress): LearningPath | undefined {
  if (!goal || !map.hasNode(goal.concept)) return undefined;
  const known = [...progress].filter((reference) => isOnMap(map, reference));
  return learningPath(map, formatReference(goal.concept, fittingDepth(map, goal.concept, goal.depth)), { known });
}

/** Where the reader stands with each concept, at the depth of the path or else of the goal. */
export function standingOf(
  map: ConceptMap,
  goal: GoalReference | undefined,
  path: LearningPath | undefined,
  progress: Progress,
  selected: ConceptId | undefined,
): Standing {
  const steps = new Map<ConceptId, StepOnPath>();
  path?.steps.forEach(({ concept, depth, neededBy }, index) => {
    const earlier = steps.get(concept);
    steps.set(concept, { number: earlier?.number ?? index + 1, neededBy, ...(depth !== undefined && { depth }) });
  });
  const known = [...progress].filter((reference) => isOnMap(map, reference));
  const asked = (id: ConceptId): string =>
    formatReference(id, fittingDepth(map, id, steps.get(id)?.depth ?? goal?.depth ?? depthsOf(map)[0]?.id));
  return {
    steps,
    goals: new Set(goal && map.hasNode(goal.concept) ? [goal.concept] : []),
    selected,
    stateOf: (id) => masteryOf(map, asked(id), known),
    missingFor: (id) => missingFor(map, asked(id), known),
  };
}

/** The part of the map that a path takes: its steps, its goal, and what is known and stands right before them. */
export function partOf(map: ConceptMap, { steps, goals }: Standing, progress: Progress): MapPart {
  const concepts = new Set([...steps.keys(), ...goals]);
  const arrows = new Set<string>();
  for (const target of [...concepts]) {
    for (const source of directlyNeeded(map, target, steps.get(target)?.depth)) {
      const isStep = steps.get(source)?.neededBy.includes(target) ?? false;
      const isKnown = !concepts.has(source) && knownDepth(map, progress, source) !== undefined;
      if (isKnown) concepts.add(source);
      if (isStep || isKnown || (goals.has(source) && concepts.has(source))) arrows.add(`${source} ${target}`);
    }
  }
  return { concepts, hasArrow: (source, target) => arrows.has(`${source} ${target}`) };
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
function isOnMap(map: ConceptMap, reference: string): boolean {
  const [id = "", depth] = reference.split("@");
  return map.hasNode(id) && (depth === undefined || depthsOfConcept(map, id).includes(depth));
}
