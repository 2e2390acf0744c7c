import { describe, expect, it } from "vitest";
import { createConceptMap, type Clause, type ConceptData, type ConceptMap } from "../../src/model/index.js";
import {
  areaTotals,
  closure,
  dominators,
  innerFringe,
  isKnowledgeState,
  learningPath,
  nextSteps,
  savingsIfKnown,
  usesOf,
} from "../../src/queries/index.js";

const many = 30_000;
const most = 60_000;

// What looks at each pair of concepts takes minutes here.
describe("queries on maps with many concepts of a kind", { timeout: 40_000 }, () => {
  describe("innerFringe", () => {
    it("asks once about what thousands need", () => {
      const map = numbered(2 * most, (number) => (number <= most ? [] : [name(0), name(number - most)]));
      expect(innerFringe(map, map.nodes())).toEqual(names(most, 2 * most));
    });

    it("asks once about each of the prerequisites of one concept", () => {
      const map = numbered(most, (number) => (number < most - 1 ? [] : names(0, most - 1)));
      expect(innerFringe(map, map.nodes())).toEqual([name(most - 1)]);
    });

    it("follows corequisites of corequisites once", () => {
      const down = numbered(many, (number) => (number < many - 1 ? [together(number + 1)] : []));
      expect(innerFringe(down, down.nodes())).toEqual(down.nodes());
      const needed = numbered(many, (number) =>
        number === 0 ? [] : number < many - 1 ? [together(number - 1)] : ["c1"],
      );
      expect(innerFringe(needed, needed.nodes())).toEqual(names(2, many));
    });

    it("follows corequisites one of which is known of several once", () => {
      const map = numbered(most, (number) => {
        if (number < 2) return [];
        return number < most - 1 ? [{ anyOf: [name(number - 1), "c0"], corequisite: true }] : [name(most - 2)];
      });
      expect(innerFringe(map, names(1, most))).toEqual([name(most - 1)]);
    });

    it("looks at each of many circles by itself", () => {
      const map = numbered(many + 1, (number) => {
        if (number === 0) return [];
        const first = number - ((number - 1) % 3);
        return [{ anyOf: [name(first + ((number - first + 1) % 3)), name(first - 1)] }];
      });
      const entrances = (number: number): boolean => number % 3 === 0 && number < many;
      expect(innerFringe(map, map.nodes())).toEqual(map.nodes().filter((_, number) => !entrances(number)));
    });
  });

  it("dominators takes units away together where corequisites go in a circle", () => {
    // A circle of corequisites, each of which asks for one of two as well, but the first for one alone.
    const count = 3 * many;
    const map = numbered(count, (number) => {
      if (number % 3 !== 0) return [];
      const [one, other] = [name(number + 1), name(number + 2)];
      return [together((number + 3) % count), { anyOf: [one, number === 0 ? one : other] }];
    });
    const circle = map.nodes().filter((_, number) => number % 3 === 0);
    const necessary = dominators(map, "c0");
    expect(necessary.length).toBe(circle.length + 1);
    expect(new Set(necessary)).toEqual(new Set([...circle, "c1"]));
  });

  it("isKnowledgeState looks only at those corequisites for which something has changed", () => {
    const map = numbered(most, (number) => [
      together(number ^ 1),
      ...(number % 2 === 0 && number > 0 ? [name(number - 2)] : []),
    ]);
    expect(isKnowledgeState(map, map.nodes())).toBe(true);
  });

  describe("nextSteps", () => {
    it("counts once what each of thousands of prerequisites of one concept leaves to be learnt", () => {
      const map = numbered(2 * most, (number) => (number < 2 * most - 1 ? [] : names(0, 2 * most - 1)));
      const steps = nextSteps(map, names(0, most));
      expect(steps.map(({ concept }) => concept)).toEqual(names(most, 2 * most - 1));
      expect(steps.every(({ unlocks, supports }) => unlocks === 0 && supports === 1)).toBe(true);
      expect(nextSteps(map, names(1, 2 * most - 1))).toMatchObject([{ concept: "c0", unlocks: 1, supports: 1 }]);
    });

    it("looks once at a choice of thousands", () => {
      const map = numbered(most, (number) => (number < most - 1 ? [] : [{ anyOf: names(0, most - 1) }]));
      const steps = nextSteps(map, [], { goals: map.nodes() });
      expect(steps.map(({ concept }) => concept)).toEqual(names(0, most - 1));
      expect(steps.every(({ unlocks, supports }) => unlocks === 1 && supports === 1)).toBe(true);
    });

    it("looks once at thousands of corequisites of one concept", () => {
      const map = numbered(most, (number) => {
        if (number < most - 1) return number === most - 2 ? ["c0", "c1"] : [];
        return Array.from({ length: most - 1 }, (_, other) => together(other));
      });
      const steps = nextSteps(map, []);
      expect(steps.map(({ concept }) => concept)).toEqual(names(0, most - 2));
      expect(steps.every(({ unlocks }) => unlocks === 0)).toBe(true);
    });
  });

  it("closure asks once whether what is named is all that it takes", () => {
    const map = numbered(many, (number) => (number < 2 ? [] : [{ anyOf: ["c0", name(number - 1)] }]));
    expect(closure(map, map.nodes())).toEqual(map.nodes());
  });

  it("go through thousands of depths of a concept once", () => {
    const depths = names(0, most).map((id) => ({ id, title: id }));
    const map = createConceptMap({
      depths,
      concepts: [
        { id: "a", title: "A" },
        { id: "b", title: "B", prerequisites: ["a", { concept: "a", depth: name(most - 1), at: name(most - 1) }] },
      ],
    });
    const known = depths.map(({ id }) => `a@${id}`);
    expect(isKnowledgeState(map, known)).toBe(true);
    expect(closure(map, known)).toEqual(known);
    expect(innerFringe(map, known)).toEqual([`a@${name(most - 1)}`]);
    expect(learningPath(map, "b").steps).toMatchObject([{ concept: "a" }, { concept: "b" }]);
  });

  it("savingsIfKnown tells of thousands of pairs at once", () => {
    const map = numbered(many, (number) => [together(number ^ 1), ...(number < 2 ? [] : [name(number - 2)])]);
    const savings = savingsIfKnown(map, name(many - 1), { by: "count" });
    expect(savings.get(name(many - 1))).toBe(many);
  });

  it("learningPath says of each of thousands of goals what stands in its way", () => {
    const chain = numbered(many, (number) => (number === 0 ? [] : [name(number - 1)]));
    const { blocked } = learningPath(chain, chain.nodes(), { avoid: ["c0"] });
    expect(blocked).toEqual(chain.nodes().map((concept) => ({ concept, avoided: ["c0"], circles: [] })));
    const pairs = numbered(many, (number) => (number % 2 === 1 ? [name(number - 1)] : [name(number + 1)]));
    expect(learningPath(pairs, pairs.nodes()).blocked).toEqual(
      pairs.nodes().map((concept, number) => ({
        concept,
        avoided: [],
        circles: [[name(number & ~1), name(number | 1)]],
      })),
    );
  });

  it("learningPath takes thousands of choices at once, and finds those that lead into a circle", () => {
    // Each third asks for one of the two after it, the first of which is a circle in one place.
    const map = numbered(many, (number) => {
      if (number % 3 === 0)
        return [{ anyOf: [name(number + 1), name(number + 2)] }, ...(number > 0 ? [name(number - 3)] : [])];
      return number === many / 2 + 1 ? [name(number - 1)] : [];
    });
    const choose = names(0, many).filter((_, number) => number % 3 === 1);
    const studied = learningPath(map, name(many - 3), { choose }).steps.map(({ concept }) => concept);
    const circle = choose.indexOf(name(many / 2 + 1));
    expect(studied.filter((_, place) => place % 2 === 0)).toEqual(choose.with(circle, name(many / 2 + 2)));
  });

  it("go up areas that lie thousands deep once", () => {
    const depth = many / 10;
    const areas = Array.from({ length: depth }, (_, number) => ({
      id: `a${String(number)}`,
      title: "",
      ...(number > 0 && { parent: `a${String(number - 1)}` }),
    }));
    const map = createConceptMap({
      areas,
      concepts: concepts(many, (number) => (number < 8 ? [] : [name(number - 8)])).map((concept, number) => ({
        ...concept,
        area: areas[(number * 7) % depth]!.id,
      })),
    });
    expect(usesOf(map, "c0").areas.get("a0")).toBe(many / 8 - 1);
    expect([...areaTotals(map).areas.values()].map(({ concepts }) => concepts)).toEqual(
      areas.map((_, number) => many - number * 10),
    );
    const { steps } = learningPath(map, map.nodes(), { order: "by-area" });
    expect(steps).toHaveLength(many);
  });
});

function numbered(count: number, prerequisites: (number: number) => readonly Clause[]): ConceptMap {
  return createConceptMap({ concepts: concepts(count, prerequisites) });
}

function concepts(count: number, prerequisites: (number: number) => readonly Clause[]): ConceptData[] {
  return names(0, count).map((id, number) => ({ id, title: id, prerequisites: prerequisites(number) }));
}

function names(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, place) => name(from + place));
}

function name(number: number): string {
  return `c${String(number)}`;
}

function together(number: number): Clause {
  return { concept: name(number), corequisite: true };
}
