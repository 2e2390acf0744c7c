import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { mapFromJson, parseJson } from "../../../src/formats/json/index.js";
import type { ConceptMapError } from "../../../src/model/index.js";
import { createConceptMap } from "../../../src/model/index.js";
import { problemsOf } from "../../support/problems.js";
import {
  a,
  asking,
  b,
  badTexts,
  badValues,
  fileOf,
  long,
  nested,
  notJson,
  notJsonFiles,
  reservedMessage,
  reservedNames,
  saying,
  withOwn,
  type Row,
} from "./bad-files.js";

beforeAll(() => {
  Object.freeze(Object.prototype);
  Object.freeze(Array.prototype);
});

describe("parseJson", () => {
  it.each(notJsonFiles)("refuses %s", (_, text, message) => {
    expect(problemsOf(() => parseJson(text))).toEqual([{ path: "", code: "invalid-json", message: notJson(message) }]);
  });

  for (const [name, file, ...problems] of badValues)
    it(`refuses ${name}`, () => {
      expect(rowsOf(() => parseJson(JSON.stringify(file)))).toEqual(problems);
      expect(rowsOf(() => mapFromJson(file))).toEqual(problems);
    });

  for (const [name, text, ...problems] of badTexts)
    it(`refuses ${name}`, () => {
      expect(rowsOf(() => parseJson(text))).toEqual(problems);
    });

  it.each(reservedNames)("refuses %s by name for a concept, an area and a depth, not for a wording", (id) => {
    const file = {
      ...fileOf(a, { ...b, id, prerequisites: ["a"] }),
      areas: [{ id, title: id }],
      depths: [{ id, title: id }],
    };
    expect(rowsOf(() => parseJson(JSON.stringify(file)))).toEqual(
      ["depths[0].id", "areas[0].id", "concepts[1].id"].map((path) => [path, "reserved-id", reservedMessage(id)]),
    );
  });

  it("knows every name that an object has", () => {
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual([...reservedNames].sort());
  });

  it("refuses a text that is too long, unread", () => {
    const message = (limit: string) => `the file has more than ${limit} characters`;
    expect(rowsOf(() => parseJson("[".repeat(20_000_001)))).toEqual([["", "too-large", message("20,000,000")]]);
    expect(rowsOf(() => parseJson("[[[", { maxCharacters: 2 }))).toEqual([["", "too-large", message("2")]]);
  });

  it.each([
    ["half a text", `"${"x".repeat(9_000_000)}`],
    ["half a text of escapes", `"${"\\n".repeat(4_000_000)}`],
    ["white space", " ".repeat(9_000_000)],
    ["brackets", "[".repeat(1_000_000)],
  ])("finds the end of a huge file of %s", (_, text) => {
    const [problem] = problemsOf(() => parseJson(text));
    expect(problem?.message).toMatch(`line 1, column ${String(text.length + 1)} has the end instead of`);
  });

  it("takes nesting as deep as the limit", () => {
    expect(parseJson(withOwn(`"x-a":${nested(199)}`)).order).toBe(0);
  });

  it("stops circles of values that no file could hold", () => {
    const file: Record<string, unknown> = { ...fileOf() };
    file["x-self"] = file;
    expect(rowsOf(() => mapFromJson(file))[0]?.slice(0, 2)).toEqual([
      "x-self.x-self.x-self.x-self.x-self.x-self",
      "too-large",
    ]);
  });

  it("takes values that no file could hold for wrong ones", () => {
    const rows = rowsOf(() => mapFromJson({ ...saying({ minutes: NaN, area: () => "a", related: [undefined, 1n] }) }));
    expect(rows.map(([path]) => path)).toEqual([
      "concepts[0].area",
      "concepts[0].minutes",
      "concepts[0].related[0]",
      "concepts[0].related[1]",
    ]);
  });
});

describe("the message of all problems", () => {
  it("says where and what, a line each", () => {
    const error = errorOf(() => parseJson(JSON.stringify(asking("x1", "x2"))));
    expect(error.name).toBe("ConceptMapError");
    expect(error.message).toBe(
      'concepts[2].prerequisites[0]: "c" needs "x1", which no concept defines\n' +
        'concepts[2].prerequisites[1]: "c" needs "x2", which no concept defines',
    );
  });

  it("stays short for a thousand long problems and says how many there are", () => {
    const error = errorOf(() =>
      parseJson(JSON.stringify(asking(...Array.from({ length: 1000 }, (_, i) => long + String(i))))),
    );
    expect(error.problems).toHaveLength(1000);
    expect(error.message).toMatch(/\n… and 980 more$/);
    expect(error.message.length).toBeLessThan(5000);
  });

  it("looks for the nearest of only a few where fifty thousand names are unknown", () => {
    const concepts = Array.from({ length: 50_000 }, (_, i) => ({
      id: `concept-${String(i)}`,
      title: "",
      prerequisites: [`conceptt-${String(i)}`],
    }));
    const problems = problemsOf(() => mapFromJson(fileOf(...concepts)));
    expect(problems[0]?.message).toMatch(/Did you mean "concept-0"/);
  });

  it("comes soon where areas lie in one another without end", () => {
    const areas = Array.from({ length: 50_000 }, (_, i) => ({
      id: String(i),
      title: "",
      parent: String((i + 1) % 50_000),
    }));
    expect(rowsOf(() => mapFromJson({ ...fileOf(), areas }))).toHaveLength(1);
  });
});

afterEach(() => {
  const bare: Record<string, unknown> = {};
  expect(bare.polluted).toBeUndefined();
});

function rowsOf(read: () => unknown): Row[] {
  return problemsOf(read).map(({ path, code, message, place: _, ...rest }) => {
    expect(message.length).toBeLessThan(5000);
    expect(rest).toEqual({});
    return [path, code, message];
  });
}

function errorOf(read: () => unknown): ConceptMapError {
  problemsOf(read);
  try {
    read();
  } catch (error) {
    return error as ConceptMapError;
  }
  throw new Error("no problem found");
}

describe("createConceptMap", () => {
  it("refuses what parseJson refuses of names and references", () => {
    expect(rowsOf(() => createConceptMap({ concepts: [a, { ...b, prerequisites: ["c"] }] }))).toEqual([
      ["concepts[1].prerequisites[0]", "unknown-concept", '"b" needs "c", which no concept defines'],
    ]);
  });
});
