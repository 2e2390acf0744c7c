import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { bottleneckEdges, descendants, type BottleneckOptions } from "../../src/queries/index.js";
import { flatMapOf, mapOf } from "../support/map-of.js";
import { plainMap, smallMap } from "../support/small-maps.js";

const runs = { seed: 20261202, numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };

const ranking = (map: ConceptMap, options?: BottleneckOptions): string[] =>
  bottleneckEdges(map, options).map(
    ({ prerequisite, concept, share }) => `${prerequisite} ${concept} ${String(share)}`,
  );

describe("bottleneckEdges", () => {
  it("are the edges by the share of chains that run through them", () => {
    const map = mapOf("a b -> c", "c -> d", "d -> e f", "g -> f");
    // Four chains through c, and one more from g.
    expect(bottleneckEdges(map)).toEqual([
      { prerequisite: "c", concept: "d", share: 0.8 },
      { prerequisite: "a", concept: "c", share: 0.4 },
      { prerequisite: "b", concept: "c", share: 0.4 },
      { prerequisite: "d", concept: "e", share: 0.4 },
      { prerequisite: "d", concept: "f", share: 0.4 },
      { prerequisite: "g", concept: "f", share: 0.2 },
    ]);
    expect(ranking(map, { count: 2 })).toEqual(["c d 0.8", "a c 0.4"]);
    expect(ranking(map, { count: 0 })).toEqual([]);
    expect(ranking(map, { count: 99 })).toHaveLength(6);
  });

  it("have a share of 1 where every chain runs through them; a concept that stands alone is no chain", () => {
    const map = mapOf("a -> b", "b -> c d", "c d -> e", "e -> f", "alone");
    expect(ranking(map)).toEqual(["a b 1", "e f 1", "b c 0.5", "b d 0.5", "c e 0.5", "d e 0.5"]);
    expect(ranking(mapOf("alone"))).toEqual([]);
    expect(ranking(mapOf())).toEqual([]);
  });

  it("take a cycle as one concept and leave its own edges out", () => {
    const map = mapOf("a -> b", "b -> c", "c -> b", "c -> d", "b -> e");
    expect(ranking(map)).toEqual(["a b 1", "c d 0.5", "b e 0.5"]);
    expect(ranking(mapOf("a -> b", "b -> a"))).toEqual([]);
  });

  it("are helpful only where asked to, and corequisites and alternatives always", () => {
    const map = flatMapOf({
      a: {},
      b: { prerequisites: [{ concept: "a", corequisite: true }] },
      c: { prerequisites: [{ anyOf: ["a", "b"] }, { concept: "d", helpful: true }] },
      d: {},
    });
    expect(ranking(map)).toEqual(["a b 0.5", "a c 0.5", "b c 0.5"]);
    expect(ranking(map, { helpful: true })).toEqual([
      `a b ${String(1 / 3)}`,
      `a c ${String(1 / 3)}`,
      `b c ${String(1 / 3)}`,
      `d c ${String(1 / 3)}`,
    ]);
  });
});

