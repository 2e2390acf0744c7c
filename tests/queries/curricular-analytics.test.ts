import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, ConceptMapError, type ConceptMap } from "../../src/model/index.js";
import {
  blockingFactor,
  centrality,
  curricularAnalytics,
  delayFactor,
  descendants,
  findCycles,
  generations,
  structuralComplexity,
} from "../../src/queries/index.js";
import { flatMapOf, mapOf } from "../support/map-of.js";
import { plainMap, smallMap } from "../support/small-maps.js";

const runs = { seed: 20261201, numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };

/** A curriculum as the package draws them: pairs `a-b` of courses, and which of them are corequisites. */
function curriculum(courses: string, prerequisites: string, corequisites = ""): ConceptMap {
  const pairs = (text: string): string[][] => text.split(" ").map((pair) => pair.split("-"));
  return flatMapOf(
    Object.fromEntries(
      courses.split(" ").map((course) => [
        course,
        {
          prerequisites: [
            ...pairs(prerequisites).flatMap(([from, to]) => (to === course ? [from!] : [])),
            ...pairs(corequisites).flatMap(([from, to]) =>
              to === course ? [{ concept: from!, corequisite: true }] : [],
            ),
          ],
        },
      ]),
    ),
  );
}

/** The measures of all concepts as lists, as the package gives them. */
function lists(map: ConceptMap): Record<"delay" | "blocking" | "centrality" | "complexity", number[]> {
  const all = [...curricularAnalytics(map).values()];
  return {
    delay: all.map(({ delay }) => delay),
    blocking: all.map(({ blocking }) => blocking),
    centrality: all.map(({ centrality }) => centrality),
    complexity: all.map(({ complexity }) => complexity),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function numbers(count: number): string {
  return Array.from({ length: count }, (_, place) => String(place + 1)).join(" ");
}

describe("curricularAnalytics", () => {
  // Curricula c1 and c2 of Heileman, Abdallah, Slim and Hickman (2018), arXiv:1811.09676, page 9.
  it("agrees with the paper on its two curricula of four courses", () => {
    const first = mapOf("v1 -> v2 v3", "v2 -> v4");
    expect(lists(first)).toEqual({
      delay: [3, 3, 2, 3],
      blocking: [3, 1, 0, 0],
      centrality: [0, 3, 0, 0],
      complexity: [6, 4, 2, 3],
    });
    expect(structuralComplexity(first)).toBe(15);
    const second = mapOf("v1 v2 -> v3", "v3 -> v4");
    expect(lists(second)).toEqual({
      delay: [3, 3, 3, 3],
      blocking: [2, 2, 1, 0],
      centrality: [0, 0, 6, 0],
      complexity: [5, 5, 4, 3],
    });
    expect(structuralComplexity(second)).toBe(17);
  });

  // The curricula of the tests of CurricularAnalytics.jl, test/CurricularAnalytics.jl; its first versions missed some chains.
  it("agrees with the authors' package on its curricula with corequisites", () => {
    const underwater = curriculum("A B C D E F G H", "A-C B-C C-E D-F", "D-C");
    expect(lists(underwater)).toEqual({
      delay: [3, 3, 3, 3, 3, 2, 1, 1],
      blocking: [2, 2, 1, 3, 0, 0, 0, 0],
      centrality: [0, 0, 9, 0, 0, 0, 0, 0],
      complexity: [5, 5, 4, 6, 3, 2, 1, 1],
    });
    expect(structuralComplexity(underwater)).toBe(27);
    const postmodern = curriculum("A B C D E F G", "A-C B-D C-E D-F G-F", "A-B C-D D-G");
    expect(lists(postmodern)).toEqual({
      delay: [5, 5, 5, 5, 3, 5, 5],
      blocking: [6, 3, 4, 2, 0, 0, 1],
      centrality: [0, 9, 12, 18, 0, 0, 10],
      complexity: [11, 8, 9, 7, 3, 5, 6],
    });
    expect(structuralComplexity(postmodern)).toBe(49);
    expect(lists(mapOf("A -> B C", "B C -> D")).delay).toEqual([3, 3, 3, 3]);
  });

  // Examples of the package, with the figures in the tests of its port: CurricularAnalytics.py, tests/test_examples.py.
  it("agrees with the package on a department at Arizona", () => {
    const map = curriculum(
      numbers(34),
      "1-5 11-6 5-7 3-7 3-8 1-9 8-10 8-11 11-12 1-13 4-13 2-14 4-14 5-14 5-15 3-16 4-17 11-17 10-20 10-22 7-22 10-23 " +
        "8-24 12-25 16-25 16-26 13-27 4-29 5-29 5-30 7-30 15-31 16-32 16-33 33-34",
    );
    expect(lists(map)).toMatchObject({
      delay: [4, 2, 5, 3, 4, 4, 4, 5, 2, 4, 5, 5, 3, 3, 4, 4, 4, 1, 1, 4, 1, 4, 4, 3, 5, 3, 3, 1, 3, 4, 4, 3, 4, 4],
      blocking: [
        11, 1, 18, 5, 7, 0, 2, 10, 0, 3, 4, 1, 1, 0, 1, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0,
      ],
      centrality: [
        0, 0, 0, 0, 21, 0, 14, 28, 0, 12, 13, 5, 6, 0, 4, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0,
      ],
    });
    expect(structuralComplexity(map)).toBe(187);
  });

  it("agrees with the package on the electrical engineers of Cornell", () => {
    const map = curriculum(
      numbers(38),
      "2-6 2-7 6-11 7-11 7-12 7-17 8-14 8-23 11-18 12-19 13-24 14-24 19-24",
      "11-13 12-16 12-13 17-19",
    );
    const { delay, blocking, centrality } = lists(map);
    expect(delay.slice(0, 24)).toEqual([1, 5, 1, 1, 1, 5, 5, 3, 1, 1, 5, 5, 5, 3, 1, 4, 5, 4, 5, 1, 1, 1, 2, 5]);
    expect(blocking.slice(0, 20)).toEqual([0, 10, 0, 0, 0, 4, 8, 3, 0, 0, 3, 4, 1, 1, 0, 0, 2, 0, 1, 0]);
    expect(centrality.slice(0, 20)).toEqual([0, 0, 0, 0, 0, 9, 28, 0, 0, 0, 18, 14, 15, 3, 0, 0, 5, 0, 10, 0]);
    expect([delay, blocking, centrality].map(sum)).toEqual([85, 37, 102]);
    expect(structuralComplexity(map)).toBe(122);
  });

  it("agrees with the package on the electrical engineers of Houston", () => {
    const map = curriculum(
      numbers(49),
      "2-8 3-9 4-9 4-10 8-19 9-32 9-15 10-14 10-32 10-16 11-17 14-20 15-19 15-20 15-22 18-21 19-26 20-35 21-26 23-27 " +
        "23-29 24-38 26-38 27-38 29-38 32-38 35-38 38-44",
      "4-3 5-6 10-11 11-12 14-15 16-15 16-17 17-15 17-18 18-15 20-24 21-24 22-21 22-23 26-27 37-38",
    );
    const { delay, blocking, centrality } = lists(map);
    expect([delay, blocking, centrality].map(sum)).toEqual([301, 208, 5717]);
    expect(structuralComplexity(map)).toBe(509);
  });

  it("counts edges that are only helpful where asked to", () => {
    const map = flatMapOf({
      a: {},
      b: { prerequisites: [{ concept: "a", helpful: true }] },
      c: { prerequisites: [{ anyOf: ["b", "d"] }] },
      d: {},
    });
    expect(curricularAnalytics(map).get("b")).toEqual({ blocking: 1, delay: 2, centrality: 0, complexity: 3 });
    const measures = { blocking: 1, delay: 3, centrality: 3, complexity: 4 };
    expect(curricularAnalytics(map, { helpful: true }).get("b")).toEqual(measures);
    expect(blockingFactor(map, "a")).toBe(0);
    expect(blockingFactor(map, "a", { helpful: true })).toBe(2);
    expect(delayFactor(map, "b", { helpful: true })).toBe(3);
    expect(centrality(map, "b", { helpful: true })).toBe(3);
    expect(structuralComplexity(map)).toBe(9);
    expect(structuralComplexity(map, { helpful: true })).toBe(15);
  });

  it("takes a cycle as one concept on every chain", () => {
    const map = mapOf("a -> b", "b -> c", "c -> b", "b c -> d");
    expect(Object.fromEntries(curricularAnalytics(map))).toEqual({
      a: { blocking: 3, delay: 3, centrality: 0, complexity: 6 },
      // Two edges lead on, so there are two chains.
      b: { blocking: 2, delay: 3, centrality: 6, complexity: 5 },
      c: { blocking: 2, delay: 3, centrality: 6, complexity: 5 },
      d: { blocking: 0, delay: 3, centrality: 0, complexity: 3 },
    });
    expect(lists(mapOf("a -> b", "b -> a"))).toMatchObject({ blocking: [1, 1], delay: [1, 1], centrality: [0, 0] });
  });

  it("refuses an id that names nothing", () => {
    const map = mapOf("a -> b");
    for (const measure of [blockingFactor, delayFactor, centrality]) {
      expect(() => measure(map, "x")).toThrow(ConceptMapError);
      expect(() => measure(map, "x")).toThrow('id: no concept is called "x"');
    }
  });

  it("is empty for a map without concepts", () => {
    expect(curricularAnalytics(mapOf())).toEqual(new Map());
    expect(structuralComplexity(mapOf())).toBe(0);
  });

  it("counts chains of choices exactly up to 2^53, then roughly, then without end", () => {
    const inner = (steps: number): number => centrality(ladder(steps), "a1");
    expect(inner(40)).toBe(40 * 2 ** 39);
    expect(inner(1000)).toBe(1000 * 2 ** 999);
    expect(inner(1100)).toBe(Infinity);
    expect(
      [...curricularAnalytics(ladder(2100)).values()].filter(({ centrality }) => Number.isNaN(centrality)),
    ).toEqual([]);
  });
});

describe("curricularAnalytics, held against all chains", { timeout: 60_000 }, () => {
  it("is what counting finds, on any small map", () => {
    let long = 0;
    fc.assert(
      fc.property(fc.oneof(smallMap, plainMap), fc.boolean(), (data, helpful) => {
        const map = createConceptMap(data);
        const measures = curricularAnalytics(map, { helpful });
        expect(measures).toEqual(count(map, helpful));
        for (const [id, { blocking, delay, centrality: through }] of measures) {
          expect(blockingFactor(map, id, { helpful })).toBe(blocking);
          expect(delayFactor(map, id, { helpful })).toBe(delay);
          expect(centrality(map, id, { helpful })).toBe(through);
          if (through > 6) long++;
        }
        const all = [...measures.values()];
        expect(structuralComplexity(map, { helpful })).toBe(sum(all.map(({ complexity }) => complexity)));
        expect(Math.max(...all.map(({ delay }) => delay))).toBe(generations(map, { helpful }).length);
      }),
      runs,
    );
    expect(long).toBeGreaterThan(runs.numRuns / 10);
  });

  it("finds what comes after each of many concepts, with cycles among them", () => {
    const map = mapOf();
    let seed = 7;
    const random = (limit: number): number => (seed = (seed * 48271) % 2147483647) % limit;
    for (let number = 0; number < 2700; number++) map.addNode(`c${String(number)}`, { title: "" });
    const connect = (from: number, to: number): unknown =>
      from !== to && map.mergeDirectedEdge(`c${String(from)}`, `c${String(to)}`, plain);
    for (let edge = 0; edge < 14_000; edge++) {
      const [one, other] = [random(2700), random(2700)];
      connect(Math.min(one, other), Math.max(one, other));
    }
    for (let cycle = 0; cycle < 30; cycle++) {
      const one = random(2690);
      connect(one, one + 9);
      connect(one + 9, one);
    }
    const expected = new Map(map.nodes().map((id) => [id, descendants(map, id).size]));
    expect(new Map([...curricularAnalytics(map)].map(([id, { blocking }]) => [id, blocking]))).toEqual(expected);
    expect(Math.max(...expected.values())).toBeGreaterThan(1024);
    expect(findCycles(map).length).toBeGreaterThan(10);
  });

  it("follows a chain of 100,000 concepts to its end", () => {
    const most = 100_000;
    const map = createConceptMap({
      concepts: Array.from({ length: most }, (_, number) => ({
        id: `c${String(number)}`,
        title: "",
        prerequisites: number === 0 ? [] : [`c${String(number - 1)}`],
      })),
    });
    expect(delayFactor(map, "c7")).toBe(most);
    expect(centrality(map, "c7")).toBe(most);
    expect(blockingFactor(map, "c7")).toBe(most - 8);
    expect(structuralComplexity(map)).toBe((most * (most - 1)) / 2 + most * most);
  });
});

const plain = { clauses: [], helpful: false, corequisite: false };

/** Pairs of concepts, each of which needs both of the pair before. */
function ladder(steps: number): ConceptMap {
  const step = (number: number): string => `a${String(number)} b${String(number)}`;
  return mapOf(...Array.from({ length: steps - 1 }, (_, number) => `${step(number)} -> ${step(number + 1)}`));
}

/** The measures by walking every chain. */
function count(map: ConceptMap, helpful: boolean): ReturnType<typeof curricularAnalytics> {
  const edges = map
    .mapDirectedEdges((_, edge, source, target) => ({ edge, source, target }))
    .filter(({ edge }) => helpful || !edge.helpful);
  const after = (id: string): Set<string> => {
    const found = new Set<string>();
    for (const at of [id, ...found]) walk(at);
    function walk(at: string): void {
      for (const { source, target } of edges)
        if (source === at && !found.has(target)) {
          found.add(target);
          walk(target);
        }
    }
    return found;
  };
  const reach = new Map(map.nodes().map((id) => [id, after(id)]));
  /** The first concept of the cycle that a concept is on, or itself. */
  const pointOf = (id: string): string =>
    map.nodes().find((other) => other === id || (reach.get(other)!.has(id) && reach.get(id)!.has(other)))!;
  const steps = edges
    .map(({ source, target }) => [pointOf(source), pointOf(target)] as const)
    .filter(([source, target]) => source !== target);
  const points = [...new Set(map.nodes().map(pointOf))];
  const delay = new Map<string, number>();
  const lengths = new Map<string, number>();
  const follow = (chain: readonly string[]): void => {
    const end = chain.at(-1)!;
    const next = steps.filter(([source]) => source === end);
    for (const [, target] of next) follow([...chain, target]);
    if (next.length > 0) return;
    for (const point of chain) delay.set(point, Math.max(delay.get(point) ?? 0, chain.length));
    for (const point of chain.slice(1, -1)) lengths.set(point, (lengths.get(point) ?? 0) + chain.length);
  };
  for (const point of points) if (!steps.some(([, target]) => target === point)) follow([point]);
  return new Map(
    map.nodes().map((id) => {
      const blocking = [...reach.get(id)!].filter((other) => other !== id).length;
      const longest = delay.get(pointOf(id))!;
      const centrality = lengths.get(pointOf(id)) ?? 0;
      return [id, { blocking, delay: longest, centrality, complexity: blocking + longest }];
    }),
  );
}
