import type { ConceptId } from "../model/index.js";
import type { Link } from "./layout.js";

/**
 * By concept, the most links that lead to it one after the other; none for what is missing. The concepts of a circle have
 * what leads into it.
 *
 * With the links within folded areas: the layers that an area takes up above a concept once it is unfolded.
 */
export function depthsBy(links: readonly Link[]): ReadonlyMap<ConceptId, number> {
  const open = new Map<ConceptId, number>();
  const next = new Map<ConceptId, ConceptId[]>();
  for (const { source, target } of links) {
    open.set(source, open.get(source) ?? 0);
    open.set(target, (open.get(target) ?? 0) + 1);
    if (!next.has(source)) next.set(source, []);
    next.get(source)!.push(target);
  }
  const depths = new Map<ConceptId, number>();
  const ready = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of ready) {
    for (const target of next.get(id) ?? []) {
      depths.set(target, Math.max(depths.get(target) ?? 0, (depths.get(id) ?? 0) + 1));
      open.set(target, open.get(target)! - 1);
      if (open.get(target) === 0) ready.push(target);
    }
  }
  return depths;
}
