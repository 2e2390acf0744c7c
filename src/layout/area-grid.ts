import { columnLane, type AreaColumns } from "./area-columns.js";
import type { DrawnGraph } from "./drawn-graph.js";

/** Which area lies where, in lanes and layers: the innermost, or -1. */
export interface AreaGrid {
  readonly lanes: number;
  readonly layers: number;
  /** In a lane at a layer. */
  readonly at: (lane: number, layer: number) => number;
  /** In a lane both at a layer and at the next; above the first layer and below the last there is none. */
  readonly below: (lane: number, layer: number) => number;
  /** Tells whether an area holds neither of two concepts, until asked about others. */
  readonly foreignTo: (tail: number, head: number) => (area: number) => boolean;
}

export function areaGrid({ area, parentArea }: DrawnGraph, { count, blocks }: AreaColumns, layers: number): AreaGrid {
  const lanes = 2 * count + 1;
  const inLane = new Int32Array(lanes * layers).fill(-1);
  const inGap = new Int32Array(lanes * (layers + 1)).fill(-1);
  const depthOf = (at: number): number => (at < 0 ? 0 : 1 + depthOf(parentArea[at]!));
  const depth = Array.from(parentArea, (_, at) => depthOf(at));
  const outermostFirst = [...blocks.keys()].sort((a, b) => depth[a]! - depth[b]!);
  for (const at of outermostFirst) {
    const block = blocks[at];
    if (!block) continue;
    for (let lane = columnLane(block.left); lane <= columnLane(block.right); lane++) {
      inLane.fill(at, lane * layers + block.top, lane * layers + block.bottom + 1);
      inGap.fill(at, lane * (layers + 1) + block.top + 1, lane * (layers + 1) + block.bottom + 1);
    }
  }
  const lastAsked = new Int32Array(parentArea.length);
  let asked = 0;
  const isForeign = (at: number): boolean => at >= 0 && lastAsked[at] !== asked;
  return {
    lanes,
    layers,
    at: (lane, layer) => inLane[lane * layers + layer]!,
    below: (lane, layer) => inGap[lane * (layers + 1) + layer + 1]!,
    foreignTo: (tail, head) => {
      asked++;
      for (const end of [area[tail]!, area[head]!])
        for (let at = end; at >= 0; at = parentArea[at]!) lastAsked[at] = asked;
      return isForeign;
    },
  };
}
