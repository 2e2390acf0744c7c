import { createCircleTest } from "./circle-test.js";
import { before, derive, inTurns, off, steppingRoles, together } from "./derive.js";
import { unitsIn } from "./references.js";
import type { UnitIndex } from "./units.js";

/**
 * Of a state, as far as it can be learnt from a floor, the units that the last step may have held, in the author's order.
 *
 * Where a unit is taken away, those fall that need it together with them. It may have been learnt last if nobody needs
 * before what has fallen, and no circle is left that only holds itself up.
 */
export function lastLearnt(index: UnitIndex, state: Uint8Array, floor: Uint8Array): number[] {
  const { unitCount, children, parentOf } = index;
  const roles = steppingRoles(index);
  const learnt = derive(index, roles, floor, (unit) => state[unit] !== 0);
  const units = unitsIn(learnt.holds.subarray(0, unitCount)).filter((unit) => floor[unit] === 0);
  const isNeeded = (arc: number): boolean =>
    roles[arc] !== off &&
    learnt.holds[parentOf[arc]!] !== 0 &&
    learnt.holds[children.to[arc]!] !== 0 &&
    // The floor needs nothing.
    floor[parentOf[arc]!] !== 1;
  const { fall, rise, isFallen, enough } = createFalls(index, roles, isNeeded);
  const circlesHold = createCircleTest(index, roles, isNeeded);

  const verdict = new Uint8Array(unitCount);
  /** Rejects a unit, and those without which it falls, as far as one alone is enough at each step. */
  const reject = (unit: number): void => {
    const rejected = [unit];
    verdict[unit] = no;
    for (const node of rejected)
      for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
        const other = children.to[arc]!;
        if (!isNeeded(arc) || (node < unitCount && roles[arc] !== together)) continue;
        if (other < unitCount ? verdict[other] === no : enough[other] !== 1) continue;
        if (other < unitCount) verdict[other] = no;
        rejected.push(other);
      }
  };
  // What falls with a unit may have been learnt last where that may: those come first with which the most falls.
  for (const unit of inTurns(learnt, units)) {
    if (verdict[unit] !== open) continue;
    const { fallen, touched, needed } = fall(unit);
    if (needed !== undefined) reject(needed);
    else if (circlesHold(touched, isFallen)) for (const node of fallen) if (node < unitCount) verdict[node] = yes;
    rise(touched);
  }
  return units.filter((unit) => verdict[unit] === yes);
}

const open = 0;
const yes = 1;
const no = 2;

interface Fall {
  /** The unit and all nodes that need it together with them, directly or through others. */
  readonly fallen: readonly number[];
  /** Nodes that fall or lose a choice, each as often as it loses one. */
  readonly touched: readonly number[];
  /** Where something needs before what has fallen, a unit without which it cannot be: then not all that falls is told. */
  readonly needed: number | undefined;
}

interface Falls {
  readonly fall: (unit: number) => Fall;
  /** Takes it back. */
  readonly rise: (touched: readonly number[]) => void;
  readonly isFallen: (node: number) => boolean;
  /** By node: with so many children lost it falls. */
  readonly enough: Int32Array;
}

/** Lets units fall by counting what is lost of each clause. */
function createFalls(
  { unitCount, nodeCount, isAny, incoming, parentOf }: UnitIndex,
  roles: Uint8Array,
  isNeeded: (arc: number) => boolean,
): Falls {
  const lost = new Int32Array(nodeCount);
  const enough = Int32Array.from(isAny, (any) => 1 - any);
  parentOf.forEach((parent, arc) => {
    if (isAny[parent] !== 0 && isNeeded(arc)) enough[parent]!++;
  });
  const fall = (unit: number): Fall => {
    const fallen = [unit];
    const touched = [unit];
    lost[unit]!++;
    for (const node of fallen)
      for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++) {
        const arc = incoming.to[i]!;
        const parent = parentOf[arc]!;
        if (!isNeeded(arc)) continue;
        if (parent < unitCount && roles[arc] === before)
          return { fallen, touched, needed: node < unitCount ? node : unit };
        touched.push(parent);
        if (++lost[parent]! === enough[parent]) fallen.push(parent);
      }
    return { fallen, touched, needed: undefined };
  };
  return {
    fall,
    rise: (touched) => {
      for (const node of touched) lost[node]!--;
    },
    isFallen: (node) => lost[node]! >= enough[node]!,
    enough,
  };
}
