import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArcs } from "../../src/queries/arcs.js";
import { dominatorTree } from "../../src/queries/dominator-tree.js";
import { reachedFrom } from "../../src/queries/traversal.js";

const runs = { seed: 20261203, numRuns: Number(process.env.FUZZ_RUNS ?? 300) };
const size = 20;

type Pair = readonly [number, number];

/** Node `size` leads to the roots. */
function graphOf(arcs: readonly Pair[], roots: readonly number[]) {
  const all = [...arcs, ...roots.map((root) => [size, root] as const)];
  return createArcs(
    size + 1,
    all.map(([from]) => from),
    all.map(([, to]) => to),
  );
}

describe("dominatorTree", () => {
  const root = fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 });
  const onwards = fc
    .tuple(fc.nat({ max: size - 1 }), fc.nat({ max: 6 }))
    .map(([from, on]): Pair => [from, Math.min(size - 1, from + 1 + on)])
    .filter(([from, to]) => from < to);
  const anywhere = fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })).filter(([from, to]) => from !== to);

  it("hangs each node below the last of those without which it cannot be reached", () => {
    let deepest = 0;
    fc.assert(
      fc.property(
        fc.array(onwards, { maxLength: 50 }),
        fc.array(anywhere, { maxLength: 12 }),
        root,
        (forward, back, roots) => {
          const arcs = [...forward, ...back];
          const reachedWithout = (without?: number): Set<number> => {
            const left = arcs.filter((pair) => without === undefined || !pair.includes(without));
            const leftRoots = roots.filter((one) => one !== without);
            return new Set(reachedFrom(graphOf(left, leftRoots), size));
          };
          const reached = reachedWithout();
          const { order, parent } = dominatorTree(graphOf(arcs, []), roots);
          expect(new Set(order)).toEqual(reached);
          for (const [place, node] of order.entries()) {
            const above: number[] = [];
            for (let at = parent[node]!; at !== -1; at = parent[at]!) above.push(at);
            const needed = [...reached].filter((other) => other !== node && !reachedWithout(other).has(node));
            expect(new Set(above)).toEqual(new Set(needed));
            expect([...order.subarray(0, place)]).toEqual(expect.arrayContaining(above));
            deepest = Math.max(deepest, above.length);
          }
        },
      ),
      runs,
    );
    expect(deepest).toBeGreaterThan(5);
  });
});
