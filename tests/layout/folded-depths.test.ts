import { describe, expect, it } from "vitest";
import { depthsBy } from "../../src/layout/folded-depths.js";
import { layeredLayout } from "../../src/layout/index.js";
import { drawnMap } from "../support/drawn-maps.js";

const link = (source: string, target: string) => ({ source, target });

describe("depthsBy", () => {
  it("counts the most links that lead to each", () => {
    const depths = depthsBy([link("a", "c"), link("a", "b"), link("b", "c"), link("c", "d")]);
    expect(["a", "b", "c", "d"].map((id) => depths.get(id) ?? 0)).toEqual([0, 1, 2, 3]);
  });

  it("comes to an end in circles", () => {
    const depths = depthsBy([link("a", "b"), link("b", "c"), link("c", "b"), link("c", "d")]);
    expect(depths.get("b")).toBe(1);
  });
});

describe("layeredLayout", () => {
  it("keeps the rows of what stays when an area of several unfolds beside them", () => {
    const map = drawnMap("s -> a p", "a -> b", "b -> c", "p -> q", "q -> r", "c r -> t");
    for (const id of ["a", "b", "c"]) map.setNodeAttribute(id, "area", "x");
    map.setAttribute("areas", [{ id: "x", title: "X" }]);
    const before = layeredLayout(map, { folded: ["x"] });
    const after = layeredLayout(map, { previous: before });
    for (const id of ["s", "p", "q", "r", "t"])
      expect(after.positions.get(id)!.y).toBeCloseTo(before.positions.get(id)!.y);
  });

  it("leaves no empty rows", () => {
    const map = drawnMap("s -> a", "a -> b", "b -> c", "c -> t");
    for (const id of ["a", "b", "c"]) map.setNodeAttribute(id, "area", "x");
    map.setAttribute("areas", [{ id: "x", title: "X" }]);
    const { positions, areas } = layeredLayout(map, { folded: ["x"], layerSpacing: 56 });
    expect(positions.get("t")!.y - positions.get("s")!.y).toBe(2 * 96);
    expect(areas).toHaveLength(1);
  });
});
