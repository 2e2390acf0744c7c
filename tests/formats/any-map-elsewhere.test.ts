import { Graphviz } from "@hpcc-js/wasm-graphviz";
import * as fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { formatDot, formatGexf, formatMermaid, mapFromJson } from "../../src/formats/index.js";
import { inTameWords } from "../support/kept-by.js";
import { asMermaid } from "../support/mermaid.js";
import { mapData } from "../support/random-map-data.js";

const graphviz = await Graphviz.load();
const anyMap = mapData.map(mapFromJson);
const runs = { numRuns: 25 };

describe("any map at all", { timeout: 30_000 }, () => {
  it("is read by Mermaid as a flowchart of as many concepts", async () => {
    const property = fc.asyncProperty(anyMap, async (map) => {
      expect((await asMermaid(formatMermaid(map))).getVertices().size).toBe(map.order);
    });
    await fc.assert(property, runs);
  });

  it("is read by Graphviz as a graph of the same concepts", () => {
    // Graphviz writes control characters into its JSON as they are.
    const tameMap = mapData.map(inTameWords).map(mapFromJson);
    const property = fc.property(tameMap, (map) => {
      const { objects = [] } = JSON.parse(graphviz.layout(formatDot(map), "dot_json", "dot")) as {
        readonly objects?: readonly { readonly name: string }[];
      };
      const names = objects.map(({ name }) => name).filter((name) => !name.startsWith("cluster_"));
      expect(names.sort()).toEqual(map.nodes().sort());
    });
    fc.assert(property, runs);
  });

  it("is read by graphology-gexf as a graph of the same concepts", () => {
    const property = fc.property(anyMap, (map) => {
      expect(parse(MultiDirectedGraph, formatGexf(map)).nodes()).toEqual(map.nodes());
    });
    fc.assert(property, runs);
  });
});
