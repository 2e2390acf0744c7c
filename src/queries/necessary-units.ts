import { derive, givenNodes, off, together } from "./derive.js";
import { otherWay } from "./other-way.js";
import type { Grounds } from "./terms.js";
import { supports } from "./supports.js";
import type { UnitIndex } from "./units.js";

/**
 * What every way to all of some goals passes through, the goals among them; each of the goals can be reached.
 *
 * A unit is necessary where the goals cannot be reached without it: a landmark of planning (Hoffmann, Porteous and
 * Sebastia 2004). What follows without a choice is; beyond that, only what lies on every one of some ways may be, and is
 * tried, as far as time allows.
 */
export function necessaryUnits(
  grounds: Grounds,
  goals: readonly number[],
  isUsable: (unit: number) => boolean,
  isLate: () => boolean = () => false,
): ReadonlySet<number> {
  const { index, roles, known, reach } = grounds;
  const { units: sure, isAll } = unchosenUnits(grounds, goals);
  if (isAll) return sure;
  const { holds } = derive(index, roles, known, (unit) => sure.has(unit));
  if (goals.every((goal) => holds[goal] !== 0)) return sure;

  const reachable = new Set<number>();
  for (let unit = 0; unit < index.unitCount; unit++) if (reach.holds[unit] !== 0) reachable.add(unit);
  const oneWay = supports(grounds, reach, reachable, goals);
  let doubtful = [...oneWay.keys()].filter((unit) => !sure.has(unit));
  let isNeeded: readonly boolean[];
  if (roles.includes(together)) isNeeded = withoutEach(grounds, goals, isUsable, doubtful, isLate);
  else {
    const order = nodesInOrder(index, roles, reach.holds, reach.turn, goals);
    doubtful = onEveryWay(grounds, order, goals, doubtful);
    isNeeded = withoutManyAtOnce(grounds, order, goals, doubtful, isLate);
  }
  doubtful.forEach((unit, place) => {
    if (isNeeded[place]) sure.add(unit);
  });
  return sure;
}

/** The goals and all that follows without a choice; and is that all that it takes, as there is none to make? */
export function unchosenUnits(
  { index, roles, known, reach }: Grounds,
  goals: readonly number[],
): { readonly units: Set<number>; readonly isAll: boolean } {
  const { unitCount, children, isAny } = index;
  const given = givenNodes(index, roles, known);
  const isSeen = new Uint8Array(index.nodeCount);
  const units = new Set<number>();
  const nodes: number[] = [];
  let isAll = true;
  const enter = (node: number): void => {
    if (isSeen[node] !== 0 || given[node] !== 0) return;
    isSeen[node] = 1;
    nodes.push(node);
    if (node < unitCount) units.add(node);
  };
  const isOpen = (arc: number): boolean => roles[arc] !== off && reach.holds[children.to[arc]!] !== 0;
  goals.forEach(enter);
  for (const node of nodes) {
    const [from, to] = [children.start[node]!, children.start[node + 1]!];
    let options = 0;
    for (let arc = from; arc < to; arc++) if (isOpen(arc)) options++;
    if (isAny[node] !== 0 && options > 1) {
      isAll = false;
      continue;
    }
    for (let arc = from; arc < to; arc++) if (isOpen(arc)) enter(children.to[arc]!);
  }
  return { units, isAll };
}

/** Those that lie on each of some more ways, as long as these leave far fewer to try. */
function onEveryWay(
  grounds: Grounds,
  order: readonly number[],
  goals: readonly number[],
  units: readonly number[],
): number[] {
  let left = [...units];
  for (let before = Infinity; left.length > atOnce && left.length < 0.8 * before;) {
    before = left.length;
    const way = otherWay(grounds, order, goals, new Set(left));
    left = left.filter((unit) => way.has(unit));
  }
  return left;
}

function withoutEach(
  { index, roles, known }: Grounds,
  goals: readonly number[],
  isUsable: (unit: number) => boolean,
  units: readonly number[],
  isLate: () => boolean,
): boolean[] {
  return units.map((without) => {
    if (isLate()) return false;
    const { holds } = derive(index, roles, known, (unit) => unit !== without && isUsable(unit));
    return goals.some((goal) => holds[goal] === 0);
  });
}

const atOnce = 31;

/** Derives everything without one unit, for many units at once: a bit for each. */
function withoutManyAtOnce(
  { index, roles, known }: Grounds,
  order: readonly number[],
  goals: readonly number[],
  units: readonly number[],
  isLate: () => boolean,
): boolean[] {
  const { children, isAny, unitCount } = index;
  const isNeeded: boolean[] = [];
  const holds = new Int32Array(index.nodeCount);
  const missing = new Int32Array(index.nodeCount);
  const full = 2 ** atOnce - 1;
  for (let from = 0; from < units.length && !isLate(); from += atOnce) {
    const tried = units.slice(from, from + atOnce);
    holds.fill(0);
    tried.forEach((unit, bit) => (missing[unit] = 1 << bit));
    for (let changed = true; changed;) {
      changed = false;
      for (const node of order) {
        let bits = isAny[node] !== 0 ? 0 : full;
        if (node < unitCount && known[node] !== 0) bits = full;
        else {
          for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
            const child = children.to[arc]!;
            if (roles[arc] === off) continue;
            if (isAny[node] !== 0) bits |= holds[child]!;
            else bits &= holds[child]!;
          }
          bits &= ~missing[node]!;
        }
        if (bits === holds[node]) continue;
        holds[node] = bits;
        changed = true;
      }
    }
    tried.forEach((unit, bit) => {
      missing[unit] = 0;
      isNeeded.push(goals.some((goal) => (holds[goal]! & (1 << bit)) === 0));
    });
  }
  return isNeeded;
}

/** All that some goals may rest on, as far as it can be reached, in the order of reaching. */
function nodesInOrder(
  { children, nodeCount }: UnitIndex,
  roles: Uint8Array,
  holds: Uint8Array,
  turn: Int32Array,
  goals: readonly number[],
): number[] {
  const isSeen = new Uint8Array(nodeCount);
  const nodes: number[] = [];
  const enter = (node: number): void => {
    if (isSeen[node] !== 0 || holds[node] === 0) return;
    isSeen[node] = 1;
    nodes.push(node);
  };
  goals.forEach(enter);
  for (const node of nodes)
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++)
      if (roles[arc] !== off) enter(children.to[arc]!);
  return nodes.sort((a, b) => turn[a]! - turn[b]!);
}
