// Layered layout beside @dagrejs/dagre: the same boxes and spacings, measured by the same counter in the same run.
import dagre from "@dagrejs/dagre";
import { existsSync, readFileSync } from "node:fs";
import { library } from "./support/library.mjs";
import { timed } from "./support/median.mjs";

const { ConceptMap, layeredLayout, layoutQuality } = await library("model", "layout");

const graphs = new URL("../../shared/graphs/", import.meta.url);
const realGraphs = [
  "freeciv-classic",
  "skillmaster-arithmetic",
  "dmccreary-data-science-course",
  "khan-knowledge-map-2013",
  "prat-networking",
  "mathlib3",
];
const width = 120;
const height = 40;

export default function bench() {
  const maps = [
    ["layered, 200", () => layeredMap(200)],
    ["layered, 1000", () => layeredMap(1000)],
    ["this map", shippedMap],
    ...realGraphs.map((name) => [name, () => realMap(name)]),
  ];
  return maps.flatMap(([name, make]) => {
    const map = make();
    return map ? [row(name, map)] : [];
  });
}

function row(name, map) {
  // dagre needs minutes for the largest map.
  const isLarge = map.size > 5000;
  const often = map.size > 1500 ? { runs: 3, warmUp: 1 } : { runs: 7, warmUp: 5 };
  const ours = timed(() => layeredLayout(map), often);
  const theirs = isLarge ? undefined : timed(() => dagreLayout(map), map.order > 400 ? { runs: 1, warmUp: 0 } : {});
  const quality = layoutQuality(ours.result);
  const peer = theirs && layoutQuality(theirs.result);
  const ratio = (a, b) => (b === undefined ? undefined : Number((b / a).toFixed(2)));
  return {
    map: name,
    concepts: map.order,
    edges: map.size,
    ms: Number(ours.ms.toFixed(1)),
    "dagre ms": theirs && Number(theirs.ms.toFixed(0)),
    "times faster": theirs && ratio(ours.ms, theirs.ms),
    crossings: quality.crossings,
    "dagre crossings": peer?.crossings,
    "dagre/ours": peer && ratio(quality.crossings, peer.crossings),
    "dagre/ours length": peer && ratio(quality.length, peer.length),
    "dagre/ours area": peer && ratio(quality.area, peer.area),
    "through boxes": quality.throughBoxes,
  };
}

/** Two prerequisites a concept, most of them from the layer before. */
function layeredMap(size, seed = 1) {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const layers = Math.round(Math.sqrt(size));
  const layerStart = (layer) => Math.ceil((layer * size) / layers);
  const map = new ConceptMap();
  for (let i = 0; i < size; i++) map.addNode(`c${i}`, { title: "" });
  for (let layer = 1; layer < layers; layer++) {
    for (let i = layerStart(layer); i < layerStart(layer + 1); i++) {
      for (let edge = 0; edge < 2; edge++) {
        const from = layer - 1 - Math.floor(random() ** 3 * Math.min(4, layer));
        const width = layerStart(from + 1) - layerStart(from);
        addEdge(map, `c${layerStart(from) + Math.floor(random() * width)}`, `c${i}`);
      }
    }
  }
  return map;
}

function shippedMap() {
  const file = new URL("../data/chatgpt.json", import.meta.url);
  if (!existsSync(file)) return undefined;
  const { concepts } = JSON.parse(readFileSync(file, "utf8"));
  const leaves = (clause) =>
    typeof clause === "string"
      ? [clause.split("@")[0]]
      : (clause.anyOf ?? clause.allOf ?? [clause.concept]).flatMap(leaves);
  const edges = concepts.flatMap(({ id, prerequisites = [] }) =>
    prerequisites.flatMap(leaves).map((from) => [from, id]),
  );
  return mapOf(concepts, edges);
}

function realMap(name) {
  const file = new URL(`${name}.json`, graphs);
  if (!existsSync(file)) return undefined;
  const { nodes, edges } = JSON.parse(readFileSync(file, "utf8"));
  return mapOf(nodes, edges);
}

function mapOf(nodes, edges) {
  const ids = new Map(nodes.map(({ id }, i) => [id, `n${i}`]));
  const map = new ConceptMap();
  for (const id of ids.values()) map.addNode(id, { title: "" });
  for (const [source, target] of edges)
    if (ids.has(source) && ids.has(target)) addEdge(map, ids.get(source), ids.get(target));
  return map;
}

function addEdge(map, source, target) {
  if (source !== target) map.mergeDirectedEdge(source, target, { clauses: [], helpful: false, corequisite: false });
}

function dagreLayout(map) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ ranksep: 56, nodesep: 24, edgesep: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  const number = new Map(map.nodes().map((id, i) => [id, `n${i}`]));
  map.forEachNode((id) => graph.setNode(number.get(id), { width, height }));
  map.forEachDirectedEdge((_edge, _attributes, source, target) =>
    graph.setEdge(number.get(source), number.get(target)),
  );
  dagre.layout(graph);
  const positions = new Map(map.nodes().map((id) => [id, graph.node(number.get(id))]));
  const routes = map.mapDirectedEdges((_edge, _attributes, source, target) => {
    return { source, target, points: graph.edge(number.get(source), number.get(target)).points };
  });
  const { width: wide, height: high } = graph.graph();
  return { positions, routes, lanes: [], box: { x: 0, y: 0, width: wide, height: high } };
}
