import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import {
  ancestors,
  findCycles,
  findIssues,
  generations,
  learningPath,
  redundantPrerequisites,
  topologicalOrder,
  transitiveReduction,
} from "../../src/queries/index.js";

// Other people's maps lie beside the repository, where they are there at all.
const folder = new URL("../../../shared/graphs/", import.meta.url);
const isThere = existsSync(fileURLToPath(new URL("expected.json", folder)));

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

interface Graph {
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly requires?: readonly string[][] }[];
  readonly edges?: readonly (readonly [string, string])[];
}

const expected = isThere ? read<Record<string, Expected>>("expected") : {};

describe.skipIf(!isThere)("queries on real maps", { timeout: 60_000 }, () => {
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

function load(name: string): ConceptMap {
  const { nodes, edges = [] } = read<Graph>(name);
  const needed = new Map<string, Set<string>>();
  for (const [source, target] of edges) {
    // Real files hold self-loops and the same pair twice.
    if (source !== target) needed.set(target, (needed.get(target) ?? new Set()).add(source));
  }
  return createConceptMap({
    concepts: nodes.map(({ id, label, requires = [] }) => ({
      id: idOf(id),
      title: label,
      prerequisites: [
        ...[...(needed.get(id) ?? [])].map(idOf),
        ...requires.map((group) => ({ anyOf: group.filter((other) => other !== id).map(idOf) })),
      ],
    })),
  });
}

function idOf(id: string): string {
  return id.replaceAll(/[\s@]/g, "_");
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as T;
}
