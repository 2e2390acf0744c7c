import { describe, expect, it } from "vitest";
import { dimmed, passing, readFilter, refined, toggled, type ConceptFilter } from "../../src/render/filter.js";
import { pathTo, standingOf } from "../../src/view/learner.js";
import { depthsOfConcept, minutesOf } from "../../src/model/index.js";
import { emptyProgress, markProgress } from "../../src/progress/index.js";
import { marksOn } from "../../src/render/said.js";
import { arrange, composeScene, type ConceptSign } from "../../src/view/index.js";
import { arithmetic } from "../support/arithmetic.js";

const map = arithmetic();
const goal = { concept: "halving", depth: "use" };
const progress = new Set(["counting"]);
const standing = standingOf(map, goal, pathTo(map, goal, progress), progress);
const passes = (filter: ConceptFilter): string[] | undefined => {
  const set = passing(map, readFilter(filter), standing);
  return set && [...set];
};

describe("a filter", () => {
  it("lets all pass where it says nothing", () => {
    for (const nothing of [undefined, {}, { areas: [], states: [] }, { onPath: false }])
      expect(passing(map, readFilter(nothing), standing)).toBeUndefined();
  });

  it("takes an area with those within", () => {
    expect(passes({ areas: ["numbers"] })).toEqual(["counting", "adding", "multiplying", "halving", "fractions"]);
    expect(passes({ areas: ["parts"] })).toEqual(["halving", "fractions"]);
    expect(passes({ areas: ["parts", "shapes"] })).toEqual(["drawing", "folding", "halving", "fractions"]);
  });

  it("takes states, depths, minutes and the way to the goal as the element shows them", () => {
    for (const state of ["mastered", "ready", "locked"] as const)
      expect(passes({ states: [state] })).toEqual(map.filterNodes((id) => standing.stateOf(id) === state));
    expect(passes({ depth: "gist" })).toEqual(map.filterNodes((id) => depthsOfConcept(map, id).includes("gist")));
    expect(passes({ minutes: 10 })).toEqual(
      map.filterNodes((id) => minutesOf(map, id, depthsOfConcept(map, id)[0]) <= 10),
    );
    expect(passes({ minutes: 10, depth: "use" })).toEqual(map.filterNodes((id) => minutesOf(map, id, "use") <= 10));
    expect(passes({ onPath: true })).toEqual(["drawing", "halving"]);
  });

  it("takes what the reader has said, and calls nothing known that is skipped", () => {
    const skipped = markProgress(emptyProgress("arithmetic"), "counting", { standing: { state: "skipped" } });
    const record = markProgress(skipped, "adding", { standing: { state: "learning" }, starred: true, note: "Ask" });
    const said = (...states: ConceptSign[]): string[] => [...passing(map, { states }, standing, record)!];
    expect(said("skipped")).toEqual(["counting"]);
    expect(said("mastered")).not.toContain("counting");
    for (const sign of ["learning", "star", "note"] as const) expect(said(sign)).toEqual(["adding"]);
    expect(said("partly", "sure")).toEqual([]);
    expect(marksOn(map, record, standing, ["partly"])).toEqual(["learning", "partly", "skipped", "star", "note"]);
  });

  it("asks for all that it says", () => {
    expect(passes({ areas: ["numbers"], states: ["locked"], onPath: true })).toEqual(["halving"]);
    expect(passes({ areas: ["shapes"], states: ["mastered"] })).toEqual([]);
  });

  it("makes nothing of what is no filter", () => {
    for (const odd of ["numbers", 3, null, [], { areas: "numbers" }, { minutes: "ten", depth: 4 }, { onPath: "yes" }])
      expect(readFilter(odd)).toBeUndefined();
    expect(readFilter({ areas: ["nowhere"], more: true })).toEqual({ areas: ["nowhere"] });
  });
});

describe("refined", () => {
  it("changes one thing and leaves out what says nothing", () => {
    expect(refined({ depth: "gist" }, { minutes: 10 })).toEqual({ depth: "gist", minutes: 10 });
    expect(refined({ depth: "gist", onPath: true }, { depth: undefined })).toEqual({ onPath: true });
    expect(refined({ areas: ["a"] }, { areas: toggled(["a"], "a", false) })).toBeUndefined();
    expect(toggled(["a"], "b", true)).toEqual(["a", "b"]);
  });
});

describe("dimmed", () => {
  const scene = composeScene(map, arrange(map, { locale: "en", direction: "down" }), standing, "en");

  it("leaves what passes strong, also beside the path, with the arrows between", () => {
    const strong = new Set(["counting", "adding"]);
    const { concepts, arrows } = dimmed(map, scene, strong);
    expect(concepts.filter(({ isQuiet }) => !isQuiet).map(({ id }) => id)).toEqual(["counting", "adding"]);
    expect(arrows.filter(({ isQuiet }) => !isQuiet)).toMatchObject([{ source: "counting", target: "adding" }]);
  });

  it("is the scene itself where all passes", () => {
    expect(dimmed(map, scene, undefined)).toBe(scene);
  });
});
