// Layered layout beside other engines: the same boxes and spacings, measured by the same counter in the same run.
import { box, engines } from "./support/layout-engines.mjs";
import { library } from "./support/library.mjs";
import { limited } from "./support/limited.mjs";
import { layeredData, realData, realGraphs, shippedText } from "./support/maps.mjs";
import { timed } from "./support/median.mjs";
import { isQuick, isWanted, option } from "./support/options.mjs";

const { areaChain, createConceptMap, FoldedArrangements, layeredLayout, layoutQuality, parseJson } = await library(
  "model",
  "layout",
  "formats",
  "element/folded-arrangements",
);

/** Crossings are counted pair by pair: from so many edges on that takes longer than the layouts. */
const mostCounted = 12_000;
/** How long dot may take on large maps; `--limit=300` gives all engines so many seconds on every map. */
const asked = option("limit");
const seconds = Number(asked ?? 60);

export default async function bench() {
  const all = [
    ["layered, 200", () => createConceptMap(layeredData(200))],
    ["layered, 1000", () => createConceptMap(layeredData(1000))],
    ["layered, 5000", () => createConceptMap(layeredData(5000))],
    ["layered, 20000", () => createConceptMap(layeredData(20_000))],
    ["this map", shippedMap],
    ...realGraphs.map((name) => [name, () => realMap(name)]),
  ];
  const maps = isQuick ? [["layered, 20", () => createConceptMap(layeredData(20))]] : all;
  const pictures = [];
  for (const [name, make] of maps.filter(([name]) => isWanted(name))) {
    const map = make();
    if (map) pictures.push(...(await rows(name, map)));
  }
  return {
    "Layered layout, and the same by others": pictures,
    ...(isWanted("this map") && {
      "Areas as boxes": ["straight", "right-angled"].flatMap(areasAsBoxes),
      "What stays when an area unfolds": stability(),
    }),
  };
}

async function rows(name, map) {
  const isLarge = map.size > 1500;
  const ours = timed(() => layeredLayout(map), isLarge ? { runs: 3, warmUp: 1 } : { runs: 21, warmUp: 20 });
  const ids = map.nodes();
  const number = new Map(ids.map((id, i) => [id, i]));
  const edges = map.mapDirectedEdges((_edge, _attributes, source, target) => [number.get(source), number.get(target)]);
  const others = [];
  for (const { name: engine, layout, mostEdges } of engines) {
    if (edges.length > mostEdges) {
      if (asked || engine === "dot") others.push([engine, await limited(engine, { ids, edges }, seconds)]);
      continue;
    }
    const runs = [];
    // Three runs where they are short; the first also warms up.
    for (let spent = 0; runs.length < 3 && spent < 5000; spent += runs.at(-1).ms) {
      const start = performance.now();
      const result = await layout({ ids, edges });
      runs.push({ ms: performance.now() - start, result });
    }
    runs.sort((a, b) => a.ms - b.ms);
    others.push([engine, runs[(runs.length - 1) >> 1]]);
  }
  const dot = others.find(([engine]) => engine === "dot")?.[1];
  // A little less, for what it takes to draw what was found.
  const budget = dot && Math.max(0, Math.floor(0.47 * dot.ms - 1.5 * ours.ms));
  const longer =
    budget !== undefined && timed(() => layeredLayout(map, { budget }), { runs: isLarge ? 1 : 3, warmUp: 0 });
  return [
    row(name, map, "concept-map", ours),
    ...(longer ? [row(name, map, "in half of dot's time", longer, ours.ms)] : []),
    ...others.map(([engine, run]) => (run ? row(name, map, engine, run, ours.ms) : unended(name, map, engine))),
  ];
}

