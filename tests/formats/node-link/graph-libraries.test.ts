import { readFileSync } from "node:fs";
import cytoscape, { type ElementsDefinition } from "cytoscape";
import Graph, { MultiDirectedGraph } from "graphology";
import type { SerializedGraph } from "graphology-types";
import { describe, expect, it } from "vitest";
import { flatMapOf } from "../../../src/formats/flat/flat-map-of.js";
import { formatCytoscape, formatGraphology, guessFormat, parseJson, writeMap } from "../../../src/formats/index.js";
import { mapOf } from "../../support/map-of.js";

const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));
const { concepts, links } = flatMapOf(chatgpt);
const inWords = links.map(({ source, target, helpful }) => [source, target, helpful]);

describe("formatCytoscape", () => {
  const read = (map: typeof chatgpt) => {
    const { elements } = JSON.parse(formatCytoscape(map)) as { readonly elements: ElementsDefinition };
    return cytoscape({ headless: true, elements, layout: { name: "preset" } });
  };

  it("is taken by Cytoscape with the same concepts and links", () => {
    const graph = read(chatgpt);
    expect(graph.nodes().map((node) => [node.id(), node.data("label") as unknown])).toEqual(
      concepts.map(({ id, title }) => [id, title]),
    );
    expect(
      graph.edges().map((edge) => [edge.source().id(), edge.target().id(), edge.data("helpful") as unknown]),
    ).toEqual(inWords);
  });

  it("gives no link the id of a concept, and stored positions to the nodes", () => {
    const map = mapOf("e0 -> e_1");
    map.setNodeAttribute("e0", "position", { x: 1, y: 2 });
    const graph = read(map);
    expect([graph.nodes().length, graph.edges().length]).toEqual([2, 1]);
    expect(graph.getElementById("e0").position()).toEqual({ x: 1, y: 2 });
  });
});

describe("formatGraphology", () => {
  it("is taken by graphology with the same concepts and links", () => {
    const data = JSON.parse(formatGraphology(chatgpt)) as SerializedGraph;
    const graph = Graph.from(data);
    expect([graph.type, graph.multi]).toEqual(["directed", links.length > chatgpt.size]);
    expect(graph.mapNodes((id, { label }) => [id, label as unknown])).toEqual(
      concepts.map(({ id, title }) => [id, title]),
    );
    expect(graph.mapEdges((_, { helpful }, source, target) => [source, target, helpful as unknown])).toEqual(inWords);
    expect(new MultiDirectedGraph().import(data).size).toBe(links.length);
  });

  it("is a simple graph where no two concepts have two links", () => {
    expect(Graph.from(JSON.parse(formatGraphology(mapOf("a -> b"))) as SerializedGraph).multi).toBe(false);
  });
});

it("knows which library a file of JSON is for", () => {
  for (const id of ["cytoscape", "graphology", "node-link", "canvas", "json"]) {
    expect(guessFormat(writeMap(chatgpt, id), "map.json")?.id).toBe(id === "canvas" ? "node-link" : id);
    expect(guessFormat(writeMap(chatgpt, id))?.id).toBe(id);
  }
});
