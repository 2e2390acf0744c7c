import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapFromJson } from "../../src/formats/index.js";
import { clausesOf, ConceptMapError, createConceptMap, leavesOf, type ConceptMap } from "../../src/model/index.js";
import { tables, type Tables } from "../../src/model/tables.js";
import * as queries from "../../src/queries/index.js";
import { rowsOf } from "../../src/queries/rows.js";
import { mapData } from "../support/random-map-data.js";
import { smallMap } from "../support/small-maps.js";

const runs = { numRuns: Number(process.env.FUZZ_RUNS ?? 150) };

const isInRows = (map: ConceptMap): boolean =>
  (map as unknown as { readonly [tables]: Tables })[tables].rows !== undefined;

/** Maps in which concepts ask for one another by bare ids alone, edges of which are kept as numbers. */
const bareMap = smallMap.map((data) => ({
  ...data,
  concepts: data.concepts.map(({ prerequisites = [], ...concept }) => ({
    ...concept,
    prerequisites: [...new Set(prerequisites.flatMap((clause) => leavesOf(clause).map((leaf) => leaf.concept)))],
  })),
}));

/** The same map in graphology's tables. */
function tabled(map: ConceptMap): ConceptMap {
  map.forEachNode(() => undefined);
  expect(isInRows(map)).toBe(false);
  return map;
}

/** The ways to a whole map, and what lies before it. */
const ways: readonly (readonly [name: string, make: (map: ConceptMap) => ConceptMap])[] = [
  ["submap of all", (map) => queries.submap(map, rowsOf(map).ids)],
  [
    "submap of some",
    (map) =>
      queries.submap(
        map,
        rowsOf(map).ids.filter((_, place) => place % 3 > 0),
      ),
  ],
  ["transitiveReduction", (map) => queries.transitiveReduction(map)],
  ["a part of a part", (map) => queries.submap(queries.transitiveReduction(map), rowsOf(map).ids.slice(1))],
];

/** Every question that a map can be asked with one of its concepts. */
function questions(map: ConceptMap): Record<string, () => unknown> {
  const [id = "none", other = id] = rowsOf(map).ids.slice(-2);
  return {
    ancestors: () => queries.ancestors(map, id),
    areaTotals: () => queries.areaTotals(map, [other]),
    byArea: () => queries.learningPath(map, [id, other], { order: "by-area" }),
    closure: () => queries.closure(map, id),
    criticalPath: () => queries.criticalPath(map),
    curricularAnalytics: () => queries.curricularAnalytics(map),
    descendants: () => queries.descendants(map, id, { helpful: true }),
    edgesBreakingCycles: () => queries.edgesBreakingCycles(map),
    findCycles: () => queries.findCycles(map),
    findIssues: () => queries.findIssues(map),
    generations: () => queries.generations(map),
    learningPath: () => queries.learningPath(map, id, { helpful: true }),
    missingFor: () => queries.missingFor(map, id, [other]),
    nextSteps: () => queries.nextSteps(map, [other]),
    outerFringe: () => queries.outerFringe(map, []),
    redundant: () => queries.redundantPrerequisites(map),
    topologicalOrder: () => queries.topologicalOrder(map),
    usesOf: () => queries.usesOf(map, id),
    whyOnPath: () => queries.whyOnPath(map, id, other),
  };
}

const verbs = [
  "addNode",
  "clear",
  "clearEdges",
  "copy",
  "dropEdge",
  "dropNode",
  "export",
  "hasEdge",
  "mergeEdge",
  "order",
  "query",
  "setEdgeAttribute",
  "setMinutes",
  "size",
  "submap",
  "updateAll",
] as const;
const change = fc.record({ verb: fc.constantFrom(...verbs), a: fc.nat(8), b: fc.nat(8), query: fc.nat(30) });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** What one change to a map answers, be it an error. */
function answerOf(map: ConceptMap, ids: readonly string[], { verb, a, b, query }: Change): unknown {
  const [from, to] = [ids[a % ids.length] ?? "x", ids[b % ids.length] ?? "y"];
  const asked = Object.values(questions(map));
  const answers: Record<(typeof verbs)[number], () => unknown> = {
    addNode: () => map.addNode(a % 2 > 0 ? from : `new${String(b)}`, { title: "N" }),
    clear: () => {
      if (a === b) map.clear();
    },
    clearEdges: () => {
      if (a === b) map.clearEdges();
    },
    copy: () => map.copy().export(),
    dropEdge: () => map.dropDirectedEdge(from, to),
    dropNode: () => {
      map.dropNode(from);
    },
    export: () => map.export(),
    hasEdge: () => [map.hasEdge(from, to), map.hasNode(from), map.degree(from)],
    mergeEdge: () => map.mergeDirectedEdge(from, to, { clauses: [], helpful: b % 2 > 0, corequisite: false }).slice(1),
    order: () => [map.order, map.nodes()],
    query: () => asked[query % asked.length]!(),
    setEdgeAttribute: () => map.setEdgeAttribute(map.edges()[a % map.size], "helpful", b % 2 > 0).size,
    setMinutes: () => map.setNodeAttribute(from, "minutes", b).order,
    size: () => [map.size, map.directedSize],
    submap: () => queries.submap(map, [from, to]).export().nodes,
    updateAll: () => {
      map.updateEachNodeAttributes((_, concept) => ({ ...concept, assumed: true }));
    },
  };
  return answerTo(answers[verb]);
}

