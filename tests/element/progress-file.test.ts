import { describe, expect, it } from "vitest";
import { fileName } from "../../src/element/progress-file.js";

describe("fileName", () => {
  it.each([
    ["chatgpt", "chatgpt.progress.json"],
    ["算数", "算数.progress.json"],
    ["गणित", "गणित.progress.json"],
    ["../data/my map.json", "data-my-map.json.progress.json"],
    ["../..", "concept-map.progress.json"],
    ["", "concept-map.progress.json"],
  ])("of %j is %s", (map, name) => {
    expect(fileName(map)).toBe(name);
  });
});
