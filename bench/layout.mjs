// Layered layout beside @dagrejs/dagre: the same boxes and spacings, measured by the same counter in the same run.
import dagre from "@dagrejs/dagre";
import { library } from "./support/library.mjs";
import { layeredData, realData, realGraphs, shippedText } from "./support/maps.mjs";
import { timed } from "./support/median.mjs";

const { createConceptMap, layeredLayout, layoutQuality, parseJson } = await library("model", "layout", "formats");

const width = 120;
const height = 40;

export default function bench() {
  const maps = [
    ["layered, 200", () => createConceptMap(layeredData(200))],
    ["layered, 1000", () => createConceptMap(layeredData(1000))],
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

/** Every entry of the shipped map as a plain edge, as dagre sees it. */
function shippedMap() {
  const map = parseJson(shippedText());
  map.updateEachEdgeAttributes((_edge, attributes) => ({ ...attributes, helpful: false, corequisite: false }));
  return map;
}

function realMap(name) {
  const data = realData(name);
  return data && createConceptMap(data);
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
