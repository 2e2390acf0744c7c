import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { goalOf, partOf, pathTo, standingOf } from "../../src/view/learner.js";
import { Picture, type PictureInput } from "../../src/element/picture.js";
import { parseJson } from "../../src/formats/index.js";
import { layoutQuality } from "../../src/layout/index.js";
import { formatReference, type ConceptMap } from "../../src/model/index.js";
import { learningPath, masteryOf } from "../../src/queries/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { mapOf } from "../support/map-of.js";

const map = arithmetic();
const shipped = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));

/** What the element works out for a goal and a learner. */
function learner(of: ConceptMap, goal: string | undefined, known: readonly string[] = []) {
  const progress = new Set(known);
  const path = pathTo(of, goalOf(of, goal), progress);
  const standing = standingOf(of, goalOf(of, goal), path, progress);
  return { path, standing, part: partOf(of, standing, progress) };
}

describe("pathTo", () => {
  it("is the learning path to the goal", () => {
    expect(learner(map, "fractions@use").path).toEqual(learningPath(map, "fractions@use"));
    expect(learner(map, "fractions").path).toEqual(learningPath(map, "fractions@use"));
    expect(learner(map, "fractions@gist", ["adding"]).path).toEqual(
      learningPath(map, "fractions@gist", { known: ["adding"] }),
    );
  });

  it("is none without a goal on this map", () => {
    expect(learner(map, undefined).path).toBeUndefined();
    expect(learner(map, "elsewhere").path).toBeUndefined();
  });

  it("leaves out progress that this map does not know", () => {
    const known = ["counting", "elsewhere", "adding@never", "", "@", "toString", "elsewhere@gist@use"];
    expect(learner(map, "fractions@gist", known).path).toEqual(
      learningPath(map, "fractions@gist", { known: ["counting"] }),
    );
  });

  it("needs no depths", () => {
    const flat = mapOf("counting -> adding", "adding -> multiplying");
    expect(learner(flat, "multiplying", ["counting"]).path?.steps.map(({ concept }) => concept)).toEqual([
      "adding",
      "multiplying",
    ]);
  });
});

describe("standingOf", () => {
  it("numbers the steps in the order of the path", () => {
    const { path, standing } = learner(map, "fractions@gist");
    const numbered = [...standing.steps].toSorted(([, a], [, b]) => a.number - b.number).map(([id]) => id);
    expect(numbered).toEqual([...new Set(path?.steps.map(({ concept }) => concept))]);
    expect(standing.goals).toEqual(new Set(["fractions"]));
  });

  it("says how the next unlearnt depth of a step stands, up to the depth of the step", () => {
    const known = ["counting@gist"];
    const { standing } = learner(map, "fractions@use", known);
    for (const [id, { depth }] of standing.steps) {
      const depths = ["gist", "use"].slice(0, depth === "gist" ? 1 : 2);
      const next = depths.map((at) => masteryOf(map, `${id}@${at}`, known)).find((mastery) => mastery !== "mastered");
      expect(standing.stateOf(id), id).toBe(next ?? "mastered");
    }
  });

  it("says at the first depth where there is no goal", () => {
    const { standing } = learner(map, undefined, ["counting@gist"]);
    expect(standing.stateOf("counting")).toBe("mastered");
    expect(standing.stateOf("adding")).toBe("ready");
    expect(standing.stateOf("fractions")).toBe("locked");
    expect(standing.missingFor("adding")).toEqual([]);
    expect(standing.missingFor("multiplying")).toEqual([["adding"]]);
  });
});

describe("partOf", () => {
  it("holds the steps and the goal", () => {
    const { part, standing } = learner(map, "fractions@gist");
    expect(part.concepts).toEqual(new Set([...standing.steps.keys(), "fractions"]));
  });

  it("holds what is known and stands right before a step, and no other known concept", () => {
    const { part } = learner(map, "fractions@use", ["counting", "adding", "drawing"]);
    expect(part.concepts.has("adding")).toBe(true);
    expect(part.concepts.has("drawing")).toBe(true);
    expect(part.arrows.get("adding")?.has("multiplying") ?? false).toBe(true);
    expect(part.arrows.get("drawing")?.has("halving") ?? false).toBe(true);
    // Adding is known, so what adding needs is of no interest.
    expect(part.arrows.get("counting")?.has("adding") ?? false).toBe(false);
  });

  it("draws an arrow between steps only where the path goes along it", () => {
    const { part, path } = learner(map, "fractions@use");
    for (const { concept, neededBy } of path?.steps ?? [])
      for (const other of neededBy)
        expect(part.arrows.get(concept)?.has(other) ?? false, `${concept} ${other}`).toBe(true);
    expect(part.arrows.get("fractions")?.has("counting") ?? false).toBe(false);
    expect(part.arrows.get("folding")?.has("fractions") ?? false).toBe(false);
  });

  it("holds a goal that is reached", () => {
    expect(learner(map, "counting@gist", ["counting"]).part.concepts).toEqual(new Set(["counting"]));
  });
});

const never = { arrived: () => undefined, failed: () => undefined };

