import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { ancestors, generations, topologicalOrder } from "../../src/queries/index.js";
import { flatMapOf, mapOf } from "../support/map-of.js";
import { smallMap } from "../support/small-maps.js";

describe("topologicalOrder", () => {
  it("keeps the author's order as far as prerequisites allow", () => {
    expect(topologicalOrder(mapOf("a", "b", "c"))).toEqual(["a", "b", "c"]);
    expect(topologicalOrder(mapOf("d -> a", "c -> b", "b -> a"))).toEqual(["d", "c", "b", "a"]);
    expect(topologicalOrder(mapOf("z", "b", "a", "a -> z"))).toEqual(["b", "a", "z"]);
  });

  it("keeps the members of a cycle together", () => {
    expect(topologicalOrder(mapOf("c", "b", "x -> c", "c -> b", "b -> c", "b -> a", "y"))).toEqual([
      "x",
      "c",
      "b",
      "a",
      "y",
    ]);
  });

  it("goes by helpful edges only where asked to", () => {
    const map = flatMapOf({ b: { prerequisites: [{ concept: "a", helpful: true }] }, a: {} });
    expect(topologicalOrder(map)).toEqual(["b", "a"]);
    expect(topologicalOrder(map, { helpful: true })).toEqual(["a", "b"]);
  });

  it("is the first of all orders in which nothing comes before what it alone waits for", () => {
    forAllMaps((map) => {
      const order = topologicalOrder(map);
      expect([...order].sort()).toEqual([...map.nodes()].sort());
      const expected: string[] = [];
      const before = new Map(map.nodes().map((id) => [id, ancestors(map, id)]));
      while (expected.length < map.order) {
        const next = map
          .nodes()
          .find(
            (id) =>
              !expected.includes(id) &&
              [...before.get(id)!].every((other) => expected.includes(other) || before.get(other)!.has(id)),
          )!;
        const circle = map
          .nodes()
          .filter((id) => id === next || (before.get(id)!.has(next) && before.get(next)!.has(id)));
        expected.push(...circle);
      }
      expect(order).toEqual(expected);
    });
  });
});

describe("generations", () => {
  it("are waves of study", () => {
    expect(generations(mapOf("counting -> adding", "adding -> multiplying", "counting adding -> halving"))).toEqual([
      ["counting"],
      ["adding"],
      ["multiplying", "halving"],
    ]);
    expect(generations(mapOf())).toEqual([]);
  });

  it("put the members of a cycle into one wave", () => {
    expect(generations(mapOf("a -> b", "b -> a", "b -> c"))).toEqual([["a", "b"], ["c"]]);
  });

  it("stand right behind the last wave that they need", () => {
    forAllMaps((map) => {
      const waves = generations(map);
      const waveOf = new Map(waves.flatMap((ids, wave) => ids.map((id) => [id, wave] as const)));
      for (const ids of waves) expect(ids).toEqual(map.nodes().filter((id) => ids.includes(id)));
      for (const id of map.nodes()) {
        const circle = map.nodes().filter((other) => ancestors(map, other).has(id) && ancestors(map, id).has(other));
        const earlier = [...ancestors(map, id)].filter((other) => !circle.includes(other));
        expect(waveOf.get(id)).toBe(Math.max(-1, ...earlier.map((other) => waveOf.get(other)!)) + 1);
      }
    });
  });
});

function forAllMaps(check: (map: ConceptMap) => void): void {
  fc.assert(
    fc.property(smallMap, (data) => {
      check(createConceptMap(data));
    }),
    { seed: 2, numRuns: 300 },
  );
}
