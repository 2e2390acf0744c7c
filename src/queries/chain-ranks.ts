import { onceFor } from "../model/once-for.js";
import { stronglyConnected } from "./arcs.js";
import { membersOf } from "./components.js";
import type { UnitIndex } from "./units.js";

/**
 * By unit: how many others stand before it on the longest chain of what it asks for, on the shorter side of a choice.
 * It is the same whatever a learner knows.
 */
export const chainRanks = onceFor(rank);

function rank({ children, isAny, nodeCount, unitCount }: UnitIndex): Int32Array {
  const components = stronglyConnected(children);
  const { of, sizes } = components;
  const ofComponent = new Int32Array(components.count);
  for (const node of membersOf(components).to) {
    const own = of[node]!;
    const isChoice = isAny[node] !== 0 && sizes[own] === 1;
    let least = nodeCount;
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const child = children.to[arc]!;
      if (of[child] === own) continue;
      const length = ofComponent[of[child]!]! + (child < unitCount ? 1 : 0);
      if (isChoice) least = Math.min(least, length);
      else if (length > ofComponent[own]!) ofComponent[own] = length;
    }
    if (isChoice && least < nodeCount) ofComponent[own] = least;
  }
  return Int32Array.from({ length: unitCount }, (_, unit) => ofComponent[of[unit]!]!);
}
