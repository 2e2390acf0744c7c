import { describe, expect, it } from "vitest";
import { mapFromJson } from "../../src/formats/index.js";
import { checkMapData, createConceptMap, type ConceptMapData } from "../../src/model/index.js";
import { problemsOf } from "../support/problems.js";

const concept = { id: "adding", title: "Adding" };

describe("plain data that JavaScript hands over as a map", () => {
  it.each<[unknown]>([
    [{}],
    [undefined],
    [null],
    [[]],
    ["map"],
    [5],
    [{ concepts: { adding: concept } }],
    [{ concepts: [null] }],
    [{ concepts: [concept], areas: 5 }],
    [{ concepts: [concept], depths: "gist" }],
    [{ concepts: [{ ...concept, prerequisites: {} }] }],
    [{ concepts: [{ ...concept, prerequisites: [5] }] }],
    [{ concepts: [{ ...concept, prerequisites: [{ id: "counting" }] }] }],
  ])("is refused with who says what is wrong, where it is %j", (data) => {
    const problems = problemsOf(() => createConceptMap(data as ConceptMapData));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: "", code: "wrong-type" });
    expect(problems[0]!.message).toContain("expected the data of a map; mapFromJson says where it is not");
    expect(checkMapData(data as ConceptMapData)).toEqual(problems);
    expect(problemsOf(() => mapFromJson(data)).length).toBeGreaterThan(0);
  });
});
