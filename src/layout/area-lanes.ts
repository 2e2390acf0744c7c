import type { AreaGrid } from "./area-grid.js";
import type { Edges } from "./drawn-graph.js";

/**
 * By edge, the lanes of its dummies, one for each layer between its ends, so that it lies in no area but those of its ends;
 * none where there is no such way downwards.
 *
 * The cheapest chain of lanes, by dynamic programming over the columns of the ends, the gutters beside them and the
 * outermost.
 */
export function lanesOfEdges(
  { tail, head }: Pick<Edges, "tail" | "head">,
  layer: Int32Array,
  laneOf: Int32Array,
  grid: AreaGrid,
): (readonly number[] | undefined)[] {
  return Array.from(tail, (from, edge) => {
    const to = head[edge]!;
    const isForeign = grid.foreignTo(from, to);
    const ends = { from: laneOf[from]!, to: laneOf[to]!, top: layer[from]!, bottom: layer[to]! };
    return lanesBetween(ends, grid, isForeign);
  });
}

/** The lanes and layers of an edge's ends. */
interface Ends {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

function lanesBetween(
  { from, to, top, bottom }: Ends,
  grid: AreaGrid,
  isForeign: (area: number) => boolean,
): number[] | undefined {
  const choices = [...new Set([from, to, from - 1, from + 1, to - 1, to + 1, 0, grid.lanes - 1])];
  const count = choices.length;
  const came = new Int8Array((bottom - top) * count);
  let reached = new Float64Array(count).fill(Infinity);
  let costs = new Float64Array(count);
  reached[0] = 0;
  for (let at = top + 1; at <= bottom; at++) {
    costs.fill(Infinity);
    for (let j = 0; j < count; j++) {
      if (reached[j] === Infinity) continue;
      const [low, high] = freeStretch(choices[j]!, at - 1, grid, isForeign);
      for (let i = 0; i < count; i++) {
        const lane = choices[i]!;
        const cost = reached[j]! + Math.abs(lane - choices[j]!);
        if (lane < low || lane > high || cost >= costs[i]! || isForeign(grid.at(lane, at))) continue;
        costs[i] = cost;
        came[(at - top - 1) * count + i] = j;
      }
    }
    [reached, costs] = [costs, reached];
  }
  let i = choices.indexOf(to);
  if (reached[i] === Infinity) return undefined;
  const found: number[] = [];
  for (let at = bottom; at > top + 1; at--) {
    i = came[(at - top - 1) * count + i]!;
    found.push(choices[i]!);
  }
  return found.reverse();
}

/** The lanes that can be come to from one of them within a gap. */
function freeStretch(
  lane: number,
  gap: number,
  { lanes, below }: AreaGrid,
  isForeign: (area: number) => boolean,
): [number, number] {
  let [low, high] = [lane, lane];
  while (low > 0 && !isForeign(below(low - 1, gap))) low--;
  while (high + 1 < lanes && !isForeign(below(high + 1, gap))) high++;
  return [low, high];
}
