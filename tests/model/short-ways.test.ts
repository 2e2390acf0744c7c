import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkMapData, createConceptMap, type ConceptMapData } from "../../src/model/index.js";
import { inFull } from "../support/in-full.js";
import { mapData } from "../support/random-map-data.js";

const depths = ["gist", "use"].map((id) => ({ id, title: id }));
const anyId = fc.constantFrom("a", "b", "c", "d");
const oddId = fc.oneof({ weight: 12, arbitrary: anyId }, fc.constantFrom("a@gist", "a b", "", "toString"));
const entry = fc.oneof(
  { weight: 8, arbitrary: anyId },
  fc.constantFrom("a@gist", "b@use", "b@none", "e", "e@gist", "", "a b", "toString"),
);

/** A few concepts with any names and entries, bare ones for the most part; many are wrong in some way. */
const anyData: fc.Arbitrary<Pick<ConceptMapData, "concepts" | "depths">> = fc.record({
  depths: fc.constantFrom(depths, []),
  concepts: fc.array(
    fc.record({
      id: oddId,
      title: fc.constant(""),
      minutes: fc.constantFrom<number | Record<string, number>>(5, { gist: 1 }),
      prerequisites: fc.array(entry, { maxLength: 3 }),
    }),
    { maxLength: 5 },
  ),
});

describe("bare ids among prerequisites", () => {
  it("have the problems of the same entries written in full", () => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(checkMapData(data)).toEqual(checkMapData(inFull(data)));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("are found to stand twice behind holes in the list, too", () => {
    const concepts = [needing("gone"), needing("a", "b", "b"), needing("b")];
    Reflect.deleteProperty(concepts, 0);
    expect(checkMapData({ concepts })).toMatchObject([
      { path: "concepts[1].prerequisites[1]", code: "duplicate-prerequisite" },
    ]);
  });

  it("draw the edges of the same entries written in full", () => {
    const drawn = (data: ConceptMapData) =>
      createConceptMap(data).mapEdges((_, attributes, source, target) => ({ source, target, attributes }));
    fc.assert(
      fc.property(mapData, (data) => {
        expect(drawn(data)).toEqual(drawn(inFull(data)));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("draw edges that share nothing with one another or with the data", () => {
    const data = { concepts: [{ id: "a", title: { en: "A" } }, ...["b", "c"].map((id) => needing(id, "a"))] };
    const map = createConceptMap(data);
    const [first, second] = map.mapEdges((_, attributes) => attributes);
    expect(first).not.toBe(second);
    expect(first!.clauses).not.toBe(second!.clauses);
    expect(map.getNodeAttributes("a")).toEqual({ title: { en: "A" } });
    expect(map.getNodeAttribute("a", "title")).not.toBe(data.concepts[0]!.title);
  });
});

function needing(id: string, ...prerequisites: string[]) {
  return { id, title: id, prerequisites };
}
