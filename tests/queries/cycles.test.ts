import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { findCycles } from "../../src/queries/index.js";
import { flatMapOf, mapOf } from "../support/map-of.js";
import { smallMap } from "../support/small-maps.js";

describe("findCycles", () => {
  it("finds nothing where there is an order of study", () => {
    expect(findCycles(mapOf("a -> b", "b -> c", "a -> c"))).toEqual([]);
  });

  it("gives one shortest cycle for each knot, from its first member on", () => {
    const map = mapOf("a -> b", "b -> c", "c -> d", "d -> b", "d -> c", "x -> y", "y -> z", "z -> x", "d -> x");
    expect(findCycles(map)).toEqual([
      ["c", "d"],
      ["x", "y", "z"],
    ]);
  });

  it("leaves helpful edges out unless asked for", () => {
    const map = flatMapOf({ a: { prerequisites: ["b"] }, b: { prerequisites: [{ concept: "a", helpful: true }] } });
    expect(findCycles(map)).toEqual([]);
    expect(findCycles(map, { helpful: true })).toEqual([["a", "b"]]);
  });

  it("is as short as the shortest closed walk, in every knot", () => {
    fc.assert(
      fc.property(smallMap, (data) => {
        const map = createConceptMap(data);
        const cycles = findCycles(map);
        for (const cycle of cycles)
          cycle.forEach((id, place) => {
            expect(map.hasDirectedEdge(id, cycle[(place + 1) % cycle.length])).toBe(true);
          });
        const knots = knotsOf(map);
        expect(cycles.map((cycle) => knots.findIndex((knot) => knot.includes(cycle[0]!))).sort()).toEqual(
          knots.map((_, place) => place),
        );
        for (const cycle of cycles) {
          const knot = knots.find((ids) => ids.includes(cycle[0]!))!;
          expect(cycle.length).toBe(Math.min(...knot.map((id) => walks(map, id, id))));
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

/** The length of the shortest walk over edges that are not only helpful, of at least one step. */
function walks(map: ConceptMap, from: string, to: string): number {
  let wave = new Set([from]);
  for (let length = 1; length <= map.order; length++) {
    const next = new Set<string>();
    for (const id of wave)
      map.forEachOutEdge(id, (_, edge, __, target) => {
        if (!edge.helpful) next.add(target);
      });
    if (next.has(to)) return length;
    wave = next;
  }
  return Infinity;
}

function knotsOf(map: ConceptMap): string[][] {
  const knots: string[][] = [];
  for (const id of map.nodes()) {
    if (knots.some((knot) => knot.includes(id)) || walks(map, id, id) === Infinity) continue;
    knots.push(map.nodes().filter((other) => walks(map, id, other) < Infinity && walks(map, other, id) < Infinity));
  }
  return knots;
}
