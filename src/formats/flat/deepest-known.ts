import { depthsOfConcept, splitReference, type ConceptId, type ConceptMap } from "../../model/index.js";

/** How deep a learner knows each concept, by what is known as references; `true` for what has no depths. */
export function deepestKnown(map: ConceptMap, known: Iterable<string>): ReadonlyMap<ConceptId, string | true> {
  const deepest = new Map<ConceptId, string | true>();
  for (const { concept, depth } of Array.from(known, splitReference)) {
    if (!map.hasNode(concept)) continue;
    const own = depthsOfConcept(map, concept);
    const before = deepest.get(concept);
    const place = Math.max(
      depth === undefined ? own.length - 1 : own.indexOf(depth),
      typeof before === "string" ? own.indexOf(before) : -1,
    );
    if (own.length === 0) deepest.set(concept, true);
    else if (place >= 0) deepest.set(concept, own[place]!);
  }
  return deepest;
}
