// Queries beside the same questions put to bare typed arrays, graphology's iterators, cytoscape and ngraph.path.
import cytoscape from "cytoscape";
import { DirectedGraph } from "graphology";
import createGraph from "ngraph.graph";
import { aStar, nba } from "ngraph.path";
import { library } from "./support/library.mjs";
import { layeredData, realData, realGraphs, shippedText } from "./support/maps.mjs";
import { medianOf, timed } from "./support/median.mjs";
import { isQuick, isWanted } from "./support/options.mjs";

const queries = await library("model", "queries", "queries/unit-index", "formats");
const { createConceptMap, mapFromJson, closure, ancestors, shortestChain, longestChain, learningPath } = queries;

/** A cytoscape core of so many elements takes minutes. */
const mostForCytoscape = 5000;

export default function bench() {
  const maps = [
    ...(isQuick ? [100] : [1000, 5000, 20_000, 100_000]).map((size) => [`layered, ${size}`, layeredData(size)]),
    ...(isQuick ? [] : realGraphs).map((name) => [name, realData(name)]),
  ].filter(([name, data]) => data && isWanted(name));
  return {
    "building map and index from parsed JSON, ms": maps.map(([name, data]) => ({ map: name, ...buildRow(data) })),
    "closure in order of study, ms and times slower or faster": maps
      // Behind a circle nothing can be learnt, so nothing is closed.
      .filter(([, data]) => queries.findCycles(createConceptMap(data)).length === 0)
      .map(([name, data]) => ({ map: name, ...closureRow(data) })),
    "cheapest chain by minutes, ms": maps.map(([name, data]) => ({ map: name, ...chainRow(data) })),
    "queries of structure, layered, ms": structureRows(isQuick ? [100] : [20_000, 100_000]),
    "learningPath through alternatives (30 % of the entries)": (isQuick ? [100] : [1000, 5000, 20_000]).flatMap(
      (size) => [1, 2].flatMap((seed) => hardRows(size, seed)),
    ),
    "learningPath on this map, every unit as a goal": [shippedRow()],
  };
}

function buildRow(data) {
  const text = JSON.stringify(data);
  const map = createConceptMap(data);
  const { nodes, edges } = map.export();
  const exported = JSON.stringify({
    nodes,
    edges: edges.map(({ source, target, attributes }) => ({ source, target, attributes })),
  });
  const [graphology, created, checked, read] = inTurns(
    [
      [exported, (value) => new DirectedGraph({ allowSelfLoops: false }).import(value)],
      [text, (value) => queries.unitIndex(createConceptMap(value))],
      [text, (value) => queries.unitIndex(mapFromJson({ format: "concept-map/1", ...value }))],
      [
        text,
        (value) => {
          const made = mapFromJson({ format: "concept-map/1", ...value });
          queries.unitIndex(made);
          readEdges(made);
        },
      ],
    ],
    data.concepts.length > 10_000 ? 9 : data.concepts.length > 2000 ? 41 : 201,
  );
  return {
    graphology: ms(graphology),
    "createConceptMap + index": ms(created),
    ratio: ratio(created, graphology),
    "mapFromJson + index": ms(checked),
    "ratio ": ratio(checked, graphology),
    "the same, then read by graphology": ms(read),
    "ratio  ": ratio(read, graphology),
  };
}

