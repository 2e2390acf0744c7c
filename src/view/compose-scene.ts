import { scaleOrdinal } from "d3-scale";
import type { Box, Link, Route } from "../layout/index.js";
import type { Area, AreaId, ConceptId, ConceptMap, DepthId } from "../model/index.js";
import { onceFor } from "../model/once-for.js";
import { areaTitle, titleOf, topArea, type Arrangement } from "./arrange.js";
import { sceneAreas, type AreaStanding } from "./compose-areas.js";
import { foldsOf } from "./folds.js";
import type { NodeStyle } from "./node-style.js";
import type { NodeStyles } from "./node-styles.js";
import type { ConceptState, Scene, SceneArrow, SceneConcept } from "./scene.js";

/** What is known of the reader when a picture is drawn. */
export interface Standing {
  readonly stateOf: (id: ConceptId) => ConceptState;
  /** What a locked concept waits for: of each group, any one will do. */
  readonly missingFor: (id: ConceptId) => readonly (readonly ConceptId[])[];
  /** The path's steps by concept; empty where there is no goal. */
  readonly steps: ReadonlyMap<ConceptId, StepOnPath>;
  readonly goals: ReadonlySet<ConceptId>;
  /** Where areas fold. */
  readonly areas?: AreaStanding;
}

export interface StepOnPath {
  /** From 1. */
  readonly number: number;
  readonly depth?: DepthId;
  readonly neededBy: readonly ConceptId[];
}

/** Puts arrangement, path and progress together to what is drawn, on canvas and as text alike; nothing is selected yet. */
export function composeScene(
  map: ConceptMap,
  arrangement: Arrangement,
  standing: Standing,
  locale: string,
  styles?: NodeStyles,
): Scene {
  const { layout, direction } = arrangement;
  const areaIndex = areaScale(map);
  const foldOf = foldsOf(map, arrangement.folded ?? new Set());
  return {
    direction,
    concepts: [...arrangement.labels.keys()].map((id) =>
      sceneConcept(map, id, arrangement, standing, locale, areaIndex, styles?.get(id)),
    ),
    arrows: layout.routes.map((route) => sceneArrow(map, route, standing, foldOf)),
    lanes: layout.lanes.map(({ id, box }) => ({ id, box, area: areaIndex(id), title: areaTitle(map, id, locale) })),
    areas: standing.areas ? sceneAreas(map, arrangement, standing.areas, standing.steps.size > 0, areaIndex) : [],
    box: layout.box,
  };
}

const noAreas: readonly Area[] = [];

const scaleOf = onceFor((areas: readonly Area[]) => {
  const tops = areas.filter(({ parent }) => parent === undefined).map(({ id }) => id);
  const scale = scaleOrdinal<string, number>()
    .domain(tops)
    .range(tops.map((_, index) => index))
    .unknown(tops.length);
  return (area: AreaId | undefined): number => (area === undefined ? tops.length : scale(area));
});

/** The place of each top area among the colours; concepts of no area come after all of them. */
export function areaScale(map: ConceptMap): (area: AreaId | undefined) => number {
  return scaleOf(map.getAttribute("areas") ?? noAreas);
}

function sceneConcept(
  map: ConceptMap,
  id: ConceptId,
  { labels, layout }: Arrangement,
  standing: Standing,
  locale: string,
  areaIndex: (area: string | undefined) => number,
  look: NodeStyle | undefined,
): SceneConcept {
  const { width, height, lines } = labels.get(id) ?? { width: 0, height: 0, lines: [] };
  const center = layout.positions.get(id) ?? { x: 0, y: 0 };
  const box: Box = { x: center.x - width / 2, y: center.y - height / 2, width, height };
  const step = standing.steps.get(id);
  return {
    id,
    title: titleOf(map, id, locale),
    lines,
    box,
    area: areaIndex(topArea(map, id)),
    state: standing.stateOf(id),
    ...(step && { step: step.number }),
    ...(step?.depth !== undefined && { depth: step.depth }),
    isGoal: standing.goals.has(id),
    isSelected: false,
    isQuiet: standing.steps.size > 0 && !step && !standing.goals.has(id) && !isBefore(map, id, standing),
    ...(look && { look }),
  };
}

/** What is known and stands right before a step is not dimmed. */
function isBefore(map: ConceptMap, id: ConceptId, { steps, stateOf }: Standing): boolean {
  return stateOf(id) === "mastered" && map.someOutNeighbor(id, (dependent) => steps.has(dependent));
}

function sceneArrow(
  map: ConceptMap,
  { bundle, ...route }: Route,
  standing: Standing,
  foldOf: (id: ConceptId) => string | undefined,
): SceneArrow {
  if (!bundle) return { ...route, ...arrowTraits(map, route, standing) };
  const traits = bundle.map((link) => arrowTraits(map, link, standing));
  const [sourceArea, targetArea] = [foldOf(route.source), foldOf(route.target)];
  const [kind = "needed", ...others] = new Set(traits.map((each) => each.kind));
  return {
    ...route,
    ...(sourceArea !== undefined && { sourceArea }),
    ...(targetArea !== undefined && { targetArea }),
    count: bundle.length,
    kind: others.length > 0 ? "needed" : kind,
    isOnPath: traits.some((each) => each.isOnPath),
    isSelected: false,
    isQuiet: traits.every((each) => each.isQuiet),
  };
}

function arrowTraits(
  map: ConceptMap,
  { source, target }: Link,
  { steps, stateOf }: Standing,
): Pick<SceneArrow, "kind" | "isOnPath" | "isSelected" | "isQuiet"> {
  const isOnPath = steps.get(source)?.neededBy.includes(target) ?? false;
  return {
    kind: kindOf(map, source, target),
    isOnPath,
    isSelected: false,
    isQuiet: steps.size > 0 && !isOnPath && !(steps.has(target) && stateOf(source) === "mastered"),
  };
}

function kindOf(map: ConceptMap, source: ConceptId, target: ConceptId): SceneArrow["kind"] {
  const { clauses, helpful } = map.getDirectedEdgeAttributes(source, target);
  if (helpful) return "helpful";
  const written = map.getNodeAttribute(target, "prerequisites") ?? [];
  const isChoice = clauses.every((place) => {
    const clause = written[place];
    return typeof clause === "object" && "anyOf" in clause;
  });
  return isChoice && clauses.length > 0 ? "alternative" : "needed";
}
