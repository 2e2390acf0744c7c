import { DirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { mapData } from "../../src/formats/json/index.js";
import {
  areaChain,
  ConceptMap,
  createConceptMap,
  depthsOf,
  depthsOfConcept,
  minutesOf,
  type Prerequisite,
} from "../../src/model/index.js";
import { fullExample } from "../support/full-example.js";
import { problemsOf } from "../support/problems.js";

const example = () => createConceptMap(fullExample);
const reserved = Object.getOwnPropertyNames(Object.prototype);
const plain: Prerequisite = { clauses: [], helpful: false, corequisite: false };

describe("ConceptMap", () => {
  it("is a graphology graph", () => {
    expect(example()).toBeInstanceOf(DirectedGraph);
    expect([example().type, example().multi, example().allowSelfLoops]).toEqual(["directed", false, false]);
  });

  describe.each([
    ["copy", (map: ConceptMap) => map.copy()],
    ["ConceptMap.from(map)", (map: ConceptMap) => ConceptMap.from(map)],
    ["ConceptMap.from(map.export())", (map: ConceptMap) => ConceptMap.from(map.export())],
    [
      "ConceptMap.from(JSON of map)",
      (map: ConceptMap) => ConceptMap.from(JSON.parse(JSON.stringify(map)) as ReturnType<ConceptMap["export"]>),
    ],
  ])("%s", (_, copied) => {
    it("keeps the class and everything", () => {
      const map = example();
      const copy = copied(map);
      expect(copy).toBeInstanceOf(ConceptMap);
      expect(copy.export()).toEqual(map.export());
      expect(mapData(copy)).toEqual(fullExample);
    });

    it("is free of the map it came from", () => {
      const map = example();
      const copy = copied(map);
      copy.setAttribute("title", "Other");
      copy.setNodeAttribute("rlhf", "title", "Other");
      copy.setEdgeAttribute("reward-model", "rlhf", "helpful", true);
      copy.dropNode("dpo");
      copy.mergeEdge("reading-code", "ppo");
      expect(mapData(map)).toEqual(fullExample);
      expect(map.getEdgeAttribute("reward-model", "rlhf", "helpful")).toBe(false);
    });
  });

  it("keeps its class and attributes where a copy leaves out edges or concepts", () => {
    const map = example();
    const [empty, bare] = [map.emptyCopy(), map.nullCopy()];
    for (const copy of [empty, bare]) {
      expect(copy).toBeInstanceOf(ConceptMap);
      expect(copy.getAttributes()).toEqual(map.getAttributes());
      expect(copy.size).toBe(0);
    }
    expect(empty.mapNodes((id, concept) => [id, concept])).toEqual(map.mapNodes((id, concept) => [id, concept]));
    expect(bare.order).toBe(0);
  });

  it("copies to the class that extends it", () => {
    class OwnMap extends ConceptMap {}
    expect(new OwnMap().copy()).toBeInstanceOf(OwnMap);
    expect(OwnMap.from(new OwnMap().export())).toBeInstanceOf(OwnMap);
  });

  it("takes attributes over from a plain graph, and refuses its undirected edges", () => {
    const graph = new DirectedGraph();
    graph.setAttribute("title", "T");
    graph.mergeEdge("a", "b");
    expect(mapData(ConceptMap.from(graph))).toEqual({
      format: "concept-map/1",
      title: "T",
      concepts: [
        { id: "a", title: "a" },
        { id: "b", title: "b", prerequisites: ["a"] },
      ],
    });
    expect(() =>
      ConceptMap.from({ ...graph.export(), edges: [{ source: "a", target: "b", undirected: true }] }),
    ).toThrow();
  });

  it("tells of every change, as graphology does", () => {
    const map = new ConceptMap();
    const heard: string[] = [];
    const events = [
      "nodeAdded",
      "edgeAdded",
      "nodeAttributesUpdated",
      "edgeAttributesUpdated",
      "edgeDropped",
      "nodeDropped",
      "cleared",
    ] as const;
    for (const event of events)
      map.on(event, (about: { key?: string } | void) => heard.push(`${event} ${about?.key ?? ""}`.trim()));
    map.addNode("a", { title: "A" });
    map.mergeNode("b", { title: "B" });
    map.mergeNode("b", { title: "Bee" });
    map.addEdgeWithKey("ab", "a", "b", plain);
    map.setEdgeAttribute("a", "b", "helpful", true);
    map.dropNode("a");
    map.clear();
    expect(heard).toEqual([
      "nodeAdded a",
      "nodeAdded b",
      "nodeAttributesUpdated b",
      "edgeAdded ab",
      "edgeAttributesUpdated ab",
      "edgeDropped ab",
      "nodeDropped a",
      "cleared",
    ]);
  });

  describe.each<[name: string, add: (map: ConceptMap, id: unknown) => unknown]>([
    ["addNode", (map, id) => map.addNode(id, { title: "" })],
    ["mergeNode", (map, id) => map.mergeNode(id, { title: "" })],
    ["updateNode", (map, id) => map.updateNode(id, () => ({ title: "" }))],
    ["mergeEdge to", (map, id) => map.mergeEdge("a", id)],
    ["mergeEdge from", (map, id) => map.mergeEdge(id, "a")],
    ["updateEdge", (map, id) => map.updateEdge("a", id, () => plain)],
    ["mergeDirectedEdge", (map, id) => map.mergeDirectedEdge("a", id)],
    ["updateDirectedEdge", (map, id) => map.updateDirectedEdge("a", id, () => plain)],
    ["mergeEdgeWithKey", (map, id) => map.mergeEdgeWithKey("k", "a", id)],
    ["updateEdgeWithKey", (map, id) => map.updateEdgeWithKey("k", "a", id, () => plain)],
    ["mergeDirectedEdgeWithKey", (map, id) => map.mergeDirectedEdgeWithKey("k", "a", id)],
    ["updateDirectedEdgeWithKey", (map, id) => map.updateDirectedEdgeWithKey("k", "a", id, () => plain)],
    ["import", (map, id) => map.import({ nodes: [{ key: id as string }] })],
    ["import merging", (map, id) => map.import({ edges: [{ source: "a", target: id as string }] }, true)],
  ])("%s", (_, add) => {
    it.each([...reserved, "", "a b", "a@b", "x".repeat(1001), "\uD800", "\0"])(
      "refuses the id %j, and nothing changes",
      (id) => {
        const map = new ConceptMap();
        map.addNode("a", { title: "A" });
        expect(problemsOf(() => add(map, id))).toHaveLength(1);
        expect([map.nodes(), map.size]).toEqual([["a"], 0]);
      },
    );

    it.each([null, undefined, 1, {}, [], Symbol("a")])("refuses %s, which is no text", (id) => {
      const map = new ConceptMap();
      map.addNode("a", { title: "A" });
      expect(problemsOf(() => add(map, id)).map(({ code }) => code)).toEqual(["wrong-type"]);
    });

    it.each(["b", "prototype", "__proto", "ToString", "数える", "\u{1F600}", "x".repeat(1000), "#a.b[0]"])(
      "takes the id %j",
      (id) => {
        const map = new ConceptMap();
        map.addNode("a", { title: "A" });
        add(map, id);
        expect(map.nodes().sort()).toEqual(["a", id].sort());
      },
    );
  });

  it("refuses loops", () => {
    const map = new ConceptMap();
    expect(() => map.mergeEdge("a", "a")).toThrow();
  });
});

describe("depths and minutes", () => {
  const map = createConceptMap({
    depths: [
      { id: "gist", title: "" },
      { id: "use", title: "" },
      { id: "derive", title: "" },
    ],
    concepts: [
      { id: "none", title: "" },
      { id: "one", title: "", minutes: 30 },
      { id: "some", title: "", minutes: { derive: 3, gist: 0 } },
      { id: "empty", title: "", minutes: {} },
    ],
  });
  const all = ["gist", "use", "derive"];

  it.each([
    ["none", all, [0, 0, 0], 0],
    ["one", all, [30, 30, 30], 30],
    ["some", ["gist", "derive"], [0, 0, 3], 0],
    ["empty", all, [0, 0, 0], 0],
  ])("of %s", (id, depths, minutes, withoutDepth) => {
    expect(depthsOfConcept(map, id)).toEqual(depths);
    expect(all.map((depth) => minutesOf(map, id, depth))).toEqual(minutes);
    expect(minutesOf(map, id)).toBe(withoutDepth);
    expect(minutesOf(map, id, "constructor")).toBe(id === "one" ? 30 : 0);
  });

  it("are none in a map that knows none", () => {
    const bare = createConceptMap({ concepts: [{ id: "a", title: "A" }] });
    expect([depthsOf(bare), depthsOfConcept(bare, "a"), minutesOf(bare, "a")]).toEqual([[], [], 0]);
  });
});

describe("areaChain", () => {
  const map = example();

  it("goes from an area to those that it lies in", () => {
    expect(areaChain(map, "linear-algebra")).toEqual(["linear-algebra", "math"]);
    expect(areaChain(map, "rl")).toEqual(["rl"]);
    expect(areaChain(map, undefined)).toEqual([]);
  });

  it("ends in a draft whose areas go in a circle", () => {
    const draft = new ConceptMap();
    draft.setAttribute("areas", [
      { id: "a", title: "", parent: "b" },
      { id: "b", title: "", parent: "a" },
    ]);
    expect(areaChain(draft, "a")).toEqual(["a", "b"]);
    expect(areaChain(new ConceptMap(), "lost")).toEqual(["lost"]);
  });
});
