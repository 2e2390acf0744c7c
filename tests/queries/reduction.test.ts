import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clausesOf, createConceptMap, type Clause, type ConceptMap, type Requirement } from "../../src/model/index.js";
import { redundantPrerequisites, transitiveReduction } from "../../src/queries/index.js";
import { byDefinition } from "../support/by-definition.js";
import { deepMapOf, flatMapOf, mapOf } from "../support/map-of.js";
import { plainMap, smallMap, type SmallMap } from "../support/small-maps.js";

const edges = (map: ConceptMap): string[] =>
  redundantPrerequisites(map).map(({ prerequisite, concept }) => `${prerequisite} ${concept}`);

describe("redundantPrerequisites", () => {
  it("are the edges that a longer way implies", () => {
    expect(edges(mapOf("a -> b", "b -> c", "a -> c"))).toEqual(["a c"]);
    expect(edges(mapOf("a -> b", "b -> c", "c -> d", "a b c -> e", "d -> e"))).toEqual(["a e", "b e", "c e"]);
  });

  it("are never implied by an alternative, nor an alternative themselves", () => {
    const map = flatMapOf({
      a: {},
      b: { prerequisites: ["a"] },
      c: { prerequisites: ["a"] },
      d: { prerequisites: ["a", { anyOf: ["b", "c"] }] },
      e: { prerequisites: ["b", { anyOf: ["a", "c"] }] },
    });
    expect(edges(map)).toEqual([]);
  });

  it("are implied by required edges only", () => {
    const map = flatMapOf({
      a: {},
      b: { prerequisites: [{ concept: "a", helpful: true }] },
      c: { prerequisites: [{ concept: "a", corequisite: true }] },
      d: { prerequisites: ["a", "b", "c"] },
      e: { prerequisites: ["d", { concept: "a", helpful: true }, { concept: "b", corequisite: true }] },
    });
    expect(edges(map)).toEqual([]);
  });

  it("hold at every depth", () => {
    const map = deepMapOf({
      a: {},
      b: { prerequisites: [{ concept: "a", at: "use" }] },
      // At its gist, this needs a in its own right; b asks for a only from its use on.
      c: { prerequisites: ["b", "a"] },
      d: { prerequisites: ["b", { concept: "a", at: "use" }] },
      e: { prerequisites: ["b", { concept: "a", depth: "derive", at: "use" }] },
      f: { prerequisites: [{ concept: "b", depth: "derive" }, "a"] },
    });
    expect(edges(map)).toEqual(["a d", "a f"]);
  });

  it("are not told of concepts that need one another in a circle", () => {
    expect(edges(mapOf("a -> b", "b -> a", "c -> a", "c -> b"))).toEqual([]);
    expect(edges(mapOf("a -> b", "b -> a", "a b -> c"))).toEqual(["b c"]);
  });

  it("are just the edges without which every unit still needs the same", () => {
    let found = 0;
    fc.assert(
      fc.property(plainMap, (data) => {
        const all = data.concepts.flatMap(({ prerequisites = [] }) => prerequisites.flatMap(parts));
        // A choice between one concept and itself may or may not be one, by the depths.
        fc.pre(all.every((part) => typeof part === "string" || "concept" in part || names(part).size > 1));
        const map = createConceptMap(data);
        const expected = map.mapDirectedEdges((_, __, prerequisite, concept) => ({ prerequisite, concept }));
        const needs = forced(data);
        const redundant = expected.filter(({ prerequisite, concept }) => {
          const clauses = applying(data, concept);
          const naming = clauses.flatMap((clause) => {
            const plain = typeof clause === "string" || !(clause.helpful || clause.corequisite);
            return parts(clause).map((part) => ({ part, plain }));
          });
          const own = naming.filter(({ part }) => names(part).has(prerequisite));
          const isPlain = own.length > 0 && own.every(({ part, plain }) => plain && names(part).size === 1);
          return isPlain && String(forced(without(data, prerequisite, concept))) === String(needs);
        });
        found += redundant.length;
        const key = (edge: object): string => JSON.stringify(edge);
        expect(redundantPrerequisites(map).map(key).sort()).toEqual(redundant.map(key).sort());
      }),
      { seed: 4, numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

describe("transitiveReduction", () => {
  it("says the same with fewer edges and leaves the map as it is", () => {
    const map = mapOf("a -> b", "b -> c", "a -> c");
    const reduced = transitiveReduction(map);
    expect(reduced.mapDirectedEdges((_, __, source, target) => `${source} ${target}`)).toEqual(["a b", "b c"]);
    expect(clausesOf(reduced, "c")).toEqual(["b"]);
    expect(map.size).toBe(3);
    expect(redundantPrerequisites(reduced)).toEqual([]);
  });

  it("is the copy of the map with edges dropped, whatever was added to the graph before", () => {
    fc.assert(
      fc.property(smallMap, (data) => {
        const map = createConceptMap(data);
        const [first, last] = [map.nodes()[0]!, map.nodes().at(-1)!];
        if (first !== last)
          map.mergeDirectedEdge(first, last, { clauses: [], helpful: map.size % 2 > 0, corequisite: false });
        const before = JSON.stringify(map.export());
        const expected = map.copy();
        for (const { prerequisite, concept } of redundantPrerequisites(map))
          expected.dropDirectedEdge(prerequisite, concept);
        const reduced = transitiveReduction(map);
        expect(reduced.export()).toEqual(expected.export());
        expect(reduced.mapNodes((id) => [reduced.inNeighbors(id), reduced.outNeighbors(id)])).toEqual(
          expected.mapNodes((id) => [expected.inNeighbors(id), expected.outNeighbors(id)]),
        );
        reduced.updateEachEdgeAttributes(() => ({ clauses: [9], helpful: true, corequisite: true }));
        reduced.clear();
        expect(JSON.stringify(map.export())).toBe(before);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it("changes nothing that can be learnt, on any map", () => {
    fc.assert(
      fc.property(smallMap, (data) => {
        const map = createConceptMap(data);
        const before = byDefinition(data);
        const reduced = transitiveReduction(map);
        const concepts = data.concepts.map((concept) => ({
          ...concept,
          prerequisites: clausesOf(reduced, concept.id),
        }));
        const after = byDefinition({ ...data, concepts });
        // All states that can be reached within any set of units stay states.
        for (let set = 0; set <= before.all; set += 1 + (set % 7)) {
          expect(after.learnable(0, set)).toBe(before.learnable(0, set));
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

/** The clauses of a concept that apply at one of its depths at least. */
function applying({ depths = [], concepts }: SmallMap, concept: string): readonly Clause[] {
  const { minutes, prerequisites = [] } = concepts.find(({ id }) => id === concept)!;
  const order = depths.map(({ id }) => id);
  const deepest = typeof minutes === "object" ? order.findLastIndex((depth) => depth in minutes) : order.length - 1;
  return prerequisites.filter(
    (clause) => typeof clause === "string" || clause.at === undefined || order.indexOf(clause.at) <= deepest,
  );
}

function parts(requirement: Requirement): readonly Requirement[] {
  if (typeof requirement === "string" || "concept" in requirement) return [requirement];
  const members = "anyOf" in requirement ? requirement.anyOf : requirement.allOf;
  return "anyOf" in requirement && members.length > 1 ? [requirement] : members.flatMap(parts);
}

function names(requirement: Requirement): Set<string> {
  if (typeof requirement === "string") return new Set([requirement]);
  if ("concept" in requirement) return new Set([requirement.concept]);
  const members = "anyOf" in requirement ? requirement.anyOf : requirement.allOf;
  return new Set(members.flatMap((member) => [...names(member)]));
}

function without(data: SmallMap, prerequisite: string, concept: string): SmallMap {
  const map = createConceptMap(data);
  map.dropDirectedEdge(prerequisite, concept);
  return { ...data, concepts: data.concepts.map((each) => ({ ...each, prerequisites: clausesOf(map, each.id) })) };
}

/** What each unit needs in every way: what cannot be left out of what is learnt before it, alternatives aside. */
function forced(data: SmallMap): number[] {
  const plain = data.concepts.map((concept) => ({
    ...concept,
    prerequisites: (concept.prerequisites ?? []).flatMap((clause): Clause[] => {
      if (typeof clause === "string") return [clause];
      if (clause.helpful || clause.corequisite) return [];
      return parts(clause).flatMap((part): Clause[] => {
        const leaf = typeof part === "string" ? { concept: part } : part;
        return "concept" in leaf ? [{ ...leaf, ...(clause.at !== undefined && { at: clause.at }) }] : [];
      });
    }),
  }));
  const definition = byDefinition({ ...data, concepts: plain });
  return definition.units.map((_, unit) => {
    let needed = 0;
    for (let other = 0; other < definition.units.length; other++)
      if ((definition.learnable(0, definition.all & ~(1 << other)) & (1 << unit)) === 0) needed |= 1 << other;
    return needed;
  });
}
