import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, ConceptMapError } from "../../src/model/index.js";
import { ancestors, descendants } from "../../src/queries/index.js";
import { flatMapOf, mapOf } from "../support/map-of.js";
import { smallMap } from "../support/small-maps.js";

describe("ancestors and descendants", () => {
  const map = mapOf("counting -> adding", "adding -> multiplying", "counting adding -> halving", "drawing");

  it("are all that comes before and after a concept, nearest first", () => {
    expect([...ancestors(map, "multiplying")]).toEqual(["adding", "counting"]);
    expect([...ancestors(map, "counting")]).toEqual([]);
    expect([...descendants(map, "counting")]).toEqual(["adding", "halving", "multiplying"]);
    expect([...descendants(map, "drawing")]).toEqual([]);
  });

  it("do not hold the concept itself, not even on a cycle", () => {
    const cycle = mapOf("a -> b", "b -> c", "c -> a");
    expect(ancestors(cycle, "a")).toEqual(new Set(["b", "c"]));
    expect(descendants(cycle, "a")).toEqual(new Set(["b", "c"]));
  });

  it("leave out what is only helpful unless asked for", () => {
    const map = flatMapOf({
      a: {},
      b: { prerequisites: [{ concept: "a", helpful: true }] },
      c: { prerequisites: ["b"] },
    });
    expect(ancestors(map, "c")).toEqual(new Set(["b"]));
    map.addDirectedEdge("a", "c", { clauses: [], helpful: true, corequisite: false });
    expect(ancestors(map, "c")).toEqual(new Set(["b"]));
    expect(ancestors(map, "c", { helpful: true })).toEqual(new Set(["a", "b"]));
    expect(descendants(map, "a", { helpful: true })).toEqual(new Set(["b", "c"]));
  });

  it("refuse an id that names nothing, with the nearest that do", () => {
    expect(() => ancestors(map, "adding!")).toThrow(ConceptMapError);
    expect(() => ancestors(map, "addin")).toThrow('id: no concept is called "addin". Did you mean "adding"?');
  });

  it("notice that the map changed", () => {
    const map = mapOf("a -> b", "c");
    expect(ancestors(map, "c")).toEqual(new Set());
    map.addDirectedEdge("b", "c", { clauses: [], helpful: false, corequisite: false });
    expect(ancestors(map, "c")).toEqual(new Set(["b", "a"]));
    map.setDirectedEdgeAttribute("a", "b", "helpful", true);
    expect(ancestors(map, "c")).toEqual(new Set(["b"]));
    map.dropNode("b");
    expect(ancestors(map, "c")).toEqual(new Set());
  });

  it("are each other's mirror, and what steps along edges reach", () => {
    fc.assert(
      fc.property(smallMap, fc.boolean(), (data, helpful) => {
        const map = createConceptMap(data);
        for (const id of map.nodes()) {
          const before = new Set<string>();
          for (const at of [id, ...before]) collect(at);
          function collect(at: string): void {
            map.forEachInEdge(at, (_, edge, source) => {
              if ((edge.helpful && !helpful) || before.has(source)) return;
              before.add(source);
              collect(source);
            });
          }
          before.delete(id);
          expect(ancestors(map, id, { helpful })).toEqual(before);
          for (const other of map.nodes()) expect(descendants(map, other, { helpful }).has(id)).toBe(before.has(other));
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
