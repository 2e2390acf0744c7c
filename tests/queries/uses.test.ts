import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import { descendants, usesOf } from "../../src/queries/index.js";
import { flatMapOf, mapOf } from "../support/map-of.js";
import { smallMap } from "../support/small-maps.js";

describe("usesOf", { timeout: 60_000 }, () => {
  const map = mapOf("counting -> adding halving", "adding -> multiplying halving", "multiplying -> powers", "drawing");

  it("counts what needs a concept, and what hangs on each that does so directly", () => {
    expect(usesOf(map, "counting")).toEqual({
      count: 4,
      direct: [
        { concept: "adding", further: 3 },
        { concept: "halving", further: 0 },
      ],
      areas: new Map(),
    });
    expect(usesOf(map, "drawing")).toEqual({ count: 0, direct: [], areas: new Map() });
  });

  it("counts nothing by way of the concept itself", () => {
    const map = mapOf("a -> b c", "b -> a d", "c -> e");
    expect(usesOf(map, "a")).toEqual({
      count: 4,
      direct: [
        { concept: "b", further: 1 },
        { concept: "c", further: 1 },
      ],
      areas: new Map(),
    });
  });

  it("leaves out what is only helpful unless asked for", () => {
    const map = flatMapOf({
      a: {},
      b: { prerequisites: [{ concept: "a", helpful: true }] },
      c: { prerequisites: ["b"] },
    });
    expect(usesOf(map, "a")).toMatchObject({ count: 0, direct: [] });
    expect(usesOf(map, "a", { helpful: true })).toMatchObject({ count: 2, direct: [{ concept: "b", further: 1 }] });
  });

  it("tells the areas that it reaches, with the areas that they lie in", () => {
    const map = createConceptMap({
      areas: [
        { id: "models", title: "Models" },
        { id: "algebra", title: "Algebra", parent: "math" },
        { id: "math", title: "Mathematics" },
        { id: "law", title: "Law" },
      ],
      concepts: [
        { id: "a", title: "a", area: "law" },
        { id: "b", title: "b", area: "math", prerequisites: ["a"] },
        { id: "c", title: "c", area: "algebra", prerequisites: ["b"] },
        { id: "d", title: "d", area: "models", prerequisites: ["a"] },
        { id: "e", title: "e", prerequisites: ["d"] },
      ],
    });
    expect([...usesOf(map, "a").areas]).toEqual([
      ["models", 1],
      ["algebra", 1],
      ["math", 2],
    ]);
    expect([...usesOf(map, "d").areas]).toEqual([]);
  });

  it("counts for more direct dependents than a number has bits", () => {
    const names = Array.from({ length: 100 }, (_, number) => `c${String(number)}`);
    const map = mapOf(`a -> ${names.join(" ")}`, ...names.map((name) => `${name} -> ${name}x shared`), "shared -> end");
    expect(usesOf(map, "a")).toMatchObject({
      count: 202,
      direct: names.map((concept) => ({ concept, further: 3 })),
    });
  });

  it("refuses an id that names nothing", () => {
    expect(() => usesOf(map, "addin")).toThrow('id: no concept is called "addin". Did you mean "adding"?');
  });

  it("counts just what steps along edges reach", () => {
    fc.assert(
      fc.property(smallMap, fc.boolean(), (data, helpful) => {
        const map = createConceptMap(data);
        for (const id of map.nodes()) {
          const after = (at: string): string[] =>
            map.filterOutboundNeighbors(at, (other) => helpful || !map.getDirectedEdgeAttribute(at, other, "helpful"));
          const walk = (from: string, seen: Set<string>): Set<string> => {
            for (const other of after(from)) if (!seen.has(other)) walk(other, seen.add(other));
            return seen;
          };
          const { count, direct } = usesOf(map, id, { helpful });
          expect(count).toBe(descendants(map, id, { helpful }).size);
          const order = map.nodes();
          const expected = after(id).sort((a, b) => order.indexOf(a) - order.indexOf(b));
          expect(direct).toEqual(
            expected.map((concept) => ({ concept, further: walk(concept, new Set([id, concept])).size - 2 })),
          );
        }
      }),
      { seed: 3, numRuns: Number(process.env.FUZZ_RUNS ?? 500) },
    );
  });

  it("goes down a chain and round a ring without end", () => {
    const many = 30_000;
    const lines = Array.from({ length: many - 1 }, (_, number) => `c${String(number)} -> c${String(number + 1)}`);
    const expected = { count: many - 1, direct: [{ concept: "c1", further: many - 2 }] };
    expect(usesOf(mapOf(...lines), "c0")).toMatchObject(expected);
    expect(usesOf(mapOf(...lines, `c${String(many - 1)} -> c0`), "c0")).toMatchObject(expected);
  });
});
