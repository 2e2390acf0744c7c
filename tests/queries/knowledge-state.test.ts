import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, leavesOf } from "../../src/model/index.js";
import {
  innerFringe,
  isKnowledgeState,
  masteries,
  masteryOf,
  missingFor,
  outerFringe,
} from "../../src/queries/index.js";
import { byDefinition, type Definition } from "../support/by-definition.js";
import { deepMapOf, flatMapOf, mapOf } from "../support/map-of.js";
import { largerMap, pairedMap, smallMap, type SmallMap } from "../support/small-maps.js";

const map = mapOf("counting -> adding", "adding -> multiplying", "counting adding -> halving");

describe("outerFringe", () => {
  it("offers a concept once all its prerequisites are known", () => {
    expect(outerFringe(map, new Set())).toEqual(["counting"]);
    expect(outerFringe(map, new Set(["counting"]))).toEqual(["adding"]);
    expect(outerFringe(map, ["counting", "adding"])).toEqual(["multiplying", "halving"]);
    expect(outerFringe(map, map.nodes())).toEqual([]);
  });

  it("offers the next depth", () => {
    const map = deepMapOf({ a: { minutes: { gist: 5, use: 5 } }, b: { minutes: { use: 5 }, prerequisites: ["a"] } });
    expect(outerFringe(map, [])).toEqual(["a@gist"]);
    expect(outerFringe(map, ["a@gist"])).toEqual(["a@use"]);
    expect(outerFringe(map, ["a"])).toEqual(["b@use"]);
  });

  it("offers corequisites together, and takes assumed concepts as known", () => {
    const map = flatMapOf({
      floor: { assumed: true },
      a: { prerequisites: ["floor", { concept: "b", corequisite: true }] },
      b: { prerequisites: [{ concept: "a", corequisite: true }] },
    });
    expect(outerFringe(map, [])).toEqual(["a", "b"]);
    expect(outerFringe(map, [], { assumed: true })).toEqual(["floor"]);
  });
});

describe("innerFringe", () => {
  it("is what may have been learnt last", () => {
    expect(innerFringe(map, ["counting", "adding"])).toEqual(["adding"]);
    expect(innerFringe(map, ["counting", "adding", "multiplying", "halving"])).toEqual(["multiplying", "halving"]);
    expect(innerFringe(map, [])).toEqual([]);
  });

  it("holds what an alternative has made superfluous", () => {
    const map = flatMapOf({ a: {}, b: {}, c: { prerequisites: [{ anyOf: ["a", "b"] }] } });
    expect(innerFringe(map, ["a", "b", "c"])).toEqual(["a", "b", "c"]);
    expect(innerFringe(map, ["a", "c"])).toEqual(["c"]);
  });
});

describe("masteryOf", () => {
  it("is mastered, ready or locked", () => {
    expect(["counting", "adding", "halving"].map((id) => masteryOf(map, id, ["counting"]))).toEqual([
      "mastered",
      "ready",
      "locked",
    ]);
  });
});

describe("missingFor", () => {
  it("is what a unit directly asks for and does not find", () => {
    expect(missingFor(map, "halving", [])).toEqual(["counting", "adding"]);
    expect(missingFor(map, "halving", ["counting"])).toEqual(["adding"]);
    expect(missingFor(map, "multiplying", ["adding"])).toEqual([]);
    expect(missingFor(map, "multiplying", ["multiplying"])).toEqual([]);
  });

  it("keeps alternatives apart and leaves out what is known of them", () => {
    const map = deepMapOf({
      a: {},
      b: {},
      c: {},
      d: {
        prerequisites: [
          { anyOf: [{ allOf: ["a", "b"] }, { concept: "c", depth: "derive" }], at: "use" },
          { concept: "a", helpful: true },
        ],
      },
    });
    expect(missingFor(map, "d@use", [])).toEqual(["d@gist", { anyOf: [{ allOf: ["a@use", "b@use"] }, "c@derive"] }]);
    expect(missingFor(map, "d@use", ["a", "d@gist"])).toEqual([{ anyOf: ["b@use", "c@derive"] }]);
    expect(missingFor(map, "d@use", ["d@gist", "c"])).toEqual([]);
  });

  it("refuses names that the map does not know", () => {
    expect(() => missingFor(map, "halfing", [])).toThrow('no concept is called "halfing". Did you mean "halving"?');
    expect(() => outerFringe(map, ["counting", "x"])).toThrow("known[1]: no concept");
  });
});

