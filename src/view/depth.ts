import { depthsOf, depthsOfConcept, type ConceptId, type ConceptMap, type DepthId } from "../model/index.js";

/**
 * The deepest depth that a concept has and that is not deeper than one asked for; else its shallowest. One that the map does
 * not have asks for nothing.
 */
export function fittingDepth(map: ConceptMap, id: ConceptId, depth: DepthId | undefined): DepthId | undefined {
  const own = depthsOfConcept(map, id);
  const order = depthsOf(map).map((candidate) => candidate.id);
  if (depth === undefined || !order.includes(depth)) return own.at(-1);
  return own.findLast((candidate) => order.indexOf(candidate) <= order.indexOf(depth)) ?? own[0];
}
