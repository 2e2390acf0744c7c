import { describe, expect, it } from "vitest";
import { Picture, type PictureInput } from "../../src/element/picture.js";
import type { ConceptFilter } from "../../src/render/filter.js";
import type { Scene } from "../../src/view/index.js";
import { arithmetic } from "../support/arithmetic.js";

const map = arithmetic();
const picture = new Picture({ arrived: () => undefined, failed: () => undefined });

function scenes(change: Partial<PictureInput> & { readonly filter?: ConceptFilter }): { before: Scene; after: Scene } {
  const input: PictureInput = {
    ...{ map, goal: undefined, progress: new Set<string>(), locale: "en", direction: "down", breadth: Infinity },
    show: "map",
    ...change,
    selected: undefined,
  };
  const before = picture.compose(input).scene;
  return { before, after: picture.compose({ ...input, selected: change.selected }).scene };
}

const idsWhere = <T extends { readonly id: string }>(list: readonly T[], test: (each: T) => boolean): string[] =>
  list.filter(test).map(({ id }) => id);

describe("withSelection", () => {
  it("selects a concept and its arrows, and leaves all else the same object", () => {
    const { before, after } = scenes({ selected: "halving" });
    expect(idsWhere(after.concepts, ({ isSelected }) => isSelected)).toEqual(["halving"]);
    const arrows = after.arrows.filter(({ isSelected }) => isSelected);
    expect(arrows.map(({ source, target }) => `${source} ${target}`)).toEqual([
      "counting halving",
      "drawing halving",
      "folding halving",
      "halving fractions",
    ]);
    after.concepts.forEach((concept, place) => {
      if (!concept.isSelected) expect(concept).toBe(before.concepts[place]);
    });
    after.arrows.forEach((arrow, place) => {
      if (!arrow.isSelected) expect(arrow).toBe(before.arrows[place]);
    });
  });

  it("does not dim what is selected beside a path, but does where a filter leaves it out", () => {
    const goal = { concept: "multiplying", depth: undefined };
    const isQuiet = ({ concepts }: Scene): boolean => concepts.find(({ id }) => id === "drawing")!.isQuiet;
    const beside = scenes({ goal, selected: "drawing" });
    expect([isQuiet(beside.before), isQuiet(beside.after)]).toEqual([true, false]);
    const leftOut = scenes({ selected: "drawing", filter: { areas: ["numbers"] } });
    expect([isQuiet(leftOut.before), isQuiet(leftOut.after)]).toEqual([true, true]);
  });

  it("selects the folded area that the concept lies in, and the bundles of its arrows", () => {
    // "halving" lies in "parts", which lies in "numbers".
    const area = "numbers";
    const { after } = scenes({ selected: "halving", expanded: new Set() });
    expect(idsWhere(after.areas, ({ isSelected }) => isSelected)).toEqual([area]);
    const bundles = after.arrows.filter(({ isSelected }) => isSelected);
    expect(bundles.length).toBeGreaterThan(0);
    for (const { sourceArea, targetArea } of bundles) expect([sourceArea, targetArea]).toContain(area);
  });
});
