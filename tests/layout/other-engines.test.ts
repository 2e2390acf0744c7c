import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasRealGraph, layoutCase, realGraph } from "../support/drawn-maps.js";
import { layoutTexts, textsOf } from "../support/layout-texts.js";
import { inOtherEngine } from "../support/other-engine.js";

/** The names of what another engine would make otherwise. */
function othersIn(seed: number, make: () => Record<string, string>): string[] {
  const [here, there] = [make(), inOtherEngine(seed, make)];
  return Object.keys(here).filter((name) => here[name] !== there[name]);
}

describe("where an engine works out sines and powers otherwise, in the last digit,", () => {
  it("such a test could tell", () => {
    const sines = (): number[] => Array.from({ length: 30 }, (_, i) => Math.sin(i));
    const [here, there] = [sines(), inOtherEngine(1, sines)];
    expect(there).not.toEqual(here);
    expect(inOtherEngine(1, sines)).toEqual(there);
    for (const [i, sine] of here.entries()) expect(Math.abs(there[i]! - sine)).toBeLessThanOrEqual(Number.EPSILON / 2);
    expect(sines()).toEqual(here);
  });

  it("all layouts and pictures of real maps are the same, byte for byte", { timeout: 120_000 }, () => {
    const file = readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8");
    expect(othersIn(1, () => layoutTexts(file))).toEqual([]);
  });

  it.skipIf(!hasRealGraph("alcpl-geometry"))("so are those of a graph from elsewhere", { timeout: 120_000 }, () => {
    const map = realGraph("alcpl-geometry");
    expect(othersIn(3, () => textsOf(map, map.nodes()))).toEqual([]);
  });

  it("so are those of any map", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(layoutCase, fc.integer(), ({ map, options }, seed) => {
        expect(othersIn(seed, () => textsOf(map, map.nodes(), options))).toEqual([]);
      }),
      { seed: 9, numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
    );
  });
});
