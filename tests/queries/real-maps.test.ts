import { describe, expect, it } from "vitest";
import type { ConceptMap } from "../../src/model/index.js";
import {
  ancestors,
  closure,
  dominators,
  findCycles,
  findIssues,
  generations,
  innerFringe,
  isKnowledgeState,
  learningPath,
  learningPaths,
  missingSets,
  outerFringe,
  redundantPrerequisites,
  topologicalOrder,
  transitiveReduction,
} from "../../src/queries/index.js";
import { seededRandom } from "../../src/queries/random.js";
import {
  areRealGraphsThere,
  idOf,
  mapOfRealGraph,
  readJson,
  readRealGraph,
  type RealGraph,
} from "../support/real-graphs.js";

interface Expected {
  readonly form: "graph" | "hypergraph";
  readonly nodes: number;
  readonly cycles?: boolean;
  readonly cyclic_sccs: number;
  readonly longest_chain: number;
  readonly redundant_edges?: number;
  readonly closure_pairs?: number;
  readonly most_ancestors?: readonly (readonly [string, number])[];
  readonly reachable_by_forward_chaining?: number;
}

const expected = areRealGraphsThere ? readJson<Record<string, Expected>>("expected") : {};

describe.skipIf(!areRealGraphsThere)("queries on real maps", { timeout: 60_000 }, () => {
  for (const [name, figures] of Object.entries(expected)) {
    it(`find in ${name} what an independent program found`, () => {
      const map = load(name);
      expect(map.order).toBe(figures.nodes);
      expect(generations(map)).toHaveLength(figures.longest_chain);
      expect(findCycles(map).length).toBe(figures.cyclic_sccs);
      if (figures.redundant_edges !== undefined) {
        expect(redundantPrerequisites(map)).toHaveLength(figures.redundant_edges);
        const reduced = transitiveReduction(map);
        expect(reduced.size).toBe(map.size - figures.redundant_edges);
        expect(redundantPrerequisites(reduced)).toEqual([]);
      }
      if (figures.closure_pairs !== undefined) {
        const pairs = map.nodes().reduce((sum, id) => sum + ancestors(map, id).size, 0);
        expect(pairs).toBe(figures.closure_pairs);
      }
      for (const [id, count] of figures.most_ancestors ?? []) expect(ancestors(map, idOf(id)).size).toBe(count);
      if (figures.reachable_by_forward_chaining !== undefined) {
        const stuck = findIssues(map).filter(({ kind }) => kind === "unreachable");
        expect(map.order - stuck.length).toBe(figures.reachable_by_forward_chaining);
      }
    });

    it(`order ${name} with every prerequisite first, cycles aside`, () => {
      const map = load(name);
      const place = new Map(topologicalOrder(map).map((id, index) => [id, index]));
      expect(place.size).toBe(map.order);
      const late = map.filterDirectedEdges(
        (_, __, source, target) => place.get(source)! > place.get(target)! && !ancestors(map, source).has(target),
      );
      expect(late).toEqual([]);
    });
  }

  it("plan all that mathlib needs for its deepest file", () => {
    const map = load("mathlib3");
    const goal = "number_theory.cyclotomic.gal";
    const { steps, optimal } = learningPath(map, goal);
    expect(optimal).toBe(true);
    expect(new Set(steps.map(({ concept }) => concept))).toEqual(ancestors(map, goal).add(goal));
  });

  it("plan every course of a catalogue with alternatives, at proven cost", () => {
    const map = load("oxy-courses-andor");
    const paths = map.nodes().map((id) => learningPath(map, id, { by: "count" }));
    expect(paths.filter(({ blocked }) => blocked.length > 0)).toEqual([]);
    expect(paths.filter(({ optimal }) => !optimal)).toEqual([]);
  });
});

