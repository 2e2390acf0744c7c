import { describe, expect, it } from "vitest";
import { goalGroups } from "../../src/element/goal-order.js";
import { map as shipped } from "../data/shipped-map.js";
import { arithmetic } from "../support/arithmetic.js";
import { mapOf } from "../support/map-of.js";

describe("goalGroups", () => {
  it("holds every concept once, in its top area", () => {
    const groups = goalGroups(shipped);
    expect(groups.flatMap(({ ids }) => ids).toSorted()).toEqual(shipped.nodes().toSorted());
    expect(groups.map(({ area }) => area)).toEqual(["rlhf", "gpt", "rl", "nlp", "ml", "math"]);
  });

  it("begins with what one would want to understand, and ends with what everybody knows", () => {
    const ids = goalGroups(shipped).flatMap((group) => group.ids);
    expect(ids[0]).toBe("rlhf");
    expect(ids.slice(0, 7)).toContain("chatgpt");
    expect(ids.indexOf("school-algebra")).toBeGreaterThan(ids.length - 20);
  });

  it("puts first where more comes together, later on the way; else the author's order stays", () => {
    expect(goalGroups(arithmetic())).toEqual([
      { area: "shapes", ids: ["drawing", "folding"] },
      { area: "numbers", ids: ["fractions", "halving", "multiplying", "adding", "counting"] },
    ]);
    expect(goalGroups(mapOf("a -> b", "b -> c"))).toEqual([{ area: undefined, ids: ["c", "b", "a"] }]);
    expect(goalGroups(mapOf())).toEqual([]);
  });
});
