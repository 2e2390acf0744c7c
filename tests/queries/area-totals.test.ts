import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConceptMapError, createConceptMap, type ConceptMapData } from "../../src/model/index.js";
import { areaTotals, type AreaTotals, type Totals } from "../../src/queries/index.js";
import { byDefinition } from "../support/by-definition.js";
import { flatMapOf, mapOf } from "../support/map-of.js";
import { smallMap } from "../support/small-maps.js";

const runs = { seed: 20261203, numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };

type Data = Pick<ConceptMapData, "areas" | "depths" | "concepts">;

const none: Totals = {
  concepts: 0,
  units: 0,
  minutes: 0,
  minutesKnown: 0,
  mastered: 0,
  begun: 0,
  ready: 0,
  locked: 0,
};

const numbers: Data = {
  areas: [
    { id: "fractions", title: "", parent: "numbers" },
    { id: "numbers", title: "" },
    { id: "shapes", title: "" },
    { id: "decimals", title: "", parent: "fractions" },
  ],
  concepts: [
    { id: "counting", title: "", area: "numbers", minutes: 5 },
    { id: "halving", title: "", area: "fractions", minutes: 10, prerequisites: ["counting"] },
    { id: "tenths", title: "", area: "decimals", minutes: 20, prerequisites: ["halving"] },
    { id: "drawing", title: "", minutes: 40 },
  ],
};

describe("areaTotals", () => {
  it("are of each area with all areas inside it, in the author's order, and of the whole map", () => {
    const totals = areaTotals(createConceptMap(numbers), ["counting"]);
    const tenths = { ...none, concepts: 1, units: 1, minutes: 20, locked: 1 };
    expect([...totals.areas]).toEqual([
      ["fractions", { ...none, concepts: 2, units: 2, minutes: 30, ready: 1, locked: 1 }],
      ["numbers", { concepts: 3, units: 3, minutes: 35, minutesKnown: 5, mastered: 1, begun: 0, ready: 1, locked: 1 }],
      ["shapes", none],
      ["decimals", tenths],
    ]);
    expect(totals.withoutArea).toEqual({ ...none, concepts: 1, units: 1, minutes: 40, ready: 1 });
    expect(totals.all).toEqual({
      concepts: 4,
      units: 4,
      minutes: 75,
      minutesKnown: 5,
      mastered: 1,
      begun: 0,
      ready: 2,
      locked: 1,
    });
  });

  it("count each depth as a unit, and what is known at some depths only as begun", () => {
    const map = createConceptMap({
      areas: [{ id: "it", title: "" }],
      depths: ["gist", "use", "derive"].map((id) => ({ id, title: id })),
      concepts: [
        { id: "a", title: "", area: "it", minutes: { gist: 1, use: 2, derive: 4 } },
        { id: "b", title: "", area: "it", minutes: { gist: 8, use: 16 }, prerequisites: ["a"] },
        { id: "c", title: "", area: "it", minutes: { use: 32 }, prerequisites: [{ concept: "b", depth: "use" }] },
      ],
    });
    const it = { concepts: 3, units: 6, minutes: 63 };
    const progress = (known: readonly string[]): Totals => areaTotals(map, known).areas.get("it")!;
    expect(progress([])).toEqual({ ...none, ...it, ready: 1, locked: 2 });
    expect(progress(["a@use"])).toEqual({ ...none, ...it, minutesKnown: 3, begun: 1, ready: 1, locked: 1 });
    expect(progress(["a@use", "b"])).toEqual({ ...none, ...it, minutesKnown: 27, begun: 1, mastered: 1, ready: 1 });
    expect(progress(["a@gist", "a", "b@gist"])).toEqual({
      ...none,
      ...it,
      minutesKnown: 15,
      mastered: 1,
      begun: 1,
      locked: 1,
    });
    expect(progress(["c", "b", "a"])).toEqual({ ...none, ...it, minutesKnown: 63, mastered: 3 });
  });

  it("leave assumed concepts out, known or not, unless they are treated like all others", () => {
    const map = flatMapOf({ a: { assumed: true }, b: { prerequisites: ["a"] } });
    const { all } = areaTotals(map);
    expect(all).toEqual({ ...none, concepts: 1, units: 1, minutes: 10, ready: 1 });
    expect(areaTotals(map, ["a"]).all).toEqual(all);
    const both = { ...none, concepts: 2, units: 2, minutes: 20 };
    expect(areaTotals(map, [], { assumed: true }).all).toEqual({ ...both, ready: 1, locked: 1 });
    expect(areaTotals(map, ["a"], { assumed: true }).all).toEqual({ ...both, minutesKnown: 10, mastered: 1, ready: 1 });
  });

  it("are of nothing where nothing is", () => {
    expect(areaTotals(mapOf())).toEqual({ all: none, areas: new Map(), withoutArea: none });
  });

  it("follow a map that changes", () => {
    const map = createConceptMap(numbers);
    areaTotals(map);
    map.setNodeAttribute("drawing", "area", "shapes");
    map.dropNode("tenths");
    const { all, areas, withoutArea } = areaTotals(map);
    expect([...areas].map(([id, { minutes }]) => [id, minutes])).toEqual([
      ["fractions", 10],
      ["numbers", 15],
      ["shapes", 40],
      ["decimals", 0],
    ]);
    expect([all.minutes, withoutArea.minutes]).toEqual([55, 0]);
  });

  it("count concepts as in no area where their area is gone, and once where areas lie in a circle", () => {
    const map = createConceptMap(numbers);
    map.setAttribute("areas", [
      { id: "numbers", title: "", parent: "fractions" },
      { id: "fractions", title: "", parent: "numbers" },
      { id: "shapes", title: "", parent: "gone" },
    ]);
    const { all, areas, withoutArea } = areaTotals(map);
    expect(areas.get("numbers")).toMatchObject({ concepts: 2, minutes: 15 });
    expect(areas.get("fractions")).toEqual(areas.get("numbers"));
    expect(areas.get("shapes")).toEqual(none);
    expect(withoutArea).toMatchObject({ concepts: 2, minutes: 60 });
    expect(all).toMatchObject({ concepts: 4, minutes: 75 });
  });

  it("refuse what names nothing", () => {
    const map = createConceptMap(numbers);
    expect(() => areaTotals(map, ["counting", "x"])).toThrow(ConceptMapError);
    expect(() => areaTotals(map, ["counting", "x"])).toThrow('known[1]: no concept is called "x"');
  });
});

