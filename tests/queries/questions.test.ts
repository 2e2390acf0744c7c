import { describe, expect, it } from "vitest";
import { ConceptMapError } from "../../src/model/index.js";
import { learningPath, outerFringe } from "../../src/queries/index.js";
import { mapOf } from "../support/map-of.js";

const map = mapOf("counting -> adding");

const problemsOf = (ask: () => unknown): unknown => {
  try {
    ask();
  } catch (error) {
    expect(error).toBeInstanceOf(ConceptMapError);
    return (error as ConceptMapError).problems;
  }
  return [];
};

describe("what a question names", () => {
  it("may be one reference where a list is asked for", () => {
    expect(learningPath(map, "adding", { known: "counting" }).steps.map(({ concept }) => concept)).toEqual(["adding"]);
    expect(outerFringe(map, "counting")).toEqual(["adding"]);
  });

  it.each([undefined, null, 5, {}, [5]])("is refused with one problem where it is %j", (goals) => {
    expect(problemsOf(() => learningPath(map, goals as string))).toEqual([
      { path: "goals", code: "wrong-type", message: 'goals takes references such as "id" or "id@depth"' },
    ]);
  });
});
