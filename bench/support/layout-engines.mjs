// Layout engines of other authors, all fed with the same boxes and spacings; each answers a Layout of this library.
import dagre from "@dagrejs/dagre";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { coordGreedy, decrossTwoLayer, graphConnect, layeringSimplex, sugiyama } from "d3-dag";
import ELK from "elkjs/lib/elk.bundled.js";

export const box = { width: 120, height: 40 };
const spacing = 24;
const layerSpacing = 56;

/** Maps with more edges than `mostEdges` may take minutes. */
export const engines = [
  { name: "dot", layout: graphvizLayout, mostEdges: 2_000 },
  { name: "dagre", layout: dagreLayout, mostEdges: 2_000 },
  { name: "elk", layout: elkLayout, mostEdges: 2_000 },
  { name: "d3-dag", layout: d3DagLayout, mostEdges: 2_000 },
];

/** Graphviz draws edges as chains of cubic Bézier curves. */
let graphviz;
async function graphvizLayout({ ids, edges }) {
  graphviz ??= await Graphviz.load();
  const dot = [
    "digraph {",
    `nodesep=${spacing / 72} ranksep=${layerSpacing / 72}`,
    `node [shape=box fixedsize=true label="" width=${box.width / 72} height=${box.height / 72}]`,
    "edge [arrowhead=none]",
    ...ids.map((_, number) => `${number}`),
    ...edges.map(([source, target]) => `${source}->${target}`),
    "}",
  ].join("\n");
  return fromPlain(graphviz.layout(dot, "plain", "dot"), ids);
}

function fromPlain(text, ids) {
  const positions = new Map();
  const routes = [];
  let height = 0;
  let width = 0;
  const points = (numbers) =>
    Array.from({ length: numbers.length / 2 }, (_, i) => ({
      x: numbers[2 * i] * 72,
      y: (height - numbers[2 * i + 1]) * 72,
    }));
  for (const line of text.split("\n")) {
    const [kind, ...words] = line.split(" ");
    if (kind === "graph") [width, height] = [Number(words[1]), Number(words[2])];
    if (kind === "node") positions.set(ids[words[0]], points([Number(words[1]), Number(words[2])])[0]);
    if (kind === "edge") {
      const [source, target, count] = words;
      const controls = points(words.slice(3, 3 + 2 * Number(count)).map(Number));
      routes.push({ source: ids[source], target: ids[target], points: bezier(controls) });
    }
  }
  return { positions, routes, lanes: [], box: { x: 0, y: 0, width: width * 72, height: height * 72 } };
}

/** Points on a chain of cubic Bézier curves, eight for each. */
function bezier(controls) {
  const line = [controls[0]];
  for (let first = 0; first + 3 < controls.length; first += 3) {
    const [a, b, c, d] = controls.slice(first, first + 4);
    for (let step = 1; step <= 8; step++) {
      const t = step / 8;
      const at = (key) =>
        (1 - t) ** 3 * a[key] + 3 * (1 - t) ** 2 * t * b[key] + 3 * (1 - t) * t ** 2 * c[key] + t ** 3 * d[key];
      line.push({ x: at("x"), y: at("y") });
    }
  }
  return line;
}

function dagreLayout({ ids, edges }) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ ranksep: layerSpacing, nodesep: spacing, edgesep: spacing / 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  ids.forEach((_, number) => graph.setNode(`n${number}`, { ...box }));
  for (const [source, target] of edges) graph.setEdge(`n${source}`, `n${target}`);
  dagre.layout(graph);
  const { width, height } = graph.graph();
  return {
    positions: new Map(ids.map((id, number) => [id, graph.node(`n${number}`)])),
    routes: edges.map(([source, target]) => {
      return { source: ids[source], target: ids[target], points: graph.edge(`n${source}`, `n${target}`).points };
    }),
    lanes: [],
    box: { x: 0, y: 0, width, height },
  };
}

const elk = new ELK();
async function elkLayout({ ids, edges }) {
  const graph = await elk.layout({
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "DOWN",
      "elk.edgeRouting": "POLYLINE",
      "elk.spacing.nodeNode": `${spacing}`,
      "elk.layered.spacing.nodeNodeBetweenLayers": `${layerSpacing}`,
    },
    children: ids.map((_, number) => ({ id: `n${number}`, ...box })),
    edges: edges.map(([source, target], number) => {
      return { id: `e${number}`, sources: [`n${source}`], targets: [`n${target}`] };
    }),
  });
  return {
    positions: new Map(graph.children.map(({ x, y }, number) => [ids[number], middle({ x, y })])),
    routes: graph.edges.map(({ sections: [section] }, number) => {
      const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
      return { source: ids[edges[number][0]], target: ids[edges[number][1]], points };
    }),
    lanes: [],
    box: { x: 0, y: 0, width: graph.width, height: graph.height },
  };
}

function middle({ x, y }) {
  return { x: x + box.width / 2, y: y + box.height / 2 };
}

/** Its other steps take more than a minute from 500 concepts on. */
function d3DagLayout({ ids, edges }) {
  const connected = new Set(edges.flat());
  const single = ids.flatMap((_, number) => (connected.has(number) ? [] : [[`${number}`, `${number}`]]));
  const pairs = edges.map(([source, target]) => [`${source}`, `${target}`]);
  const dag = graphConnect().single(true)([...single, ...pairs]);
  const { width, height } = sugiyama()
    .layering(layeringSimplex())
    .decross(decrossTwoLayer())
    .coord(coordGreedy())
    .nodeSize([box.width, box.height])
    .gap([spacing, layerSpacing])(dag);
  return {
    positions: new Map([...dag.nodes()].map(({ data, x, y }) => [ids[data], { x, y }])),
    routes: [...dag.links()].map(({ source, target, points }) => {
      return { source: ids[source.data], target: ids[target.data], points: points.map(([x, y]) => ({ x, y })) };
    }),
    lanes: [],
    box: { x: 0, y: 0, width, height },
  };
}
