import { createArcs, type Arcs } from "./arcs.js";
import { derive, inTurns, off, planningRoles } from "./derive.js";
import type { Grounds } from "./terms.js";
import { knownUnits, unitsIn } from "./references.js";
import { referencesOf, type UnitIndex } from "./units.js";

/** What can be learnt from nothing, or from what is assumed: places in an order of study, each with its unit. */
export interface Floor extends Grounds {
  /** By place: its unit. */
  readonly order: Int32Array;
  /** By place: its unit as a reference. */
  readonly names: readonly string[];
  /** By unit: its place, -1 where it cannot be learnt. */
  readonly placeOf: Int32Array;
  /** From each place to those of the units that its own asks for in any case and that are not known. */
  readonly needs: Arcs;
  /** By place: does its unit leave a choice? */
  readonly hasChoice: Uint8Array;
  /** Do all needs come earlier? Corequisites in a circle may not. */
  readonly isBackward: boolean;
  /** Room for a search that asks nobody anything; it leaves no place found behind. */
  readonly scratch: { readonly isFound: Uint8Array; readonly found: Int32Array };
}

/** Found once for each index, as most questions about single units begin with it. */
export function floorOf(index: UnitIndex, assumed: boolean): Floor {
  const floors = assumed ? fromNothing : fromAssumed;
  const kept = floors.get(index);
  if (kept) return kept;
  const floor = createFloor(index, assumed);
  floors.set(index, floor);
  return floor;
}

const fromAssumed = new WeakMap<UnitIndex, Floor>();
const fromNothing = new WeakMap<UnitIndex, Floor>();

function createFloor(index: UnitIndex, assumed: boolean): Floor {
  const roles = planningRoles(index);
  const known = knownUnits(index, [], { assumed });
  const reach = derive(index, roles, known, () => true);
  const order = inTurns(reach, unitsIn(reach.holds.subarray(0, index.unitCount)));
  const placeOf = new Int32Array(index.unitCount).fill(-1);
  for (let place = 0; place < order.length; place++) placeOf[order[place]!] = place;
  const references = referencesOf(index);
  const names = Array.from(order, (unit) => references[unit]!);
  const scratch = { isFound: new Uint8Array(order.length), found: new Int32Array(order.length) };
  const needs = needsOf({ index, roles, known }, order, placeOf);
  return { index, roles, known, reach, order, names, placeOf, ...needs, scratch };
}

function needsOf(
  { index, roles, known }: Pick<Grounds, "index" | "roles" | "known">,
  order: Int32Array,
  placeOf: Int32Array,
): Pick<Floor, "needs" | "hasChoice" | "isBackward"> {
  const { unitCount, children } = index;
  const hasChoice = new Uint8Array(order.length);
  const from: number[] = [];
  const to: number[] = [];
  order.forEach((unit, place) => {
    if (known[unit] !== 0) return;
    for (let arc = children.start[unit]!; arc < children.start[unit + 1]!; arc++) {
      const child = children.to[arc]!;
      if (roles[arc] === off) continue;
      if (child >= unitCount) hasChoice[place] = 1;
      else if (known[child] === 0) {
        from.push(place);
        to.push(placeOf[child]!);
      }
    }
  });
  const isBackward = from.every((place, arc) => to[arc]! < place);
  return { needs: createArcs(order.length, from, to), hasChoice, isBackward };
}