function answerTo(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return error instanceof ConceptMapError ? error.problems : String(error);
  }
}

/** Everything that graphology can tell of a map, keys of edges that were made later aside. */
function told(map: ConceptMap): unknown {
  return {
    attributes: map.getAttributes(),
    nodes: map.mapNodes((id, concept) => [id, concept, map.inNeighbors(id), map.outNeighbors(id), map.degree(id)]),
    edges: map.mapEdges((_, edge, source, target) => [source, target, edge]),
    clauses: map.mapNodes((id) => clausesOf(map, id)),
    size: [map.order, map.size, map.directedSize],
  };
}

function hear(map: ConceptMap): unknown[] {
  const heard: unknown[] = [];
  const events = [
    "nodeAdded",
    "edgeAdded",
    "nodeDropped",
    "edgeDropped",
    "nodeAttributesUpdated",
    "edgeAttributesUpdated",
    "eachNodeAttributesUpdated",
    "cleared",
    "edgesCleared",
  ] as const;
  for (const event of events)
    map.on(event, (about: object | void) => {
      const { key, ...rest } = { key: "", ...about };
      heard.push([event, key.startsWith("geid") ? "an edge" : key, structuredClone(rest)]);
    });
  return heard;
}

describe("a map in rows", { timeout: 120_000 }, () => {
  it("answers, tells and refuses as one in tables, whatever is asked of it and done to it", () => {
    fc.assert(
      fc.property(
        fc.oneof(smallMap, bareMap),
        fc.nat(ways.length),
        fc.array(change, { maxLength: 12 }),
        (data, way, changes) => {
          const make = (): ConceptMap => {
            const map = createConceptMap(data);
            return way === ways.length ? map : ways[way]![1](map);
          };
          const [ours, theirs] = [make(), tabled(make())];
          expect(isInRows(ours)).toBe(true);
          const { ids } = rowsOf(theirs);
          const [heard, expected] = [hear(ours), hear(theirs)];
          const withoutKeys = (answer: unknown): string =>
            JSON.stringify(answer, (_, value: unknown) =>
              value instanceof Set || value instanceof Map ? [...value] : value,
            )?.replaceAll(/geid_c\d+_/g, "");
          for (const each of changes)
            for (const verb of ["query", each.verb] as const)
              expect(withoutKeys(answerOf(ours, ids, { ...each, verb }))).toBe(
                withoutKeys(answerOf(theirs, ids, { ...each, verb })),
              );
          expect(heard).toEqual(expected);
          // What is kept of a map is thrown away when it changes: a copy was never asked before.
          const fresh = questions(ours.copy());
          for (const [name, ask] of Object.entries(questions(ours)))
            expect([name, answerTo(ask)]).toEqual([name, answerTo(fresh[name]!)]);
          expect(told(ours)).toEqual(told(theirs));
        },
      ),
      { seed: 21, ...runs },
    );
  });

  it("stays in rows whatever it is asked, and keeps what was compiled when tables are made", () => {
    fc.assert(
      fc.property(fc.oneof(smallMap, mapData), fc.nat(ways.length), (data, way) => {
        const whole = mapFromJson({ format: "concept-map/1", ...data });
        const map = way === ways.length ? whole : ways[way]![1](whole);
        expect(map.nodes()).toHaveLength(map.order);
        const before = Object.entries(questions(map)).map(([name, ask]) => [name, ask()]);
        expect([isInRows(whole), isInRows(map)]).toEqual([true, true]);
        const order = queries.topologicalOrder(map);
        tabled(map);
        expect(Object.entries(questions(map)).map(([name, ask]) => [name, ask()])).toEqual(before);
        expect(queries.topologicalOrder(map)).toEqual(order);
      }),
      { seed: 22, ...runs },
    );
  });

  it.each(ways)("is a snapshot, both ways: %s", (_, make) => {
    fc.assert(
      fc.property(smallMap, fc.boolean(), (data, isTabled) => {
        const whole = createConceptMap(data);
        if (isTabled) tabled(whole);
        const part = make(whole);
        const before = told(make(whole));
        const spoil = (map: ConceptMap): void => {
          map.forEachNode((id) => map.setNodeAttribute(id, "title", "spoilt"));
          map.updateEachEdgeAttributes((_, edge) => Object.assign(edge, { reason: "spoilt" }));
          map.setAttribute("title", "spoilt");
          map.clear();
        };
        spoil(whole);
        expect(told(part)).toEqual(before);
        const again = createConceptMap(data);
        const untouched = told(createConceptMap(data));
        spoil(make(again));
        expect(told(again)).toEqual(untouched);
      }),
      { seed: 23, ...runs },
    );
  });

  it("gives edges the keys of the map that it came from, and new ones their own", () => {
    const data = {
      concepts: ["a", "b", "c"].map((id, place) => ({ id, title: "", prerequisites: "ab".slice(0, place).split("") })),
    };
    const whole = createConceptMap(data);
    const part = queries.submap(whole, ["a", "b", "c"]);
    expect(isInRows(whole)).toBe(true);
    expect(part.edges()).toEqual(whole.edges());
    for (const map of [whole, part]) {
      map.dropEdge(map.edges()[1]);
      const [key] = map.mergeDirectedEdge("a", "c");
      expect(map.edges()).toContain(key);
      expect(new Set(map.edges()).size).toBe(3);
    }
  });
});
