import * as fc from "fast-check";
import { DirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { ConceptMap, createConceptMap } from "../../src/model/index.js";

const names = ["a", "b", "c", "__proto", "10"];
const concepts = [
  { id: "a", title: "", prerequisites: ["c", "10"] },
  { id: "c", title: "", prerequisites: ["__proto"] },
  { id: "10", title: "", prerequisites: ["a", { anyOf: ["c", "__proto"] }] },
  { id: "__proto", title: "" },
];
const name = fc.constantFrom(...names);
const change = fc.record({
  verb: fc.constantFrom("merge", "drop", "dropNode", "clearEdges", "clear"),
  a: name,
  b: name,
});

describe("a concept map's lists of neighbours", () => {
  it("answer as graphology's own do, whatever was added and dropped before", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const made = createConceptMap({ concepts });
        const added = new DirectedGraph({ allowSelfLoops: false });
        added.import(made.export());
        const [ours, theirs] = [made as DirectedGraph, added].map((graph) => {
          for (const { verb, a, b } of changes) {
            if (verb === "merge" && a !== b) graph.mergeDirectedEdge(a, b);
            else if (verb === "drop" && graph.hasDirectedEdge(a, b)) graph.dropDirectedEdge(a, b);
            else if (verb === "dropNode" && graph.hasNode(a)) graph.dropNode(a);
            else if (verb === "clearEdges" && a === "a") graph.clearEdges();
            else if (verb === "clear" && a === "b") graph.clear();
          }
          return answers(graph);
        });
        expect(ours).toEqual(theirs);
      }),
      { seed: 20261126, numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  });

  it("are asked for an edge by its key or by its ends", () => {
    const map = new ConceptMap();
    const key = map.mergeDirectedEdge("a", "b")[0];
    expect([map.hasEdge(key), map.hasDirectedEdge(key), map.hasEdge("a", "b"), map.hasEdge("b", "a")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([map.hasEdge("a", "no"), map.hasEdge("no", "a"), map.hasEdge("no"), map.hasEdge("a", "toString")]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a concept map", () => {
  it("has the properties of a graph that graphology made, and room of its own", () => {
    const [ours, theirs] = [new ConceptMap(), new DirectedGraph({ allowSelfLoops: false })];
    expect(Object.keys(ours)).toEqual(Object.keys(theirs));
    expect(Object.getOwnPropertyNames(ours).sort()).toEqual(Object.getOwnPropertyNames(theirs).sort());
    for (const graph of [ours, theirs]) {
      graph.mergeEdge("a", "b");
      graph.dropNode("a");
      graph.mergeEdge("b", "c");
    }
    expect({ ...ours }).toEqual({ ...theirs });
    expect(Reflect.set(ours, "order", 7)).toBe(false);
    expect(new ConceptMap().order).toBe(0);
    expect(new ConceptMap().mergeEdge("a", "b")[0]).not.toBe(new ConceptMap().mergeEdge("a", "b")[0]);
  });
});

describe("an edge that stands for a bare id", () => {
  it("has attributes of its own, that can be changed and dropped as any", () => {
    const map = createConceptMap({
      concepts: ["a", "b"].map((id) => ({ id, title: "", prerequisites: id === "b" ? ["a"] : [] })),
    });
    const copy = map.copy();
    const attributes = map.getDirectedEdgeAttributes("a", "b");
    expect(attributes).toEqual({ clauses: [0], helpful: false, corequisite: false });
    map.setDirectedEdgeAttribute("a", "b", "helpful", true);
    expect(map.getDirectedEdgeAttributes("a", "b")).toBe(attributes);
    expect(copy.getDirectedEdgeAttribute("a", "b", "helpful")).toBe(false);
    map.updateEachEdgeAttributes((_, edge) => ({ ...edge, corequisite: true }));
    expect(map.getDirectedEdgeAttributes("a", "b")).toEqual({ clauses: [0], helpful: true, corequisite: true });
    map.dropNode("b");
    expect([map.size, map.outNeighbors("a"), copy.outNeighbors("a")]).toEqual([0, [], ["b"]]);
  });
});

function answers(graph: DirectedGraph): unknown {
  const pairs = names.flatMap((a) => names.map((b): [string, string] => [a, b]));
  return {
    size: [graph.size, graph.directedSize],
    edges: graph.mapEdges((_, attributes, source, target) => [source, target, attributes]),
    found: graph.mapEdges((key) => [graph.source(key), graph.target(key), graph.hasEdge(key), graph.isDirected(key)]),
    has: pairs.map(([a, b]) => [graph.hasEdge(a, b), graph.hasDirectedEdge(a, b)]),
    neighbours: graph.mapNodes((id) => [
      id,
      graph.inNeighbors(id),
      graph.outNeighbors(id),
      graph.neighbors(id),
      graph.inDegree(id),
      graph.outDegree(id),
    ]),
    areNeighbours: pairs.map(([a, b]) => graph.hasNode(a) && graph.areNeighbors(a, b)),
  };
}
