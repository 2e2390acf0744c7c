import { createArcs, stronglyConnected } from "./arcs.js";
import { off, type Derivation } from "./derive.js";
import type { UnitIndex } from "./units.js";

/**
 * Why a unit cannot be reached: the units not to be used that it comes to need, and the units that need one another in
 * a circle without needing anything else that cannot be reached.
 */
export function blockersOf(
  { unitCount, children }: UnitIndex,
  roles: Uint8Array,
  { holds }: Derivation,
  isUsable: (unit: number) => boolean,
  unit: number,
): number[] {
  const place = new Map([[unit, 0]]);
  const from: number[] = [];
  const to: number[] = [];
  const isBarred = (node: number): boolean => node < unitCount && !isUsable(node);
  for (const [node, source] of place) {
    if (isBarred(node)) continue;
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const child = children.to[arc]!;
      if (roles[arc] === off || holds[child] !== 0) continue;
      if (!place.has(child)) place.set(child, place.size);
      from.push(source);
      to.push(place.get(child)!);
    }
  }
  const { of, count } = stronglyConnected(createArcs(place.size, from, to));
  const leadsOn = new Uint8Array(count);
  from.forEach((source, arc) => {
    if (of[source] !== of[to[arc]!]) leadsOn[of[source]!] = 1;
  });
  return [...place]
    .filter(([node, number]) => node < unitCount && leadsOn[of[number]!] === 0)
    .map(([node]) => node)
    .sort((a, b) => a - b);
}