describe("Picture", () => {
  const input: PictureInput = {
    map,
    goal: { concept: "fractions", depth: "use" },
    progress: new Set<string>(),
    selected: undefined,
    locale: "en",
    direction: "down",
    show: "path",
    breadth: Infinity,
  };

  it("lays out once for what is drawn in the same place", () => {
    const picture = new Picture(never);
    const { layout } = picture.compose(input);
    expect(picture.compose({ ...input, selected: "adding" }).layout).toBe(layout);
    expect(picture.compose({ ...input, progress: new Set(["elsewhere"]) }).layout).toBe(layout);
  });

  it("keeps the whole scene where nothing of it is another", () => {
    const picture = new Picture(never);
    const { scene, standing } = picture.compose(input);
    const goal = input.goal && { ...input.goal };
    const again = picture.compose({ ...input, goal });
    expect([again.scene === scene, again.standing === standing]).toEqual([true, true]);
  });

  it("counts what is known already on the way, and nothing besides", () => {
    const picture = new Picture(never);
    const { path, done } = picture.compose(input);
    expect(done.minutes).toBe(0);
    const after = picture.compose({ ...input, progress: new Set(["counting", "elsewhere"]) });
    expect(after.done.minutes).toBe(path!.minutes - after.path!.minutes);
    expect(after.done.minutes).toBeGreaterThan(0);
    expect(picture.compose({ ...input, progress: new Set(["elsewhere"]) }).done.minutes).toBe(0);
    expect(picture.compose({ ...input, goal: undefined, progress: new Set(["counting"]) }).done.minutes).toBe(0);
  });

  it("shows the new selection and the new progress all the same", () => {
    const picture = new Picture(never);
    picture.compose({ ...input, show: "map" });
    const { scene } = picture.compose({ ...input, show: "map", selected: "adding", progress: new Set(["counting"]) });
    expect(scene.concepts.find(({ isSelected }) => isSelected)?.id).toBe("adding");
    expect(scene.concepts.find(({ state }) => state === "mastered")?.id).toBe("counting");
  });

  it.each<[string, Partial<PictureInput>]>([
    ["map", { map: arithmetic() }],
    ["goal", { goal: { concept: "multiplying", depth: "use" } }],
    ["depth", { goal: { concept: "fractions", depth: "gist" } }],
    ["progress that makes steps needless", { progress: new Set(["multiplying"]) }],
    ["language", { locale: "ja" }],
    ["direction", { direction: "right" }],
    ["part", { show: "map" }],
  ])("lays out anew for another %s", (_what, change) => {
    const picture = new Picture(never);
    const { layout } = picture.compose(input);
    expect(picture.compose({ ...input, ...change }).layout).not.toBe(layout);
  });

  it("comes back to a picture that it left", () => {
    const picture = new Picture(never);
    const { layout } = picture.compose(input);
    picture.compose({ ...input, progress: new Set(["multiplying"]) });
    expect(picture.compose(input).layout).toBe(layout);
  });

  it("is laid out no other way as step after step is done", () => {
    const goal = { concept: "rlhf", depth: "use" };
    const picture = new Picture(never);
    const given = { ...input, map: shipped, goal };
    const { layout, path } = picture.compose(given);
    const ticked = path!.steps.map(({ concept, depth }) => formatReference(concept, depth));
    for (const count of [1, 3, 20, ticked.length]) {
      const after = picture.compose({ ...given, progress: new Set(ticked.slice(0, count)) });
      expect(after.done.steps.map(({ concept }) => concept)).toEqual(
        path!.steps.slice(0, count).map(({ concept }) => concept),
      );
      expect(after.layout).toBe(layout);
    }
  });

  it("leaves concepts about where they are when steps are no longer needed", () => {
    const goal = { concept: "rlhf", depth: "use" };
    const picture = new Picture(never);
    const given = { ...input, map: shipped, goal };
    const { layout } = picture.compose(given);
    const progress = new Set(["language-model-as-policy@use", "backpropagation@use"]);
    const { layout: next } = picture.compose({ ...given, progress });
    expect(next).not.toBe(layout);
    const sizeOf = () => ({ width: 0, height: 0 });
    const moved = layoutQuality(next, { from: layout, sizeOf }).displacement;
    const anew = new Picture(never).compose({ ...given, progress }).layout;
    expect(moved).toBeLessThan(60);
    expect(layoutQuality(anew, { from: layout, sizeOf }).displacement).toBeGreaterThan(60);
  });

  it("draws the whole map where there is no goal", () => {
    const { scene, path } = new Picture(never).compose({ ...input, goal: undefined });
    expect(scene.concepts.map(({ id }) => id).toSorted()).toEqual(map.nodes().toSorted());
    expect(path).toBeUndefined();
  });

  it("draws the path alone, or the path in the whole map", () => {
    const { scene: path } = new Picture(never).compose(input);
    const { scene: whole } = new Picture(never).compose({ ...input, show: "map" });
    const steps = ({ concepts }: typeof path) => new Map(concepts.map(({ id, step }) => [id, step]));
    expect(path.concepts.length).toBeLessThan(whole.concepts.length);
    for (const [id, step] of steps(path)) expect(steps(whole).get(id), id).toBe(step);
  });

  it("draws an empty map", () => {
    const { scene } = new Picture(never).compose({ ...input, map: mapOf(), goal: undefined });
    expect(scene.concepts).toEqual([]);
    for (const value of Object.values(scene.box)) expect(value).toSatisfy(Number.isFinite);
  });
});
