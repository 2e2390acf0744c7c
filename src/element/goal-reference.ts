import { depthsOfConcept, formatReference, type ConceptId } from "../model/index.js";
import type { Model } from "./model.js";

/** A concept as the goal: at the depth of the goal before, where it has that depth. */
export function goalReference({ map, goal }: Pick<Model, "map" | "goal">, id: ConceptId): string {
  const depths = depthsOfConcept(map, id);
  const depth = goal?.depth !== undefined && depths.includes(goal.depth) ? goal.depth : depths[0];
  return formatReference(id, depth);
}
