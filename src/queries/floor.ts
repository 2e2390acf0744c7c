import { createArcs, type Arcs } from "./arcs.js";
import { derive, off, planningRoles } from "./derive.js";
import type { Grounds } from "./open-graph.js";
import { knownUnits } from "./references.js";
import type { UnitIndex } from "./units.js";

/** What can be learnt from nothing, or from what is assumed. */
export interface Floor extends Grounds {
  /** The units that can be learnt, in an order of study. */
  readonly order: Int32Array;
  /** By unit: its place in that order, -1 where it cannot be learnt. */
  readonly rank: Int32Array;
  /** From each unit to those that it asks for in any case and that are not known. */
  readonly needs: Arcs;
  /** By unit: does it leave a choice? */
  readonly hasChoice: Uint8Array;
}

/** Found once for each index, as most questions about single units begin with it. */
export function floorOf(index: UnitIndex, assumed: boolean): Floor {
  const kept = floors.get(index) ?? new Map<boolean, Floor>();
  floors.set(index, kept);
  const floor = kept.get(assumed) ?? createFloor(index, assumed);
  kept.set(assumed, floor);
  return floor;
}

const floors = new WeakMap<UnitIndex, Map<boolean, Floor>>();

function createFloor(index: UnitIndex, assumed: boolean): Floor {
  const roles = planningRoles(index);
  const known = knownUnits(index, [], { assumed });
  const reach = derive(index, roles, known, () => true);
  const order = Int32Array.from(index.conceptOf.keys())
    .filter((unit) => reach.holds[unit] !== 0)
    .sort((a, b) => reach.turn[a]! - reach.turn[b]! || a - b);
  const rank = new Int32Array(index.unitCount).fill(-1);
  order.forEach((unit, place) => (rank[unit] = place));
  return { index, roles, known, reach, order, rank, ...needsOf(index, roles, known) };
}

function needsOf(index: UnitIndex, roles: Uint8Array, known: Uint8Array): Pick<Floor, "needs" | "hasChoice"> {
  const { unitCount, parentOf, children } = index;
  const hasChoice = new Uint8Array(unitCount);
  const from: number[] = [];
  const to: number[] = [];
  children.to.forEach((child, arc) => {
    const unit = parentOf[arc]!;
    if (unit >= unitCount || known[unit] !== 0 || roles[arc] === off) return;
    if (child >= unitCount) hasChoice[unit] = 1;
    else if (known[child] === 0) {
      from.push(unit);
      to.push(child);
    }
  });
  return { needs: createArcs(unitCount, from, to), hasChoice };
}
