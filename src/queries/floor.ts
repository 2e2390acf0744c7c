import { createArcs, type Arcs } from "./arcs.js";
import { derive, off, planningRoles, type Derivation } from "./derive.js";
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
  const order = unitsByTurn(index, reach);
  const rank = new Int32Array(index.unitCount).fill(-1);
  for (let place = 0; place < order.length; place++) rank[order[place]!] = place;
  return { index, roles, known, reach, order, rank, ...needsOf(index, roles, known) };
}

/** The units that hold, sorted by turn, and in the author's order where they share one. */
function unitsByTurn({ unitCount }: UnitIndex, { holds, turn, turns }: Derivation): Int32Array {
  const units: number[] = [];
  const at: number[] = [];
  for (let unit = 0; unit < unitCount; unit++) {
    if (holds[unit] === 0) continue;
    units.push(unit);
    at.push(turn[unit]!);
  }
  return createArcs(turns, at, units).to;
}

function needsOf(index: UnitIndex, roles: Uint8Array, known: Uint8Array): Pick<Floor, "needs" | "hasChoice"> {
  const { unitCount, parentOf, children } = index;
  const hasChoice = new Uint8Array(unitCount);
  const from: number[] = [];
  const to: number[] = [];
  for (let arc = 0; arc < parentOf.length; arc++) {
    const unit = parentOf[arc]!;
    const child = children.to[arc]!;
    if (unit >= unitCount || known[unit] !== 0 || roles[arc] === off) continue;
    if (child >= unitCount) hasChoice[unit] = 1;
    else if (known[child] === 0) {
      from.push(unit);
      to.push(child);
    }
  }
  return { needs: createArcs(unitCount, from, to), hasChoice };
}
