import { describe, expect, it } from "vitest";
import { placeAfter } from "../../src/element/combobox-keys.js";

describe("a list beneath a field", () => {
  it("is walked by the arrow keys, through the field and round", () => {
    const down = [-1, 0, 1, 2].map((place) => placeAfter("ArrowDown", place, 3));
    const up = [-1, 0, 1, 2].map((place) => placeAfter("ArrowUp", place, 3));
    expect(down).toEqual([0, 1, 2, -1]);
    expect(up).toEqual([2, -1, 0, 1]);
  });

  it("has its first and last by Home and End, which move the caret in the field", () => {
    expect([placeAfter("Home", 1, 3), placeAfter("End", 1, 3)]).toEqual([0, 2]);
    expect([placeAfter("Home", -1, 3), placeAfter("End", -1, 3)]).toEqual([undefined, undefined]);
  });

  it("keeps the field where there is nothing to walk, and leaves all other keys alone", () => {
    expect(placeAfter("ArrowDown", -1, 0)).toBe(-1);
    for (const key of ["a", "Tab", "ArrowLeft", " "]) expect(placeAfter(key, 1, 3)).toBeUndefined();
  });
});
