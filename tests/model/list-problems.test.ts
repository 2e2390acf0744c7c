import { describe, expect, it } from "vitest";
import { checkMapData, createConceptMap, type ConceptMapData } from "../../src/model/index.js";
import { problemsOf } from "../support/problems.js";

const refused = (data: unknown) =>
  problemsOf(() => createConceptMap(data as ConceptMapData)).map(({ path, message }) => `${path}: ${message}`);
const concept = { id: "adding", title: "Adding" };

describe("plain data that JavaScript hands over as a map", () => {
  it.each([[{}], [undefined], [null], [[]], ["map"], [5]])("is asked for its concepts where it is %j", (data) => {
    expect(refused(data)).toEqual(["concepts: expected a list, found undefined"]);
    expect(checkMapData(data as ConceptMapData)).toHaveLength(1);
  });

  it("is told every list that is none", () => {
    const data = { concepts: { adding: concept }, areas: null, depths: "gist", known: 5 };
    expect(refused(data)).toEqual([
      "concepts: expected a list, found an object",
      "areas: expected a list, found null",
      'depths: expected a list, found "gist"',
      "known: expected a list, found 5",
    ]);
    const within = { prerequisites: "counting", related: null, replaces: {}, goals: 5, resources: "url" };
    expect(refused({ concepts: [concept, { ...concept, ...within }] })).toEqual([
      'concepts[1].prerequisites: expected a list, found "counting"',
      "concepts[1].related: expected a list, found null",
      "concepts[1].replaces: expected a list, found an object",
      "concepts[1].goals: expected a list, found 5",
      'concepts[1].resources: expected a list, found "url"',
    ]);
  });

  it("is told every entry that is none", () => {
    expect(refused({ concepts: [null], areas: [5], depths: [undefined], known: [{}] })).toEqual([
      "concepts[0]: expected an object, found null",
      "areas[0]: expected an object, found 5",
      "depths[0]: expected an object, found undefined",
      "known[0]: expected an id, found an object",
    ]);
    const prerequisites = [5, null, { id: "counting" }, { anyOf: "counting" }, { concept: "counting" }];
    const expected = 'expected an id, "concept", "anyOf" or "allOf", found';
    expect(refused({ concepts: [{ ...concept, prerequisites, goals: [null], resources: [5] }] })).toEqual([
      `concepts[0].prerequisites[0]: ${expected} 5`,
      `concepts[0].prerequisites[1]: ${expected} null`,
      `concepts[0].prerequisites[2]: ${expected} an object`,
      `concepts[0].prerequisites[3]: ${expected} an object`,
      "concepts[0].goals[0]: expected an object, found null",
      "concepts[0].resources[0]: expected an object, found 5",
    ]);
  });

  it("is asked for ids where it has texts in place of objects", () => {
    expect(refused({ concepts: ["adding"] })).toEqual(["concepts[0].id: an id is a text, not undefined"]);
  });
});
