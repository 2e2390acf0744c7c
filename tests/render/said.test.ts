import { describe, expect, it } from "vitest";
import { saidOf, withSaid } from "../../src/render/said.js";
import { emptyProgress, markProgress, type ProgressState } from "../../src/progress/index.js";
import { arrange, composeScene, type ConceptState } from "../../src/view/index.js";
import { pathTo, standingOf } from "../../src/view/learner.js";
import { arithmetic } from "../support/arithmetic.js";

const empty = emptyProgress("arithmetic");
const said = (state: ProgressState, drawn: ConceptState): string | undefined =>
  saidOf(markProgress(empty, "adding", { standing: { state } }), "adding", drawn).mark;

describe("what a learner has said", () => {
  it("is a mark where the state of a concept does not tell it", () => {
    expect(said("unknown", "ready")).toBeUndefined();
    expect(said("known", "mastered")).toBeUndefined();
    expect(said("known", "ready")).toBe("partly");
    expect(said("mastered", "locked")).toBe("partly");
    expect(said("mastered", "mastered")).toBe("sure");
    expect(said("learning", "ready")).toBe("learning");
    expect(said("skipped", "mastered")).toBe("skipped");
    expect(saidOf(undefined, "adding", "ready")).toEqual({});
  });

  it("is a star and a note as long as they are there", () => {
    const starred = markProgress(empty, "adding", { starred: true, note: "Ask" });
    expect(saidOf(starred, "adding", "ready")).toEqual({ tags: ["star", "note"] });
    expect(saidOf(markProgress(starred, "adding", { starred: false, note: "" }), "adding", "ready")).toEqual({});
  });

  it("is on the picture with what it is called, and leaves a picture without as it was", () => {
    const map = arithmetic();
    const goal = { concept: "fractions", depth: "use" };
    const none = new Set<string>();
    const standing = standingOf(map, goal, pathTo(map, goal, none), none);
    const scene = composeScene(map, arrange(map, { locale: "en", direction: "down" }), standing, "en");
    const name = (mark: string): string => mark.toUpperCase();
    expect(withSaid(scene, empty, name)).toBe(scene);
    const record = markProgress(
      markProgress(empty, "counting", { standing: { state: "learning" }, starred: true }),
      "elsewhere",
      { standing: { state: "skipped" } },
    );
    const told = withSaid(scene, record, name);
    expect(told.said).toEqual([
      { mark: "learning", title: "LEARNING" },
      { mark: "star", title: "STAR" },
    ]);
    expect(told.concepts.filter((concept) => concept.mark ?? concept.tags).map(({ id }) => id)).toEqual(["counting"]);
  });
});
