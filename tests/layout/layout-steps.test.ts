import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCrossings } from "../../src/layout/crossings.js";
import { turnCyclesRound } from "../../src/layout/cycles.js";
import { drawnGraph, type DrawnGraph } from "../../src/layout/drawn-graph.js";
import { neighbors } from "../../src/layout/grouping.js";
import { assignLayers } from "../../src/layout/layers.js";
import { NumberSorter } from "../../src/layout/number-sorter.js";
import { OrderedFit } from "../../src/layout/ordered-fit.js";
import { orderOf } from "../../src/layout/order.js";
import { pack } from "../../src/layout/pack.js";
import { properGraph } from "../../src/layout/proper-graph.js";
import { createArcs, stronglyConnected } from "../../src/queries/arcs.js";
import { Gates, tautLine } from "../../src/layout/taut-line.js";
import { seededRandom } from "../../src/queries/random.js";
import { shake } from "../../src/layout/shake.js";
import { Sifter } from "../../src/layout/sifter.js";
import { untangle } from "../../src/layout/untangle.js";
import type { Point } from "../../src/layout/layout.js";
import { drawnMap } from "../support/drawn-maps.js";

const seeded = { seed: 4, numRuns: 300 };

/** A graph of a few vertices with some edges; without `mayCycle` they lead from smaller to larger numbers. */
function graphs(largest: number, mayCycle: boolean): fc.Arbitrary<DrawnGraph> {
  return fc
    .tuple(
      fc.integer({ min: 1, max: largest }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(1, 4)), { maxLength: 2 * largest }),
    )
    .map(([size, pairs]) => {
      const edges = pairs
        .map(([a, b, weight]) => [a % size, b % size, weight] as const)
        .filter(([a, b]) => (mayCycle ? a !== b : a < b));
      return {
        size,
        tail: Int32Array.from(edges, ([tail]) => tail),
        head: Int32Array.from(edges, ([, head]) => head),
        weight: Int32Array.from(edges, ([, , weight]) => weight),
        across: new Float64Array(size).fill(10),
        along: new Float64Array(size).fill(10),
        lane: new Int32Array(size),
        lanes: 1,
        area: new Int32Array(size).fill(-1),
        parentArea: new Int32Array(),
        wasAcross: new Float64Array(size).fill(NaN),
        wasAlong: new Float64Array(size).fill(NaN),
        wasIn: new Int32Array(size).fill(-1),
        wasRoute: [],
        alternative: new Int32Array(edges.length).fill(-1),
      };
    });
}

describe("stronglyConnected", () => {
  it("joins the vertices that reach one another", () => {
    fc.assert(
      fc.property(graphs(8, true), ({ size, tail, head }) => {
        const reach = Array.from({ length: size }, (_, i) => new Set([i]));
        for (const set of reach) for (const at of set) tail.forEach((from, e) => from === at && set.add(head[e]!));
        const component = stronglyConnected(createArcs(size, tail, head)).of;
        for (let a = 0; a < size; a++)
          for (let b = 0; b < size; b++)
            expect(component[a] === component[b]).toBe(reach[a]!.has(b) && reach[b]!.has(a));
      }),
      seeded,
    );
  });
});

describe("turnCyclesRound", () => {
  it("leaves no cycle and turns edges of cycles only", () => {
    fc.assert(
      fc.property(graphs(8, true), (graph) => {
        const { size, tail, head, turned } = turnCyclesRound(graph);
        expect(new Set(stronglyConnected(createArcs(size, tail, head)).of).size).toBe(size);
        const component = stronglyConnected(createArcs(size, graph.tail, graph.head)).of;
        turned.forEach((flag, edge) => {
          if (flag) expect(component[graph.tail[edge]!]).toBe(component[graph.head[edge]!]);
        });
      }),
      seeded,
    );
  });

  it("turns one edge of a ring", () => {
    const { graph } = drawnGraph(drawnMap("a -> b", "b -> c", "c -> d", "d -> a"), {});
    expect(turnCyclesRound(graph).turned.filter(Boolean).length).toBe(1);
  });
});

