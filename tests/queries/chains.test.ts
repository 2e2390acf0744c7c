import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConceptMap } from "../../src/model/index.js";
import { createConceptMap } from "../../src/model/index.js";
import { longestChain, shortestChain } from "../../src/queries/index.js";
import { flatMapOf, mapOf } from "../support/map-of.js";
import { smallMap } from "../support/small-maps.js";

describe("shortestChain and longestChain", () => {
  const map = flatMapOf({
    counting: { minutes: 5 },
    adding: { minutes: 90, prerequisites: ["counting"] },
    tallying: { minutes: 10, prerequisites: ["counting"] },
    grouping: { minutes: 10, prerequisites: ["tallying"] },
    multiplying: { minutes: 30, prerequisites: ["adding", "grouping", { concept: "counting", helpful: true }] },
  });

  it("lead from concept to concept along the edges", () => {
    expect(shortestChain(map, "counting", "multiplying")).toEqual({
      concepts: ["counting", "adding", "multiplying"],
      length: 3,
    });
    expect(longestChain(map, "counting", "multiplying")).toEqual({
      concepts: ["counting", "tallying", "grouping", "multiplying"],
      length: 4,
    });
    expect(shortestChain(map, "counting", "counting")).toEqual({ concepts: ["counting"], length: 1 });
    expect(shortestChain(map, "multiplying", "counting")).toBeUndefined();
    expect(longestChain(map, "adding", "grouping")).toBeUndefined();
  });

  it("count minutes or a weight where asked to, and helpful edges", () => {
    expect(shortestChain(map, "counting", "multiplying", { by: "minutes" })).toEqual({
      concepts: ["counting", "tallying", "grouping", "multiplying"],
      length: 55,
    });
    expect(longestChain(map, "counting", "multiplying", { by: "minutes" })?.length).toBe(125);
    expect(shortestChain(map, "counting", "multiplying", { by: (id) => id.length })?.length).toBe(25);
    expect(shortestChain(map, "counting", "multiplying", { helpful: true })?.length).toBe(2);
  });

  it("refuse names and weights that make no sense", () => {
    expect(() => shortestChain(map, "countin", "adding")).toThrow(
      'from: no concept is called "countin". Did you mean "counting"?',
    );
    expect(() => longestChain(map, "counting", "ading")).toThrow('to: no concept is called "ading"');
    expect(() => shortestChain(map, "counting", "adding", { by: () => -1 })).toThrow(
      'by: "by" gives -1 for "counting"; it takes a number of at least 0',
    );
    expect(() => shortestChain(map, "counting", "adding", { by: "hours" as "count" })).toThrow(
      'by: "by" takes "count", "minutes" or a function, not "hours"',
    );
  });

  it("get round circles, the longest without going along one", () => {
    const round = mapOf("a -> b", "b -> c", "c -> b", "c -> d", "b -> d");
    expect(shortestChain(round, "a", "d")?.concepts).toEqual(["a", "b", "d"]);
    expect(longestChain(round, "a", "d")?.concepts).toEqual(["a", "b", "d"]);
    expect(longestChain(round, "b", "c")).toBeUndefined();
  });

  it("are the least and the greatest of all chains", () => {
    const runs = { seed: 20261125, numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };
    fc.assert(
      fc.property(smallMap, fc.nat(), fc.nat(), fc.boolean(), (data, a, b, helpful) => {
        const map = createConceptMap(data);
        const ids = map.nodes();
        const [from, to] = [ids[a % ids.length]!, ids[b % ids.length]!];
        const by = (id: string) => (id.charCodeAt(0) * 7) % 4;
        const length = (chain: readonly string[]) => chain.reduce((sum, id) => sum + by(id), 0);
        const chains = allChains(map, from, to, helpful);
        const shortest = shortestChain(map, from, to, { helpful, by });
        expect(shortest?.length).toBe(chains.length === 0 ? undefined : Math.min(...chains.map(length)));
        if (shortest) expect(chains).toContainEqual(shortest.concepts);
        // Counted breadth first, weighed in one pass or by Dijkstra's algorithm; the same one of several.
        expect(shortestChain(map, from, to, { helpful })).toEqual(
          shortestChain(map, from, to, { helpful, by: () => 1 }),
        );

        // Along no edge whose ends need one another.
        const straight = chains.filter((chain) =>
          chain.every((id, place) => place === 0 || allChains(map, id, chain[place - 1]!, helpful).length === 0),
        );
        const longest = longestChain(map, from, to, { helpful, by });
        expect(longest?.length).toBe(straight.length === 0 ? undefined : Math.max(...straight.map(length)));
        if (longest) expect(straight).toContainEqual(longest.concepts);
      }),
      runs,
    );
  });
});

/** Every chain that passes nothing twice. */
function allChains(map: ConceptMap, from: string, to: string, helpful: boolean): string[][] {
  const found: string[][] = [];
  const goOn = (chain: readonly string[]): void => {
    const last = chain.at(-1)!;
    if (last === to) found.push([...chain]);
    else
      map.forEachOutEdge(last, (_, edge, __, next) => {
        if ((helpful || !edge.helpful) && !chain.includes(next)) goOn([...chain, next]);
      });
  };
  goOn([from]);
  return found;
}