describe.skipIf(!areRealGraphsThere)("queries on real maps, held against definitions", { timeout: 60_000 }, () => {
  const goalsOf = ({ ids, groupsOf }: RealGraph): string[] => ids.filter((id) => groupsOf.get(id)!.length > 0);

  describe.each(["oxy-courses-andor", "freeciv-classic"])("%s", (name) => {
    const graph = areRealGraphsThere ? readRealGraph(name) : nothing;
    const { ids, groupsOf } = graph;
    const map = mapOfRealGraph(graph);

    it("has as fringes what can be added and what can be dropped", () => {
      for (const state of statesOf(graph)) {
        expect(isKnowledgeState(map, state)).toBe(true);
        const next = ids.filter((id) => !state.has(id) && learnable(graph, new Set([...state, id])).has(id));
        expect(outerFringe(map, state)).toEqual(next);
        const last = ids.filter((id) => state.has(id) && learnable(graph, without(state, id)).size === state.size - 1);
        expect(innerFringe(map, state)).toEqual(last);
      }
    });

    it("has as dominators of a goal those without which it cannot be learnt", () => {
      const all = new Set(ids);
      const reached = new Map(ids.map((id) => [id, learnable(graph, without(all, id))]));
      for (const goal of ids) {
        const found = dominators(map, goal);
        expect(found.toSorted()).toEqual(ids.filter((id) => !reached.get(id)!.has(goal)).toSorted());
        const place = new Map(found.map((id, index) => [id, index]));
        const late = found.filter((id) =>
          groupsOf.get(id)!.some(([one, ...others]) => others.length === 0 && place.get(one!)! > place.get(id)!),
        );
        expect(late).toEqual([]);
      }
    });

    it("has best paths that suffice and of which nothing can be left out", () => {
      let several = 0;
      for (const goal of goalsOf(graph)) {
        const { paths } = learningPaths(map, goal, { count: 4, by: "count" });
        const sets = paths.map(({ steps }) => new Set(steps.map(({ concept }) => concept)));
        for (const set of sets) {
          expect(learnable(graph, set)).toEqual(set);
          expect([...set].filter((id) => learnable(graph, without(set, id)).has(goal))).toEqual([]);
        }
        expect(new Set(sets.map((set) => [...set].sort().join())).size).toBe(sets.length);
        expect(paths.map(({ cost }) => cost)).toEqual(sets.map(({ size }) => size).sort((a, b) => a - b));
        expect(paths.filter(({ optimal }) => !optimal)).toEqual([]);
        if (sets.length > 1) several++;
      }
      expect(several > 0).toBe(hasChoices(graph));
    });

    it("has sets of what is missing that suffice and of which nothing can be left out", () => {
      for (const state of statesOf(graph))
        for (const goal of goalsOf(graph).filter((id) => !state.has(id))) {
          const { sets, complete } = missingSets(map, goal, state, { count: 4 });
          for (const set of sets) {
            const allowed = new Set([...state, ...set, goal]);
            expect(learnable(graph, allowed)).toEqual(allowed);
            expect(set.filter((id) => learnable(graph, without(allowed, id)).has(goal))).toEqual([]);
          }
          expect(sets.map(({ length }) => length)).toEqual(sets.map(({ length }) => length).sort((a, b) => a - b));
          expect(sets.length === 4 || complete).toBe(true);
        }
    });

    it("has as path to what leaves no choice its closure", () => {
      const plain = ids.filter((goal) =>
        [...ancestors(map, goal), goal].every((id) => groupsOf.get(id)!.every(({ length }) => length === 1)),
      );
      expect(plain.length).toBeGreaterThan(80);
      for (const goal of plain) {
        const steps = learningPath(map, goal).steps.map(({ concept }) => concept);
        expect(steps.toSorted()).toEqual(closure(map, goal).toSorted());
        expect(new Set(steps)).toEqual(ancestors(map, goal).add(goal));
      }
    });
  });
});

const nothing: RealGraph = { ids: [], titleOf: new Map(), groupsOf: new Map() };

const hasChoices = ({ groupsOf }: RealGraph): boolean =>
  [...groupsOf.values()].some((groups) => groups.some(({ length }) => length > 1));

const without = (set: ReadonlySet<string>, id: string): Set<string> =>
  new Set([...set].filter((other) => other !== id));

/** What can be learnt from nothing, one concept after the other, with the concepts of a set alone. */
function learnable({ groupsOf }: RealGraph, allowed: ReadonlySet<string>): Set<string> {
  const learnt = new Set<string>();
  for (let size = -1; size < learnt.size;) {
    size = learnt.size;
    for (const id of allowed)
      if (groupsOf.get(id)!.every((group) => group.some((other) => learnt.has(other)))) learnt.add(id);
  }
  return learnt;
}

/** What some learners know: nothing, all, and what is left of all where some is dropped at random. */
function statesOf(graph: RealGraph): Set<string>[] {
  const random = seededRandom(1);
  const parts = [0, 0.5, 0.8, 0.95, 1].map((share) => graph.ids.filter(() => random() < share));
  return parts.map((part) => learnable(graph, new Set(part)));
}

function load(name: string): ConceptMap {
  return mapOfRealGraph(readRealGraph(name));
}
