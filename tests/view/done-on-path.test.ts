import { describe, expect, it } from "vitest";
import { doneOnPath } from "../../src/view/done-on-path.js";
import { goalOf, partOf, pathTo, standingOf } from "../../src/view/learner.js";
import { map as shipped } from "../data/shipped-map.js";
import { arithmetic } from "../support/arithmetic.js";

const map = arithmetic();

const doneOf = (goal: string, known: readonly string[], skipped = "") => {
  const { steps, minutes } = doneOnPath(map, goalOf(map, goal), new Set(known), skipped);
  return { steps: steps.map(({ concept, depth }) => `${concept}@${String(depth)}`), minutes };
};

describe("doneOnPath", () => {
  it("holds the steps that are known as deep as they are wanted, in order", () => {
    expect(doneOf("fractions@gist", ["halving@gist", "counting", "elsewhere"])).toEqual({
      steps: ["counting@gist", "halving@gist"],
      minutes: 15,
    });
  });

  it("counts minutes of steps that are known in part", () => {
    expect(doneOf("multiplying@use", ["counting@gist"])).toEqual({ steps: [], minutes: 10 });
  });

  it("goes the way that the learner knows, where the map leaves a choice", () => {
    expect(doneOf("halving@gist", ["folding@gist"])).toEqual({ steps: ["folding@gist"], minutes: 60 });
    expect(doneOf("halving@gist", ["drawing@gist"])).toEqual({ steps: ["drawing@gist"], minutes: 10 });
  });

  it("does not hold what is skipped, nor what the way does not take", () => {
    expect(doneOf("halving@gist", ["counting", "drawing", "adding"], "counting")).toEqual({
      steps: ["drawing@gist"],
      minutes: 10,
    });
    expect(doneOf("elsewhere", ["counting"])).toEqual({ steps: [], minutes: 0 });
  });

  it("is, with what is left, all of the way where steps are done in order", () => {
    const goal = goalOf(shipped, "transformer@use");
    const whole = pathTo(shipped, goal, new Set())!;
    const known = new Set(whole.steps.slice(0, 25).map(({ concept, depth }) => `${concept}@${String(depth)}`));
    const path = pathTo(shipped, goal, known)!;
    const done = doneOnPath(shipped, goal, known, "");
    expect(done.minutes).toBe(whole.minutes - path.minutes);
    expect(done.steps.length + path.steps.length).toBe(whole.steps.length);
  });
});

describe("partOf", () => {
  it("keeps the concepts of done steps, with the arrows between them", () => {
    const goal = goalOf(map, "fractions@gist");
    const known = new Set(["counting", "halving@gist", "drawing"]);
    const path = pathTo(map, goal, known);
    const { steps } = doneOnPath(map, goal, known, "");
    const { concepts, arrows } = partOf(map, standingOf(map, goal, path, known), known, steps);
    expect([...concepts].toSorted()).toEqual(["counting", "drawing", "fractions", "halving"]);
    expect([...arrows.get("counting")!]).toEqual(["halving"]);
    expect([...arrows.get("halving")!]).toEqual(["fractions"]);
  });
});
