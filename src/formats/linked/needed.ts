import {
  clausesOf,
  depthsOf,
  isHelpful,
  leavesOf,
  type Clause,
  type ConceptId,
  type ConceptMap,
  type DepthId,
} from "../../model/index.js";

/**
 * The concepts that a concept needs, at a depth or at any. All alternatives are among them, as linked data has no
 * word for "or"; what only helps is not.
 */
export function neededConcepts(map: ConceptMap, id: ConceptId, depth?: DepthId): ConceptId[] {
  const depths = depthsOf(map).map((each) => each.id);
  const isAsked = (clause: Clause): boolean => {
    const at = typeof clause === "string" ? undefined : clause.at;
    return depth === undefined || at === undefined || depths.indexOf(at) <= depths.indexOf(depth);
  };
  const asked = clausesOf(map, id).filter((clause) => !isHelpful(clause) && isAsked(clause));
  return [...new Set(asked.flatMap((clause) => leavesOf(clause).map(({ concept }) => concept)))];
}
