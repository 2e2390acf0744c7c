import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatJson, mapData, mapFromJson, parseJson } from "../../../src/formats/json/index.js";
import { createConceptMap, type ConceptMapData } from "../../../src/model/index.js";
import { fullExample } from "../../support/full-example.js";
import { mapData as anyMapData } from "../../support/random-map-data.js";

const read = (value: unknown) => parseJson(JSON.stringify(value));
const mapOf = (...concepts: unknown[]) => ({ format: "concept-map/1", concepts });

describe("parseJson and formatJson", () => {
  it("keep everything that the format has, private keys and all", () => {
    expect(mapData(read(fullExample))).toEqual(fullExample);
    expect(JSON.parse(formatJson(read(fullExample)))).toEqual(fullExample);
  });

  it("keep the author's order of keys", () => {
    expect(Object.keys(JSON.parse(formatJson(read(fullExample))) as object)).toEqual(Object.keys(fullExample));
    const concepts = mapData(read(fullExample)).concepts;
    expect(concepts.map((concept) => Object.keys(concept))).toEqual(fullExample.concepts.map((c) => Object.keys(c)));
  });

  it("give the same bytes in the second pass as in the first", () => {
    const once = formatJson(read(fullExample));
    expect(formatJson(parseJson(once))).toBe(once);
  });

  it("lose nothing of any map", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyMapData, (data) => {
        const map = read(data);
        expect(mapData(map)).toEqual(data);
        const once = formatJson(map);
        expect(JSON.parse(once)).toEqual(JSON.parse(JSON.stringify(data)));
        expect(formatJson(parseJson(once))).toBe(once);
        expect(mapData(createConceptMap(mapData(map)))).toEqual(data);
      }),
      { numRuns: 150 },
    );
  });

  it("read a file that begins with a byte order mark", () => {
    expect(parseJson(`\uFEFF${JSON.stringify(fullExample)}`).order).toBe(fullExample.concepts.length);
  });

  it("read the smallest map", () => {
    const map = parseJson('{"format":"concept-map/1","concepts":[]}');
    expect([map.order, map.size]).toEqual([0, 0]);
    expect(formatJson(map)).toBe('{"format": "concept-map/1", "concepts": []}\n');
  });

  it("read lone surrogates in texts and write them so that any reader takes them", () => {
    const text = formatJson(read(mapOf({ id: "a", title: "\uD800 and \uDC00" })));
    expect(text).toContain("\\ud800 and \\udc00");
    expect(parseJson(text).getNodeAttribute("a", "title")).toBe("\uD800 and \uDC00");
  });

  it("keep private keys named as every object is, without touching any object", () => {
    const own = { constructor: { prototype: 1 }, toString: "x", hasOwnProperty: null };
    expect(mapData(read({ ...mapOf(), "x-own": own }))).toEqual({ ...mapOf(), "x-own": own });
  });
});

describe("an edge", () => {
  const map = read({
    ...mapOf(
      { id: "a", title: "A" },
      { id: "b", title: "B" },
      { id: "c", title: "C" },
      {
        id: "d",
        title: "D",
        prerequisites: [
          "a",
          { concept: "a", depth: "deep", helpful: true },
          { anyOf: ["a", { allOf: ["b@deep", { concept: "c", reason: "inner" }] }], reason: "outer" },
          { concept: "b", helpful: true },
          { concept: "c", corequisite: true, helpful: true },
        ],
      },
      {
        id: "e",
        title: "E",
        prerequisites: [
          { concept: "d", corequisite: true },
          { concept: "c", helpful: true },
        ],
      },
    ),
    depths: [
      { id: "shallow", title: "Shallow" },
      { id: "deep", title: "Deep" },
    ],
  });

  it.each([
    ["a", "d", { clauses: [0, 1, 2], helpful: false, corequisite: false, reason: "outer" }],
    ["b", "d", { clauses: [2, 3], helpful: false, corequisite: false, reason: "outer" }],
    ["c", "d", { clauses: [2, 4], helpful: false, corequisite: false, reason: "inner" }],
    ["d", "e", { clauses: [0], helpful: false, corequisite: true }],
    ["c", "e", { clauses: [1], helpful: true, corequisite: false }],
  ])("from %s to %s says what its clauses say together", (source, target, attributes) => {
    expect(map.getEdgeAttributes(source, target)).toEqual(attributes);
  });
});

describe("a map", () => {
  it("shares nothing with the data that it was made of", () => {
    const data = structuredClone(fullExample) as unknown as ConceptMapData;
    const maps = [createConceptMap(data), mapFromJson(data)];
    mutateAll(data);
    for (const map of maps) expect(mapData(map)).toEqual(fullExample);
  });
});

function mutateAll(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.values(value).forEach(mutateAll);
  for (const key of Object.keys(value)) Reflect.set(value, key, "changed");
}