describe("knowledge states, held against their definition", { timeout: 300_000 }, () => {
  const runs = { seed: 6, numRuns: Number(process.env.FUZZ_RUNS ?? 1500) };

  it("are the sets that can be learnt step by step", () => {
    forStates(({ data, definition, known, set }) => {
      const map = createConceptMap(data);
      expect(isKnowledgeState(map, known)).toBe(definition.learnable(definition.assumed, set) === set);
    });
  });

  it("have in their outer fringe what one step can hold", () => {
    forStates(({ data, definition, known, set }) => {
      const map = createConceptMap(data);
      const ready = bits(definition.step(set, definition.all)).map((unit) => definition.units[unit]!);
      expect(outerFringe(map, known)).toEqual(ready);
      const all = new Map(
        definition.units.map((unit, place) => [
          unit,
          (set & (1 << place)) !== 0 ? "mastered" : ready.includes(unit) ? "ready" : "locked",
        ]),
      );
      expect(masteries(map, known)).toEqual(all);
      for (const [unit, mastery] of all) expect(masteryOf(map, unit, known)).toBe(mastery);
    });
  });

  it("have in their inner fringe what the last step can have held", () => {
    forStates(({ data, definition, known, set }) => {
      const learnt = definition.learnable(definition.assumed, set);
      const last = bits(learnt & ~definition.assumed).filter((unit) => {
        const left = definition.learnable(definition.assumed, learnt & ~(1 << unit));
        const lost = learnt & ~left;
        return (definition.step(left, definition.all) & lost) === lost;
      });
      expect(innerFringe(createConceptMap(data), known)).toEqual(last.map((unit) => definition.units[unit]));
    });
  });

  it("lack nothing for what is ready or known, and something unknown for what is locked", () => {
    forStates(({ data, definition, known }) => {
      const map = createConceptMap(data);
      const mastery = masteries(map, known);
      for (const unit of definition.units) {
        const missing = missingFor(map, unit, known);
        if (mastery.get(unit) !== "locked") expect(missing).toEqual([]);
        if (mastery.get(unit) === "locked") expect(missing).not.toEqual([]);
        for (const { concept, depth } of missing.flatMap((part) => leavesOf(part)))
          expect(mastery.get(depth === undefined ? concept : `${concept}@${depth}`)).not.toBe("mastered");
        const given = missing
          .flatMap((part) => leavesOf(part))
          .map(({ concept, depth }) => (depth ? `${concept}@${depth}` : concept));
        expect(missingFor(map, unit, [...known, ...given])).toEqual([]);
      }
    });
  });

  interface State {
    readonly data: SmallMap;
    readonly definition: Definition;
    readonly known: readonly string[];
    readonly set: number;
  }

  function forStates(check: (state: State) => void): void {
    const map = fc.oneof(
      { weight: 2, arbitrary: smallMap },
      { weight: 1, arbitrary: pairedMap },
      { weight: 1, arbitrary: largerMap },
    );
    const state = map.chain((data) => fc.tuple(fc.constant(data), fc.nat(), fc.boolean()));
    fc.assert(
      fc.property(state, ([data, random, isState]) => {
        const definition = byDefinition(data);
        const some = bits(random & definition.all).reduce(
          (set, unit) => set | definition.upTo(unit),
          definition.assumed,
        );
        const set = isState ? definition.learnable(definition.assumed, some) : some;
        check({ data, definition, set, known: bits(set).map((unit) => definition.units[unit]!) });
      }),
      runs,
    );
  }

  function bits(set: number): number[] {
    return Array.from({ length: 31 }, (_, unit) => unit).filter((unit) => (set & (1 << unit)) !== 0);
  }
});
