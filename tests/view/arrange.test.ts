import { describe, expect, it } from "vitest";
import type { DepthId } from "../../src/model/index.js";
import { arrange } from "../../src/view/arrange.js";
import { partOf, pathTo, standingOf } from "../../src/view/learner.js";
import { map } from "../data/shipped-map.js";

describe("a path", () => {
  const widthAt = (goal: string, breadth: number, locale: string): number => {
    const [concept = "", depth] = goal.split("@") as [string, DepthId];
    const progress = new Set<string>();
    const path = pathTo(map, { concept, depth }, progress, undefined);
    const part = partOf(map, standingOf(map, { concept, depth }, path, progress), progress);
    return arrange(map, { locale, direction: "down", breadth, part }).layout.box.width;
  };

  it.each([
    ["rlhf@gist", 700, "en"],
    ["chatgpt@gist", 700, "ja"],
    ["attention@use", 400, "en"],
  ])("to %s is no broader than %i pixels with its arrows, where fewer concepts in a layer do it", (...asked) => {
    expect(widthAt(...asked)).toBeLessThanOrEqual(asked[1]);
  });

  it("is as short as its breadth allows where nothing does", () => {
    expect(widthAt("dpo@use", 300, "en")).toBeGreaterThan(300);
  });

  it.each([
    ["rlhf@gist", "en", 1.25],
    ["rlhf@gist", "ja", 1.35],
    ["dpo@gist", "en", 1],
    ["dpo@gist", "ja", 1],
  ])("to %s is little broader than a phone in %s", (goal, locale, most) => {
    expect(widthAt(goal, 325, locale) / 325).toBeLessThanOrEqual(most);
  });
});
