import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMap } from "../../src/formats/index.js";

const raw = new URL("../../../shared/graphs/raw/", import.meta.url);
const read = (name: string) => readMap(readFileSync(new URL(name, raw), "utf8"), { name });

/** Concepts and links of files as their own tools wrote them. */
const files: Readonly<Record<string, readonly [concepts: number, links: number]>> = {
  "learning-graph-csv/calculus.csv": [380, 538],
  "graphml/prolm-knowledge_graph.dot": [8, 8],
  "graphml/prolm-knowledge_graph.gexf": [8, 8],
  "jsoncanvas/css-layout.canvas": [20, 11],
  "jsoncanvas/japanese-grammar.canvas": [8, 5],
  "jsoncanvas/sample.canvas": [4, 1],
  "gml/ml_ontology_graph.gml": [497, 437],
  "gexf/les_miserables.gexf": [77, 254],
  "gexf/case.gexf": [10, 20],
};

describe.skipIf(!existsSync(raw))("a file of another tool", () => {
  it.each(Object.entries(files))("%s opens", (name, [concepts, links]) => {
    const { map } = read(name);
    expect([map.order, map.size]).toEqual([concepts, links]);
  });
});