function closureRow(data) {
  const map = createConceptMap(data);
  const goal = deepest(map);
  const arrays = typedArrays(data);
  const [ours, bare, named] = together([
    () => closure(map, goal),
    () => breadthFirst(arrays, goal).length,
    // What it found has no order of study yet, but names as the closure does.
    () => namesOf(arrays, breadthFirst(arrays, goal)),
  ]);
  const theirs = timed(() => graphologyClosure(map, goal), { runs: 5, warmUp: 1 });
  const isSmall = data.concepts.length <= mostForCytoscape;
  const core = isSmall && cytoscapeCore(data);
  const cytoscape_ = isSmall && timed(() => cytoscapeClosure(core, goal), { runs: 3, warmUp: 1 });
  const found = ours.result.length;
  if (found !== bare.result || found !== theirs.result.length) throw new Error(`${found}, ${bare.result} found`);
  return {
    found,
    ms: ms(ours.ms),
    "bare arrays": ms(bare.ms),
    "ours/bare": ratio(ours.ms, bare.ms),
    "bare with ids": ms(named.ms),
    "ours/bare with ids": ratio(ours.ms, named.ms),
    graphology: ms(theirs.ms),
    "graphology/ours": ratio(theirs.ms, ours.ms),
    cytoscape: cytoscape_ && ms(cytoscape_.ms),
    "cytoscape/ours": cytoscape_ && ratio(cytoscape_.ms, ours.ms),
  };
}

function chainRow(data) {
  const map = createConceptMap(data);
  const to = deepest(map);
  const from = [...ancestors(map, to)].at(-1);
  const minutes = new Map(data.concepts.map(({ id, minutes = 1 }) => [id, minutes]));
  const by = data.concepts[0].minutes === undefined ? "count" : "minutes";
  const graph = createGraph();
  for (const { id } of data.concepts) graph.addNode(id);
  for (const { id, prerequisites } of data.concepts)
    for (const other of prerequisites) graph.addLink(other, id, minutes.get(id));
  const options = { oriented: true, distance: (_from, _to, link) => link.data };
  const finders = [nba(graph, options), aStar(graph, options)];
  const [ours, longest, ...theirs] = together([
    () => shortestChain(map, from, to, { by }),
    () => longestChain(map, from, to, { by }),
    ...finders.map((finder) => () => finder.find(from, to)),
  ]);
  const length = theirs[0].result.reduce((sum, { id }) => sum + minutes.get(id), 0);
  if (length !== ours.result.length) throw new Error(`${ours.result.length}, ${length} found`);
  const best = Math.min(...theirs.map((peer) => peer.ms));
  return {
    shortest: ms(ours.ms),
    "ngraph.path nba": ms(theirs[0].ms),
    "A*": ms(theirs[1].ms),
    "faster than the best": ratio(best, ours.ms),
    longest: ms(longest.ms),
  };
}

/** A row a query, a column a size. */
function structureRows(sizes) {
  const columns = sizes.map((size) => [size, structureTimes(layeredData(size))]);
  const names = Object.keys(columns[0][1]);
  return names.map((query) => ({
    query,
    ...Object.fromEntries(columns.map(([size, times]) => [`${size} `, times[query]])),
  }));
}

