import type { AcyclicGraph } from "./cycles.js";
import type { Point } from "./layout.js";
import type { LayerBands } from "./layer-bands.js";
import type { Order } from "./order.js";
import { assignPorts } from "./ports.js";
import type { ProperGraph } from "./proper-graph.js";
import type { Spacing } from "./spacing.js";
import { tautLine, type Gate } from "./taut-line.js";

/**
 * The way of each edge from the border of its source to the border of its target, around all other boxes.
 *
 * In every layer an edge has a slot between its neighbours there. Lines keep to their slots while they pass a layer,
 * so they meet no box and cross one another no more often than their order asks for; within that they are straight.
 */
export function routeEdges(
  graph: AcyclicGraph,
  proper: ProperGraph,
  order: Order,
  x: Float64Array,
  bands: LayerBands,
  spacing: Spacing,
): Point[][] {
  const { atTail, atHead } = assignPorts(graph, proper, x);
  const { layer, chain } = proper;
  const stub = Math.min(longestStub, spacing.layers / 4);
  const { low, high, lineLow, lineHigh } = slotsOf(proper, order, x, spacing.boxes);
  const beside = (vertex: number, y: number): Gate => ({
    y,
    low: low[vertex]!,
    high: high[vertex]!,
    bend: x[vertex]!,
  });
  const between = (vertex: number): Gate => ({
    y: bands.middle[layer[vertex]!]!,
    low: lineLow[vertex]!,
    high: lineHigh[vertex]!,
    bend: x[vertex]!,
  });

  return Array.from(graph.tail, (tail, edge) => {
    const head = graph.head[edge]!;
    const start = { x: atTail[edge]!, y: bands.middle[layer[tail]!]! + graph.along[tail]! / 2 };
    const end = { x: atHead[edge]!, y: bands.middle[layer[head]!]! - graph.along[head]! / 2 };
    // Only the end that bears the arrowhead needs room.
    const [above, below] = graph.turned[edge] ? [stub, 0] : [0, stub];
    const gates = [
      endGate(start),
      nearEnd(beside(tail, Math.max(bands.bottom[layer[tail]!]!, start.y + above)), start),
    ];
    for (let dummy = chain[edge]!; dummy < chain[edge + 1]!; dummy++) {
      const at = layer[dummy]!;
      gates.push(beside(dummy, bands.top[at]!), between(dummy), beside(dummy, bands.bottom[at]!));
    }
    gates.push(nearEnd(beside(head, Math.min(bands.top[layer[head]!]!, end.y - below)), end), endGate(end));
    const line = tautLine(gates);
    return graph.turned[edge] ? line.reverse() : line;
  });
}

function endGate({ x, y }: Point): Gate {
  return { y, low: x, high: x, bend: x };
}

/** Close to a box, a line stays so near its end there that it does not lie flat on the border. */
function nearEnd({ y, low, high }: Gate, end: Point): Gate {
  const reach = 2 * Math.abs(y - end.y);
  return { y, low: Math.max(low, end.x - reach), high: Math.min(high, end.x + reach), bend: end.x };
}

interface Slots {
  /** Where a line may pass so that it keeps clear of the next box on either side, … */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** … and, in the middle of the layer, on its own side of the next line. */
  readonly lineLow: Float64Array;
  readonly lineHigh: Float64Array;
}

/** Pixels from a box within which its lines may not lie flat, so that arrowheads can be seen. */
const longestStub = 12;
/** How far a line may stray from its place, in spacings. */
const reach = 2;
/** Pixels between lines that pass the same side of a box. */
const lineGap = 3;

/** Slots reach as far as the margin of the next box, or halfway to the next line, and never far from the vertex. */
function slotsOf(graph: ProperGraph, { vertices }: Order, x: Float64Array, spacing: number): Slots {
  const { layer, across, concepts } = graph;
  const leftSide = (vertex: number): number => x[vertex]! - across[vertex]! / 2;
  const rightSide = (vertex: number): number => x[vertex]! + across[vertex]! / 2;
  const low = x.map((_, vertex) => leftSide(vertex) - reach * spacing);
  const high = x.map((_, vertex) => rightSide(vertex) + reach * spacing);
  const lineLow = low.slice();
  const lineHigh = high.slice();
  const margin = spacing / 4;

  let border = -Infinity;
  for (let at = 0; at < vertices.length; at++) {
    const vertex = vertices[at]!;
    const left = vertices[at - 1];
    if (left === undefined || layer[left] !== layer[vertex]) border = -Infinity;
    else if (left < concepts) border = rightSide(left) + margin;
    else border = Math.max(border + lineGap, x[left]!);
    low[vertex] = Math.min(leftSide(vertex), Math.max(low[vertex]!, border));
    if (left === undefined || layer[left] !== layer[vertex]) continue;
    const halfway = (rightSide(left) + leftSide(vertex)) / 2;
    lineHigh[left] = Math.min(lineHigh[left]!, halfway);
    lineLow[vertex] = Math.max(lineLow[vertex]!, halfway);
  }
  border = Infinity;
  for (let at = vertices.length - 1; at >= 0; at--) {
    const vertex = vertices[at]!;
    const right = vertices[at + 1];
    if (right === undefined || layer[right] !== layer[vertex]) border = Infinity;
    else if (right < concepts) border = leftSide(right) - margin;
    else border = Math.min(border - lineGap, x[right]!);
    high[vertex] = Math.max(rightSide(vertex), Math.min(high[vertex]!, border));
  }
  return { low, high, lineLow, lineHigh };
}
