import type { AreaColumns } from "./area-columns.js";
import type { DrawnGraph } from "./drawn-graph.js";

/** Lanes for areas: one for each column, and a gutter beside each, in which only edges run. */
export const columnLane = (column: number): number => 2 * column + 1;

/** What it costs an edge to cross an area that it has nothing to do with, in lanes of a way round. */
const dearness = 50;

/** The lane of each vertex of a proper graph: of concepts by their columns, of dummies by the ways of their edges. */
export function lanesInColumns(
  graph: DrawnGraph,
  layer: Int32Array,
  chain: Int32Array,
  columns: AreaColumns,
  layers: number,
): Int32Array {
  const lane = new Int32Array(layer.length);
  columns.column.forEach((column, concept) => (lane[concept] = columnLane(column)));
  const find = createLaneFinder(graph, layer, columns, layers);
  graph.tail.forEach((tail, edge) => {
    if (chain[edge] !== chain[edge + 1]) lane.set(find(tail, graph.head[edge]!), chain[edge]);
  });
  return lane;
}

/**
 * Finds the lanes of an edge's dummies, one for each layer between its ends: an edge keeps to columns and gutters where
 * it lies in no area but those of its ends, and between two layers passes over as few other areas as can be.
 *
 * The cheapest chain of lanes, by dynamic programming over the columns of the ends, the gutters beside them and the
 * outermost.
 */
function createLaneFinder(
  { area, parentArea }: DrawnGraph,
  layer: Int32Array,
  { count, blocks, column }: AreaColumns,
  layers: number,
): (tail: number, head: number) => number[] {
  const lanes = 2 * count + 1;
  const inLane = new Int32Array(lanes * layers).fill(-1);
  const depth = parentArea.map((_, at) => chainOf(parentArea, at).length);
  const outermostFirst = [...blocks.keys()].sort((a, b) => depth[a]! - depth[b]!);
  for (const at of outermostFirst) {
    const block = blocks[at];
    if (!block) continue;
    for (let lane = columnLane(block.left); lane <= columnLane(block.right); lane++)
      inLane.fill(at, lane * layers + block.top, lane * layers + block.bottom + 1);
  }
  const chains = Array.from(parentArea, (_, at) => new Set(chainOf(parentArea, at)));
  const none: ReadonlySet<number> = new Set();
  const areasOf = (concept: number): ReadonlySet<number> => (area[concept]! < 0 ? none : chains[area[concept]!]!);

  return (tail, head) => {
    const [first, last] = [layer[tail]! + 1, layer[head]! - 1];
    if (first > last) return [];
    const [from, to] = [columnLane(column[tail]!), columnLane(column[head]!)];
    const [ofTail, ofHead] = [areasOf(tail), areasOf(head)];
    const isForeign = (at: number): boolean => at >= 0 && !ofTail.has(at) && !ofHead.has(at);
    const isFree = (lane: number, at: number): boolean => !isForeign(inLane[lane * layers + at]!);
    // How many lanes up to each other areas take up both above and below a gap, by gap.
    const taken = new Int32Array((last - first + 2) * (lanes + 1));
    for (let gap = first - 1; gap <= last; gap++) {
      const row = (gap - first + 1) * (lanes + 1);
      for (let lane = 0; lane < lanes; lane++) {
        const above = inLane[lane * layers + gap]!;
        const isTaken = isForeign(above) && isForeign(inLane[lane * layers + gap + 1]!);
        taken[row + lane + 1] = taken[row + lane]! + Number(isTaken);
      }
    }
    const crossed = (one: number, other: number, gap: number): number => {
      const [low, high] = one < other ? [one, other] : [other, one];
      const row = (gap - first + 1) * (lanes + 1);
      return high - low + (high > low ? dearness * (taken[row + high]! - taken[row + low + 1]!) : 0);
    };

    const choices = [...new Set([from, to, from - 1, from + 1, to - 1, to + 1, 0, lanes - 1])];
    let costs = choices.map((lane) => (isFree(lane, first) ? crossed(from, lane, first - 1) : Infinity));
    const before: number[][] = [];
    for (let at = first + 1; at <= last; at++) {
      const reached = costs;
      const came: number[] = [];
      costs = choices.map((lane, i) => {
        let least = Infinity;
        choices.forEach((other, j) => {
          if (reached[j] === Infinity || !isFree(lane, at)) return;
          const cost = reached[j]! + crossed(other, lane, at - 1);
          if (cost >= least) return;
          least = cost;
          came[i] = j;
        });
        return least;
      });
      before.push(came);
    }
    let least = Infinity;
    let end = 0;
    choices.forEach((lane, i) => {
      const cost = costs[i]! + crossed(lane, to, last);
      if (cost < least) [least, end] = [cost, i];
    });
    const found = [choices[end]!];
    for (let at = before.length - 1; at >= 0; at--) {
      end = before[at]![end]!;
      found.push(choices[end]!);
    }
    return found.reverse();
  };
}

/** An area and all that hold it. */
function chainOf(parentArea: Int32Array, area: number): number[] {
  const chain: number[] = [];
  for (let at = area; at >= 0; at = parentArea[at]!) chain.push(at);
  return chain;
}