function structureTimes(data) {
  const map = createConceptMap(data);
  const goal = deepest(map);
  const first = map.nodes()[0];
  const path = learningPath(map, goal);
  const middle = path.steps[path.steps.length >> 1].concept;
  const start = [...ancestors(map, goal)].at(-1);
  // The layers come in turn, so that the first half needs nothing of the second.
  const state = map.nodes().slice(0, map.order >> 1);
  const asked = {
    ancestors: () => queries.ancestors(map, goal),
    descendants: () => queries.descendants(map, first),
    "neighbourhood(3)": () => queries.neighbourhood(map, goal, 3),
    generations: () => queries.generations(map),
    topologicalOrder: () => queries.topologicalOrder(map),
    findCycles: () => queries.findCycles(map),
    edgesBreakingCycles: () => queries.edgesBreakingCycles(map),
    redundant: () => queries.redundantPrerequisites(map),
    dominators: () => queries.dominators(map, goal),
    closure: () => closure(map, goal),
    outerFringe: () => queries.outerFringe(map, []),
    criticalPath: () => queries.criticalPath(map),
    blockingFactor: () => queries.blockingFactor(map, first),
    delayFactor: () => queries.delayFactor(map, first),
    bottleneckEdges: () => queries.bottleneckEdges(map, { count: 10 }),
    areaTotals: () => queries.areaTotals(map),
    structuralComplexity: () => queries.structuralComplexity(map),
    centrality: () => queries.centrality(map, middle),
    curricularAnalytics: () => queries.curricularAnalytics(map),
    findIssues: () => queries.findIssues(map),
    isKnowledgeState: () => queries.isKnowledgeState(map, state),
    innerFringe: () => queries.innerFringe(map, state),
    masteries: () => queries.masteries(map, state),
    missingFor: () => queries.missingFor(map, goal, state),
    missingSets: () => queries.missingSets(map, goal, state, { count: 3 }),
    "nextSteps, no goal": () => queries.nextSteps(map, []),
    "nextSteps to a goal": () => queries.nextSteps(map, [], { goals: goal }),
    usesOf: () => queries.usesOf(map, first),
    whyOnPath: () => queries.whyOnPath(map, goal, middle),
    savingIfKnown: () => queries.savingIfKnown(map, goal, middle),
    savingsIfKnown: () => queries.savingsIfKnown(map, goal),
    shortestChain: () => shortestChain(map, start, goal),
    longestChain: () => longestChain(map, start, goal),
    learningPath: () => learningPath(map, goal),
    "submap of half": () => queries.submap(map, state),
    "submap of all": () => queries.submap(map, map.nodes()),
    "submap of all and its first closure": () => closure(queries.submap(map, map.nodes()), goal),
    "submap of all and its first learningPath": () => learningPath(queries.submap(map, map.nodes()), goal),
    "submap of all, then read by graphology": () => readEdges(queries.submap(map, map.nodes())),
    "transitiveReduction, a new map": () => queries.transitiveReduction(map),
    "transitiveReduction and its first closure": () => closure(queries.transitiveReduction(map), goal),
    "transitiveReduction, then read by graphology": () => readEdges(queries.transitiveReduction(map)),
    "graphology's own copy": () => new DirectedGraph().import(map.export()),
  };
  return Object.fromEntries(
    Object.entries(asked).map(([name, ask]) => [name, ms(timed(ask, { runs: 5, warmUp: 2 }).ms)]),
  );
}

function hardRows(size, seed) {
  const map = createConceptMap(layeredData(size, { share: 0.3, seed }));
  const last = map.nodes().slice(-Math.round(Math.sqrt(size)));
  return [
    ["the last concept", last.at(-1)],
    ["all of the last layer", last],
  ].map(([goals, asked]) => {
    closure(map, []);
    const { ms: time, result } = timed(() => learningPath(map, asked), { runs: 3, warmUp: 1 });
    return {
      concepts: size,
      seed,
      goals,
      ms: ms(time),
      minutes: result.cost,
      "lower bound": result.lowerBound,
      gap: `${((100 * (result.cost - result.lowerBound)) / result.cost).toFixed(2)} %`,
    };
  });
}

function shippedRow() {
  const map = queries.parseJson(shippedText());
  const goals = [...queries.masteries(map, []).keys()].slice(0, isQuick ? 3 : Infinity);
  const times = goals.map((goal) => timed(() => learningPath(map, goal), { runs: 5, warmUp: 2 }));
  const sorted = times.map((time) => time.ms).sort((a, b) => a - b);
  return {
    goals: goals.length,
    "proven optimal": times.filter(({ result }) => result.optimal).length,
    "median ms": ms(sorted[sorted.length >> 1]),
    "slowest ms": ms(sorted.at(-1)),
  };
}

/** Has graphology's tables made of a new map. */
function readEdges(map) {
  map.forEachEdge(() => {});
}

/** The concept with the most before it, the first of those in the last generation. */
function deepest(map) {
  return queries.generations(map).at(-1)[0];
}