describe("assignLayers", () => {
  it("makes the weighted length of all edges as short as any layers do", () => {
    fc.assert(
      fc.property(graphs(5, false), (graph) => {
        const acyclic = turnCyclesRound(graph);
        expect(lengthOf(graph, assignLayers(acyclic))).toBe(shortestLength(graph));
      }),
      seeded,
    );
  });

  it("leads every edge to a later layer, from layer 0 on and without empty layers", () => {
    fc.assert(
      fc.property(graphs(40, true), (graph) => {
        const acyclic = turnCyclesRound(graph);
        const layer = assignLayers(acyclic);
        acyclic.tail.forEach((tail, edge) => {
          expect(layer[acyclic.head[edge]!]).toBeGreaterThan(layer[tail]!);
        });
        expect([...new Set(layer)].sort((a, b) => a - b)).toEqual([...new Set(layer)].map((_, i) => i));
      }),
      seeded,
    );
  });
});

describe("untangle", () => {
  it("counts crossings as pairs of arcs do, and ends with no more than it began with", () => {
    fc.assert(
      fc.property(graphs(25, false), (graph) => {
        const acyclic = turnCyclesRound(graph);
        const proper = properGraph(acyclic, assignLayers(acyclic));
        const below = neighbors(proper.size, proper.upper, proper.lower);
        const first = orderOf(
          proper,
          Int32Array.from({ length: proper.size }, (_, i) => i),
        );
        let pairs = 0;
        proper.upper.forEach((a, i) => {
          for (let j = 0; j < i; j++) {
            const b = proper.upper[j]!;
            const upper = first.place[a]! - first.place[b]!;
            const lower = first.place[proper.lower[i]!]! - first.place[proper.lower[j]!]!;
            if (proper.layer[a] === proper.layer[b] && upper * lower < 0) pairs++;
          }
        });
        expect(countCrossings(first, below)).toBe(pairs);
        expect(countCrossings(first, below, pairs)).toBe(pairs);
        if (pairs > 0) expect(countCrossings(first, below, pairs - 1)).toBeGreaterThanOrEqual(pairs);
        const untangling = untangle(proper);
        const reached = countCrossings(untangling.order, below);
        expect(reached).toBeLessThanOrEqual(pairs);
        expect(untangling.crossings).toBe(reached);
        let looks = 0;
        untangling.improve(() => ++looks > 3);
        expect(countCrossings(untangling.order, below)).toBe(untangling.crossings);
        expect(untangling.crossings).toBeLessThanOrEqual(reached);
      }),
      seeded,
    );
  });
});

describe("NumberSorter", () => {
  it("sorts what an ordinary sort sorts, however the numbers are spread", () => {
    const few = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 300 });
    const many = fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { maxLength: 300 });
    const uneven = fc.array(fc.constantFrom(0, 1, 2, 2 ** 40), { maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(few, many, uneven), fc.nat({ max: 300 }), (list, count) => {
        const numbers = Float64Array.from(list);
        const first = Math.min(count, list.length);
        new NumberSorter(list.length).sort(numbers, first);
        const ordinary = list.slice(0, first).sort((a, b) => a - b);
        expect([...numbers]).toEqual([...ordinary, ...list.slice(first)]);
      }),
      seeded,
    );
  });
});

describe("Sifter", () => {
  it("knows what its moves save, and takes them back", () => {
    fc.assert(
      fc.property(graphs(25, false), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), (graph, moves) => {
        const acyclic = turnCyclesRound(graph);
        const proper = properGraph(acyclic, assignLayers(acyclic));
        const above = neighbors(proper.size, proper.lower, proper.upper);
        const below = neighbors(proper.size, proper.upper, proper.lower);
        const order = orderOf(
          proper,
          Int32Array.from({ length: proper.size }, (_, i) => i),
        );
        const isFixed = Uint8Array.from({ length: proper.size }, (_, i) => Number(i % 7 === 0));
        const sifter = new Sifter(order, above, below, isFixed);
        const before = order.vertices.slice();
        const first = countCrossings(order, below);
        let saved = 0;
        for (const [a, b] of moves) {
          const vertex = a % proper.size;
          const room = sifter.last(vertex) - sifter.first(vertex) + 1;
          saved += sifter.move(vertex, sifter.first(vertex) + (b % room));
          expect(first - countCrossings(order, below)).toBe(saved);
        }
        const settled = sifter.settle();
        expect(settled).toBeGreaterThanOrEqual(0);
        expect(first - countCrossings(order, below)).toBe(saved + settled);
        const fixed = (vertices: Int32Array): Int32Array => vertices.filter((vertex) => isFixed[vertex] === 1);
        expect(fixed(order.vertices)).toEqual(fixed(before));
        sifter.takeBack();
        expect(order.vertices).toEqual(before);
        order.vertices.forEach((vertex, at) => {
          expect(order.place[vertex]).toBe(at);
        });
      }),
      seeded,
    );
  });
});