describe("areaTotals, held against their definition", { timeout: 120_000 }, () => {
  it("are what counting finds, on any small map", () => {
    const seen = { ...none };
    let nested = 0;
    fc.assert(
      fc.property(mapWithAreas, fc.array(fc.nat(), { maxLength: 3 }), fc.boolean(), (data, picks, assumed) => {
        const { units } = byDefinition(data);
        const known = picks.map((pick) => pick % units.length);
        const names = known.map((unit) => units[unit]!);
        const found = areaTotals(createConceptMap(data), names, { assumed });
        const expected = counted(data, known, assumed);
        expect(found).toEqual(expected);
        expect([...found.areas.keys()]).toEqual([...expected.areas.keys()]);
        for (const field of Object.keys(none) as (keyof Totals)[])
          (seen as Record<string, number>)[field]! += found.all[field];
        if (data.areas!.some(({ id, parent }) => parent !== undefined && found.areas.get(id)!.concepts > 0)) nested++;
      }),
      runs,
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(runs.numRuns / 10);
    expect(nested).toBeGreaterThan(runs.numRuns / 10);
  });

  it("go through areas nested 100,000 deep, written from without or from within", () => {
    const most = 100_000;
    const name = (number: number): string => `c${String(number)}`;
    const areas = Array.from({ length: most }, (_, number) => ({
      id: name(number),
      title: "",
      ...(number > 0 && { parent: name(number - 1) }),
    }));
    const concepts = areas.map(({ id }) => ({ id, title: "", area: id, minutes: 1 }));
    for (const written of [areas, areas.toReversed()]) {
      const totals = areaTotals(createConceptMap({ areas: written, concepts }), [name(most - 1)]);
      expect([...totals.areas.keys()].join()).toBe(written.map(({ id }) => id).join());
      const wrong = areas.filter(({ id }, number) => {
        const { concepts, minutes, minutesKnown } = totals.areas.get(id)!;
        return concepts !== most - number || minutes !== most - number || minutesKnown !== 1;
      });
      expect(wrong).toEqual([]);
      expect(totals.all).toEqual(totals.areas.get(name(0)));
    }
  });
});

/** Small maps with up to five areas, some inside others, in any order; not every concept lies in one. */
const mapWithAreas: fc.Arbitrary<Data> = smallMap.chain((data) =>
  fc
    .record({
      parents: fc.array(fc.nat(5), { maxLength: 5 }),
      order: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
      places: fc.array(fc.nat(5), { minLength: data.concepts.length, maxLength: data.concepts.length }),
    })
    .map(({ parents, order, places }) => {
      const areas = parents.map((parent, number) => ({
        id: `area${String(number)}`,
        title: "",
        ...(parent < number && { parent: `area${String(parent)}` }),
      }));
      const shuffled = areas
        .map((area, number) => ({ area, place: order[number]! }))
        .sort((a, b) => a.place - b.place)
        .map(({ area }) => area);
      const concepts = data.concepts.map((concept, number) => {
        const area = areas[places[number]!]?.id;
        return area === undefined ? concept : { ...concept, area };
      });
      return { ...data, areas: shuffled, concepts };
    }),
);

/** The totals by going through all concepts for each area. */
function counted(data: Data, known: readonly number[], assumed: boolean): AreaTotals {
  const { areas = [], concepts } = data;
  const { units, concepts: conceptOf, minutes, upTo, assumed: floor, step, all } = byDefinition(data);
  const state = known.reduce((bits, unit) => bits | upTo(unit), assumed ? 0 : floor);
  const ready = step(state, all);
  const isIn = (set: number, unit: number): boolean => (set & (1 << unit)) !== 0;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const liesIn = (area: string | undefined, outer: string): boolean =>
    area !== undefined && (area === outer || liesIn(areas.find(({ id }) => id === area)!.parent, outer));
  const totalsOf = (belongs: (area: string | undefined) => boolean): Totals => {
    const chosen = concepts.filter((concept) => belongs(concept.area) && (assumed || concept.assumed !== true));
    const unitsOf = chosen.map(({ id }) => [...units.keys()].filter((unit) => conceptOf[unit] === id));
    const isMastered = (own: readonly number[]): boolean => own.every((unit) => isIn(state, unit));
    const isUntouched = (own: readonly number[]): boolean => own.every((unit) => !isIn(state, unit));
    const isReady = (own: readonly number[]): boolean => own.some((unit) => isIn(ready, unit));
    return {
      concepts: chosen.length,
      units: unitsOf.flat().length,
      minutes: sum(unitsOf.flat().map((unit) => minutes[unit]!)),
      minutesKnown: sum(
        unitsOf
          .flat()
          .filter((unit) => isIn(state, unit))
          .map((unit) => minutes[unit]!),
      ),
      mastered: unitsOf.filter(isMastered).length,
      begun: unitsOf.filter((own) => !isMastered(own) && !isUntouched(own)).length,
      ready: unitsOf.filter((own) => isUntouched(own) && isReady(own)).length,
      locked: unitsOf.filter((own) => isUntouched(own) && !isReady(own)).length,
    };
  };
  return {
    all: totalsOf(() => true),
    areas: new Map(areas.map(({ id }) => [id, totalsOf((area) => liesIn(area, id))])),
    withoutArea: totalsOf((area) => area === undefined),
  };
}
