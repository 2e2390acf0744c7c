import type { ConceptId, ConceptMap } from "../model/index.js";
import { leavesOf, membersOf, splitReference, type Requirement } from "../model/requirement.js";
import type { Alternative, Link, Route } from "./layout.js";

/**
 * By edge, the number of the outermost `anyOf` that it belongs to; -1 where there is none, where something else asks for
 * it too, and where it leads to or from a folded area.
 */
export function alternativeOfEdges(
  map: ConceptMap,
  links: readonly (readonly Link[])[],
  isPlain: (edge: number) => boolean,
): Int32Array {
  const alternative = new Int32Array(links.length).fill(-1);
  let count = 0;
  for (const [id, edgeFrom] of edgesOfChoosers(map, links, isPlain)) {
    const clauses = map.getNodeAttribute(id, "prerequisites") ?? [];
    const parts = clauses.flatMap((clause) => partsOf(clause, edgeFrom)).map((part) => conceptsOf(part));
    const asked = new Map<ConceptId, number>();
    for (const concept of parts.flat()) asked.set(concept, (asked.get(concept) ?? 0) + 1);
    for (const part of parts) {
      for (const concept of part) {
        const edge = edgeFrom.get(concept);
        if (edge !== undefined && asked.get(concept) === 1) alternative[edge] = count;
      }
      count++;
    }
  }
  return alternative;
}

/** By concept that asks for more than plain concepts: the edges that lead to it, by their source. */
function edgesOfChoosers(
  map: ConceptMap,
  links: readonly (readonly Link[])[],
  isPlain: (edge: number) => boolean,
): Map<ConceptId, Map<ConceptId, number>> {
  const choosers = new Map<ConceptId, Map<ConceptId, number>>();
  map.forEachNode((id, { prerequisites = [] }) => {
    if (prerequisites.some((clause) => typeof clause !== "string" && !("concept" in clause)))
      choosers.set(id, new Map());
  });
  if (choosers.size > 0)
    links.forEach(([link], edge) => {
      if (isPlain(edge)) choosers.get(link!.target)?.set(link!.source, edge);
    });
  return choosers;
}

/** The places where arrows of one alternative come together: they share their last two points. */
export function alternativesOf(routes: readonly Route[], alternative: Int32Array): Alternative[] {
  const together = new Map<string, Route[]>();
  routes.forEach((route, edge) => {
    if (alternative[edge]! < 0) return;
    const ends = route.points.slice(-2).map(({ x, y }) => `${String(x)} ${String(y)}`);
    const key = [alternative[edge], ...ends].join(" ");
    if (!together.has(key)) together.set(key, []);
    together.get(key)!.push(route);
  });
  return [...together.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const { target, points } = group[0]!;
      return { target, sources: group.map(({ source }) => source), at: points.at(-2)! };
    });
}

/** What must hold all together, of the part of a requirement that is drawn: an `anyOf` of one member is that member. */
function partsOf(requirement: Requirement, drawn: ReadonlyMap<ConceptId, unknown>): Requirement[] {
  if (typeof requirement === "string" || "concept" in requirement) return [requirement];
  if ("allOf" in requirement) return requirement.allOf.flatMap((member) => partsOf(member, drawn));
  const members = membersOf(requirement).filter((member) => conceptsOf(member).some((id) => drawn.has(id)));
  return members.length === 1 ? partsOf(members[0]!, drawn) : [requirement];
}

function conceptsOf(requirement: Requirement): ConceptId[] {
  if (typeof requirement === "string") return [splitReference(requirement).concept];
  return [...new Set(leavesOf(requirement).map(({ concept }) => concept))];
}
