import { createArcs, type Arcs } from "./arcs.js";
import type { Open, OpenGraph } from "./open-graph.js";

/** How far to look for what an alternative needs in every way; to give up costs speed, not exactness. */
const farthest = 200;

/**
 * Takes out alternatives that never make a set cheaper: those that need another alternative anyway, and those that
 * serve nothing else and cost no less than another that asks for nothing more.
 */
export function withoutDominated({ terms, necessary }: Open, graph: OpenGraph): OpenGraph {
  const { nodes, isAny, children, also } = graph;
  const { unitCount } = terms.index;
  const uses = countUses(graph);
  const needsOther = createNeedTest(graph);
  const price = (number: number): number => terms.cost[nodes[number]!]!;
  const isUnit = (number: number): boolean => nodes[number]! < unitCount;
  const isLeaf = ({ start }: Arcs, number: number): boolean => start[number] === start[number + 1];
  const isFree = (number: number): boolean => isUnit(number) && isLeaf(children, number) && isLeaf(also, number);
  const isPrivate = (number: number): boolean => isUnit(number) && uses[number] === 1 && !necessary.has(nodes[number]!);

  const from: number[] = [];
  const to: number[] = [];
  const keep = (number: number, child: number): void => {
    from.push(number);
    to.push(child);
  };
  isAny.forEach((any, number) => {
    const own = children.to.subarray(children.start[number], children.start[number + 1]);
    if (any === 0 || own.length < 2) {
      for (const child of own) keep(number, child);
      return;
    }
    const cheapest = own.reduce(
      (best, child) => (isFree(child) && (best === -1 || price(child) < price(best)) ? child : best),
      -1,
    );
    for (const child of own) {
      if (needsOther(child, own)) continue;
      const isDear = cheapest !== -1 && child !== cheapest && isPrivate(child) && price(child) >= price(cheapest);
      if (!isDear) keep(number, child);
    }
  });
  return { ...graph, children: createArcs(nodes.length, from, to) };
}

/** Tells whether an alternative needs another one in every way. */
function createNeedTest({ isAny, children: { start, to } }: OpenGraph) {
  const wanted = new Int32Array(isAny.length);
  const seen = new Int32Array(isAny.length);
  let round = 0;
  return (alternative: number, all: Int32Array): boolean => {
    round++;
    for (const other of all) wanted[other] = round;
    seen[alternative] = round;
    const needed = [alternative];
    for (const node of needed) {
      if (node !== alternative && wanted[node] === round) return true;
      if (needed.length > farthest) return false;
      if (isAny[node] !== 0) continue;
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        const child = to[arc]!;
        if (seen[child] === round) continue;
        seen[child] = round;
        needed.push(child);
      }
    }
    return false;
  };
}

function countUses({ nodes, children, also }: OpenGraph): Int32Array {
  const uses = new Int32Array(nodes.length);
  for (const number of children.to) uses[number]!++;
  for (const number of also.to) uses[number]!++;
  return uses;
}
