import { derive, givenNodes, off } from "./derive.js";
import { neededAmong } from "./removal-test.js";
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
  for (const unit of neededAmong(grounds, nodes, goals, doubtful)) sure.add(unit);
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