describe("bottleneckEdges, held against all chains", { timeout: 60_000 }, () => {
  it("have the shares that counting finds, on any small map", () => {
    let shared = 0;
    fc.assert(
      fc.property(fc.oneof(smallMap, plainMap), fc.boolean(), fc.nat(9), (data, helpful, count) => {
        const map = createConceptMap(data);
        const expected = counted(map, helpful);
        const edges = bottleneckEdges(map, { helpful });
        expect(edges).toEqual(expected);
        expect(bottleneckEdges(map, { helpful, count })).toEqual(expected.slice(0, count));
        shared += edges.filter(({ share }) => share > 0.5 && share < 1).length;
      }),
      runs,
    );
    expect(shared).toBeGreaterThan(runs.numRuns / 20);
  });

  it("are right where chains are without number", () => {
    const steps = 25_000;
    const map = choices(steps, 3);
    const edges = bottleneckEdges(map);
    const share = edges[0]!.share;
    expect(Math.abs(share - 1 / 3)).toBeLessThan(1e-10);
    // All are equal, and so stand as they are written.
    expect(edges.slice(0, 4)).toEqual([
      { prerequisite: "hub0", concept: "way1-0", share },
      { prerequisite: "hub0", concept: "way1-1", share },
      { prerequisite: "hub0", concept: "way1-2", share },
      { prerequisite: "way1-0", concept: "hub1", share },
    ]);
    expect(edges.filter((edge) => edge.share === share)).toHaveLength(6 * steps);

    // All chains are kept together by one edge more, until a few find a way round it.
    map.addNode("gate", { title: "" });
    const edge = { clauses: [], helpful: false, corequisite: false };
    map.addDirectedEdge(`hub${String(steps)}`, "gate", edge);
    expect(bottleneckEdges(map, { count: 2 })).toMatchObject([{ concept: "gate", share: 1 }, { share }]);
    map.addDirectedEdge("hub0", "gate", edge);
    const [first] = bottleneckEdges(map, { count: 1 });
    expect(first!.share).toBeLessThan(1);
    expect(first!.share).toBeGreaterThan(1 - 1e-10);
    const last = bottleneckEdges(map).at(-1)!;
    expect(last).toEqual({ prerequisite: "hub0", concept: "gate", share: 0 });
  });

  it("add up counts on either side of 2^256", () => {
    const edge = { clauses: [], helpful: false, corequisite: false };
    for (const from of [42, 43, 44, 254, 255, 256]) {
      const map = choices(300, 2);
      map.addDirectedEdge(`hub${String(from)}`, `hub${String(from + 2)}`, edge);
      const shares = new Map(
        bottleneckEdges(map).map(({ prerequisite, concept, share }) => [prerequisite + concept, share]),
      );
      // Beside the edge lie the four ways of two choices.
      expect(shares.get(`hub${String(from)}hub${String(from + 2)}`)).toBeCloseTo(0.2, 9);
      expect(shares.get("hub0way1-0")).toBe(0.5);
      expect(shares.get("hub299way300-0")).toBe(0.5);
    }
  });

  it("tell small shares from one another", () => {
    const map = choices(600, 2);
    const edge = { clauses: [], helpful: false, corequisite: false };
    map.addDirectedEdge("hub0", "hub500", edge);
    map.addDirectedEdge("hub400", "hub600", edge);
    const shares = new Map(
      bottleneckEdges(map).map(({ prerequisite, concept, share }) => [prerequisite + concept, share]),
    );
    expect(shares.get("hub0hub500")! * 2 ** 500).toBeCloseTo(1, 9);
    expect(shares.get("hub400hub600")! * 2 ** 200).toBeCloseTo(1, 9);
  });
});

/** Hubs in a row, from each of which several ways lead to the next. */
function choices(steps: number, ways: number): ConceptMap {
  return createConceptMap({
    concepts: Array.from({ length: steps + 1 }, (_, step) => {
      const names = Array.from({ length: step === 0 ? 0 : ways }, (_, way) => `way${String(step)}-${String(way)}`);
      return [
        ...names.map((id) => ({ id, title: "", prerequisites: [`hub${String(step - 1)}`] })),
        { id: `hub${String(step)}`, title: "", prerequisites: names },
      ];
    }).flat(),
  });
}

/** The ranking by walking every chain. */
function counted(map: ConceptMap, helpful: boolean): ReturnType<typeof bottleneckEdges> {
  const reach = new Map(map.nodes().map((id) => [id, descendants(map, id, { helpful })]));
  const areOne = (one: string, other: string): boolean =>
    one === other || (reach.get(one)!.has(other) && reach.get(other)!.has(one));
  const edges = map.nodes().flatMap((concept) =>
    map.nodes().flatMap((prerequisite) => {
      const edge = map.edge(prerequisite, concept);
      const counts = edge !== undefined && (helpful || !map.getEdgeAttribute(edge, "helpful"));
      return counts && !areOne(prerequisite, concept) ? [{ prerequisite, concept }] : [];
    }),
  );
  const chains: (typeof edges)[] = [];
  const follow = (chain: typeof edges): void => {
    const next = edges.filter(({ prerequisite }) => areOne(prerequisite, chain.at(-1)!.concept));
    if (next.length === 0) chains.push(chain);
    for (const edge of next) follow([...chain, edge]);
  };
  for (const edge of edges) if (!edges.some(({ concept }) => areOne(concept, edge.prerequisite))) follow([edge]);
  return edges
    .map((edge) => ({ ...edge, share: chains.filter((chain) => chain.includes(edge)).length / chains.length }))
    .sort((a, b) => b.share - a.share);
}