describe("shake", () => {
  it("never leaves more crossings than there were, and knows how many", () => {
    fc.assert(
      fc.property(graphs(25, false), (graph) => {
        const acyclic = turnCyclesRound(graph);
        const proper = properGraph(acyclic, assignLayers(acyclic));
        const above = neighbors(proper.size, proper.lower, proper.upper);
        const below = neighbors(proper.size, proper.upper, proper.lower);
        const order = orderOf(
          proper,
          Int32Array.from({ length: proper.size }, (_, i) => i),
        );
        const sifter = new Sifter(order, above, below);
        const random = seededRandom(1);
        let crossings = countCrossings(order, below);
        for (let kick = 0; kick < 20; kick++) {
          const saved = shake(sifter, random);
          expect(saved).toBeGreaterThanOrEqual(0);
          crossings -= saved;
          expect(countCrossings(order, below)).toBe(crossings);
        }
      }),
      seeded,
    );
  });
});

describe("OrderedFit", () => {
  const row = fc.array(fc.record({ want: fc.integer({ min: 0, max: 12 }), weight: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  });

  it("is no worse than any fit on a grid, and keeps gaps and bounds", () => {
    fc.assert(
      fc.property(row, fc.boolean(), (things, isBounded) => {
        const [low, high] = isBounded ? [2, 11] : [-Infinity, Infinity];
        const fit = new OrderedFit(things.length);
        things.forEach(({ want, weight }, i) => {
          fit.wants[i] = want;
          fit.weights[i] = weight;
          fit.gaps[i] = 2;
        });
        fit.fit(0, things.length, low, high);
        const at = [...fit.at];
        at.forEach((x, i) => {
          expect(x).toBeGreaterThanOrEqual((i > 0 ? at[i - 1]! + 2 : low) - 1e-9);
          expect(x).toBeLessThanOrEqual(high + 1e-9);
        });
        const cost = (places: readonly number[]): number =>
          places.reduce((sum, x, i) => sum + things[i]!.weight * (x - things[i]!.want) ** 2, 0);
        for (const places of rowsOnGrid(things.length, isBounded ? low : -6, isBounded ? high : 18, 2))
          expect(cost(at)).toBeLessThanOrEqual(cost(places) + 1e-9);
      }),
      { ...seeded, numRuns: 60 },
    );
  });
});

describe("tautLine", () => {
  const through = (list: readonly Gate[]): Point[] => {
    const gates = new Gates(list.length);
    for (const { y, low, high } of list) gates.add(y, low, high);
    return tautLine(gates);
  };
  const end = (x: number, y: number): Gate => ({ y, low: x, high: x });

  it("is straight where it can be", () => {
    expect(through([end(0, 0), { y: 10, low: -5, high: 30 }, end(40, 20)])).toEqual([
      { x: 0, y: 0 },
      { x: 40, y: 20 },
    ]);
  });

  it("bends where it must, by as little as it can", () => {
    const gates = [end(0, 0), { y: 10, low: 20, high: 30 }, { y: 20, low: -30, high: -20 }, end(0, 30)];
    expect(through(gates)).toEqual([
      { x: 0, y: 0 },
      { x: 20, y: 10 },
      { x: -20, y: 20 },
      { x: 0, y: 30 },
    ]);
  });

  it("goes round a box with one bend, where there is room beside it", () => {
    const beside = (high: number): Gate[] => [
      ...[end(0, 0), { y: 20, low: 10, high }],
      ...[{ y: 30, low: 10, high }, { y: 40, low: 10, high }, end(0, 60)],
    ];
    expect(through(beside(20)).map(({ x }) => x)).toEqual([0, 15, 0]);
    expect(through(beside(14)).map(({ x }) => x)).toEqual([0, 10, 10, 0]);
  });

  it("passes every gate, and turns no more than any other line does", () => {
    const gate = fc.record({ step: fc.integer({ min: 1, max: 3 }), low: fc.nat({ max: 4 }), room: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(fc.array(gate, { maxLength: 4 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }), (given, from, to) => {
        let y = 0;
        const list = [
          end(from, 0),
          ...given.map(({ step, low, room }) => ({ y: (y += step), low, high: low + room })),
          end(to, y + 2),
        ];
        const line = through(list);
        for (const { y, low, high } of list) {
          expect(xAt(line, y)).toBeGreaterThanOrEqual(low - 1e-6);
          expect(xAt(line, y)).toBeLessThanOrEqual(high + 1e-6);
        }
        for (const other of linesThrough(list)) expect(turnOf(line)).toBeLessThanOrEqual(turnOf(other) + 1e-6);
      }),
      seeded,
    );
  });
});

describe("pack", () => {
  it("overlaps nothing and keeps gaps", () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 90 }), height: fc.integer({ min: 1, max: 90 }) });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 20 }), fc.constantFrom(0.6, 1.6), (sizes, proportion) => {
        const corners = pack(sizes, 5, proportion);
        corners.forEach((a, i) => {
          corners.slice(0, i).forEach((b, j) => {
            const apartX = a.x >= b.x + sizes[j]!.width + 5 || b.x >= a.x + sizes[i]!.width + 5;
            const apartY = a.y >= b.y + sizes[j]!.height + 5 || b.y >= a.y + sizes[i]!.height + 5;
            expect(apartX || apartY).toBe(true);
          });
        });
      }),
      seeded,
    );
  });
});

