import { describe, expect, it } from "vitest";
import { unitIndex } from "../../src/queries/unit-index.js";
import { deepMapOf, mapOf } from "../support/map-of.js";

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
});
