import type { ConceptId } from "../model/index.js";

/** From a concept to those that it leads to. */
type Arrows = ReadonlyMap<ConceptId, ReadonlySet<ConceptId>>;

/**
 * Takes out arrows that a chain of others says already, one after the other, so that a picture has fewer lines and the
 * same order: a transitive reduction (Aho, Garey and Ullman 1972).
 */
export function essentialArrows(arrows: Arrows): Map<ConceptId, Set<ConceptId>> {
  const kept = new Map([...arrows].map(([source, targets]) => [source, new Set(targets)]));
  for (const [source, targets] of kept) {
    for (const target of [...targets]) {
      targets.delete(target);
      if (!isReachable(kept, source, target)) targets.add(target);
    }
  }
  return kept;
}

function isReachable(arrows: Arrows, from: ConceptId, to: ConceptId): boolean {
  const seen = new Set<ConceptId>([from]);
  for (const at of seen) {
    for (const next of arrows.get(at) ?? []) {
      if (next === to) return true;
      seen.add(next);
    }
  }
  return false;
}
