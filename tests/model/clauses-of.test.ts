import { describe, expect, it } from "vitest";
import { formatJson, mapData, parseJson } from "../../src/formats/json/index.js";
import { clausesOf, createConceptMap, type Clause, type ConceptMap, type Prerequisite } from "../../src/model/index.js";

const plain: Prerequisite = { clauses: [], helpful: false, corequisite: false };
const written: Clause[] = [
  "a@gist",
  { anyOf: ["a@gist", "b", { allOf: ["c", "d"], reason: "both" }], at: "gist" },
  { concept: "b", helpful: true },
  { allOf: [{ anyOf: ["c"] }] },
];

function example(): ConceptMap {
  const ids = ["a", "b", "c", "d", "e"];
  return createConceptMap({
    depths: [{ id: "gist", title: "Gist" }],
    concepts: [
      ...ids.map((id) => ({ id, title: id })),
      { id: "z", title: "Z", prerequisites: written, related: ["a"] },
    ],
  });
}

function edited(edit: (map: ConceptMap) => void): readonly Clause[] {
  const map = example();
  edit(map);
  const again = parseJson(formatJson(map));
  expect(mapData(again)).toEqual(mapData(map));
  expect(clausesOf(again, "z")).toEqual(clausesOf(map, "z"));
  expect(again.inNeighbors("z").sort()).toEqual(map.inNeighbors("z").sort());
  return clausesOf(map, "z");
}

describe("clausesOf", () => {
  it("is what was written while nobody edits the graph", () => {
    expect(edited(() => undefined)).toEqual(written);
    expect(clausesOf(example(), "a")).toEqual([]);
  });

  it("leaves out what a dropped edge stood for, in every clause", () => {
    expect(edited((map) => map.dropEdge("a", "z"))).toEqual([
      { anyOf: ["b", { allOf: ["c", "d"], reason: "both" }], at: "gist" },
      ...written.slice(2),
    ]);
    expect(edited((map) => map.dropEdge("c", "z"))).toEqual([
      "a@gist",
      { anyOf: ["a@gist", "b", { allOf: ["d"], reason: "both" }], at: "gist" },
      { concept: "b", helpful: true },
    ]);
  });

  it("leaves out a dropped concept, and so does the file", () => {
    expect(edited((map) => map.dropNode("b"))).toEqual([
      "a@gist",
      { anyOf: ["a@gist", { allOf: ["c", "d"], reason: "both" }], at: "gist" },
      written[3],
    ]);
    const map = example();
    map.dropNode("a");
    expect(mapData(map).concepts.at(-1)?.related).toEqual([]);
  });

  it("is empty once all edges are dropped", () => {
    expect(edited((map) => map.clearEdges())).toEqual([]);
  });

  it("says the same alternative twice where an edit leaves only that of two", () => {
    const clauses = edited((map) => ["b", "c", "d"].forEach((id) => map.dropNode(id)));
    expect(clauses).toEqual(["a@gist", { anyOf: ["a@gist"], at: "gist" }]);
  });

  it("takes an added edge for a plain prerequisite", () => {
    expect(edited((map) => map.addEdge("e", "z"))).toEqual([...written, "e"]);
    expect(edited((map) => map.addEdge("e", "z", plain))).toEqual([...written, "e"]);
    expect(
      edited((map) => map.addEdge("e", "z", { ...plain, helpful: true, corequisite: true, reason: "so" })),
    ).toEqual([...written, { concept: "e", helpful: true, corequisite: true, reason: "so" }]);
  });

  it("takes an edge that was dropped and added again for the written one", () => {
    expect(
      edited((map) => {
        map.dropEdge("a", "z");
        map.addEdge("a", "z", plain);
      }),
    ).toEqual(written);
  });

  it("knows merged edges, and the file names concepts that merging made", () => {
    expect(edited((map) => map.mergeEdge("a", "z", { reason: "again" }))).toEqual(written);
    expect(edited((map) => map.mergeEdge("new", "z"))).toEqual([...written, "new"]);
    const map = example();
    map.mergeEdge("new", "z");
    expect(mapData(map).concepts.at(-1)).toEqual({ id: "new", title: "new" });
  });
});
