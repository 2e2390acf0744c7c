import {
  clausesOf,
  depthsOf,
  formatReference,
  isHelpful,
  leavesOf,
  membersOf,
  splitReference,
  type ConceptMap,
  type DepthId,
  type Leaf,
  type Requirement,
} from "../model/index.js";
import { learningPath, type LearningPath, type Mastery } from "../queries/index.js";
import { fittingDepth } from "../view/depth.js";
import { goalOf, knownOn, type GoalReference } from "../view/learner.js";
import type { Progress } from "../view/progress.js";

/** What a text assumes: what its concept asks for directly, or all that is left to learn before it. */
export type NeedsKind = "direct" | "all";

/** One thing that is needed: all of one of these choices, as references. */
export interface Need {
  readonly choices: readonly (readonly string[])[];
  readonly isKnown: boolean;
}

export interface Needs {
  readonly kind: NeedsKind;
  readonly goal: GoalReference;
  readonly things: readonly Need[];
  /** The shortest way to the goal from what is known. */
  readonly path: LearningPath;
  /** Minutes until all that is missing is known, with what it needs itself. */
  readonly minutes: number;
  /** Does what is missing need more that is missing? */
  readonly isDeep: boolean;
}

/** What a concept needs at a depth, and how far the learner is; nothing where the map does not have the concept. */
export function needsOf(
  map: ConceptMap,
  reference: string,
  progress: Progress,
  states: ReadonlyMap<string, Mastery>,
  kind: NeedsKind,
): Needs | undefined {
  const goal = goalOf(map, reference);
  if (!goal) return undefined;
  // Whoever knows the concept itself may still lack what a text about it assumes.
  const known = knownOn(map, progress).filter((other) => splitReference(other).concept !== goal.concept);
  const path = learningPath(map, formatReference(goal.concept, goal.depth), { known });
  const steps = path.steps.filter(({ concept }) => concept !== goal.concept);
  const things =
    kind === "direct"
      ? directNeeds(map, goal, states)
      : steps.map(({ concept, depth }): Need => ({ choices: [[formatReference(concept, depth)]], isKnown: false }));
  return {
    kind,
    goal,
    things,
    path,
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    isDeep: new Set(steps.map(({ concept }) => concept)).size > things.filter(({ isKnown }) => !isKnown).length,
  };
}

function directNeeds(map: ConceptMap, goal: GoalReference, states: ReadonlyMap<string, Mastery>): Need[] {
  const order = depthsOf(map).map(({ id }) => id);
  const holds = (at: DepthId | undefined): boolean =>
    at === undefined || goal.depth === undefined || order.indexOf(at) <= order.indexOf(goal.depth);
  const referenceOf = ({ concept, depth }: Leaf): string =>
    formatReference(concept, fittingDepth(map, concept, depth ?? goal.depth));
  const isKnown = (requirement: Requirement): boolean => {
    if (typeof requirement === "string" || "concept" in requirement)
      return leavesOf(requirement).every((leaf) => states.get(referenceOf(leaf)) === "mastered");
    return "anyOf" in requirement ? requirement.anyOf.some(isKnown) : requirement.allOf.every(isKnown);
  };
  const needs = new Map<string, Need>();
  for (const clause of clausesOf(map, goal.concept)) {
    if (isHelpful(clause) || !holds(typeof clause === "string" ? undefined : clause.at)) continue;
    for (const part of partsOf(clause)) {
      const choices = choicesOf(part).map((choice) => leavesOf(choice).map(referenceOf));
      needs.set(choices.join("|"), { choices, isKnown: isKnown(part) });
    }
  }
  return [...needs.values()];
}

function partsOf(requirement: Requirement): Requirement[] {
  const isAll = typeof requirement !== "string" && "allOf" in requirement;
  return isAll ? membersOf(requirement).flatMap(partsOf) : [requirement];
}

function choicesOf(requirement: Requirement): Requirement[] {
  const isAny = typeof requirement !== "string" && "anyOf" in requirement;
  return isAny ? membersOf(requirement).flatMap(choicesOf) : [requirement];
}
