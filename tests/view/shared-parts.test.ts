import { describe, expect, it } from "vitest";
import { Picture, type PictureInput } from "../../src/element/picture.js";
import { withSharedParts, type Scene } from "../../src/view/index.js";
import { arithmetic } from "../support/arithmetic.js";

const map = arithmetic();

function sceneOf(change: Partial<PictureInput>): Scene {
  const input: PictureInput = {
    ...{ map, goal: undefined, progress: new Set<string>(), locale: "en", direction: "down", breadth: Infinity },
    ...{ show: "map", selected: undefined },
    ...change,
  };
  return new Picture({ arrived: () => undefined, failed: () => undefined }).compose(input).scene;
}

describe("withSharedParts", () => {
  it("keeps what looks the same, and takes what does not", () => {
    const before = sceneOf({});
    const fresh = sceneOf({ progress: new Set(["counting"]) });
    const after = withSharedParts(before, fresh);
    expect(after).toEqual(fresh);
    const others = after.concepts.filter((concept, place) => concept !== before.concepts[place]);
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(after.concepts.length);
    for (const concept of others)
      expect(concept.state).not.toBe(before.concepts.find(({ id }) => id === concept.id)?.state);
    expect(after.arrows.every((arrow, place) => arrow === before.arrows[place])).toBe(true);
  });

  it("takes a scene as it is where there is none before it, or quite another", () => {
    const scene = sceneOf({});
    expect(withSharedParts(undefined, scene)).toBe(scene);
    const turned = sceneOf({ direction: "right", locale: "ja" });
    expect(withSharedParts(scene, turned)).toEqual(turned);
  });

  it("lets the element make nothing anew of what a tick leaves as it was", () => {
    const picture = new Picture({ arrived: () => undefined, failed: () => undefined });
    const input: PictureInput = {
      ...{ map, goal: undefined, progress: new Set<string>(), locale: "en", direction: "down", breadth: Infinity },
      ...{ show: "map", selected: undefined },
    };
    const before = picture.compose(input).scene;
    const after = picture.compose({ ...input, progress: new Set(["counting"]) }).scene;
    expect(after.arrows.every((arrow, place) => arrow === before.arrows[place])).toBe(true);
    expect(after.concepts.some((concept, place) => concept === before.concepts[place])).toBe(true);
  });
});
