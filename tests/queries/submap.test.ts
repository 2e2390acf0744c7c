import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatJson, mapData, parseJson } from "../../src/formats/index.js";
import {
  ConceptMapError,
  createConceptMap,
  type Clause,
  type ConceptMap,
  type ConceptMapData,
  type Requirement,
} from "../../src/model/index.js";
import { submap } from "../../src/queries/index.js";
import { fullExample } from "../support/full-example.js";
import { flatMapOf, mapOf } from "../support/map-of.js";
import { mapData as anyMapData } from "../support/random-map-data.js";

const runs = { seed: 7, numRuns: Number(process.env.FUZZ_RUNS ?? 300) };

const asks = (map: ConceptMap): Record<string, readonly Clause[]> =>
  Object.fromEntries(mapData(map).concepts.map(({ id, prerequisites = [] }) => [id, prerequisites]));

describe("submap", { timeout: 60_000 }, () => {
  it("holds the concepts named, in the author's order, with the requirements among them", () => {
    const map = mapOf("counting -> adding", "adding -> multiplying", "counting adding -> halving", "drawing");
    const part = submap(map, ["halving", "counting", "adding", "halving"]);
    expect(part.nodes()).toEqual(["counting", "adding", "halving"]);
    expect(part.mapDirectedEdges((_, __, source, target) => `${source} ${target}`)).toEqual([
      "counting adding",
      "counting halving",
      "adding halving",
    ]);
    expect(submap(map, []).order).toBe(0);
    expect(submap(map, "drawing").nodes()).toEqual(["drawing"]);
  });

  it("keeps of a choice what lies inside, until nothing is left to ask for", () => {
    const map = flatMapOf({
      a: {},
      b: {},
      c: {},
      d: {},
      e: {
        prerequisites: [
          { anyOf: ["d", "c"] },
          { anyOf: ["a", { allOf: ["b", "c"] }, "d"], reason: "either will do" },
          { concept: "c", helpful: true },
          { allOf: ["b", "d"], corequisite: true },
        ],
      },
    });
    const part = submap(map, ["a", "b", "e"]);
    expect(asks(part).e).toEqual([
      { anyOf: ["a", { allOf: ["b"] }], reason: "either will do" },
      { allOf: ["b"], corequisite: true },
    ]);
    expect(part.getDirectedEdgeAttributes("b", "e")).toEqual({
      clauses: [0, 1],
      helpful: false,
      corequisite: false,
      reason: "either will do",
    });
    expect(asks(submap(map, ["d", "e"])).e).toEqual([
      { anyOf: ["d"] },
      { anyOf: ["d"], reason: "either will do" },
      { allOf: ["d"], corequisite: true },
    ]);
    expect(asks(submap(map, ["e"])).e).toEqual([]);
  });

  it("keeps the areas that something lies in, with those around them, and what is related inside", () => {
    const map = createConceptMap({
      id: "school",
      depths: [{ id: "gist", title: "Gist" }],
      areas: [
        { id: "arithmetic", parent: "math", title: "Arithmetic" },
        { id: "art", title: "Art" },
        { id: "math", title: "Mathematics" },
        { id: "geometry", parent: "math", title: "Geometry" },
      ],
      concepts: [
        { id: "adding", title: "Adding", area: "arithmetic", minutes: { gist: 5 }, related: ["angles", "drawing"] },
        { id: "angles", title: "Angles", area: "geometry" },
        { id: "drawing", title: "Drawing", area: "art" },
      ],
    });
    expect(mapData(submap(map, ["adding", "drawing"]))).toEqual({
      format: "concept-map/1",
      id: "school",
      depths: [{ id: "gist", title: "Gist" }],
      areas: [
        { id: "arithmetic", parent: "math", title: "Arithmetic" },
        { id: "art", title: "Art" },
        { id: "math", title: "Mathematics" },
      ],
      concepts: [
        { id: "adding", title: "Adding", area: "arithmetic", minutes: { gist: 5 }, related: ["drawing"] },
        { id: "drawing", title: "Drawing", area: "art" },
      ],
    });
  });

  it("follows changes to the graph, and keeps what was set on its edges", () => {
    const map = mapOf("a b -> d", "c");
    map.dropDirectedEdge("a", "d");
    map.addDirectedEdge("c", "d", { clauses: [], helpful: true, corequisite: false });
    map.setDirectedEdgeAttribute("b", "d", "corequisite", true);
    const part = submap(map, ["a", "b", "c", "d"]);
    expect(part.mapDirectedEdges((_, edge, source, target) => [source, target, edge])).toEqual([
      ["b", "d", { clauses: [0], helpful: false, corequisite: true }],
      ["c", "d", { clauses: [1], helpful: true, corequisite: false }],
    ]);
    expect(asks(part)).toEqual(asks(map));
  });

  it("takes edges that were added to the graph like those of its file", () => {
    const map = mapOf("a -> b", "b -> c");
    map.addDirectedEdge("a", "c", { clauses: [1], helpful: false, corequisite: false });
    map.setNodeAttribute("c", "prerequisites", ["b", "a"]);
    expect(submap(map, ["a", "c"]).mapDirectedEdges((_, edge, source, target) => [source, target, edge])).toEqual([
      ["a", "c", { clauses: [0], helpful: false, corequisite: false }],
    ]);
    expect(submap(map, map.nodes()).export().edges).toEqual(map.export().edges);
  });

  it("shares nothing with the map it came from", () => {
    const map = createConceptMap(fullExample);
    const before = JSON.stringify(map.export());
    const part = submap(map, map.nodes());
    for (const value of [part.getAttributes(), ...part.mapNodes((_, concept) => concept)]) spoil(value);
    part.forEachDirectedEdge((_, edge) => {
      spoil(edge);
    });
    part.dropNode("rlhf");
    expect(JSON.stringify(map.export())).toBe(before);
  });

  it("guesses what the first twenty unknown names mean, and no more", () => {
    const names = Array.from({ length: 25 }, () => "addin");
    expect(() => submap(mapOf("adding"), names)).toThrow(
      expect.objectContaining({
        problems: names.map((_, place): unknown =>
          expect.objectContaining({
            message: expect.stringMatching(place < 20 ? /"adding"\?$/ : /"addin"$/) as unknown,
          }),
        ),
      }) as Error,
    );
  });

  it("refuses unknown concepts, all at once", () => {
    const map = mapOf("counting -> adding");
    expect(() => submap(map, ["addin", "counting", "c"])).toThrow(
      'ids[0]: no concept is called "addin". Did you mean "adding"?\nids[2]: no concept is called "c"',
    );
    expect(() => submap(map, 7 as unknown as string[])).toThrow(ConceptMapError);
  });

  it("is the map that the file without all other names describes", () => {
    const anyMap = anyMapData.chain((data) =>
      fc.tuple(fc.constant(data), fc.subarray(data.concepts.map(({ id }) => id))),
    );
    fc.assert(
      fc.property(anyMap, ([data, ids]) => {
        const part = submap(createConceptMap(data), [...ids].reverse());
        const expected = createConceptMap(without(data, new Set(ids)));
        expect(described(part)).toEqual(described(expected));
        expect(mapData(createConceptMap(mapData(part)))).toEqual(mapData(part));
        expect(mapData(parseJson(formatJson(part)))).toEqual(mapData(part));
      }),
      runs,
    );
  });
});