function row(map, { order, size }, engine, { ms, result }, ours) {
  const quality = size <= mostCounted ? layoutQuality(result) : undefined;
  const width = box.width;
  return {
    map,
    concepts: order,
    edges: size,
    engine,
    ms: Number(ms.toFixed(ms < 100 ? 1 : 0)),
    "times ours": ours && Number((ms / ours).toFixed(1)),
    crossings: quality?.crossings,
    "length / edge, boxes": quality && Number((quality.length / size / width).toFixed(1)),
    "area / concept, boxes": quality && Number((quality.area / order / (width * box.height)).toFixed(1)),
    bends: quality?.bends,
    overlaps: quality?.overlaps,
    "through boxes": quality?.throughBoxes,
  };
}

function unended(map, { order, size }, engine) {
  return { map, concepts: order, edges: size, engine, ms: `over ${seconds} s` };
}

/** This map with all its areas, and with one top area unfolded beside the others. */
function areasAsBoxes(routing) {
  const map = parseJson(shippedText());
  const tops = topAreas(map);
  return [undefined, ...tops].map((unfolded) => {
    const folded = unfolded === undefined ? [] : tops.filter((id) => id !== unfolded);
    const { ms, result } = timed(() => layeredLayout(map, { areas: true, folded, routing }), { runs: 7, warmUp: 5 });
    const { crossings, length, bends, throughBoxes, throughAreas } = layoutQuality(result);
    return {
      unfolded: unfolded ?? "all",
      routing,
      arrows: result.routes.length,
      ms: Number(ms.toFixed(1)),
      crossings,
      "length / arrow, boxes": Number((length / result.routes.length / box.width).toFixed(1)),
      bends,
      "through boxes": throughBoxes,
      "through areas of others": throughAreas,
    };
  });
}

function topAreas(map) {
  const tops = map.getAttribute("areas").flatMap(({ id, parent }) => (parent === undefined ? [id] : []));
  return isQuick ? tops.slice(0, 1) : tops;
}

/** Each top area of this map unfolds and folds, goes and comes again; how far the others move on average, in pixels. */
function stability() {
  const map = parseJson(shippedText());
  const whole = layeredLayout(map);
  return topAreas(map).map((area) => {
    const concepts = map.filterNodes((id) => areaChain(map, map.getNodeAttribute(id, "area")).at(-1) !== area);
    const before = layeredLayout(map, { concepts });
    const after = layeredLayout(map, { previous: before });
    const folded = layeredLayout(map, { folded: [area] });
    const unfolded = layeredLayout(map, { folded: [], previous: folded });
    const frames = layeredLayout(map, { areas: true, folded: [area] });
    const far = (to, from) => Number(layoutQuality(to, { from }).displacement.toFixed(1));
    return {
      area,
      concepts: map.order - concepts.length,
      "mean box width": box.width,
      "unfolds, given the layout before": far(unfolded, folded),
      "as boxes": far(layeredLayout(map, { areas: true, folded: [], previous: frames }), frames),
      "folds again, given that": far(layeredLayout(map, { folded: [area], previous: unfolded }), unfolded),
      "folds again in the element": foldsAgain(map, area),
      "comes, anew": far(whole, before),
      "comes, given the layout before": far(after, before),
      "goes again, given that": far(layeredLayout(map, { concepts, previous: after }), after),
      "goes again, as at first": far(layeredLayout(map, { concepts }), before),
    };
  });
}

/** How far concepts are from where they were once the element has unfolded and folded an area: it keeps its pictures. */
function foldsAgain(map, area) {
  const pictures = new FoldedArrangements();
  const picture = (expanded) => pictures.of(map, "en", "down", new Set(expanded), new Map()).layout;
  const others = map.getAttribute("areas").flatMap(({ id }) => (id === area ? [] : [id]));
  const before = picture(others);
  picture([...others, area]);
  return layoutQuality(picture(others), { from: before }).displacement;
}

/** Every entry of the shipped map as a plain edge, as the others see it. */
function shippedMap() {
  const map = parseJson(shippedText());
  map.updateEachEdgeAttributes((_edge, attributes) => ({ ...attributes, helpful: false, corequisite: false }));
  return map;
}

function realMap(name) {
  const data = realData(name);
  return data && createConceptMap(data);
}