function lengthOf({ tail, head, weight }: DrawnGraph, layer: ArrayLike<number>): number {
  return tail.reduce((sum, from, e) => sum + weight[e]! * (layer[head[e]!]! - layer[from]!), 0);
}

/** By trying all layers; edges lead from smaller to larger numbers. */
function shortestLength(graph: DrawnGraph): number {
  const layer = new Array<number>(graph.size).fill(0);
  let shortest = Infinity;
  const place = (vertex: number): void => {
    if (vertex === graph.size) {
      shortest = Math.min(shortest, lengthOf(graph, layer));
      return;
    }
    const first = graph.head.reduce(
      (most, to, e) => (to === vertex ? Math.max(most, layer[graph.tail[e]!]! + 1) : most),
      0,
    );
    for (let at = first; at < graph.size; at++) {
      layer[vertex] = at;
      place(vertex + 1);
    }
  };
  place(0);
  return shortest;
}

function* rowsOnGrid(count: number, low: number, high: number, gap: number): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let x = low; x <= high; x += 0.5)
    for (const rest of rowsOnGrid(count - 1, x + gap, high, gap)) yield [x, ...rest];
}

interface Gate {
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

function xAt(line: readonly Point[], y: number): number {
  const i = line.findIndex((point, i) => i > 0 && point.y >= y);
  const [from, to] = [line[i - 1]!, line[i]!];
  return from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
}

/** All lines that bend at whole numbers only. */
function* linesThrough([gate, ...gates]: readonly Gate[]): Generator<Point[]> {
  if (!gate) {
    yield [];
    return;
  }
  for (let x = gate.low; x <= gate.high; x++) for (const rest of linesThrough(gates)) yield [{ x, y: gate.y }, ...rest];
}

function turnOf(line: readonly Point[]): number {
  const angles = line.slice(1).map(({ x, y }, i) => Math.atan2(x - line[i]!.x, y - line[i]!.y));
  return angles.slice(1).reduce((sum, angle, i) => sum + Math.abs(angle - angles[i]!), 0);
}