/** All that a map holds, apart from the keys that graphology gives to edges. */
function described(map: ConceptMap) {
  return {
    attributes: map.getAttributes(),
    nodes: map.mapNodes((id, concept) => [id, concept]),
    edges: map.mapDirectedEdges((_, edge, source, target) => [source, target, edge]),
  };
}

function without(data: ConceptMapData, ids: ReadonlySet<string>): ConceptMapData {
  const strip = (requirement: Requirement): Requirement[] => {
    if (typeof requirement === "string") return ids.has(requirement.split("@")[0]!) ? [requirement] : [];
    if ("concept" in requirement) return ids.has(requirement.concept) ? [requirement] : [];
    const [key, members] = "anyOf" in requirement ? ["anyOf", requirement.anyOf] : ["allOf", requirement.allOf];
    const left = members.flatMap(strip);
    return left.length === 0 ? [] : [{ ...requirement, [key]: left }];
  };
  const concepts = data.concepts
    .filter(({ id }) => ids.has(id))
    .map((concept) => ({
      ...concept,
      ...(concept.prerequisites && { prerequisites: concept.prerequisites.flatMap(strip) }),
      ...(concept.related && { related: concept.related.filter((id) => ids.has(id)) }),
    }));
  const areas = data.areas ?? [];
  const isUsed = (area: string): boolean =>
    concepts.some((concept) => concept.area === area) || areas.some(({ id, parent }) => parent === area && isUsed(id));
  return {
    ...data,
    areas: areas.filter(({ id }) => isUsed(id)),
    ...(data.known && { known: data.known.flatMap(strip) as string[] }),
    concepts,
  };
}

/** Empties whatever a value holds, as deep as it goes. */
function spoil(value: object): void {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === "object" && inner !== null) spoil(inner as object);
    Reflect.deleteProperty(value, key);
  }
}
