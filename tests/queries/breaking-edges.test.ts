import * as fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { edgesBreakingCycles, findCycles, type BreakingEdges } from "../../src/queries/index.js";
import { seededRandom } from "../../src/queries/random.js";
import { flatMapOf, mapOf } from "../support/map-of.js";

const runs = { seed: 20261125, numRuns: Number(process.env.FUZZ_RUNS ?? 500) };

describe("edgesBreakingCycles", () => {
  it("finds nothing to break where there is an order of study", () => {
    const map = mapOf("a -> b", "b -> c", "a -> c");
    expect(edgesBreakingCycles(map)).toEqual({ edges: [], optimal: true, lowerBound: 0 });
    expect(edgesBreakingCycles(createConceptMap({ concepts: [] }))).toEqual({
      edges: [],
      optimal: true,
      lowerBound: 0,
    });
  });

  it("breaks a ring where it leads back in the author's order", () => {
    expect(edgesBreakingCycles(mapOf("a -> b", "b -> c", "c -> a"))).toEqual({
      edges: [{ prerequisite: "c", concept: "a" }],
      optimal: true,
      lowerBound: 1,
    });
  });

  it("breaks many cycles by the one edge that all share", () => {
    const map = mapOf("a -> b", "b -> c d e", "c d e -> f", "f -> a");
    const { edges, ...proof } = edgesBreakingCycles(map);
    expect([[{ prerequisite: "a", concept: "b" }], [{ prerequisite: "f", concept: "a" }]]).toContainEqual(edges);
    expect(proof).toEqual({ optimal: true, lowerBound: 1 });
  });

  it("breaks each knot by itself, and lists the edges by concept in the author's order", () => {
    const map = mapOf("x -> y", "y -> x", "y -> a", "a -> b", "b -> a");
    expect(edgesBreakingCycles(map)).toEqual({
      edges: [
        { prerequisite: "y", concept: "x" },
        { prerequisite: "b", concept: "a" },
      ],
      optimal: true,
      lowerBound: 2,
    });
  });

  it("needs half of all edges where every two concepts need each other", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const map = mapOf(...ids.map((id) => `${ids.filter((other) => other !== id).join(" ")} -> ${id}`));
    const { edges, ...proof } = edgesBreakingCycles(map);
    expect(edges).toHaveLength(10);
    expect(proof).toEqual({ optimal: true, lowerBound: 10 });
  });

  it("counts every alternative, but edges that are only helpful if asked to", () => {
    const alternatives = flatMapOf({
      a: { prerequisites: [{ anyOf: ["b", "c"] }] },
      b: { prerequisites: ["a"] },
      c: {},
    });
    expect(edgesBreakingCycles(alternatives).edges).toHaveLength(1);
    const helpful = flatMapOf({ a: { prerequisites: ["b"] }, b: { prerequisites: [{ concept: "a", helpful: true }] } });
    expect(edgesBreakingCycles(helpful).edges).toEqual([]);
    expect(edgesBreakingCycles(helpful, { helpful: true }).edges).toHaveLength(1);
  });
});

describe("edgesBreakingCycles, held against all sets of edges", { timeout: 120_000 }, () => {
  it("breaks all cycles by as few edges as any set of edges does", () => {
    let several = 0;
    fc.assert(
      fc.property(graphOf({ most: 7, edges: 14 }), fc.boolean(), (graph, helpful) => {
        const fewest = fewestOfAllSets(graph.edges.filter((edge) => helpful || !edge.helpful));
        const answer = edgesBreakingCycles(build(graph), { helpful });
        expect(answer).toMatchObject({ optimal: true, lowerBound: fewest });
        expect(answer.edges).toHaveLength(fewest);
        expectBroken(build(graph), answer, helpful);
        if (fewest > 1) several++;
      }),
      runs,
    );
    expect(several).toBeGreaterThan(runs.numRuns / 5);
  });

  it("leaves as few edges against an order as any order does, in dense maps as well", () => {
    fc.assert(
      fc.property(graphOf({ most: 10, edges: 60 }), (graph) => {
        const answer = edgesBreakingCycles(build(graph), { helpful: true });
        expect(answer).toMatchObject({ optimal: true, lowerBound: fewestOfAllOrders(graph.edges) });
        expect(answer.edges).toHaveLength(answer.lowerBound);
        expectBroken(build(graph), answer, true);
      }),
      runs,
    );
  });

  it("gives a proven gap where the search is cut short", () => {
    fc.assert(
      fc.property(
        graphOf({ most: 10, edges: 60 }),
        fc.constantFrom({ nodeLimit: 1 }, { timeLimit: 0 }),
        (graph, limits) => {
          const fewest = fewestOfAllOrders(graph.edges);
          const answer = edgesBreakingCycles(build(graph), { helpful: true, ...limits });
          expect(answer.lowerBound).toBeLessThanOrEqual(fewest);
          expect(answer.edges.length).toBeGreaterThanOrEqual(fewest);
          expect(answer.optimal).toBe(answer.edges.length === answer.lowerBound);
          expectBroken(build(graph), answer, true);
        },
      ),
      runs,
    );
  });
});

// Other people's maps lie beside the repository, where they are there at all.
const networking = new URL("../../../shared/graphs/prat-networking.json", import.meta.url);

