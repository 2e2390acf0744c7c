import { describe, expect, it } from "vitest";
import { fittingDepth } from "../../src/view/depth.js";
import { goalOf } from "../../src/view/learner.js";
import { createConceptMap } from "../../src/model/index.js";
import { mapOf } from "../support/map-of.js";

const map = createConceptMap({
  depths: ["gist", "use", "derive"].map((id) => ({ id, title: id })),
  concepts: [
    { id: "all", title: "All" },
    { id: "ends", title: "Ends", minutes: { gist: 5, derive: 60 } },
    { id: "deep", title: "Deep", minutes: { derive: 60 } },
  ],
});

describe("fittingDepth", () => {
  it("is the depth asked for, where the concept has it", () => {
    expect(fittingDepth(map, "all", "use")).toBe("use");
  });

  it("else the deepest that is not deeper", () => {
    expect(fittingDepth(map, "ends", "use")).toBe("gist");
  });

  it("else the shallowest that there is", () => {
    expect(fittingDepth(map, "deep", "gist")).toBe("derive");
  });

  it("is the deepest where none is asked for, or one that the map does not have", () => {
    expect(fittingDepth(map, "ends", undefined)).toBe("derive");
    expect(fittingDepth(map, "all", "nonsense")).toBe("derive");
  });

  it("is nothing in a map without depths", () => {
    expect(fittingDepth(mapOf("a -> b"), "a", "use")).toBeUndefined();
    expect(fittingDepth(mapOf("a -> b"), "a", undefined)).toBeUndefined();
  });
});

describe("goalOf", () => {
  it("reads a reference", () => {
    expect(goalOf(map, "all@use")).toEqual({ concept: "all", depth: "use" });
    expect(goalOf(map, "all")).toEqual({ concept: "all", depth: "derive" });
    expect(goalOf(map, " ends@use \n")).toEqual({ concept: "ends", depth: "gist" });
  });

  it("is nothing where the map has no such concept", () => {
    for (const goal of [undefined, "", " ", "elsewhere", "@use", "toString", "__proto__", "<b>"])
      expect(goalOf(map, goal), goal).toBeUndefined();
  });
});
