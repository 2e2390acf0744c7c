import { describe, expect, it } from "vitest";
import { layeredLayout } from "../../src/layout/index.js";
import { drawnMap } from "../support/drawn-maps.js";

describe("breadth", () => {
  const map = drawnMap("a -> b c d e", "b c d e -> f");
  const rows = (breadth?: number) => {
    const { positions } = layeredLayout(map, { ...(breadth !== undefined && { breadth }), spacing: 20 });
    const byHeight = new Map<number, string[]>();
    for (const [id, { y }] of positions) byHeight.set(y, [...(byHeight.get(y) ?? []), id]);
    return [...byHeight].toSorted(([a], [b]) => a - b).map(([, ids]) => ids);
  };

  it("leaves layers whole where there is no limit", () => {
    expect(rows()).toEqual([["a"], ["b", "c", "d", "e"], ["f"]]);
  });

  it("breaks a layer that is too wide into several, in the author's order", () => {
    expect(rows(260)).toEqual([["a"], ["b", "c"], ["d", "e"], ["f"]]);
  });

  it("never leaves a layer empty, however narrow the limit", () => {
    expect(rows(1)).toEqual([["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]);
  });
});
