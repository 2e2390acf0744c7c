import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offersOn, type Choice } from "../../src/element/offers.js";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { pathTo } from "../../src/view/learner.js";
import { flatMapOf } from "../support/map-of.js";
import { choosyMap } from "../support/small-maps.js";

const offers = (map: ConceptMap, concept: string, choice?: Choice, known: readonly string[] = []) => {
  const [goal, progress] = [{ concept, depth: undefined }, new Set(known)];
  return offersOn(map, goal, progress, choice, pathTo(map, goal, progress, choice));
};

describe("what can be taken in the place of a step", () => {
  const map = flatMapOf({
    ppo: { minutes: 50, prerequisites: ["policy"] },
    dpo: { minutes: 70 },
    policy: { minutes: 30 },
    best: { minutes: 70 },
    rlhf: { minutes: 10, prerequisites: [{ anyOf: ["ppo", "dpo", "best"] }] },
    review: { minutes: 10, prerequisites: ["rlhf", "dpo"] },
  });

  it("is offered with what it costs more", () => {
    expect(offers(map, "rlhf")).toEqual([
      { step: "dpo", other: "ppo", extraMinutes: 10, choice: new Set(["ppo"]) },
      { step: "dpo", other: "best", extraMinutes: 0, choice: new Set(["best"]) },
    ]);
  });

  it("leads back to no choice at all", () => {
    expect(offers(map, "rlhf", new Set(["ppo"]))).toEqual([
      { step: "ppo", other: "dpo", extraMinutes: -10, choice: undefined },
      { step: "ppo", other: "best", extraMinutes: -10, choice: new Set(["best"]) },
    ]);
  });

  it("is nothing where the step is needed all the same, or something known does", () => {
    expect(offers(map, "review")).toEqual([]);
    expect(offers(map, "rlhf", undefined, ["best"])).toEqual([]);
  });

  it("passes over what is not on the map", () => {
    expect(offers(map, "rlhf", new Set(["nowhere", "ppo"]))[1]?.choice).toEqual(new Set(["best", "nowhere"]));
  });

  it("is what the path then takes, and as long as was said", () => {
    fc.assert(
      fc.property(choosyMap, (data) => {
        const choosy = createConceptMap(data);
        const goal = { concept: choosy.nodes().at(-1)!, depth: undefined };
        const minutes = pathTo(choosy, goal, new Set())!.minutes;
        for (const { step, other, extraMinutes, choice } of offers(choosy, goal.concept)) {
          const path = pathTo(choosy, goal, new Set(), choice)!;
          const taken = path.steps.map(({ concept }) => concept);
          expect(taken).toContain(other);
          expect(taken).not.toContain(step);
          expect(path.minutes).toBe(minutes + extraMinutes);
          expect(path.blocked).toEqual([]);
        }
      }),
    );
  });
});