function typedArrays({ concepts }) {
  const numbers = new Map(concepts.map(({ id }, number) => [id, number]));
  const start = new Int32Array(concepts.length + 1);
  concepts.forEach(({ prerequisites }, number) => (start[number + 1] = start[number] + prerequisites.length));
  const to = Int32Array.from(concepts.flatMap(({ prerequisites }) => prerequisites.map((id) => numbers.get(id))));
  return { ids: concepts.map(({ id }) => id), numbers, start, to };
}

/** The numbers of all that comes before a concept, and its own. */
function breadthFirst({ numbers, start, to }, goal) {
  const origin = numbers.get(goal);
  const seen = new Uint8Array(start.length - 1);
  const queue = new Int32Array(start.length - 1);
  seen[origin] = 1;
  queue[0] = origin;
  let size = 1;
  for (let place = 0; place < size; place++) {
    const node = queue[place];
    for (let arc = start[node]; arc < start[node + 1]; arc++)
      if (seen[to[arc]] === 0) {
        seen[to[arc]] = 1;
        queue[size++] = to[arc];
      }
  }
  return queue.subarray(0, size);
}

function namesOf({ ids }, numbers) {
  const names = [];
  for (const number of numbers) names.push(ids[number]);
  return names;
}

/** What comes before a concept, prerequisites first, by graphology's own iterators. */
function graphologyClosure(map, goal) {
  const found = new Set([goal]);
  for (const id of found) map.forEachInNeighbor(id, (other) => found.add(other));
  const waiting = new Map();
  const order = [];
  for (const id of found) {
    waiting.set(id, map.inDegree(id));
    if (waiting.get(id) === 0) order.push(id);
  }
  for (const id of order)
    map.forEachOutNeighbor(id, (other) => {
      if (!found.has(other)) return;
      waiting.set(other, waiting.get(other) - 1);
      if (waiting.get(other) === 0) order.push(other);
    });
  return found.size === order.length ? order : [...found];
}

function cytoscapeCore({ concepts }) {
  return cytoscape({
    headless: true,
    elements: [
      ...concepts.map(({ id }) => ({ data: { id } })),
      ...concepts.flatMap(({ id, prerequisites }) =>
        prerequisites.map((other) => ({ data: { id: `${other}>${id}`, source: other, target: id } })),
      ),
    ],
  });
}

/** Less than what is asked: cytoscape has no order of study. */
function cytoscapeClosure(core, goal) {
  return core.getElementById(goal).predecessors("node").length + 1;
}

/**
 * The middle times in milliseconds of building from texts parsed beforehand, in turns; the first third warms up. Each
 * turn begins with the next one, so that it is not always the same build that garbage is collected in.
 */
function inTurns(builds, turns) {
  const times = builds.map(() => []);
  for (let turn = 0; turn < turns; turn++)
    builds.forEach((_, number) => {
      const place = (turn + number) % builds.length;
      const [source, build] = builds[place];
      const value = JSON.parse(source);
      const start = performance.now();
      build(value);
      if (turn >= turns / 3) times[place].push(performance.now() - start);
    });
  return times.map(medianOf);
}

/** Times several runs in turns, so that what else the machine does bears on all of them; short ones many times each turn. */
function together(runs) {
  // What takes microseconds is compiled only after hundreds of calls.
  for (const run of runs) for (const end = performance.now() + 100; performance.now() < end;) run();
  const once = runs.map((run) => timed(run, { runs: 5, warmUp: 5 }));
  const repeats = once.map((first) => Math.max(1, Math.min(2000, Math.round(1 / first.ms))));
  const times = runs.map(() => []);
  for (let turn = 0; turn < 21; turn++)
    runs.forEach((run, place) => {
      const start = performance.now();
      for (let left = repeats[place]; left > 0; left--) run();
      times[place].push((performance.now() - start) / repeats[place]);
    });
  return once.map(({ result }, place) => ({ result, ms: times[place].sort((a, b) => a - b)[10] }));
}

function ms(time) {
  return Number(time.toFixed(time < 1 ? 4 : time < 10 ? 2 : 0));
}

function ratio(a, b) {
  return Number((a / b).toFixed(2));
}
