import type { ConceptId, ConceptMap } from "../../model/index.js";

/**
 * The concepts of a map in its own order, but each after what it needs. What is only helpful, or may be learnt
 * together, moves nothing; a circle is entered where the map's order enters it.
 */
export function studyOrder(map: ConceptMap): ConceptId[] {
  const ordered: ConceptId[] = [];
  const begun = new Set<ConceptId>();
  const open: { readonly id: ConceptId; readonly first: ConceptId[] }[] = [];
  const begin = (id: ConceptId): void => {
    if (begun.has(id)) return;
    begun.add(id);
    open.push({ id, first: neededFirst(map, id) });
  };
  for (const start of map.nodes()) {
    begin(start);
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const next = at.first.shift();
      if (next !== undefined) begin(next);
      else ordered.push(open.pop()!.id);
    }
  }
  return ordered;
}

function neededFirst(map: ConceptMap, id: ConceptId): ConceptId[] {
  return map.filterInNeighbors(id, (other) => {
    const { helpful, corequisite } = map.getDirectedEdgeAttributes(other, id);
    return !helpful && !corequisite;
  });
}
