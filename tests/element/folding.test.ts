import { describe, expect, it } from "vitest";
import { expandedAreas, hiderOf, hidingAreas, turnedAreas, withExpanded } from "../../src/element/folding.js";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { areaKey, foldedAreas } from "../../src/view/index.js";

/** Mathematics with algebra in it, and physics; so many concepts more in physics. */
const school = (more = 0): ConceptMap =>
  createConceptMap({
    areas: [
      { id: "mathematics", title: "Mathematics" },
      { id: "algebra", title: "Algebra", parent: "mathematics" },
      { id: "physics", title: "Physics" },
    ],
    concepts: [
      { id: "number", title: "Number", area: "mathematics" },
      { id: "root", title: "Root", area: "algebra" },
      { id: "loose", title: "Loose" },
      ...Array.from({ length: more }, (_, at) => ({ id: `p${String(at)}`, title: "Law", area: "physics" })),
    ],
  });

describe("the areas that are unfolded at first", () => {
  it("are none where the map is large, and do not fold where it is small", () => {
    expect(expandedAreas(school(57), undefined)).toBeUndefined();
    expect(expandedAreas(school(58), undefined)).toEqual(new Set());
  });

  it("are those that were asked for, however small the map is", () => {
    expect(expandedAreas(school(), new Set(["algebra"]))).toEqual(new Set(["algebra"]));
  });

  it("do not fold where there are none", () => {
    const concepts = Array.from({ length: 100 }, (_, at) => ({ id: `c${String(at)}`, title: "c" }));
    expect(expandedAreas(createConceptMap({ concepts }), new Set())).toBeUndefined();
  });
});

describe("folding", () => {
  const map = school();

  it("is of all areas but the unfolded ones", () => {
    expect(foldedAreas(map, new Set(["mathematics"]))).toEqual(new Set(["algebra", "physics"]));
  });

  it("unfolds an area with all that it lies in, its inner areas folded", () => {
    expect([...withExpanded(map, new Set(), "algebra", true)]).toEqual(["mathematics", "algebra"]);
    expect([...withExpanded(map, new Set(["algebra"]), "mathematics", true)]).toEqual(["mathematics"]);
  });

  it("folds an area with all that lies in it, and no other", () => {
    const before = new Set(["mathematics", "algebra", "physics"]);
    expect([...withExpanded(map, before, "mathematics", false)]).toEqual(["physics"]);
    expect([...withExpanded(map, before, "algebra", false)]).toEqual(["mathematics", "physics"]);
  });

  it("hides a concept by each folded area that it lies in", () => {
    expect(hidingAreas(map, new Set(), "root")).toEqual(["mathematics", "algebra"]);
    expect(hidingAreas(map, new Set(["mathematics"]), "root")).toEqual(["algebra"]);
    expect(hidingAreas(map, new Set(["mathematics"]), "number")).toEqual([]);
    expect(hidingAreas(map, new Set(), "loose")).toEqual([]);
  });

  it("has what is hidden in the outermost of them", () => {
    expect(hiderOf(map, new Set(), "root")).toBe(areaKey("mathematics"));
    expect(hiderOf(map, new Set(["mathematics"]), "root")).toBe(areaKey("algebra"));
    expect(hiderOf(map, new Set(), areaKey("algebra"))).toBe(areaKey("mathematics"));
    for (const stop of ["loose", "elsewhere", areaKey("elsewhere")])
      expect(hiderOf(map, new Set(["elsewhere"]), stop)).toBeUndefined();
  });

  it("turns the first area on the picture that was not as it is", () => {
    const shown = ["mathematics", "algebra", "physics"];
    expect(turnedAreas(map, undefined, new Set(["mathematics"]), shown)).toEqual(["mathematics"]);
    expect(turnedAreas(map, new Set(["mathematics", "algebra"]), new Set(["mathematics"]), shown)).toEqual(["algebra"]);
    expect(turnedAreas(map, new Set(["mathematics"]), new Set(["mathematics"]), shown)).toEqual([]);
    expect(turnedAreas(map, new Set(), new Set(["mathematics", "algebra"]), shown)).toEqual(["mathematics"]);
    expect(turnedAreas(map, new Set(), new Set(["algebra", "mathematics", "physics"]), shown)).toEqual([
      "mathematics",
      "physics",
    ]);
  });
});
