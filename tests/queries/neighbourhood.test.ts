import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConceptMapError, createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { neighbourhood } from "../../src/queries/index.js";
import { flatMapOf, mapOf } from "../support/map-of.js";
import { smallMap } from "../support/small-maps.js";

const runs = { seed: 6, numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };

describe("neighbourhood", () => {
  const map = mapOf("counting -> adding", "adding -> multiplying", "counting adding -> halving", "drawing");

  it("is the concept and its direct neighbours, whichever way the edges point", () => {
    expect([...neighbourhood(map, "adding")]).toEqual([
      ["adding", 0],
      ["counting", 1],
      ["multiplying", 1],
      ["halving", 1],
    ]);
    expect([...neighbourhood(map, "drawing")]).toEqual([["drawing", 0]]);
  });

  it("reaches as far as asked, nearest first and then in the author's order", () => {
    const far = mapOf("z", "c", "b", "a -> b", "a -> z", "b -> c", "y -> z", "x -> y");
    expect([...neighbourhood(far, "a", 0)]).toEqual([["a", 0]]);
    expect([...neighbourhood(far, "a", 1.5)]).toEqual([
      ["a", 0],
      ["z", 1],
      ["b", 1],
    ]);
    expect([...neighbourhood(far, "a", Infinity)]).toEqual([
      ["a", 0],
      ["z", 1],
      ["b", 1],
      ["c", 2],
      ["y", 2],
      ["x", 3],
    ]);
  });

  it("goes once round a cycle", () => {
    expect([...neighbourhood(mapOf("a -> b", "b -> c", "c -> d", "d -> a"), "a", 9)]).toEqual([
      ["a", 0],
      ["b", 1],
      ["d", 1],
      ["c", 2],
    ]);
  });

  it("goes by helpful edges only where asked to", () => {
    const map = flatMapOf({ a: {}, b: { prerequisites: [{ concept: "a", helpful: true }, "c"] }, c: {} });
    expect([...neighbourhood(map, "a", 2)]).toEqual([["a", 0]]);
    expect([...neighbourhood(map, "a", 2, { helpful: true }).keys()]).toEqual(["a", "b", "c"]);
  });

  it("refuses an unknown concept and a radius that is no distance", () => {
    expect(() => neighbourhood(map, "addin")).toThrow('id: no concept is called "addin". Did you mean "adding"?');
    for (const radius of [-1, NaN, "2" as unknown as number])
      expect(() => neighbourhood(map, "adding", radius)).toThrow(ConceptMapError);
    expect(() => neighbourhood(map, "adding", -1)).toThrow('radius: "radius" takes a number of zero or more, not -1');
  });

  it("goes to the end of a long chain", () => {
    const ids = Array.from({ length: 100_000 }, (_, number) => `c${String(number)}`);
    const chain = createConceptMap({
      concepts: ids.map((id, number) => ({ id, title: id, prerequisites: number === 0 ? [] : [ids[number - 1]!] })),
    });
    expect([...neighbourhood(chain, "c0", Infinity)]).toEqual(ids.map((id, number) => [id, number]));
  });

  it("tells for every concept the least number of edges that lead to it", () => {
    fc.assert(
      fc.property(smallMap, fc.constantFrom(0, 1, 2, 3, Infinity), fc.boolean(), (data, radius, helpful) => {
        const map = createConceptMap(data);
        const steps = allDistances(map, helpful);
        for (const id of map.nodes()) {
          const near = map.nodes().filter((other) => steps(id, other) <= Math.min(radius, map.order));
          // Sorting is stable, so the author's order stays within a distance.
          const expected = near.sort((a, b) => steps(id, a) - steps(id, b)).map((other) => [other, steps(id, other)]);
          expect([...neighbourhood(map, id, radius, { helpful })]).toEqual(expected);
        }
      }),
      runs,
    );
  });
});

/** The distances between all pairs, by the Floyd-Warshall algorithm. */
function allDistances(map: ConceptMap, helpful: boolean): (from: string, to: string) => number {
  const key = (from: string, to: string): string => `${from} ${to}`;
  const steps = new Map(map.nodes().map((id) => [key(id, id), 0]));
  const at = (from: string, to: string): number => steps.get(key(from, to)) ?? Infinity;
  map.forEachDirectedEdge((_, edge, source, target) => {
    if (edge.helpful && !helpful) return;
    steps.set(key(source, target), 1).set(key(target, source), 1);
  });
  for (const over of map.nodes())
    for (const from of map.nodes())
      for (const to of map.nodes()) steps.set(key(from, to), Math.min(at(from, to), at(from, over) + at(over, to)));
  return at;
}
