import { turnBetween } from "./angles.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { usableSide } from "./ports.js";
import type { RingPicture } from "./ring-fit.js";
import { cosine, sine } from "./trigonometry.js";

/** The angles at which an arc begins and ends. */
export interface ArcEnds {
  readonly from: number;
  readonly to: number;
}

/** Pixels between the ends of arcs at one box, where there is room. */
const portGap = 8;

/**
 * Spreads the ends of arcs at each box to either side of its own angle, each to the side to which it turns; long arcs
 * stay closest, so that they do not cross the short ones.
 */
export function arcEnds(
  { tail, head, across, along }: DrawnGraph,
  edges: readonly number[],
  { angle, rings }: RingPicture,
  ringOf: Int32Array,
): Map<number, ArcEnds> {
  const turns = new Map(edges.map((edge) => [edge, turnBetween(angle[tail[edge]!]!, angle[head[edge]!]!)]));
  const ends = new Map<number, { edge: number; turn: number }[]>();
  const enter = (vertex: number, edge: number, turn: number): void => {
    ends.set(vertex, [...(ends.get(vertex) ?? []), { edge, turn }]);
  };
  for (const [edge, turn] of turns) {
    enter(tail[edge]!, edge, turn);
    enter(head[edge]!, edge, -turn);
  }

  const at = new Map<string, number>();
  for (const [vertex, own] of ends) {
    const middle = angle[vertex]!;
    const { radius } = rings[ringOf[vertex]!]!;
    const reach = (Math.abs(sine(middle)) * across[vertex]! + Math.abs(cosine(middle)) * along[vertex]!) / 2;
    for (const side of [-1, 1]) {
      const here = own.filter(({ turn }) => (turn < 0 ? -1 : 1) === side);
      const gap = Math.min(portGap, (usableSide * reach) / (here.length + 0.5));
      here
        .sort((a, b) => Math.abs(b.turn) - Math.abs(a.turn) || a.edge - b.edge)
        .forEach(({ edge }, place) => {
          at.set(keyOf(vertex, edge), middle + (side * gap * (place + 0.5)) / Math.max(1, radius));
        });
    }
  }
  return new Map(
    edges.map((edge) => {
      const [from, to] = [tail[edge]!, head[edge]!];
      return [edge, { from: at.get(keyOf(from, edge))!, to: at.get(keyOf(to, edge))! }];
    }),
  );
}

function keyOf(vertex: number, edge: number): string {
  return `${String(vertex)} ${String(edge)}`;
}
