import { derive, givenNodes, off } from "./derive.js";
import { atOnce, createRemovalTest, type RemovalTest } from "./removal-test.js";
import type { Grounds } from "./terms.js";
import { supports } from "./supports.js";
import type { UnitIndex } from "./units.js";

/**
 * What every way to all of some goals passes through, the goals among them; each of the goals can be reached.
 *
 * A unit is necessary where the goals cannot be reached without it: a landmark of planning (Hoffmann, Porteous and
 * Sebastia 2004). What follows without a choice is; beyond that, only what lies on some one way may be, and is taken away
 * to see.
 */
export function necessaryUnits(grounds: Grounds, goals: readonly number[]): ReadonlySet<number> {
  const { index, roles, known, reach } = grounds;
  const { units: sure, isAll } = unchosenUnits(grounds, goals);
  if (isAll) return sure;
  const { holds } = derive(index, roles, known, (unit) => sure.has(unit));
  if (goals.every((goal) => holds[goal] !== 0)) return sure;

  const reachable = new Set<number>();
  for (let unit = 0; unit < index.unitCount; unit++) if (reach.holds[unit] !== 0) reachable.add(unit);
  const oneWay = supports(grounds, reach, reachable, goals);
  const doubtful = [...oneWay.keys()].filter((unit) => !sure.has(unit));
  const nodes = nodesInOrder(index, roles, reach.holds, reach.turn, goals);
  for (const unit of neededAmong(doubtful, goals, createRemovalTest(grounds, nodes))) sure.add(unit);
  return sure;
}

/**
 * Those of some units without which a goal cannot be reached.
 *
 * Sets of units are taken away together, and halved as long as a goal is lost without them: few are tried alone where few
 * are needed (group testing: Dorfman 1943; halving: Hwang 1972).
 */
function neededAmong(units: readonly number[], goals: readonly number[], without: RemovalTest): number[] {
  const needed: number[] = [];
  const open = inParts(units, atOnce);
  while (open.length > 0) {
    const sets = open.splice(-atOnce);
    const holds = without(sets);
    sets.forEach((set, bit) => {
      if (goals.every((goal) => (holds[goal]! & (1 << bit)) !== 0)) return;
      if (set.length === 1) needed.push(set[0]!);
      else open.push(...inParts(set, 2));
    });
  }
  return needed;
}

/** Deals a list out into so many parts, or fewer, none of them empty: what is near to each other would do for each other. */
function inParts<T>(list: readonly T[], count: number): T[][] {
  const parts = Array.from({ length: Math.min(count, list.length) }, (): T[] => []);
  list.forEach((item, place) => parts[place % count]!.push(item));
  return parts;
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
