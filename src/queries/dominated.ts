import type { Open, OpenGraph, OpenNode } from "./open-graph.js";

/** How far to look for what an alternative needs in every way; to give up costs speed, not exactness. */
const farthest = 1000;

/**
 * Takes out alternatives that never make a set cheaper: those that need another alternative anyway, and those that
 * serve nothing else and cost no less than another that asks for nothing more.
 */
export function withoutDominated(open: Open, graph: OpenGraph): OpenGraph {
  const uses = countUses(graph);
  const kept = new Map<number, OpenNode>();
  for (const [node, { children, also }] of graph)
    kept.set(node, { also, children: isAny(open, node) ? bestOf(open, graph, uses, children) : children });
  return kept;
}

function bestOf(
  open: Open,
  graph: OpenGraph,
  uses: ReadonlyMap<number, number>,
  alternatives: readonly number[],
): readonly number[] {
  const { terms, necessary } = open;
  const isUnit = (node: number): boolean => node < terms.index.unitCount;
  const price = (node: number): number => terms.cost[node]!;
  const isFree = (node: number): boolean => {
    const { children, also } = graph.get(node)!;
    return isUnit(node) && children.length + also.length === 0;
  };
  const [cheapest] = alternatives.filter(isFree).sort((a, b) => price(a) - price(b));
  return alternatives.filter((node) => {
    if (needsOneOf(open, graph, node, alternatives)) return false;
    const isPrivate = isUnit(node) && !necessary.has(node) && uses.get(node) === 1;
    return cheapest === undefined || node === cheapest || !isPrivate || price(node) < price(cheapest);
  });
}

function needsOneOf(open: Open, graph: OpenGraph, node: number, others: readonly number[]): boolean {
  const wanted = new Set(others);
  const needed = new Set([node]);
  for (const at of needed) {
    if (at !== node && wanted.has(at)) return true;
    if (needed.size > farthest) return false;
    if (!isAny(open, at)) for (const child of graph.get(at)!.children) needed.add(child);
  }
  return false;
}

function countUses(graph: OpenGraph): Map<number, number> {
  const uses = new Map<number, number>();
  for (const { children, also } of graph.values())
    for (const other of [...children, ...also]) uses.set(other, (uses.get(other) ?? 0) + 1);
  return uses;
}

function isAny({ terms }: Open, node: number): boolean {
  return terms.index.isAny[node] !== 0;
}
