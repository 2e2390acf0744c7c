import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArcs } from "../../src/queries/arcs.js";
import { reachCounts } from "../../src/queries/reach-counts.js";
import { reachedFrom } from "../../src/queries/traversal.js";

const runs = { seed: 20261202, numRuns: Number(process.env.FUZZ_RUNS ?? 500) };

/** Arcs as pairs, without loops and without those of one node. */
function arcsOf(size: number, arcs: readonly (readonly [number, number])[], without?: number) {
  const kept = arcs.filter(([from, to]) => from !== to && from !== without && to !== without);
  const [from, to] = [kept.map(([node]) => node), kept.map(([, node]) => node)];
  return createArcs(size, from, to);
}

describe("reachCounts", () => {
  it("counts what a search from each node finds, on any small graph with circles", () => {
    const node = fc.nat({ max: 9 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(node, node), { maxLength: 30 }),
        fc.array(node),
        fc.option(node, { nil: undefined }),
        (arcs, nodes, without) => {
          const asked = nodes.filter((origin) => origin !== without);
          const allowed = arcsOf(10, arcs, without);
          const expected = asked.map((origin) => reachedFrom(allowed, origin).length);
          expect([...reachCounts(arcsOf(10, arcs), asked, without)]).toEqual(expected);
        },
      ),
      runs,
    );
  });

  it("counts for more nodes than are followed at a time", () => {
    const size = 2500;
    let seed = 7;
    const random = (): number => (seed = (seed * 48271) % 2147483647) % size;
    const arcs = Array.from({ length: 3 * size }, (_, number): [number, number] => {
      const [one, other] = [random(), random()];
      return number % 100 === 0 ? [one, other] : [Math.min(one, other), Math.max(one, other)];
    });
    const graph = arcsOf(size, arcs);
    const nodes = Array.from({ length: size }, (_, number) => size - 1 - number);
    const expected = nodes.map((origin) => reachedFrom(graph, origin).length);
    expect([...reachCounts(graph, nodes)]).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThan(100);
  });
});