describe("edgesBreakingCycles on large maps", { timeout: 120_000 }, () => {
  it.skipIf(!existsSync(fileURLToPath(networking)))("proves the fewest for a real map", () => {
    const { nodes, edges } = JSON.parse(readFileSync(networking, "utf8")) as {
      nodes: readonly { id: string }[];
      edges: readonly (readonly [string, string])[];
    };
    const place = new Map(nodes.map(({ id }, number) => [id, number]));
    const map = build({
      count: nodes.length,
      edges: edges.map(([from, to]) => ({ from: place.get(from)!, to: place.get(to)!, helpful: false })),
    });
    const answer = edgesBreakingCycles(map);
    expect(findCycles(map)).toHaveLength(11);
    expect(answer).toMatchObject({ optimal: true, lowerBound: 23 });
    expectBroken(map, answer);
  });

  it("goes round a ring once", () => {
    const count = 100_000;
    const edges = Array.from({ length: count }, (_, from) => ({ from, to: (from + 1) % count, helpful: false }));
    expect(edgesBreakingCycles(build({ count, edges }))).toEqual({
      edges: [{ prerequisite: `c${count - 1}`, concept: "c0" }],
      optimal: true,
      lowerBound: 1,
    });
  });

  it("breaks a dense knot, though not by the fewest", () => {
    const map = build(randomKnot(2000, 10));
    const answer = edgesBreakingCycles(map);
    expect(answer.lowerBound).toBeGreaterThan(1500);
    expect(answer.lowerBound).toBeLessThanOrEqual(answer.edges.length);
    // In a random order half of all edges would run back.
    expect(answer.edges.length).toBeLessThan(map.size * 0.3);
    expectBroken(map, answer);
  });

  it("finds more with more to look at, and the same each time", () => {
    const map = build(randomKnot(70, 3));
    const short = edgesBreakingCycles(map, { nodeLimit: 1 });
    const long = edgesBreakingCycles(map);
    expect(short.optimal).toBe(false);
    expect(long.optimal).toBe(true);
    expect(short.lowerBound).toBeLessThanOrEqual(long.lowerBound);
    expect(short.edges.length).toBeGreaterThanOrEqual(long.edges.length);
    expect(edgesBreakingCycles(map, { nodeLimit: 1 })).toEqual(short);
  });

  it("ends in the middle of a look where its time is up", () => {
    const map = build(randomKnot(2000, 10));
    edgesBreakingCycles(map, { timeLimit: 0 });
    const begin = performance.now();
    const answer = edgesBreakingCycles(map, { timeLimit: 20 });
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(answer.optimal).toBe(false);
    expect(answer.lowerBound).toBeGreaterThan(0);
    expectBroken(map, answer);
  });
});

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly helpful: boolean;
}

interface Graph {
  readonly count: number;
  readonly edges: readonly Edge[];
}

function graphOf({ most, edges }: { most: number; edges: number }): fc.Arbitrary<Graph> {
  return fc.integer({ min: 3, max: most }).chain((count) => {
    const end = fc.integer({ min: 0, max: count - 1 });
    const edge = fc.record({
      from: end,
      to: end,
      helpful: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
    });
    return fc
      .uniqueArray(
        edge.filter(({ from, to }) => from !== to),
        {
          minLength: Math.min(edges, count * (count - 1)) >> 1,
          maxLength: edges,
          selector: ({ from, to }) => `${from} ${to}`,
        },
      )
      .map((list) => ({ count, edges: list }));
  });
}

/** Everyone needs the one before, the first one the last, and each some others. */
function randomKnot(count: number, others: number): Graph {
  const random = seededRandom(7);
  const edges = Array.from({ length: count }, (_, to) => {
    const sources = new Set([(to + count - 1) % count]);
    while (sources.size < others) sources.add(Math.floor(random() * count));
    sources.delete(to);
    return [...sources].map((from) => ({ from, to, helpful: false }));
  });
  return { count, edges: edges.flat() };
}

function build({ count, edges }: Graph): ConceptMap {
  const needed = Array.from({ length: count }, (): Edge[] => []);
  for (const edge of edges) needed[edge.to]!.push(edge);
  return createConceptMap({
    concepts: needed.map((list, number) => ({
      id: `c${number}`,
      title: `c${number}`,
      prerequisites: list.map(({ from, helpful }) => ({ concept: `c${from}`, ...(helpful && { helpful }) })),
    })),
  });
}

/** All edges are drawn ones, none twice, and without them no cycle is left. */
function expectBroken(map: ConceptMap, { edges }: BreakingEdges, helpful = false): void {
  const rest = map.copy();
  for (const { prerequisite, concept } of edges) rest.dropDirectedEdge(prerequisite, concept);
  expect(findCycles(rest, { helpful })).toEqual([]);
}

function fewestOfAllSets(edges: readonly Edge[]): number {
  for (let size = 0; ; size++) if (breaks(edges, size, 0)) return size;
}

/** Does it break all cycles to leave out so many of the edges from a place on? */
function breaks(edges: readonly Edge[], size: number, place: number): boolean {
  if (size === 0) return isAcyclic(edges);
  for (let left = place; left < edges.length; left++) if (breaks(edges.toSpliced(left, 1), size - 1, left)) return true;
  return false;
}

/** Drops edges from what nothing leads to until nothing is left. */
function isAcyclic(edges: readonly Edge[]): boolean {
  const rest = edges.filter(({ from }) => edges.some(({ to }) => to === from));
  return rest.length === 0 || (rest.length < edges.length && isAcyclic(rest));
}

/** By set of those that come first, as bits: the fewest edges that lead back within it. */
function fewestOfAllOrders(edges: readonly Edge[]): number {
  const count = Math.max(...edges.map(({ from, to }) => Math.max(from, to))) + 1;
  const least = [0];
  for (let set = 1; set < 1 << count; set++) {
    least[set] = Infinity;
    for (let last = 0; last < count; last++) {
      if ((set & (1 << last)) === 0) continue;
      const back = edges.filter(({ from, to }) => from === last && (set & (1 << to)) !== 0).length;
      least[set] = Math.min(least[set]!, least[set ^ (1 << last)]! + back);
    }
  }
  return least.at(-1)!;
}
