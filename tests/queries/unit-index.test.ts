import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptMapData } from "../../src/model/index.js";
import { unitIndex } from "../../src/queries/unit-index.js";
import { inFull } from "../support/in-full.js";
import { deepMapOf, flatMapOf, mapOf } from "../support/map-of.js";
import { mapData } from "../support/random-map-data.js";

describe("the index of a map", () => {
  it("is made once", () => {
    const map = mapOf("a -> b");
    expect(unitIndex(map)).toBe(unitIndex(map));
    expect(unitIndex(map.copy())).not.toBe(unitIndex(map));
  });

  it("outlives changes that say nothing of order or time", () => {
    const map = mapOf("a -> b");
    const index = unitIndex(map);
    map.setNodeAttribute("a", "title", "A");
    map.setAttribute("version", "2");
    map.setDirectedEdgeAttribute("a", "b", "reason", "because");
    expect(unitIndex(map)).toBe(index);
  });

  it("is dropped with every other change", () => {
    const map = deepMapOf({ a: {}, b: { prerequisites: ["a"] } });
    const changes = [
      () => map.addNode("c", { title: "c" }),
      () => map.addDirectedEdge("a", "c", { clauses: [], helpful: false, corequisite: false }),
      () => map.setDirectedEdgeAttribute("a", "c", "corequisite", true),
      () => map.mergeDirectedEdgeAttributes("a", "c", { helpful: true }),
      () => map.setNodeAttribute("a", "minutes", 5),
      () => map.setNodeAttribute("b", "prerequisites", []),
      () => map.replaceNodeAttributes("b", { title: "b", assumed: true }),
      () => map.updateEachNodeAttributes((_, concept) => ({ ...concept, minutes: 7 })),
      () => map.updateEachEdgeAttributes((_, edge) => ({ ...edge, helpful: false })),
      () => map.setAttribute("depths", [{ id: "all", title: "all" }]),
      () => map.dropDirectedEdge("a", "c"),
      () => map.dropNode("c"),
      () => map.clearEdges(),
      () => map.clear(),
    ];
    for (const change of changes) {
      const index = unitIndex(map);
      change();
      expect(unitIndex(map), change.toString()).not.toBe(index);
    }
    expect(unitIndex(map).unitCount).toBe(0);
  });

  it("says the same of bare ids as of the same entries written in full", () => {
    fc.assert(
      fc.property(fc.oneof(mapData, mapData.map(withBareIds)), fc.boolean(), (data, isDeep) => {
        const asked = isDeep ? data : withoutDepths(data);
        expect(unitIndex(createConceptMap(asked))).toEqual(unitIndex(createConceptMap(inFull(asked))));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it("takes a drawn edge that nothing written names for what the edge says", () => {
    const map = mapOf("a b", "a -> c");
    map.addDirectedEdge("b", "c", { clauses: [], helpful: true, corequisite: false });
    const written = flatMapOf({ a: {}, b: {}, c: { prerequisites: ["a", { concept: "b", helpful: true }] } });
    expect(unitIndex(map).children).toEqual(unitIndex(written).children);
    expect(unitIndex(map).kind).toEqual(unitIndex(written).kind);
  });

  it("does not depend on the order in which edges were drawn", () => {
    const map = mapOf("a b c -> d", "a -> b");
    const again = map.copy();
    again.dropDirectedEdge("a", "d");
    again.addDirectedEdge("a", "d", map.getDirectedEdgeAttributes("a", "d"));
    expect(unitIndex(again)).toEqual(unitIndex(map));
  });
});

/** Keeps bare ids only, so that every concept goes the short way. */
function withBareIds(data: ConceptMapData): ConceptMapData {
  const isBare = (clause: unknown): clause is string => typeof clause === "string" && !clause.includes("@");
  return {
    ...data,
    concepts: data.concepts.map((concept) => ({
      ...concept,
      prerequisites: (concept.prerequisites ?? []).filter(isBare),
    })),
  };
}

/** The map as one without depths, with its bare ids only, since the others may name a depth. */
function withoutDepths({ depths, known, ...data }: ConceptMapData): ConceptMapData {
  return {
    ...withBareIds(data),
    concepts: withBareIds(data).concepts.map(({ goals, resources, ...concept }) => concept),
  };
}
